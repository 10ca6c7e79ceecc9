import { readProbabilities, type StockDemand } from "./demand/stock-demand.js";
import { convolutionPower } from "./demand-over-periods.js";

/** What {@link demandOverLeadTimes} is computed from. */
export interface DemandOverLeadTimesInput {
  /** Chance of a demand of 0, 1, 2 … units in a period; together 1. */
  readonly demandProbabilities: ArrayLike<number>;
  /** Chance of a lead time of 0, 1, 2 … periods; together 1. */
  readonly leadTimeProbabilities: ArrayLike<number>;
}

/**
 * Demand over a lead time that varies, from the chances of each lead time and of each period's demand.
 *
 * It is exact where periods are independent of each other and of the lead time, and shows the two humps that a
 * supplier who is either quick or very late makes; mean and deviation alone ({@link leadTimeDemand}) hide them.
 *
 * @returns A discrete distribution to hand to the policies.
 * @throws InvalidInputError naming the list whose numbers are not probabilities.
 * @example
 * ```ts
 * import { demandOverLeadTimes } from "opscycle/kpi";
 *
 * const demand = demandOverLeadTimes({ demandProbabilities: [0.5, 0.5], leadTimeProbabilities: [0, 0.5, 0.5] });
 * demand; // => { distribution: "discrete", probabilities: [0.375, 0.5, 0.125] }
 * ```
 */
export function demandOverLeadTimes({
  demandProbabilities,
  leadTimeProbabilities,
}: DemandOverLeadTimesInput): Extract<StockDemand, { readonly distribution: "discrete" }> {
  const subject = "demandOverLeadTimes";
  const demand = readProbabilities(subject, "demandProbabilities", demandProbabilities);
  const leadTimes = readProbabilities(subject, "leadTimeProbabilities", leadTimeProbabilities);
  const probabilities: number[] = [];
  for (const [periods, chance] of leadTimes.entries()) {
    if (chance === 0) continue;
    for (const [units, each] of convolutionPower(demand, periods).entries())
      probabilities[units] = (probabilities[units] ?? 0) + chance * each;
  }
  return { distribution: "discrete", probabilities };
}
