import { finiteResult, requireAtMost, requireNonNegative } from "../require.js";

/** What {@link netSales} is computed from. */
export interface NetSalesInput {
  /** Gross merchandise value at the price charged, in major units, 0 or more. */
  readonly gmv: number;
  /** The part of it that was cancelled, in major units, 0 to `gmv`. */
  readonly cancelledSales: number;
  /** Money given back, in major units, 0 or more. */
  readonly returnedSales: number;
}

/**
 * Net sales: what is left of gross merchandise value after cancellations and returns (净销售额).
 *
 * Say which returns are meant. Those recorded in the period are known at once; those of the period's own sales
 * are known only when the time for returning is over. Tax, postage and platform fees are not taken off.
 *
 * @returns Money in major units. Below 0 where more was given back than sold.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { netSales } from "opscycle/kpi";
 *
 * netSales({ gmv: 1000, cancelledSales: 100, returnedSales: 50 }); // => 850
 * ```
 */
export function netSales({ gmv, cancelledSales, returnedSales }: NetSalesInput): number {
  requireNonNegative("netSales", "gmv", gmv);
  requireNonNegative("netSales", "cancelledSales", cancelledSales);
  requireAtMost("netSales", "cancelledSales", cancelledSales, "gmv", gmv);
  requireNonNegative("netSales", "returnedSales", returnedSales);
  return finiteResult("netSales", gmv - cancelledSales - returnedSales);
}
