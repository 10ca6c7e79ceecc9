import { refusal, requireCount, requireNonNegatives } from "../require.js";
import { type CountTestResult, countTestResult } from "./chi-square-test.js";

/** What {@link sampleRatioTest} is computed from. */
export interface SampleRatioTestInput {
  /** Visitors counted in each group, at least 2 groups. */
  readonly observedCounts: readonly number[];
  /** Share of visitors planned for each group, in any unit: `[1, 1]` is half and half. All above 0. */
  readonly plannedShares: readonly number[];
}

/**
 * Sample-ratio mismatch: whether the groups of an experiment are as large as they were meant to be.
 *
 * A very small p value (0.001 or less is the usual alarm) says that assignment or counting is broken, and no result of
 * the experiment can be trusted until it is known why. It is Pearson's chi-square test of goodness of fit.
 *
 * Source: Kohavi, Tang and Xu, Trustworthy Online Controlled Experiments, chapter 21.
 *
 * @returns Statistic, degrees of freedom, p value and expected counts (one row); `null` without any visitor.
 * @throws InvalidInputError naming the field, for what is no count or no share, or fewer than 2 groups.
 * @example
 * ```ts
 * import { sampleRatioTest } from "opscycle/kpi";
 *
 * const test = sampleRatioTest({ observedCounts: [821588, 815482], plannedShares: [1, 1] });
 * test?.pValue.toExponential(1); // => "1.8e-6"
 * ```
 */
export function sampleRatioTest({
  observedCounts,
  plannedShares,
}: SampleRatioTestInput): CountTestResult | null {
  if (!Array.isArray(observedCounts) || observedCounts.length < 2)
    throw refusal("sampleRatioTest", "observedCounts", "a list of at least 2 counts", observedCounts);
  for (const [group, count] of observedCounts.entries())
    requireCount("sampleRatioTest", `observedCounts.${group}`, count);
  requireNonNegatives("sampleRatioTest", "plannedShares", plannedShares);
  if (plannedShares.length !== observedCounts.length || plannedShares.includes(0))
    throw refusal(
      "sampleRatioTest",
      "plannedShares",
      `a list of ${observedCounts.length} shares above 0`,
      plannedShares,
    );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const perShare = sum(observedCounts) / sum(plannedShares);
  const expected = plannedShares.map((share) => share * perShare);
  let statistic = 0;
  for (const [group, count] of observedCounts.entries())
    statistic += (count - (expected[group] ?? 0)) ** 2 / (expected[group] ?? 0);
  return countTestResult(statistic, expected, 1, expected.length);
}
