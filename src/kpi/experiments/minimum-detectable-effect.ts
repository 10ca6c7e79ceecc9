import { requireInnerShare, requireOneOf, requirePositive } from "../require.js";
import { completePlan, type ProportionPlan, proportionPower, unitEffect } from "./proportion-power.js";

/** What {@link minimumDetectableEffect} is computed from. */
export interface MinimumDetectableEffectInput extends ProportionPlan {
  /** Rate of the control, above 0 and below 1. */
  readonly controlRate: number;
  /** Trials of the control, above 0. */
  readonly controlTrials: number;
  /** Trials of the variant, above 0. */
  readonly variantTrials: number;
  /** Chance of finding it, above 0 and below 1; 0.8 unless told otherwise. */
  readonly power?: number;
  /** Whether the variant is to do better or worse; `increase` unless told otherwise. */
  readonly direction?: "increase" | "decrease";
}

/** The smallest difference that is found with the chance asked for. */
export interface DetectableEffect {
  /** Rate of the variant. */
  readonly variantRate: number;
  /** Its distance from the control's rate, below 0 for a decrease. */
  readonly absoluteEffect: number;
  /** The same as a share of the control's rate. */
  readonly relativeEffect: number;
}

/**
 * Minimum detectable effect: the smallest difference that an experiment of this size finds often enough.
 *
 * A result that says "no difference" only speaks of differences from this size on.
 *
 * Source: E-28; the inverse of {@link requiredSampleSize}.
 *
 * @returns The variant's rate and its distance; `null` where no rate up to 1, or down to 0, is far enough.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { minimumDetectableEffect } from "opscycle/kpi";
 *
 * const effect = minimumDetectableEffect({ controlRate: 0.04, controlTrials: 5000, variantTrials: 5000 });
 * effect?.absoluteEffect.toFixed(4); // => "0.0117"
 * ```
 */
export function minimumDetectableEffect(input: MinimumDetectableEffectInput): DetectableEffect | null {
  const { controlRate, controlTrials, variantTrials, power = 0.8, direction = "increase" } = input;
  const plan = completePlan("minimumDetectableEffect", input);
  requireInnerShare("minimumDetectableEffect", "controlRate", controlRate);
  requirePositive("minimumDetectableEffect", "controlTrials", controlTrials);
  requirePositive("minimumDetectableEffect", "variantTrials", variantTrials);
  requireInnerShare("minimumDetectableEffect", "power", power);
  requireOneOf("minimumDetectableEffect", "direction", direction, ["increase", "decrease"]);
  const perControl = variantTrials / controlTrials;
  const powerAt = (variantRate: number) =>
    proportionPower(
      unitEffect(controlRate, variantRate, perControl, plan.method),
      controlTrials,
      perControl,
      plan,
    );
  const variantRate = nearestReaching(controlRate, direction === "increase" ? 1 : 0, powerAt, power);
  if (variantRate === null) return null;
  const absoluteEffect = variantRate - controlRate;
  return { variantRate, absoluteEffect, relativeEffect: absoluteEffect / controlRate };
}

/** The rate between two at which the power reaches a value, by halving to the last bit. */
function nearestReaching(
  from: number,
  to: number,
  powerAt: (rate: number) => number,
  power: number,
): number | null {
  if (powerAt(to) < power) return null;
  let near = from;
  let far = to;
  for (;;) {
    const middle = (near + far) / 2;
    if (middle === near || middle === far) return far;
    if (powerAt(middle) < power) near = middle;
    else far = middle;
  }
}
