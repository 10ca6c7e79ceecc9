import { repurchaseRate } from "../customers/repurchase-rate.js";
import { grossMargin } from "../profit/gross-margin.js";
import { returnRateByLines } from "../returns/return-rate-by-lines.js";
import { returnRateByUnits } from "../returns/return-rate-by-units.js";
import { returnRateByValue } from "../returns/return-rate-by-value.js";
import { averageOrderValue } from "../sales/average-order-value.js";
import { netSales } from "../sales/net-sales.js";
import { salesPerCustomer } from "../sales/sales-per-customer.js";
import { unitsPerDay } from "../sales/units-per-day.js";
import type { DailyFacts } from "./daily-facts.js";
import { countPeriodBuyers } from "./period-buyers.js";
import { type FactsPeriod, type PeriodLength, periodsOf, type RollUpOptions } from "./periods.js";
import { mapShopMeasures, type ShopMeasure } from "./shop-days.js";

/** A shop over one period: its measures added up, and its ratios computed anew from the sums. */
export interface ShopPeriod extends FactsPeriod {
  /**
   * Every measure of `ShopDays` over the period. They are sums, but for `buyers`, which counts each
   * customer of the period once.
   */
  readonly sums: { readonly [M in ShopMeasure]: number };
  /** Buyers with two or more orders in the period. */
  readonly repeatBuyers: number;
  /** Value of the orders of known customers, in major units. */
  readonly knownCustomerSales: number;
  /** {@link netSales}, with the returns recorded in the period. */
  readonly netSales: number;
  /** {@link averageOrderValue} of `gmv`. */
  readonly averageOrderValue: number | null;
  /** {@link salesPerCustomer} of the orders of known customers. */
  readonly salesPerCustomer: number | null;
  /** {@link unitsPerDay} of units that were not cancelled. */
  readonly unitsPerDay: number | null;
  /** {@link grossMargin} of the sale lines whose cost is known. */
  readonly grossMargin: number | null;
  /** {@link returnRateByValue}: returns recorded in the period over what it sold and did not cancel. */
  readonly returnRateByValue: number | null;
  /** {@link returnRateByUnits}: returns recorded in the period over what it sold and did not cancel. */
  readonly returnRateByUnits: number | null;
  /** {@link returnRateByLines}: lines of returns recorded in the period over the sale lines placed in it. */
  readonly returnRateByLines: number | null;
  /** {@link repurchaseRate} within the period. */
  readonly repurchaseRate: number | null;
  /** The same by the day of the sale: what the period sold, and what came back of just that by now. */
  readonly ofSales: SalesOutcome;
}

/** What became of the sales of a period. */
export interface SalesOutcome {
  /** Whether these figures are final; while they are not, more returns are to be expected. */
  readonly isMature: boolean;
  /** {@link netSales}, with the returns of the period's own sales. */
  readonly netSales: number;
  /** {@link returnRateByValue} of the period's own sales. */
  readonly returnRateByValue: number | null;
  /** {@link returnRateByUnits} of the period's own sales. */
  readonly returnRateByUnits: number | null;
  /** {@link returnRateByLines} of the period's own sales. */
  readonly returnRateByLines: number | null;
}

/**
 * Adds daily facts up to months, ISO weeks or the whole history. Ratios come from the sums, never from averages.
 *
 * Rates by the day on which returns were recorded never change afterwards, but set the returns of one month against the
 * sales of another; those under `ofSales` are true to the sales, but rise until the last return window has closed.
 * Compare only what `isMature` and `isComplete` allow.
 *
 * @param options By default things are looked at from the last line of the history, so that its last day is not over,
 * and returns are waited for 14 days from the order: 7 for dispatch and transit, 7 for the return window (E-45).
 * @throws InvalidInputError for an instant or a number of days that is none.
 * @example
 * ```ts
 * import { dailyFacts, rollUp } from "opscycle/kpi";
 *
 * const line = { type: "sale", item: "product", currency: "CNY", status: "paid", sku: "mug" } as const;
 * const facts = dailyFacts([
 *   { ...line, orderId: "1", lineId: "1", quantity: 2, unitPrice: 30, orderedAt: "2024-05-01T10:00:00Z" },
 *   { ...line, orderId: "2", lineId: "1", quantity: 1, unitPrice: 30, orderedAt: "2024-05-09T10:00:00Z" },
 * ]);
 * const [may] = rollUp(facts, "month");
 * may?.label; // => "2024-05"
 * may?.averageOrderValue; // => 45
 * rollUp(facts, "week").map(({ label }) => label); // => ["2024-W18", "2024-W19"]
 * ```
 */
export function rollUp(
  facts: DailyFacts,
  length: PeriodLength,
  options: RollUpOptions = {},
): readonly ShopPeriod[] {
  return periodsOf("rollUp", facts, length, options).map(({ start, end, ...period }) => {
    const { buyers, repeatBuyers, knownCustomerSales } = countPeriodBuyers(facts.buyerDays, start, end);
    const sums = mapShopMeasures((measure) => sumOf(facts.shop[measure].subarray(start, end)));
    return {
      ...period,
      sums: { ...sums, buyers },
      repeatBuyers,
      knownCustomerSales,
      ...salesRatios(sums, end - start),
      salesPerCustomer: salesPerCustomer({ sales: knownCustomerSales, customerCount: buyers }),
      repurchaseRate: repurchaseRate({ repeatBuyerCount: repeatBuyers, buyerCount: buyers }),
      ofSales: { isMature: period.isMature, ...outcomeOf(sums) },
    };
  });
}

function salesRatios(sums: { readonly [M in ShopMeasure]: number }, days: number) {
  const { gmv, cancelledSales, returnedSales, returnedUnits } = sums;
  const soldUnits = sums.units - sums.cancelledUnits;
  return {
    netSales: netSales({ gmv, cancelledSales, returnedSales }),
    averageOrderValue: averageOrderValue({ sales: gmv, orderCount: sums.orders }),
    unitsPerDay: unitsPerDay({ units: soldUnits, days }),
    grossMargin: grossMargin({ netSales: sums.costedSales, costOfGoods: sums.cost }),
    returnRateByValue: returnRateByValue({ returnedSales, sales: gmv - cancelledSales }),
    returnRateByUnits: returnRateByUnits({ returnedUnits, soldUnits }),
    returnRateByLines: returnRateByLines({ returnedLines: sums.returnLines, soldLines: sums.saleLines }),
  };
}

function outcomeOf(sums: { readonly [M in ShopMeasure]: number }) {
  const { gmv, cancelledSales, returnedSalesOfSales, returnedUnitsOfSales, returnLinesOfSales } = sums;
  const soldUnits = sums.units - sums.cancelledUnits;
  return {
    netSales: netSales({ gmv, cancelledSales, returnedSales: returnedSalesOfSales }),
    returnRateByValue: returnRateByValue({
      returnedSales: returnedSalesOfSales,
      sales: gmv - cancelledSales,
    }),
    returnRateByUnits: returnRateByUnits({ returnedUnits: returnedUnitsOfSales, soldUnits }),
    returnRateByLines: returnRateByLines({ returnedLines: returnLinesOfSales, soldLines: sums.saleLines }),
  };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
