import { quotient, requireNonNegative } from "../require.js";

/** What {@link sellThroughRate} is computed from. */
export interface SellThroughRateInput {
  /** Units sold, 0 or more. */
  readonly soldUnits: number;
  /** Units made available for it, 0 or more. */
  readonly availableUnits: number;
}

/**
 * Sell-through rate: the share of the units made available that was sold (售罄率).
 *
 * For one delivery, the units of the delivery are available; for a period, the opening stock and all receipts. Over 1
 * only where more was sold than had arrived, as with pre-orders.
 *
 * @returns A ratio; `null` where nothing was available.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { sellThroughRate } from "opscycle/kpi";
 *
 * sellThroughRate({ soldUnits: 80, availableUnits: 200 }); // => 0.4
 * ```
 */
export function sellThroughRate({ soldUnits, availableUnits }: SellThroughRateInput): number | null {
  requireNonNegative("sellThroughRate", "soldUnits", soldUnits);
  requireNonNegative("sellThroughRate", "availableUnits", availableUnits);
  return quotient("sellThroughRate", soldUnits, availableUnits);
}
