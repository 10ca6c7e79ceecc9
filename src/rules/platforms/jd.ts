import { settlementTerms } from "../../kpi/settlement/settlement-terms.js";
import type { Layer } from "../rulebook/layer.js";
import { settlementNotes, settlementParams } from "./settlement-params.js";

/** What is known of JD (京东): when it pays. */
export const jdLayer = {
  id: "platform jd",
  when: { platform: "jd" },
  params: { "settlement.window": { ...settlementParams(settlementTerms.jd) } },
  notes: { "settlement.window": settlementNotes(settlementTerms.jd, "R028") },
} satisfies Layer;
