import { chiSquareSurvival } from "../distributions/chi-square.js";
import { refusal } from "../require.js";
import { contingencyCounts, inRows } from "./contingency-table.js";
import { requireBoolean } from "./hypothesis.js";

/** What {@link chiSquareTest} is computed from. */
export interface ChiSquareTestInput {
  /** Counts: a row for each group, a column for each outcome; at least 2 × 2. */
  readonly observed: readonly (readonly number[])[];
  /** Yates' correction for a 2 × 2 table; off unless told otherwise (R's `chisq.test` has it on). */
  readonly continuityCorrection?: boolean;
}

/** What a test of a table of counts finds. */
export interface CountTestResult {
  /** The test's statistic. */
  readonly statistic: number;
  /** (rows − 1) · (columns − 1), or categories − 1. */
  readonly degreesOfFreedom: number;
  /** Chance of a statistic at least as large without a difference. */
  readonly pValue: number;
  /** The counts to expect without a difference, in the form of those observed. */
  readonly expected: readonly (readonly number[])[];
  /** Whether any expected count is under 5, where the p value is a rough one: {@link fisherExactTest} is not. */
  readonly hasSmallExpectedCounts: boolean;
}

/**
 * Pearson's chi-square test of independence, for any number of variants and outcomes.
 *
 * It says whether the groups differ at all, not which of them. For two groups and two outcomes without correction its
 * statistic is the square of {@link twoProportionTest}'s.
 *
 * Source: E-28; Pearson (1900), Yates (1934).
 *
 * @returns Statistic, degrees of freedom, p value and expected counts; `null` where a row or column is all 0.
 * @throws InvalidInputError naming the cell, for what is no count or no table, and for a correction of a larger table.
 * @example
 * ```ts
 * import { chiSquareTest } from "opscycle/kpi";
 *
 * const test = chiSquareTest({ observed: [[200, 4800], [250, 4750]] });
 * test?.statistic.toFixed(4); // => "5.8173"
 * test?.degreesOfFreedom; // => 1
 * test?.pValue.toFixed(4); // => "0.0159"
 * ```
 */
export function chiSquareTest({
  observed,
  continuityCorrection = false,
}: ChiSquareTestInput): CountTestResult | null {
  const counts = contingencyCounts("chiSquareTest", "observed", observed);
  requireBoolean("chiSquareTest", "continuityCorrection", continuityCorrection);
  if (continuityCorrection && counts.observed.length !== 4)
    throw refusal("chiSquareTest", "continuityCorrection", "false for a table larger than 2 × 2", true);
  const gap = (index: number) => Math.abs((counts.observed[index] ?? 0) - (counts.expected[index] ?? 0));
  const correction = continuityCorrection ? Math.min(0.5, gap(0)) : 0;
  let statistic = 0;
  for (const [index, expected] of counts.expected.entries())
    statistic += (gap(index) - correction) ** 2 / expected;
  return countTestResult(statistic, counts.expected, counts.rows, counts.columns);
}

/** Puts a result together; `null` where nothing is to be expected in some cell. */
export function countTestResult(
  statistic: number,
  expected: readonly number[],
  rows: number,
  columns: number,
): CountTestResult | null {
  const least = Math.min(...expected);
  if (!(least > 0)) return null;
  const degreesOfFreedom = Math.max(1, rows - 1) * (columns - 1);
  return {
    statistic,
    degreesOfFreedom,
    pValue: chiSquareSurvival(statistic, degreesOfFreedom),
    expected: inRows(expected, columns),
    hasSmallExpectedCounts: least < 5,
  };
}
