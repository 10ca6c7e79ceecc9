import { refusal, requireShare } from "../require.js";
import { completePlan, type ProportionPlan, proportionPower, unitEffect } from "./proportion-power.js";

/** What {@link testPower} is computed from. */
export interface TestPowerInput extends ProportionPlan {
  /** Rate of the control, 0 to 1. */
  readonly controlRate: number;
  /** Rate of the variant, 0 to 1. */
  readonly variantRate: number;
  /** Trials of the control, above 0; need not be whole. */
  readonly controlTrials: number;
  /** Trials of the variant, above 0; need not be whole. */
  readonly variantTrials: number;
}

/**
 * Power of a two-proportion test: the chance of finding a difference of this size with this many visitors.
 *
 * It is for planning. Computed afterwards from the rates that were seen it says no more than the p value does.
 *
 * Source: E-28; Fleiss, Levin and Paik, chapter 4; Cohen (1988), chapter 6; equal to R's `power.prop.test` for equal
 * groups and method `pooled`.
 *
 * @returns A chance from 0 to 1; `null` where both rates are 0 or 1 and no test can be made.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { testPower } from "opscycle/kpi";
 *
 * testPower({ controlRate: 0.5, variantRate: 0.75, controlTrials: 50, variantTrials: 50 })?.toFixed(4); // => "0.7402"
 * ```
 */
export function testPower(input: TestPowerInput): number | null {
  const { controlRate, variantRate, controlTrials, variantTrials } = input;
  const plan = completePlan("testPower", input);
  requireShare("testPower", "controlRate", controlRate);
  requireShare("testPower", "variantRate", variantRate);
  requireTrials("controlTrials", controlTrials);
  requireTrials("variantTrials", variantTrials);
  const variantPerControl = variantTrials / controlTrials;
  const effect = unitEffect(controlRate, variantRate, variantPerControl, plan.method);
  if (effect.trueError === 0) return null;
  return proportionPower(effect, controlTrials, variantPerControl, plan);
}

function requireTrials(path: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) throw refusal("testPower", path, "a number above 0", value);
}
