import { finiteResult, requireNonNegative } from "../require.js";
import { profitBeforeTax, type TargetProfit } from "./profit-before-tax.js";

/** What {@link targetProfitUnits} is computed from. */
export interface TargetProfitUnitsInput extends TargetProfit {
  /** Costs of the period that do not depend on how much is sold, in major units, 0 or more. */
  readonly fixedCosts: number;
  /** Price of one unit, in major units, 0 or more. */
  readonly unitPrice: number;
  /** Cost that each unit causes, in major units, 0 or more. */
  readonly unitVariableCost: number;
}

/**
 * Target profit units: how many units must be sold for a wanted profit (保利销量).
 *
 * The wanted profit is one before income tax, or after it where the tax rate is given. At a profit of 0 it is
 * {@link breakEvenUnits}. The exact quotient is given: round it up where units are whole.
 *
 * @returns Units; `null` where a unit contributes 0 or less.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { targetProfitUnits } from "opscycle/kpi";
 *
 * const costs = { fixedCosts: 2000, unitPrice: 200, unitVariableCost: 120 };
 * targetProfitUnits({ ...costs, targetProfit: 1200 }); // => 40
 * targetProfitUnits({ ...costs, targetProfit: 1200, incomeTaxRate: 0.25 }); // => 45
 * ```
 */
export function targetProfitUnits(input: TargetProfitUnitsInput): number | null {
  const { fixedCosts, unitPrice, unitVariableCost } = input;
  requireNonNegative("targetProfitUnits", "fixedCosts", fixedCosts);
  requireNonNegative("targetProfitUnits", "unitPrice", unitPrice);
  requireNonNegative("targetProfitUnits", "unitVariableCost", unitVariableCost);
  const profit = profitBeforeTax("targetProfitUnits", input);
  const contribution = unitPrice - unitVariableCost;
  if (contribution <= 0) return null;
  return finiteResult("targetProfitUnits", (fixedCosts + profit) / contribution);
}
