import { refusal } from "../require.js";
import { completeMeansPlan, type MeansPlan, meansPower } from "./means-power.js";

/** What {@link meansTestPower} is computed from. */
export interface MeansTestPowerInput extends MeansPlan {
  /** Values of the control, above 1; need not be whole. */
  readonly controlCount: number;
  /** Values of the variant, above 1; need not be whole. */
  readonly variantCount: number;
}

/**
 * Power of a two-sample test of means: the chance of finding a difference of this size.
 *
 * Source: Cohen (1988), chapter 2; equal to R's `power.t.test` for equal groups.
 *
 * @returns A chance from 0 to 1.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { meansTestPower } from "opscycle/kpi";
 *
 * const plan = { difference: 1, standardDeviation: 1, controlCount: 20, variantCount: 20 };
 * meansTestPower(plan).toFixed(6); // => "0.868953"
 * ```
 */
export function meansTestPower(input: MeansTestPowerInput): number {
  const { controlCount, variantCount } = input;
  const plan = completeMeansPlan("meansTestPower", input);
  requireValues("controlCount", controlCount);
  requireValues("variantCount", variantCount);
  return meansPower(plan, controlCount, variantCount);
}

function requireValues(path: string, value: number): void {
  if (!(value > 1 && Number.isFinite(value)))
    throw refusal("meansTestPower", path, "a number above 1", value);
}
