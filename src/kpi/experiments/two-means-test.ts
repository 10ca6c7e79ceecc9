import { studentTCdf, studentTQuantile, studentTSurvival } from "../distributions/student-t.js";
import {
  finiteResult,
  refusal,
  requireFinite,
  requireInnerShare,
  requireNonNegative,
  requireOneOf,
} from "../require.js";
import { type Alternative, alternatives, boundedFor, type ConfidenceInterval, tailOf } from "./hypothesis.js";

/** What {@link twoMeansTest} is computed from: {@link sampleMoments} of both groups. */
export interface TwoMeansTestInput {
  /** Mean of the control. */
  readonly controlMean: number;
  /** Standard deviation of the control, with n − 1, 0 or more. */
  readonly controlStandardDeviation: number;
  /** Values of the control, an integer of 2 or more. */
  readonly controlCount: number;
  /** Mean of the variant. */
  readonly variantMean: number;
  /** Standard deviation of the variant, with n − 1, 0 or more. */
  readonly variantStandardDeviation: number;
  /** Values of the variant, an integer of 2 or more. */
  readonly variantCount: number;
  /** `unequal` (Welch's test) unless told otherwise; `equal` pools them (Student's test). */
  readonly variances?: "unequal" | "equal";
  /** Whether the variant's mean is held to be different, greater or less; `two-sided` unless told otherwise. */
  readonly alternative?: Alternative;
  /** Level of the interval, 0.95 unless told otherwise. */
  readonly confidenceLevel?: number;
}

/** What {@link twoMeansTest} finds. */
export interface TwoMeansTestResult {
  /** Variant's mean less the control's. */
  readonly difference: number;
  /** Standard error of the difference. */
  readonly standardError: number;
  /** Difference ÷ standard error. */
  readonly statistic: number;
  /** Of Student's t distribution; not whole for Welch's test (Satterthwaite's approximation). */
  readonly degreesOfFreedom: number;
  /** Chance of a statistic at least as far out without a difference. */
  readonly pValue: number;
  /** Interval of the difference; an end that a one-sided question leaves open is `null`. */
  readonly differenceInterval: ConfidenceInterval;
}

/**
 * Two-sample t test: whether the mean of a variant, such as its average order value, differs from the control's.
 *
 * Order values have a long tail, so the means of small groups are far from normal and a few large orders decide: some
 * hundred orders a group are the least.
 *
 * Source: E-28; Welch (1947); equal to R's `t.test`.
 *
 * @returns Difference, statistic, degrees of freedom, p value and interval; `null` where neither group varies.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { twoMeansTest } from "opscycle/kpi";
 *
 * const test = twoMeansTest({
 *   controlMean: 120,
 *   controlStandardDeviation: 60,
 *   controlCount: 400,
 *   variantMean: 130,
 *   variantStandardDeviation: 80,
 *   variantCount: 400,
 * });
 * test?.statistic; // => 2
 * test?.pValue.toFixed(4); // => "0.0459"
 * ```
 */
export function twoMeansTest(input: TwoMeansTestInput): TwoMeansTestResult | null {
  const { variances = "unequal", alternative = "two-sided", confidenceLevel = 0.95 } = input;
  requireGroup("control", input.controlMean, input.controlStandardDeviation, input.controlCount);
  requireGroup("variant", input.variantMean, input.variantStandardDeviation, input.variantCount);
  requireOneOf("twoMeansTest", "variances", variances, ["unequal", "equal"]);
  requireOneOf("twoMeansTest", "alternative", alternative, alternatives);
  requireInnerShare("twoMeansTest", "confidenceLevel", confidenceLevel);
  const { standardError, degreesOfFreedom } = variances === "equal" ? pooledError(input) : welchError(input);
  if (finiteResult("twoMeansTest", standardError) === 0) return null;
  const difference = finiteResult("twoMeansTest", input.variantMean - input.controlMean);
  const statistic = difference / standardError;
  const width = -studentTQuantile(tailOf(confidenceLevel, alternative), degreesOfFreedom) * standardError;
  return {
    difference,
    standardError,
    statistic,
    degreesOfFreedom,
    pValue: pValueOf(statistic, degreesOfFreedom, alternative),
    differenceInterval: boundedFor(
      alternative,
      { lower: difference - width, upper: difference + width },
      { lower: null, upper: null },
    ),
  };
}

function requireGroup(name: "control" | "variant", mean: number, deviation: number, count: number): void {
  requireFinite("twoMeansTest", `${name}Mean`, mean);
  requireNonNegative("twoMeansTest", `${name}StandardDeviation`, deviation);
  if (!Number.isSafeInteger(count) || count < 2)
    throw refusal("twoMeansTest", `${name}Count`, "an integer of 2 or more", count);
}

interface ErrorOfDifference {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

function welchError(input: TwoMeansTestInput): ErrorOfDifference {
  const control = input.controlStandardDeviation ** 2 / input.controlCount;
  const variant = input.variantStandardDeviation ** 2 / input.variantCount;
  const variance = control + variant;
  const spread =
    (control / variance) ** 2 / (input.controlCount - 1) +
    (variant / variance) ** 2 / (input.variantCount - 1);
  return { standardError: Math.sqrt(variance), degreesOfFreedom: 1 / spread };
}

function pooledError(input: TwoMeansTestInput): ErrorOfDifference {
  const degreesOfFreedom = input.controlCount + input.variantCount - 2;
  const squares =
    (input.controlCount - 1) * input.controlStandardDeviation ** 2 +
    (input.variantCount - 1) * input.variantStandardDeviation ** 2;
  const perValue = 1 / input.controlCount + 1 / input.variantCount;
  return { standardError: Math.sqrt((squares / degreesOfFreedom) * perValue), degreesOfFreedom };
}

function pValueOf(statistic: number, degreesOfFreedom: number, alternative: Alternative): number {
  if (alternative === "greater") return studentTSurvival(statistic, degreesOfFreedom);
  if (alternative === "less") return studentTCdf(statistic, degreesOfFreedom);
  return 2 * studentTCdf(-Math.abs(statistic), degreesOfFreedom);
}
