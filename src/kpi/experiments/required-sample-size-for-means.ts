import { normalQuantile } from "../distributions/normal.js";
import { requireInnerShare, requirePositive } from "../require.js";
import { type CompleteMeansPlan, completeMeansPlan, type MeansPlan, meansPower } from "./means-power.js";
import { type SampleSize, sampleSizeOf, smallestReaching } from "./sample-size.js";

/** What {@link requiredSampleSizeForMeans} is computed from. */
export interface RequiredSampleSizeForMeansInput extends MeansPlan {
  /** Chance of finding the difference, above 0 and below 1; 0.8 unless told otherwise. */
  readonly power?: number;
  /** Values of the variant for each value of the control, above 0; 1 unless told otherwise. */
  readonly variantPerControl?: number;
}

/**
 * Sample size of a two-sample test of means, such as average order values.
 *
 * The deviation is that of single orders, not of daily averages. With a long tail it is large, and so is the sample.
 *
 * Source: Cohen (1988), chapter 2; equal to R's `power.t.test` for equal groups.
 *
 * @returns Values in each group, as computed and rounded up; with method `t` at least just above 2 altogether.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { requiredSampleSizeForMeans } from "opscycle/kpi";
 *
 * const size = requiredSampleSizeForMeans({ difference: 1, standardDeviation: 1, power: 0.9 });
 * size.control.toFixed(4); // => "22.0211"
 * size.wholeControl; // => 23
 * ```
 */
export function requiredSampleSizeForMeans(input: RequiredSampleSizeForMeansInput): SampleSize {
  const { power = 0.8, variantPerControl = 1 } = input;
  const plan = completeMeansPlan("requiredSampleSizeForMeans", input);
  requireInnerShare("requiredSampleSizeForMeans", "power", power);
  requirePositive("requiredSampleSizeForMeans", "variantPerControl", variantPerControl);
  // Student's test has no degree of freedom left at two values altogether.
  const least = plan.method === "t" ? (2 + 1e-9) / (1 + variantPerControl) : 0;
  const control = smallestReaching(
    power,
    (count) => meansPower(plan, count, count * variantPerControl),
    closedForm(plan, power, variantPerControl),
    least,
  );
  return sampleSizeOf(control, variantPerControl);
}

/** The size for a known deviation, from which the search starts. */
function closedForm(plan: CompleteMeansPlan, power: number, variantPerControl: number): number {
  const tail = plan.sides === "two-sided" ? plan.significanceLevel / 2 : plan.significanceLevel;
  const distance = normalQuantile(power) - normalQuantile(tail);
  return (1 + 1 / variantPerControl) * ((distance * plan.standardDeviation) / plan.difference) ** 2;
}
