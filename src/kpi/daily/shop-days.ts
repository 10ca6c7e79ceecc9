/**
 * The shop's measures, one column each; the index is the day's index in `dates`.
 *
 * Counts of units and lines are of products alone. Money includes services such as postage.
 */
export interface ShopDays {
  /** Orders with a sale, each counted once, on the day of its first sale line. Cancelled ones are included. */
  readonly orders: Float64Array;
  /** Sale lines of products, cancelled ones included. */
  readonly saleLines: Float64Array;
  /** Units of products sold, cancelled ones included. */
  readonly units: Float64Array;
  /** Units on sale lines that were cancelled; a part of `units`. */
  readonly cancelledUnits: Float64Array;
  /** Gross merchandise value: sale lines at the price charged, cancelled ones and services included. */
  readonly gmv: Float64Array;
  /** Value of sale lines that were cancelled; a part of `gmv`, on the day on which they were ordered. */
  readonly cancelledSales: Float64Array;
  /** Value of sale lines of services; a part of `gmv`. */
  readonly serviceSales: Float64Array;
  /** Units of products that came back, by the day on which the return was recorded. */
  readonly returnedUnits: Float64Array;
  /** Money given back for products and services, by the day on which the return was recorded. */
  readonly returnedSales: Float64Array;
  /** Lines on which a product came back, by the day on which the return was recorded. */
  readonly returnLines: Float64Array;
  /** Units of products that came back by now, on the day of the sale that is taken back: late returns change it. */
  readonly returnedUnitsOfSales: Float64Array;
  /** Money given back by now for products and services, on the day of the sale that is taken back. */
  readonly returnedSalesOfSales: Float64Array;
  /** Lines on which a product came back by now, on the day of the sale that is taken back. */
  readonly returnLinesOfSales: Float64Array;
  /** Units of products lost without a sale. */
  readonly writeOffUnits: Float64Array;
  /** Money on lines of type `adjustment`, above or below 0. No part of `gmv`. */
  readonly adjustments: Float64Array;
  /** Cost of goods of the lines in `costedSales`. */
  readonly cost: Float64Array;
  /** Value of the sale lines whose unit cost is known, cancelled ones left out. */
  readonly costedSales: Float64Array;
  /** Discount on sale lines, taken off before the price in `gmv` was charged. */
  readonly discount: Float64Array;
  /** Distinct known customers who placed an order that day. */
  readonly buyers: Float64Array;
  /** Those of `buyers` who placed their first order of the history that day. */
  readonly newBuyers: Float64Array;
}

/** The name of a measure of {@link ShopDays}. */
export type ShopMeasure = keyof ShopDays;

/** One value for each shop measure. */
export function mapShopMeasures<T>(create: (measure: ShopMeasure) => T): { [M in ShopMeasure]: T } {
  return {
    orders: create("orders"),
    saleLines: create("saleLines"),
    units: create("units"),
    cancelledUnits: create("cancelledUnits"),
    gmv: create("gmv"),
    cancelledSales: create("cancelledSales"),
    serviceSales: create("serviceSales"),
    returnedUnits: create("returnedUnits"),
    returnedSales: create("returnedSales"),
    returnLines: create("returnLines"),
    returnedUnitsOfSales: create("returnedUnitsOfSales"),
    returnedSalesOfSales: create("returnedSalesOfSales"),
    returnLinesOfSales: create("returnLinesOfSales"),
    writeOffUnits: create("writeOffUnits"),
    adjustments: create("adjustments"),
    cost: create("cost"),
    costedSales: create("costedSales"),
    discount: create("discount"),
    buyers: create("buyers"),
    newBuyers: create("newBuyers"),
  };
}
