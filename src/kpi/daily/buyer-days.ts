/**
 * Who placed orders on which day: one row a known customer and day, sorted by day, then by customer number.
 * Periods count their distinct buyers from these rows, because daily counts of buyers do not add up.
 */
export interface BuyerDays {
  /** Where each day's rows begin; one longer than `dates`. */
  readonly dayStart: Uint32Array;
  /** A number for the customer, in the order of the customers' ids. */
  readonly customer: Uint32Array;
  /** Orders that the customer placed that day, cancelled ones included. */
  readonly orders: Float64Array;
  /** Value of those orders' sale lines, cancelled ones and services included. */
  readonly sales: Float64Array;
}
