import { normalQuantile } from "../distributions/normal.js";
import { finiteResult, requireNonNegative, requireOneOf, requirePositive } from "../require.js";
import { type BackorderCosts, backorderRatio, requireBackorderCosts } from "./backorder-costs.js";

/** What {@link sSPolicyByPowerApproximation} is computed from; periods are of one length throughout. */
export interface PowerApproximationInput extends BackorderCosts {
  /** Mean demand of a period, above 0. */
  readonly demandPerPeriod: number;
  /** Standard deviation of the demand of a period, above 0. */
  readonly demandStandardDeviation: number;
  /** Periods from an order to its goods. Default 0. */
  readonly leadTimePeriods?: number;
  /** Cost of placing an order, whatever its size, above 0. */
  readonly fixedCostPerOrder: number;
  /**
   * What to do with orders of at most one and a half periods' demand. `uncapped` (default): nothing. `capped`: s and S
   * are at most the base stock μ + z·σ over L + 1 periods with Φ(z) = b ÷ (b + h), as Ehrhardt & Mosier advise.
   */
  readonly smallOrders?: "uncapped" | "capped";
  /** `none` (default), or `nearest`: the order and s are rounded to integers, for demand in whole units. */
  readonly rounding?: "none" | "nearest";
}

/** A reorder point and an order-up-to level, without their cost. */
export interface ApproximateSSPolicy {
  /** s: order when the inventory position is at or below it. */
  readonly reorderPoint: number;
  /** S: order so much that the position comes to it. */
  readonly orderUpToLevel: number;
}

/**
 * (s, S) policy by the revised power approximation: nearly optimal from mean and deviation alone.
 *
 * With σ_L and μ_L over L + 1 periods: Q = 1.30·μ^0.494·(K ÷ h)^0.506·(1 + σ_L² ÷ μ²)^0.116, z = √(Q·h ÷ (σ_L·b)),
 * s = 0.973·μ_L + σ_L·(0.183 ÷ z + 1.063 − 2.192·z) and S = s + Q. The figures were fitted to
 * optimal policies of demand in small numbers; for those {@link optimalSSPolicy} is exact and quick.
 *
 * Source: Ehrhardt & Mosier, A revision of the power approximation for computing (s, S) policies, Management Science 30,
 * 1984; Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd edition, equations 4.77 to 4.80.
 *
 * @returns Units.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { sSPolicyByPowerApproximation } from "opscycle/kpi";
 *
 * const costs = { fixedCostPerOrder: 2.5, holdingCostPerUnitPeriod: 0.18, backorderCostPerUnitPeriod: 0.7 };
 * const demand = { demandPerPeriod: 50, demandStandardDeviation: 8 };
 * const { reorderPoint, orderUpToLevel } = sSPolicyByPowerApproximation({ ...costs, ...demand });
 * [reorderPoint.toFixed(4), orderUpToLevel.toFixed(4)]; // => ["40.1946", "74.2902"]
 * sSPolicyByPowerApproximation({ ...costs, ...demand, rounding: "nearest" }); // => { reorderPoint: 40, orderUpToLevel: 74 }
 * ```
 */
export function sSPolicyByPowerApproximation(input: PowerApproximationInput): ApproximateSSPolicy {
  const subject = "sSPolicyByPowerApproximation";
  const { demandPerPeriod: mean, demandStandardDeviation, leadTimePeriods = 0, fixedCostPerOrder } = input;
  const { smallOrders = "uncapped", rounding = "none", holdingCostPerUnitPeriod: h } = input;
  requirePositive(subject, "demandPerPeriod", mean);
  requirePositive(subject, "demandStandardDeviation", demandStandardDeviation);
  requireNonNegative(subject, "leadTimePeriods", leadTimePeriods);
  requirePositive(subject, "fixedCostPerOrder", fixedCostPerOrder);
  requireBackorderCosts(subject, input);
  requireOneOf(subject, "smallOrders", smallOrders, ["uncapped", "capped"]);
  requireOneOf(subject, "rounding", rounding, ["none", "nearest"]);
  const round = rounding === "nearest" ? Math.round : (units: number) => units;
  const meanAhead = mean * (leadTimePeriods + 1);
  const deviation = demandStandardDeviation * Math.sqrt(leadTimePeriods + 1);
  const quantity =
    1.3 * mean ** 0.494 * (fixedCostPerOrder / h) ** 0.506 * (1 + (deviation / mean) ** 2) ** 0.116;
  const z = Math.sqrt((quantity * h) / (deviation * input.backorderCostPerUnitPeriod));
  const point = 0.973 * meanAhead + deviation * (0.183 / z + 1.063 - 2.192 * z);
  const isSmall = smallOrders === "capped" && quantity <= 1.5 * mean;
  const cap = isSmall
    ? meanAhead + deviation * normalQuantile(backorderRatio(input))
    : Number.POSITIVE_INFINITY;
  return {
    reorderPoint: finiteResult(subject, Math.min(round(point), round(cap))),
    orderUpToLevel: finiteResult(subject, Math.min(round(point) + round(quantity), round(cap))),
  };
}
