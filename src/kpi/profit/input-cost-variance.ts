import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link inputCostVariance} is computed from. */
export interface InputCostVarianceInput {
  /** What was used: packages, hours, kilograms, 0 or more. */
  readonly actualQuantity: number;
  /** What one cost, in major units, 0 or more. */
  readonly actualPrice: number;
  /** What the standard allows for the output that came about, 0 or more. */
  readonly standardQuantity: number;
  /** What one should have cost, in major units, 0 or more. */
  readonly standardPrice: number;
}

/** Why a cost differs from its standard, in major units; above 0 favourable, below 0 adverse. */
export interface InputCostVariance {
  /** Standard cost less actual cost: the sum of the two below. */
  readonly total: number;
  /** Due to another price (for labour: rate), at the quantity that was used. */
  readonly price: number;
  /** Due to another quantity (for labour: efficiency), at the standard price. */
  readonly quantity: number;
}

/**
 * Input cost variance: how much of a cost difference is price, and how much is use (成本差异分析).
 *
 * The usual split, which puts the joint effect of both into price. For labour the parts are called rate and efficiency
 * variance, for variable overhead spending and efficiency variance.
 *
 * @returns The variances; `total` is `price` plus `quantity`.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { inputCostVariance } from "opscycle/kpi";
 *
 * const use = { actualQuantity: 1100, actualPrice: 4.5, standardQuantity: 1000, standardPrice: 5 };
 * inputCostVariance(use); // => { total: 50, price: 550, quantity: -500 }
 * ```
 */
export function inputCostVariance(input: InputCostVarianceInput): InputCostVariance {
  const { actualQuantity, actualPrice, standardQuantity, standardPrice } = input;
  requireNonNegative("inputCostVariance", "actualQuantity", actualQuantity);
  requireNonNegative("inputCostVariance", "actualPrice", actualPrice);
  requireNonNegative("inputCostVariance", "standardQuantity", standardQuantity);
  requireNonNegative("inputCostVariance", "standardPrice", standardPrice);
  const price = standardPrice * actualQuantity - actualPrice * actualQuantity;
  const quantity = standardQuantity * standardPrice - actualQuantity * standardPrice;
  return { total: finiteResult("inputCostVariance", price + quantity), price, quantity };
}
