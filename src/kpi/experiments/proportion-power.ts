import { normalCdf, normalQuantile } from "../distributions/normal.js";
import { refusal, requireInnerShare, requireOneOf, requirePositive } from "../require.js";
import { requireBoolean } from "./hypothesis.js";

/**
 * Which z test a power calculation is for.
 *
 * `pooled`: the variance without a difference comes from the pooled rate, that with one from both rates (Fleiss 1981,
 * R's `power.prop.test`). `control`: that without a difference from the control's rate alone (Evan Miller's calculator).
 * `unpooled`: both from the two rates. `arcsine`: of the angles 2·asin √rate, whose difference is Cohen's h (R package
 * pwr, statsmodels' `NormalIndPower`).
 */
export type ProportionPowerMethod = "pooled" | "control" | "unpooled" | "arcsine";

/** How an experiment on two rates is planned: what the calculators of power and sample size share. */
export interface ProportionPlan {
  /** Chance of finding a difference where there is none, above 0 and below 1; 0.05 unless told otherwise. */
  readonly significanceLevel?: number;
  /** `two-sided` unless told otherwise; `one-sided` is the side on which the variant's rate lies. */
  readonly sides?: "two-sided" | "one-sided";
  /** `pooled` unless told otherwise. */
  readonly method?: ProportionPowerMethod;
  /** Count findings on the wrong side of a two-sided test as well (R's `strict`); not unless told otherwise. */
  readonly strict?: boolean;
  /** Allow for Yates' correction (Fleiss, Tytun and Ury 1980), not with `arcsine`; off unless told otherwise. */
  readonly continuityCorrection?: boolean;
}

/** A plan with all its choices made. */
export type CompletePlan = Required<ProportionPlan>;

/** Makes the choices that a plan leaves open, and refuses what cannot be meant. */
export function completePlan(subject: string, plan: ProportionPlan): CompletePlan {
  const { significanceLevel = 0.05, sides = "two-sided", method = "pooled" } = plan;
  const { strict = false, continuityCorrection = false } = plan;
  requireInnerShare(subject, "significanceLevel", significanceLevel);
  requireOneOf(subject, "sides", sides, ["two-sided", "one-sided"]);
  requireOneOf(subject, "method", method, ["pooled", "control", "unpooled", "arcsine"]);
  requireBoolean(subject, "strict", strict);
  requireBoolean(subject, "continuityCorrection", continuityCorrection);
  if (continuityCorrection && method === "arcsine")
    throw refusal(subject, "continuityCorrection", "false with the arcsine method", true);
  return { significanceLevel, sides, method, strict, continuityCorrection };
}

/** Refuses an allocation that is not a finite number above 0. */
export function requireAllocation(subject: string, value: number): void {
  requirePositive(subject, "variantPerControl", value);
}

/** A difference and its standard errors, each for one visitor of the control. */
export interface UnitEffect {
  readonly difference: number;
  /** Standard error without a difference. */
  readonly nullError: number;
  /** Standard error with the difference. */
  readonly trueError: number;
}

/** The effect to be found, as the plan's method measures it. */
export function unitEffect(
  controlRate: number,
  variantRate: number,
  variantPerControl: number,
  method: ProportionPowerMethod,
): UnitEffect {
  const perVariant = 1 / variantPerControl;
  if (method === "arcsine") {
    const error = Math.sqrt(1 + perVariant);
    return {
      difference: Math.abs(angle(variantRate) - angle(controlRate)),
      nullError: error,
      trueError: error,
    };
  }
  const variance = (rate: number) => rate * (1 - rate);
  const trueError = Math.sqrt(variance(controlRate) + variance(variantRate) * perVariant);
  const pooled = (controlRate + variantRate * variantPerControl) / (1 + variantPerControl);
  const nullRate = method === "pooled" ? pooled : controlRate;
  const nullError = method === "unpooled" ? trueError : Math.sqrt(variance(nullRate) * (1 + perVariant));
  return { difference: Math.abs(variantRate - controlRate), nullError, trueError };
}

/** Chance of finding the effect with so many visitors in the control. */
export function proportionPower(
  effect: UnitEffect,
  controlTrials: number,
  variantPerControl: number,
  plan: CompletePlan,
): number {
  const root = Math.sqrt(controlTrials);
  const correction = plan.continuityCorrection ? (1 + 1 / variantPerControl) / (2 * root) : 0;
  const reach = criticalValue(plan) * effect.nullError;
  const distance = effect.difference * root - correction;
  const power = normalCdf((distance - reach) / effect.trueError);
  const bothWays = plan.strict && plan.sides === "two-sided";
  return bothWays
    ? power + normalCdf(-(effect.difference * root + correction + reach) / effect.trueError)
    : power;
}

/** The z at which a test of the plan finds a difference. */
export function criticalValue({ significanceLevel, sides }: CompletePlan): number {
  return -normalQuantile(sides === "two-sided" ? significanceLevel / 2 : significanceLevel);
}

function angle(rate: number): number {
  return 2 * Math.asin(Math.sqrt(rate));
}
