import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link profitAtVolume} is computed from. */
export interface ProfitAtVolumeInput {
  /** Costs of the period that do not depend on how much is sold, in major units, 0 or more. */
  readonly fixedCosts: number;
  /** Price of one unit, in major units, 0 or more. */
  readonly unitPrice: number;
  /** Cost that each unit causes, in major units, 0 or more. */
  readonly unitVariableCost: number;
  /** Units sold, 0 or more. */
  readonly units: number;
}

/**
 * Profit at a volume: what selling so many units leaves after variable and fixed costs (本量利分析).
 *
 * The equation of cost-volume-profit analysis; before income tax. It is 0 at {@link breakEvenUnits}.
 *
 * @returns Money in major units; below 0 for a loss.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { profitAtVolume } from "opscycle/kpi";
 *
 * profitAtVolume({ fixedCosts: 2000, unitPrice: 200, unitVariableCost: 120, units: 40 }); // => 1200
 * ```
 */
export function profitAtVolume(input: ProfitAtVolumeInput): number {
  const { fixedCosts, unitPrice, unitVariableCost, units } = input;
  requireNonNegative("profitAtVolume", "fixedCosts", fixedCosts);
  requireNonNegative("profitAtVolume", "unitPrice", unitPrice);
  requireNonNegative("profitAtVolume", "unitVariableCost", unitVariableCost);
  requireNonNegative("profitAtVolume", "units", units);
  return finiteResult("profitAtVolume", unitPrice * units - unitVariableCost * units - fixedCosts);
}
