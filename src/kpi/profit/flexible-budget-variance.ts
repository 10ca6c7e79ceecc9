import { finiteResult, requireNonNegative } from "../require.js";

/** A period as it was budgeted. */
export interface BudgetedPeriod {
  /** Units budgeted, 0 or more. */
  readonly units: number;
  /** Price of one, in major units, 0 or more. */
  readonly unitPrice: number;
  /** Cost that each unit causes, in major units, 0 or more. */
  readonly unitVariableCost: number;
  /** Costs that do not depend on units, in major units, 0 or more. */
  readonly fixedCosts: number;
}

/** A period as it came about. */
export interface ActualPeriod {
  /** Units sold, 0 or more. */
  readonly units: number;
  /** Sales, in major units, 0 or more. */
  readonly sales: number;
  /** Variable costs, in major units, 0 or more. */
  readonly variableCosts: number;
  /** Fixed costs, in major units, 0 or more. */
  readonly fixedCosts: number;
}

/** What {@link flexibleBudgetVariance} is computed from. */
export interface FlexibleBudgetVarianceInput {
  /** The period as planned before it began. */
  readonly budget: BudgetedPeriod;
  /** The same period as it came about, in the same currency. */
  readonly actual: ActualPeriod;
}

/** Why operating profit differs from the budget, in major units; above 0 favourable, below 0 adverse. */
export interface FlexibleBudgetVariance {
  /** Actual profit less the budget's profit: the sum of the two below. */
  readonly total: number;
  /** Due to other units than budgeted: the difference of units at the budgeted unit contribution. */
  readonly volume: number;
  /** Due to other prices and costs at the units that were sold: the sum of the three below. */
  readonly flexible: number;
  /** Due to other prices. */
  readonly salesPrice: number;
  /** Due to other variable costs of a unit. */
  readonly variableCost: number;
  /** Due to other fixed costs: the spending variance. */
  readonly fixedCost: number;
}

/**
 * Flexible-budget variance: how much of the difference of profit is volume, and how much price and cost (弹性预算差异).
 *
 * The flexible budget is the budget drawn up anew for the units that were sold. Operating profit is meant, and fixed
 * costs are not spread over units.
 *
 * @returns The variances of profit; `total` is `volume` plus `flexible`.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { flexibleBudgetVariance } from "opscycle/kpi";
 *
 * const budget = { units: 1000, unitPrice: 20, unitVariableCost: 12, fixedCosts: 5000 };
 * const actual = { units: 900, sales: 18_900, variableCosts: 11_250, fixedCosts: 5100 };
 * const { total, volume, flexible } = flexibleBudgetVariance({ budget, actual });
 * [total, volume, flexible]; // => [-450, -800, 350]
 * ```
 */
export function flexibleBudgetVariance(input: FlexibleBudgetVarianceInput): FlexibleBudgetVariance {
  const { budget, actual } = input;
  for (const field of ["units", "unitPrice", "unitVariableCost", "fixedCosts"] as const)
    requireNonNegative("flexibleBudgetVariance", `budget.${field}`, budget?.[field]);
  for (const field of ["units", "sales", "variableCosts", "fixedCosts"] as const)
    requireNonNegative("flexibleBudgetVariance", `actual.${field}`, actual?.[field]);
  const salesPrice = actual.sales - budget.unitPrice * actual.units;
  const variableCost = budget.unitVariableCost * actual.units - actual.variableCosts;
  const fixedCost = budget.fixedCosts - actual.fixedCosts;
  const unitContribution = budget.unitPrice - budget.unitVariableCost;
  const volume = actual.units * unitContribution - budget.units * unitContribution;
  const flexible = salesPrice + variableCost + fixedCost;
  const total = finiteResult("flexibleBudgetVariance", volume + flexible);
  return { total, volume, flexible, salesPrice, variableCost, fixedCost };
}
