import { finiteResult, refusal, requireNonNegatives } from "../require.js";
import { indicesFromLargest, sumInOrder } from "./rank-by-value.js";

/** What {@link giniCoefficient} is computed from. */
export interface GiniCoefficientInput {
  /** What each item, customer or shop is worth, 0 or more. */
  readonly values: ArrayLike<number>;
  /** `population` unless told otherwise; `sample` multiplies by n ÷ (n − 1), so that 1 can be reached. */
  readonly basis?: "population" | "sample";
}

/**
 * Gini coefficient: how unevenly value is spread over items, in one number (基尼系数).
 *
 * 0 where all are equal, near 1 where one has everything. It is the area between the Lorenz curve and the diagonal, doubled;
 * spreads of quite different shape may share it, so {@link paretoShare} should stand beside it.
 *
 * Source: Gini (1912); equal to R's `ineq::Gini`, with `corr = TRUE` for `sample`.
 *
 * @returns A ratio from 0 to 1; `null` where there is no value, and for a sample of one.
 * @throws InvalidInputError naming the item, for a number that cannot be meant.
 * @example
 * ```ts
 * import { giniCoefficient } from "opscycle/kpi";
 *
 * giniCoefficient({ values: [1, 1, 1, 1] }); // => 0
 * giniCoefficient({ values: [0, 0, 0, 4] }); // => 0.75
 * giniCoefficient({ values: [0, 0, 0, 4], basis: "sample" }); // => 1
 * ```
 */
export function giniCoefficient({ values, basis = "population" }: GiniCoefficientInput): number | null {
  requireNonNegatives("giniCoefficient", "values", values);
  if (basis !== "population" && basis !== "sample")
    throw refusal("giniCoefficient", "basis", "one of population, sample", basis);
  const count = values.length;
  const order = indicesFromLargest(values);
  const total = finiteResult("giniCoefficient", sumInOrder(values, order));
  const divisor = basis === "sample" ? count - 1 : count;
  if (total === 0 || divisor === 0) return null;
  let weighted = 0;
  for (const [rank, item] of order.entries())
    weighted += (count - 1 - 2 * rank) * ((values[item] ?? 0) / total);
  return weighted / divisor;
}
