import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link breakEvenUnits} is computed from. */
export interface BreakEvenUnitsInput {
  /** Costs of the period that do not depend on how much is sold, in major units, 0 or more. */
  readonly fixedCosts: number;
  /** Price of one unit, in major units, 0 or more. */
  readonly unitPrice: number;
  /** Cost that each unit causes, in major units, 0 or more. */
  readonly unitVariableCost: number;
}

/**
 * Break-even units: how many units must be sold for the contribution to pay the fixed costs (保本销量).
 *
 * Price, unit cost and fixed costs are taken to hold over the whole range. The exact quotient is given: round it up
 * where units are whole.
 *
 * @returns Units; `null` where a unit contributes 0 or less, because then no number of units breaks even.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { breakEvenUnits } from "opscycle/kpi";
 *
 * breakEvenUnits({ fixedCosts: 2000, unitPrice: 200, unitVariableCost: 120 }); // => 25
 * ```
 */
export function breakEvenUnits({
  fixedCosts,
  unitPrice,
  unitVariableCost,
}: BreakEvenUnitsInput): number | null {
  requireNonNegative("breakEvenUnits", "fixedCosts", fixedCosts);
  requireNonNegative("breakEvenUnits", "unitPrice", unitPrice);
  requireNonNegative("breakEvenUnits", "unitVariableCost", unitVariableCost);
  const contribution = unitPrice - unitVariableCost;
  if (contribution <= 0) return null;
  return finiteResult("breakEvenUnits", fixedCosts / contribution);
}
