import { quotient, requireFinite } from "../require.js";

/** What {@link operatingLeverage} is computed from. */
export interface OperatingLeverageInput {
  /** Total contribution at this level of sales, in major units; below 0 where variable costs exceed sales. */
  readonly contribution: number;
  /** Operating profit at the same level, in major units; below 0 for a loss. */
  readonly operatingProfit: number;
}

/**
 * Degree of operating leverage: by how many per cent operating profit changes for one per cent of sales (经营杠杆系数).
 *
 * Holds near this level of sales only, and grows without bound towards the break-even point. Below that point it is
 * negative: one per cent more sales makes the loss smaller by that many per cent.
 *
 * @returns A multiple; `null` at an operating profit of 0.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { operatingLeverage } from "opscycle/kpi";
 *
 * operatingLeverage({ contribution: 3200, operatingProfit: 1200 })?.toFixed(4); // => "2.6667"
 * ```
 */
export function operatingLeverage({ contribution, operatingProfit }: OperatingLeverageInput): number | null {
  requireFinite("operatingLeverage", "contribution", contribution);
  requireFinite("operatingLeverage", "operatingProfit", operatingProfit);
  return quotient("operatingLeverage", contribution, operatingProfit);
}
