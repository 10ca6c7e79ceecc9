import { noncentralTCdf } from "../distributions/noncentral-t.js";
import { normalCdf, normalQuantile } from "../distributions/normal.js";
import { studentTQuantile } from "../distributions/student-t.js";
import { requireInnerShare, requireOneOf, requirePositive } from "../require.js";
import { requireBoolean } from "./hypothesis.js";

/** How an experiment on two means is planned. */
export interface MeansPlan {
  /** Difference of the means that must not be missed, above 0. */
  readonly difference: number;
  /** Standard deviation of single values in either group, above 0. */
  readonly standardDeviation: number;
  /** Chance of finding a difference where there is none; 0.05 unless told otherwise. */
  readonly significanceLevel?: number;
  /** `two-sided` unless told otherwise. */
  readonly sides?: "two-sided" | "one-sided";
  /** `t` (Student's test, through the noncentral t distribution) unless told otherwise; `normal` for a known deviation. */
  readonly method?: "t" | "normal";
  /** Count findings on the wrong side of a two-sided test as well (R's `strict`); not unless told otherwise. */
  readonly strict?: boolean;
}

/** A plan with all its choices made. */
export type CompleteMeansPlan = Required<MeansPlan>;

/** Makes the choices that a plan leaves open, and refuses what cannot be meant. */
export function completeMeansPlan(subject: string, plan: MeansPlan): CompleteMeansPlan {
  const { difference, standardDeviation, significanceLevel = 0.05, sides = "two-sided" } = plan;
  const { method = "t", strict = false } = plan;
  requirePositive(subject, "difference", difference);
  requirePositive(subject, "standardDeviation", standardDeviation);
  requireInnerShare(subject, "significanceLevel", significanceLevel);
  requireOneOf(subject, "sides", sides, ["two-sided", "one-sided"]);
  requireOneOf(subject, "method", method, ["t", "normal"]);
  requireBoolean(subject, "strict", strict);
  return { difference, standardDeviation, significanceLevel, sides, method, strict };
}

/** Chance of finding the difference with so many values in each group. */
export function meansPower(plan: CompleteMeansPlan, controlCount: number, variantCount: number): number {
  const distance = plan.difference / plan.standardDeviation / Math.sqrt(1 / controlCount + 1 / variantCount);
  const tail = plan.sides === "two-sided" ? plan.significanceLevel / 2 : plan.significanceLevel;
  const bothWays = plan.strict && plan.sides === "two-sided";
  if (plan.method === "normal") {
    const reach = -normalQuantile(tail);
    return normalCdf(distance - reach) + (bothWays ? normalCdf(-distance - reach) : 0);
  }
  const degreesOfFreedom = controlCount + variantCount - 2;
  const reach = -studentTQuantile(tail, degreesOfFreedom);
  const found = 1 - noncentralTCdf(reach, degreesOfFreedom, distance);
  return found + (bothWays ? noncentralTCdf(-reach, degreesOfFreedom, distance) : 0);
}
