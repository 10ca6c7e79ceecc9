import type { BuyerDays } from "./buyer-days.js";
import type { ReturnEvents } from "./return-events.js";
import type { ShopDays } from "./shop-days.js";
import type { SkuDays, SkuProfile } from "./sku-days.js";

/**
 * What happened in a shop, day by day, in columns: the input of reports, rules and replays.
 *
 * A day is the calendar day of an instant in `zone`, and is spoken of by its index in `dates`. Money is in
 * major units of `currency`.
 */
export interface DailyFacts {
  /** The IANA time zone whose calendar days are meant, such as `Asia/Shanghai`. */
  readonly zone: string;
  /** The hour of the local day, 0 to 23, at which a business day begins. */
  readonly dayStartsAtHour: number;
  /** ISO 4217 code of all money; `null` where there was no line at all. */
  readonly currency: string | null;
  /** Consecutive calendar days, `2011-12-09`, from the first to the last on which anything was recorded. */
  readonly dates: readonly string[];
  /** The number of each of these days, counted from 1970-01-01. */
  readonly dayNumbers: Int32Array;
  /** The shop's measures, one column each, by day. */
  readonly shop: ShopDays;
  /** Every SKU, in the order of its code; the index is the SKU's number. */
  readonly skus: readonly SkuProfile[];
  /** What each product sold on each day on which it sold. */
  readonly skuDays: SkuDays;
  /** Every return of a product. */
  readonly returns: ReturnEvents;
  /** Who bought on which day. */
  readonly buyerDays: BuyerDays;
  /** The ids of the customers in their order; the index is the customer's number. */
  readonly customerIds: readonly string[];
  /**
   * The orders of known customers, sorted by customer, then by day: what `rfmTable`, `cohortTable` and the like take.
   * Sale lines that were not cancelled count, services too. An order stands on the day of its first line.
   */
  readonly customerOrders: {
    /** Number of the customer: the index in `customerIds`. */
    readonly customers: Uint32Array;
    /** Counted from 1970-01-01. */
    readonly days: Int32Array;
    /** Value of the order, in major units. */
    readonly values: Float64Array;
  };
  /** Counts over the whole history that cannot be added up from days. */
  readonly totals: DailyFactsTotals;
}

/** Counts over a whole history that cannot be added up from days. */
export interface DailyFactsTotals {
  /** Lines read, of every type. */
  readonly lines: number;
  /** Distinct order ids of every kind: orders, credit notes, write-offs, adjustments. */
  readonly documents: number;
  /** Distinct order ids that have a line of type `sale`. */
  readonly orders: number;
  /** Distinct SKU codes as spelt, services included. */
  readonly skus: number;
  /** Distinct SKU codes that stand for a product. */
  readonly products: number;
  /** Distinct customers on lines of any type. */
  readonly customers: number;
  /** Distinct customers of orders with a sale. */
  readonly buyers: number;
  /** Order lines of type `return`, and sale lines that say that something of them came back. */
  readonly returnLines: number;
  /** The earliest `orderedAt`; `null` where there was no line. */
  readonly firstAt: string | null;
  /** The latest `orderedAt`; `null` where there was no line. */
  readonly lastAt: string | null;
}
