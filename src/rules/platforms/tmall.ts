import { settlementTerms } from "../../kpi/settlement/settlement-terms.js";
import type { Layer } from "../rulebook/layer.js";
import { settlementNotes, settlementParams } from "./settlement-params.js";

/** What is known of Tmall (天猫): it asks for a trademark and a higher deposit, and its terms. */
export const tmallLayer = {
  id: "platform tmall",
  when: { platform: "tmall" },
  params: {
    "settlement.window": { ...settlementParams(settlementTerms.tmall) },
    "onboarding.entry": { trademarkRequired: true },
  },
  notes: {
    "settlement.window": settlementNotes(settlementTerms.tmall, "R027"),
    "onboarding.entry": { trademarkRequired: { source: "E-43" } },
  },
} satisfies Layer;
