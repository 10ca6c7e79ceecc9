import { finiteResult, requireFinite, requireNonNegative } from "../require.js";

/** What {@link salesVolumeVariance} is computed from. */
export interface SalesVolumeVarianceInput {
  /** Units sold, 0 or more. */
  readonly actualUnits: number;
  /** Units budgeted, 0 or more. */
  readonly budgetUnits: number;
  /** What a unit was budgeted to bring, in major units: its contribution, its profit or its price. */
  readonly budgetUnitValue: number;
}

/**
 * Sales volume variance: how much selling more or fewer units than budgeted brought (销售数量差异).
 *
 * The difference of units at a budgeted value. The value decides what is explained: with the unit contribution the
 * contribution (marginal costing), with the unit profit the profit (absorption costing), with the price the
 * revenue.
 *
 * @returns Money in major units; above 0 favourable, below 0 adverse.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { salesVolumeVariance } from "opscycle/kpi";
 *
 * salesVolumeVariance({ actualUnits: 900, budgetUnits: 1000, budgetUnitValue: 8 }); // => -800
 * ```
 */
export function salesVolumeVariance({
  actualUnits,
  budgetUnits,
  budgetUnitValue,
}: SalesVolumeVarianceInput): number {
  requireNonNegative("salesVolumeVariance", "actualUnits", actualUnits);
  requireNonNegative("salesVolumeVariance", "budgetUnits", budgetUnits);
  requireFinite("salesVolumeVariance", "budgetUnitValue", budgetUnitValue);
  return finiteResult("salesVolumeVariance", actualUnits * budgetUnitValue - budgetUnits * budgetUnitValue);
}
