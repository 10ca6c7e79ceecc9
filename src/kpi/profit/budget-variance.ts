import { finiteResult, refusal, requireFinite } from "../require.js";
import { effectOn, type VarianceEffect } from "./variance-effect.js";

/** What {@link budgetVariance} is computed from. */
export interface BudgetVarianceInput {
  /** What came about, in major units. */
  readonly actual: number;
  /** What was budgeted, in major units. */
  readonly budget: number;
  /** Whether more of it adds to profit (`income`: sales, margin, profit) or takes from it (`cost`). */
  readonly kind: "income" | "cost";
}

/** How far actual and budget lie apart. */
export interface BudgetVariance {
  /** Actual less budget, in major units. */
  readonly absolute: number;
  /** The same as a share of the budget; `null` where the budget is 0 or below. */
  readonly relative: number | null;
  /** Whether profit is better or worse for it. */
  readonly effect: VarianceEffect;
}

/**
 * Budget variance: how far what came about lies from what was budgeted (预算与实际对比).
 *
 * The sign is that of actual less budget, for income and cost alike; the effect says which is good. It compares with
 * the budget as it was set: how much of it is due to another volume tells {@link flexibleBudgetVariance}.
 *
 * @returns The difference, its share of the budget, and its effect.
 * @throws InvalidInputError naming the field, for a number or a kind that cannot be meant.
 * @example
 * ```ts
 * import { budgetVariance } from "opscycle/kpi";
 *
 * const variance = budgetVariance({ actual: 90, budget: 80, kind: "cost" });
 * variance; // => { absolute: 10, relative: 0.125, effect: "adverse" }
 * ```
 */
export function budgetVariance({ actual, budget, kind }: BudgetVarianceInput): BudgetVariance {
  requireFinite("budgetVariance", "actual", actual);
  requireFinite("budgetVariance", "budget", budget);
  if (kind !== "income" && kind !== "cost") throw refusal("budgetVariance", "kind", "income or cost", kind);
  const absolute = finiteResult("budgetVariance", actual - budget);
  return {
    absolute,
    relative: budget <= 0 ? null : finiteResult("budgetVariance", absolute / budget),
    effect: effectOn(kind === "income" ? absolute : -absolute),
  };
}
