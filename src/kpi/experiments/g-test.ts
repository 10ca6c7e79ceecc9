import { type CountTestResult, countTestResult } from "./chi-square-test.js";
import { contingencyCounts } from "./contingency-table.js";

/** What {@link gTest} is computed from. */
export interface GTestInput {
  /** Counts: a row for each group, a column for each outcome; at least 2 × 2. */
  readonly observed: readonly (readonly number[])[];
}

/**
 * G test of independence: the likelihood-ratio test of the question that {@link chiSquareTest} asks.
 *
 * The statistic is 2 · Σ observed · ln(observed ÷ expected), without a correction. G of parts adds up to G of the whole,
 * which chi-square does not.
 *
 * Source: Sokal and Rohlf, Biometry; equal to `scipy.stats.chi2_contingency(…, lambda_="log-likelihood")`.
 *
 * @returns Statistic, degrees of freedom, p value and expected counts; `null` where a row or column is all 0.
 * @throws InvalidInputError naming the cell, for what is no count or no table.
 * @example
 * ```ts
 * import { gTest } from "opscycle/kpi";
 *
 * gTest({ observed: [[200, 4800], [250, 4750]] })?.statistic.toFixed(4); // => "5.8288"
 * ```
 */
export function gTest({ observed }: GTestInput): CountTestResult | null {
  const counts = contingencyCounts("gTest", "observed", observed);
  let half = 0;
  for (const [index, count] of counts.observed.entries())
    if (count > 0) half += count * Math.log(count / (counts.expected[index] ?? 0));
  // Rounding may leave a table without any difference a hair below 0, where no statistic can be.
  return countTestResult(Math.max(0, 2 * half), counts.expected, counts.rows, counts.columns);
}
