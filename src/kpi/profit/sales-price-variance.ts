import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link salesPriceVariance} is computed from. */
export interface SalesPriceVarianceInput {
  /** Units sold, 0 or more. */
  readonly actualUnits: number;
  /** Price charged for one, in major units, 0 or more. */
  readonly actualPrice: number;
  /** Price budgeted for one, in major units, 0 or more. */
  readonly budgetPrice: number;
}

/**
 * Sales price variance: how much more revenue other prices than budgeted brought (销售价格差异).
 *
 * The price difference times the units that were sold. Above 0 it is favourable. With {@link salesVolumeVariance}
 * it explains the whole difference of sales or of contribution.
 *
 * @returns Money in major units; above 0 favourable, below 0 adverse.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { salesPriceVariance } from "opscycle/kpi";
 *
 * salesPriceVariance({ actualUnits: 900, actualPrice: 22, budgetPrice: 20 }); // => 1800
 * ```
 */
export function salesPriceVariance({
  actualUnits,
  actualPrice,
  budgetPrice,
}: SalesPriceVarianceInput): number {
  requireNonNegative("salesPriceVariance", "actualUnits", actualUnits);
  requireNonNegative("salesPriceVariance", "actualPrice", actualPrice);
  requireNonNegative("salesPriceVariance", "budgetPrice", budgetPrice);
  return finiteResult("salesPriceVariance", actualPrice * actualUnits - budgetPrice * actualUnits);
}
