/** What is known of a SKU (stock keeping unit) over the whole history. */
export interface SkuProfile {
  /** The code as the shop spells it. */
  readonly sku: string;
  /** The name on its latest sale, or on any line where it was never sold. */
  readonly name?: string;
  /** The category on its latest sale, or on any line where it was never sold. */
  readonly category?: string;
  /** `product` when any line says so. */
  readonly item: "product" | "service";
  /** Index of the first day with a sale of it as a product that was not cancelled; -1 where there is none. */
  readonly firstSaleDay: number;
  /** Index of the last day with a sale of it as a product that was not cancelled; -1 where there is none. */
  readonly lastSaleDay: number;
}

/**
 * What each product sold on each day on which it sold: sparse rows, sorted by day, then by SKU number.
 *
 * The rows of day `d` are `dayStart[d]` up to, not including, `dayStart[d + 1]`.
 */
export interface SkuDays {
  /** Where each day's rows begin; one longer than `dates`. */
  readonly dayStart: Uint32Array;
  /** The SKU's number: its index in `skus`. */
  readonly sku: Uint32Array;
  /** Units sold, cancelled ones included. */
  readonly units: Float64Array;
  /** Units on lines that were cancelled; a part of `units`. */
  readonly cancelledUnits: Float64Array;
  /** Value at the price charged, cancelled lines included. */
  readonly sales: Float64Array;
  /** Value of lines that were cancelled; a part of `sales`. */
  readonly cancelledSales: Float64Array;
  /** Distinct orders with a line of the SKU that day. */
  readonly orders: Float64Array;
  /** Cost of goods of the lines in `costedSales`. */
  readonly cost: Float64Array;
  /** Value of the lines whose unit cost is known, cancelled ones left out. */
  readonly costedSales: Float64Array;
}

/** The name of a measure of {@link SkuDays}. */
export type SkuMeasure = Exclude<keyof SkuDays, "dayStart" | "sku">;
