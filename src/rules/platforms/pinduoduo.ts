import { settlementTerms } from "../../kpi/settlement/settlement-terms.js";
import type { Layer } from "../rulebook/layer.js";
import { settlementNotes, settlementParams } from "./settlement-params.js";

/** What is known of Pinduoduo (拼多多): when it pays. */
export const pinduoduoLayer = {
  id: "platform pinduoduo",
  when: { platform: "pinduoduo" },
  params: { "settlement.window": { ...settlementParams(settlementTerms.pinduoduo) } },
  notes: { "settlement.window": settlementNotes(settlementTerms.pinduoduo, "R029") },
} satisfies Layer;
