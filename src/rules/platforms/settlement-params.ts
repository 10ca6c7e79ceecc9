import type { SettlementTerms } from "../../kpi/settlement/settlement-terms.js";
import type { SettlementWindowParams } from "../settlement/window.js";

/** The parameters of `settlement.window` for a platform's terms. */
export function settlementParams(terms: SettlementTerms): SettlementWindowParams {
  if (terms.kind === "month-after-order") return { basis: terms.kind };
  return { basis: terms.kind, minimumDays: terms.minDays, maximumDays: terms.maxDays };
}

/** Where the terms of a platform come from, for each parameter that they set. */
export function settlementNotes(terms: SettlementTerms, source: string) {
  return Object.fromEntries(Object.keys(settlementParams(terms)).map((param) => [param, { source }]));
}
