import { finiteResult, requireAtMost, requireFinite } from "../require.js";

/** What {@link recencyDays} is computed from. */
export interface RecencyDaysInput {
  /** When the customer last ordered, as a day number; fractions of a day are taken as they are. */
  readonly lastOrderDay: number;
  /** The day on which the figure is drawn, not before `lastOrderDay`. */
  readonly asOfDay: number;
}

/**
 * Recency: the days since a customer's last purchase, the R of RFM (最近消费).
 *
 * Fewer is better, so scores turn it round. The models of the lifetime family mean something else by the word: the
 * time from the first purchase to the last.
 *
 * @returns Days, 0 or more.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { recencyDays } from "opscycle/kpi";
 *
 * recencyDays({ lastOrderDay: 18_262, asOfDay: 18_292 }); // => 30
 * ```
 */
export function recencyDays({ lastOrderDay, asOfDay }: RecencyDaysInput): number {
  requireFinite("recencyDays", "lastOrderDay", lastOrderDay);
  requireFinite("recencyDays", "asOfDay", asOfDay);
  requireAtMost("recencyDays", "lastOrderDay", lastOrderDay, "asOfDay", asOfDay);
  return finiteResult("recencyDays", asOfDay - lastOrderDay);
}
