import { finiteResult, refusal, requireNonNegatives } from "../require.js";
import { indicesFromLargest, sumInOrder } from "./rank-by-value.js";

/** What {@link paretoShare} is computed from. */
export interface ParetoShareInput {
  /** What each item is worth, 0 or more. */
  readonly values: ArrayLike<number>;
  /** Share of the items, from the most valuable on, 0 to 1; 0.2 unless told otherwise. */
  readonly topShare?: number;
}

/**
 * Pareto share: the part of all value that the most valuable items bring (二八法则).
 *
 * "80/20" is a share of 0.8 for a top share of 0.2. Where the top share is no whole number of items, the next item counts
 * for the part that is missing, as on a Lorenz curve drawn with straight lines.
 *
 * Source: Lorenz (1905), Methods of measuring the concentration of wealth; Juran's Pareto principle.
 *
 * @returns A ratio from `topShare` to 1; `null` where there is no value.
 * @throws InvalidInputError naming the item or the option, for a number that cannot be meant.
 * @example
 * ```ts
 * import { paretoShare } from "opscycle/kpi";
 *
 * paretoShare({ values: [10, 800, 90, 60, 40] }); // => 0.8
 * paretoShare({ values: [10, 800, 90, 60, 40], topShare: 0.3 }); // => 0.845
 * ```
 */
export function paretoShare({ values, topShare = 0.2 }: ParetoShareInput): number | null {
  requireNonNegatives("paretoShare", "values", values);
  if (!(topShare >= 0 && topShare <= 1))
    throw refusal("paretoShare", "topShare", "a number from 0 to 1", topShare);
  const order = indicesFromLargest(values);
  const total = finiteResult("paretoShare", sumInOrder(values, order));
  if (total === 0) return null;
  const items = topShare * values.length;
  // The share of a whole number of items may come out a hair off it.
  const whole = Math.abs(items - Math.round(items)) < 1e-9 ? Math.round(items) : Math.floor(items);
  const top = sumInOrder(values, order.subarray(0, whole));
  const next = whole < items ? (values[order[whole] ?? 0] ?? 0) * (items - whole) : 0;
  return (top + next) / total;
}
