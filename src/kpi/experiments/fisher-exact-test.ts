import { hypergeometricLogMass } from "../distributions/hypergeometric.js";
import { refusal, requireInnerShare, requireOneOf } from "../require.js";
import { contingencyCounts } from "./contingency-table.js";
import { type Alternative, alternatives, boundedFor, type ConfidenceInterval, tailOf } from "./hypothesis.js";
import { logOddsAt, meanAt, type TableLaw, upperTailAt } from "./noncentral-table.js";

/** What {@link fisherExactTest} is computed from. */
export interface FisherExactTestInput {
  /** Counts: two rows (groups) of two columns (succeeded, failed). */
  readonly observed: readonly (readonly number[])[];
  /** Whether the odds of the first row are held to be different, greater or less; `two-sided` unless told otherwise. */
  readonly alternative?: Alternative;
  /** Level of the interval, 0.95 unless told otherwise. */
  readonly confidenceLevel?: number;
}

/** What {@link fisherExactTest} finds. */
export interface FisherExactTestResult {
  /** Chance of a table at least as extreme without a difference, all row and column sums given. */
  readonly pValue: number;
  /** Conditional maximum-likelihood estimate of the odds ratio; `null` where it is infinite or nothing is known of it. */
  readonly oddsRatio: number | null;
  /** Odds of the first row ÷ odds of the second, from the counts; `null` where that divides by 0. */
  readonly sampleOddsRatio: number | null;
  /** Exact interval of the conditional odds ratio; `upper` is `null` where it has no end. */
  readonly interval: ConfidenceInterval;
}

/**
 * Fisher's exact test of a 2 × 2 table: for counts too small for {@link chiSquareTest}.
 *
 * Two-sided, it adds up the chances of all tables that are not likelier than the one observed, as R's `fisher.test`
 * does; other definitions exist. The interval inverts the two one-sided tests, so it may hold 1 where the two-sided p
 * value is small.
 *
 * Source: E-28; Fisher (1935); Agresti, Categorical Data Analysis.
 *
 * @returns p value, odds ratios and the exact interval.
 * @throws InvalidInputError naming the cell, for what is no count or no 2 × 2 table.
 * @example
 * ```ts
 * import { fisherExactTest } from "opscycle/kpi";
 *
 * const test = fisherExactTest({ observed: [[3, 1], [1, 3]] });
 * test.pValue.toFixed(4); // => "0.4857"
 * test.oddsRatio?.toFixed(4); // => "6.4083"
 * test.sampleOddsRatio; // => 9
 * ```
 */
export function fisherExactTest({
  observed,
  alternative = "two-sided",
  confidenceLevel = 0.95,
}: FisherExactTestInput): FisherExactTestResult {
  const counts = contingencyCounts("fisherExactTest", "observed", observed);
  if (counts.observed.length !== 4)
    throw refusal("fisherExactTest", "observed", "a table of 2 × 2 counts", observed);
  requireOneOf("fisherExactTest", "alternative", alternative, alternatives);
  requireInnerShare("fisherExactTest", "confidenceLevel", confidenceLevel);
  const [a = 0, b = 0, c = 0, d = 0] = counts.observed;
  const law = tableLaw(a, b, c, d);
  const tail = tailOf(confidenceLevel, alternative);
  return {
    pValue: pValueOf(law, a, alternative),
    oddsRatio: a === law.most ? null : a === law.least ? 0 : Math.exp(logOddsAt(a, (at) => meanAt(law, at))),
    sampleOddsRatio: b * c === 0 ? null : (a * d) / (b * c),
    interval: boundedFor(alternative, exactInterval(law, a, tail), { lower: 0, upper: null }),
  };
}

/** All tables with the sums of this one: the first cell's least and most, and the chance of each value between. */
function tableLaw(a: number, b: number, c: number, d: number): TableLaw {
  const least = Math.max(0, a - d);
  const most = Math.min(a + b, a + c);
  const logChances = Float64Array.from({ length: most - least + 1 }, (_, index) =>
    hypergeometricLogMass(least + index, a + c, b + d, a + b),
  );
  return { least, most, logChances };
}

function pValueOf({ least, logChances }: TableLaw, first: number, alternative: Alternative): number {
  // Tables of equal chance are computed in different ways and may differ in the last bits.
  const limit = (logChances[first - least] ?? 0) + 1e-7;
  let sum = 0;
  for (const [index, log] of logChances.entries()) {
    const counts =
      alternative === "two-sided"
        ? log <= limit
        : alternative === "greater"
          ? least + index >= first
          : least + index <= first;
    if (counts) sum += Math.exp(log);
  }
  // Rounding may carry the sum of all chances a hair above 1.
  return Math.min(1, sum);
}

function exactInterval(law: TableLaw, first: number, tail: number): ConfidenceInterval {
  const lower = first === law.least ? 0 : Math.exp(logOddsAt(tail, (at) => upperTailAt(law, at, first)));
  const upper =
    first === law.most ? null : Math.exp(logOddsAt(1 - tail, (at) => upperTailAt(law, at, first + 1)));
  return { lower, upper };
}
