import { normalQuantile } from "../distributions/normal.js";
import { finiteResult, requireInnerShare, requireShare } from "../require.js";
import {
  type CompletePlan,
  completePlan,
  criticalValue,
  type ProportionPlan,
  proportionPower,
  requireAllocation,
  type UnitEffect,
  unitEffect,
} from "./proportion-power.js";
import { type SampleSize, sampleSizeOf, smallestReaching } from "./sample-size.js";

/** What {@link requiredSampleSize} is computed from. */
export interface RequiredSampleSizeInput extends ProportionPlan {
  /** Rate of the control, 0 to 1: what the shop has today. */
  readonly controlRate: number;
  /** Rate of the variant that must not be missed, 0 to 1. */
  readonly variantRate: number;
  /** Chance of finding it, above 0 and below 1; 0.8 unless told otherwise. */
  readonly power?: number;
  /** Visitors of the variant for each visitor of the control, above 0; 1 unless told otherwise. */
  readonly variantPerControl?: number;
}

/**
 * Sample size of a two-proportion test: how many visitors each group needs before the result is looked at.
 *
 * For several variants against one control, divide the significance level by their number (Bonferroni).
 *
 * Source: E-28; Fleiss, Levin and Paik, chapter 4; Fleiss, Tytun and Ury (1980); Cohen (1988), chapter 6.
 *
 * @returns Visitors of each group, as computed and rounded up; `null` where the two rates are equal.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { requiredSampleSize } from "opscycle/kpi";
 *
 * const size = requiredSampleSize({ controlRate: 0.5, variantRate: 0.75, power: 0.9 });
 * size?.control.toFixed(3); // => "76.707"
 * size?.wholeControl; // => 77
 * ```
 */
export function requiredSampleSize(input: RequiredSampleSizeInput): SampleSize | null {
  const { controlRate, variantRate, power = 0.8, variantPerControl = 1 } = input;
  const plan = completePlan("requiredSampleSize", input);
  requireShare("requiredSampleSize", "controlRate", controlRate);
  requireShare("requiredSampleSize", "variantRate", variantRate);
  requireInnerShare("requiredSampleSize", "power", power);
  requireAllocation("requiredSampleSize", variantPerControl);
  if (controlRate === variantRate) return null;
  const effect = unitEffect(controlRate, variantRate, variantPerControl, plan.method);
  const start = withCorrection(closedForm(effect, power, plan), effect, variantPerControl, plan);
  const control =
    plan.strict && plan.sides === "two-sided"
      ? smallestReaching(power, (trials) => proportionPower(effect, trials, variantPerControl, plan), start)
      : start;
  return sampleSizeOf(finiteResult("requiredSampleSize", control), variantPerControl);
}

/** Visitors of the control, with nothing found on the wrong side and no correction. */
function closedForm(
  { difference, nullError, trueError }: UnitEffect,
  power: number,
  plan: CompletePlan,
): number {
  const root = (criticalValue(plan) * nullError + normalQuantile(power) * trueError) / difference;
  return root > 0 ? root * root : 0;
}

function withCorrection(
  trials: number,
  { difference }: UnitEffect,
  variantPerControl: number,
  { continuityCorrection }: CompletePlan,
): number {
  if (!continuityCorrection) return trials;
  const steps = (2 * (1 + 1 / variantPerControl)) / difference;
  return (Math.sqrt(trials) + Math.sqrt(trials + steps)) ** 2 / 4;
}
