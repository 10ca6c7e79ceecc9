/**
 * Every return of a product, one row each, sorted by the day on which it was recorded, then by SKU number,
 * then by the day of the sale. The rows recorded on day `d` are `dayStart[d]` up to `dayStart[d + 1]`.
 */
export interface ReturnEvents {
  /** Where each day's rows begin; one longer than `dates`. */
  readonly dayStart: Uint32Array;
  /**
   * Index of the day on which the return was recorded. A return that stands on its sale's own line has no
   * such day: the day of delivery is taken, or of the order where that is not known.
   */
  readonly recordedDay: Uint32Array;
  /**
   * Index of the day of the sale that is taken back: the sale of the SKU on the order that the return names,
   * else the customer's latest sale of the SKU before it. Equal to `recordedDay` where neither is found.
   */
  readonly saleDay: Uint32Array;
  /** The SKU's number: its index in `skus`. */
  readonly sku: Uint32Array;
  /** Units that came back; 0 where only money was given back. */
  readonly units: Float64Array;
  /** Money given back. */
  readonly value: Float64Array;
}
