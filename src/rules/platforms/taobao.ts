import { settlementTerms } from "../../kpi/settlement/settlement-terms.js";
import type { Layer } from "../rulebook/layer.js";
import { settlementNotes, settlementParams } from "./settlement-params.js";

/** What is known of Taobao (淘宝): a loose threshold that lets individuals in, types of shop of its own, and its terms. */
export const taobaoLayer = {
  id: "platform taobao",
  when: { platform: "taobao" },
  params: {
    "settlement.window": { ...settlementParams(settlementTerms.taobao) },
    "onboarding.entry": { trademarkRequired: false, individualsAllowed: true },
    "onboarding.store-type": {
      rows: [
        { when: { individual: true }, then: { storeType: "personal" } },
        { when: { individual: false }, then: { storeType: "enterprise" } },
      ],
    },
  },
  notes: {
    "settlement.window": settlementNotes(settlementTerms.taobao, "R027"),
    "onboarding.entry": { trademarkRequired: { source: "E-43" }, individualsAllowed: { source: "E-43" } },
    "onboarding.store-type": { rows: { source: "P048" } },
  },
} satisfies Layer;
