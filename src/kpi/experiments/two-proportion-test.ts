import { requireAtMost, requireCount, requireInnerShare, requireOneOf } from "../require.js";
import {
  type Alternative,
  alternatives,
  boundedFor,
  type ConfidenceInterval,
  normalPValue,
  normalReach,
  requireBoolean,
} from "./hypothesis.js";
import { wilsonEnds } from "./proportion-interval.js";

/** What {@link twoProportionTest} is computed from. */
export interface TwoProportionTestInput {
  /** Successes of the control, an integer from 0 to `controlTrials`. */
  readonly controlSuccesses: number;
  /** Trials of the control, an integer of 0 or more. */
  readonly controlTrials: number;
  /** Successes of the variant, an integer from 0 to `variantTrials`. */
  readonly variantSuccesses: number;
  /** Trials of the variant, an integer of 0 or more. */
  readonly variantTrials: number;
  /** Whether the variant's rate is held to be different, greater or less; `two-sided` unless told otherwise. */
  readonly alternative?: Alternative;
  /** Level of all intervals, 0.95 unless told otherwise. */
  readonly confidenceLevel?: number;
  /** Yates' correction of statistic and difference interval, as R's `prop.test` makes it; off unless told otherwise. */
  readonly continuityCorrection?: boolean;
}

/** What {@link twoProportionTest} finds. */
export interface TwoProportionTestResult {
  /** Successes ÷ trials of the control. */
  readonly controlRate: number;
  /** Successes ÷ trials of the variant. */
  readonly variantRate: number;
  /** Variant's rate less the control's. */
  readonly difference: number;
  /** z with the pooled rate; `null` where all or none succeeded. Its square is Pearson's chi-square. */
  readonly statistic: number | null;
  /** Chance of a statistic at least as far out without a difference; `null` where the statistic is. */
  readonly pValue: number | null;
  /** Wald's interval of the difference, with unpooled rates; not cut off at −1 and 1. */
  readonly differenceInterval: ConfidenceInterval;
  /** Newcombe's interval of the difference (1998, method 10), made of two Wilson intervals: better for small numbers. */
  readonly newcombeInterval: ConfidenceInterval;
  /** Variant's rate ÷ control's − 1; `null` where the control has no success. */
  readonly relativeLift: number | null;
  /** Interval of the lift by the log method (Katz 1978); `null` where either group has no success. */
  readonly relativeLiftInterval: ConfidenceInterval | null;
}

/**
 * Two-proportion z test: whether a variant's rate differs from the control's by more than chance allows.
 *
 * It states numbers and passes no verdict. The p value is valid for one look at a sample size chosen beforehand: looking
 * again and again until it is small finds differences that are not there. One-sided intervals end at −1 or 1 for a
 * difference, at −1 or nowhere (`null`) for a lift.
 *
 * Source: E-28; Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions.
 *
 * @returns Rates, statistic, p value and intervals; `null` where either group has no trials.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { twoProportionTest } from "opscycle/kpi";
 *
 * const test = twoProportionTest({
 *   controlSuccesses: 200,
 *   controlTrials: 5000,
 *   variantSuccesses: 250,
 *   variantTrials: 5000,
 * });
 * test?.statistic?.toFixed(4); // => "2.4119"
 * test?.pValue?.toFixed(4); // => "0.0159"
 * test?.relativeLift?.toFixed(2); // => "0.25"
 * ```
 */
export function twoProportionTest(input: TwoProportionTestInput): TwoProportionTestResult | null {
  const { alternative = "two-sided", confidenceLevel = 0.95, continuityCorrection = false } = input;
  const { controlSuccesses, controlTrials, variantSuccesses, variantTrials } = input;
  requireGroup("control", controlSuccesses, controlTrials);
  requireGroup("variant", variantSuccesses, variantTrials);
  requireOneOf("twoProportionTest", "alternative", alternative, alternatives);
  requireInnerShare("twoProportionTest", "confidenceLevel", confidenceLevel);
  requireBoolean("twoProportionTest", "continuityCorrection", continuityCorrection);
  if (controlTrials === 0 || variantTrials === 0) return null;
  const reach = normalReach(confidenceLevel, alternative);
  const control = groupOf(controlSuccesses, controlTrials, reach);
  const variant = groupOf(variantSuccesses, variantTrials, reach);
  const difference = variant.rate - control.rate;
  const correction = continuityCorrection ? Math.min(halfStep(control, variant), Math.abs(difference)) : 0;
  const statistic = pooledStatistic(control, variant, difference, correction);
  const wald = reach * Math.sqrt(control.variance + variant.variance) + correction;
  const range = { lower: -1, upper: 1 };
  return {
    controlRate: control.rate,
    variantRate: variant.rate,
    difference,
    statistic,
    pValue: statistic === null ? null : normalPValue(statistic, alternative),
    differenceInterval: boundedFor(
      alternative,
      { lower: difference - wald, upper: difference + wald },
      range,
    ),
    newcombeInterval: boundedFor(alternative, newcombe(control, variant, difference), range),
    relativeLift: control.successes === 0 ? null : difference / control.rate,
    relativeLiftInterval: liftInterval(control, variant, reach, alternative),
  };
}

interface Group {
  readonly successes: number;
  readonly trials: number;
  readonly rate: number;
  /** Variance of the rate. */
  readonly variance: number;
  /** Wilson's interval. */
  readonly lower: number;
  readonly upper: number;
}

function groupOf(successes: number, trials: number, reach: number): Group {
  const rate = successes / trials;
  const [lower, upper] = wilsonEnds(successes, trials, reach);
  return { successes, trials, rate, variance: (rate * (1 - rate)) / trials, lower, upper };
}

function requireGroup(name: "control" | "variant", successes: number, trials: number): void {
  requireCount("twoProportionTest", `${name}Trials`, trials);
  requireCount("twoProportionTest", `${name}Successes`, successes);
  requireAtMost("twoProportionTest", `${name}Successes`, successes, `${name}Trials`, trials);
}

/** Half of what one success more and one less move the difference by. */
function halfStep(control: Group, variant: Group): number {
  return (1 / control.trials + 1 / variant.trials) / 2;
}

function pooledStatistic(
  control: Group,
  variant: Group,
  difference: number,
  correction: number,
): number | null {
  const pooled = (control.successes + variant.successes) / (control.trials + variant.trials);
  const variance = pooled * (1 - pooled) * 2 * halfStep(control, variant);
  if (variance === 0) return null;
  return (Math.sign(difference) * (Math.abs(difference) - correction)) / Math.sqrt(variance);
}

function newcombe(control: Group, variant: Group, difference: number): ConfidenceInterval {
  return {
    lower: difference - Math.hypot(variant.rate - variant.lower, control.upper - control.rate),
    upper: difference + Math.hypot(variant.upper - variant.rate, control.rate - control.lower),
  };
}

function liftInterval(
  control: Group,
  variant: Group,
  reach: number,
  alternative: Alternative,
): ConfidenceInterval | null {
  if (control.successes === 0 || variant.successes === 0) return null;
  const failureShares = (1 - control.rate) / control.successes + (1 - variant.rate) / variant.successes;
  const log = Math.log(variant.rate / control.rate);
  const width = reach * Math.sqrt(failureShares);
  const interval = { lower: Math.expm1(log - width), upper: Math.expm1(log + width) };
  return boundedFor(alternative, interval, { lower: -1, upper: null });
}
