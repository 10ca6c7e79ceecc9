import { createIntegers, createNumbers, type GrowingColumn } from "./growing-column.js";
import { createNumbering, type Numbering } from "./numbering.js";
import { mapShopMeasures, type ShopMeasure } from "./shop-days.js";

/** One day's shop measures while they are being added up. */
export type DaySums = { [M in ShopMeasure]: number };

/** Sale lines of products, one column a field, while they are gathered. */
export interface SaleColumns {
  readonly day: GrowingColumn<Int32Array>;
  readonly sku: GrowingColumn<Int32Array>;
  readonly order: GrowingColumn<Int32Array>;
  /** Customer number; -1 where unknown. */
  readonly customer: GrowingColumn<Int32Array>;
  readonly at: GrowingColumn<Float64Array>;
  readonly units: GrowingColumn<Float64Array>;
  readonly value: GrowingColumn<Float64Array>;
  /** Cost of the whole line; NaN where unknown. */
  readonly cost: GrowingColumn<Float64Array>;
  /** 1 where the line was cancelled. */
  readonly cancelled: GrowingColumn<Int32Array>;
}

/** Sale lines of products as gathered so far. */
export type SaleRows = { readonly [C in keyof SaleColumns]: ReturnType<SaleColumns[C]["values"]> };

/** One line on which a product came back. */
export interface ReturnRow {
  readonly recordedDay: number;
  /** Known at once where the return stands on its sale's own line. */
  readonly saleDay: number | undefined;
  readonly at: number;
  readonly sku: number;
  readonly customer: number;
  readonly returnOfOrderId: string | undefined;
  readonly units: number;
  readonly value: number;
}

/** What is gathered of an order with a sale. */
export interface OrderEntry {
  firstDay: number;
  customerId: string | undefined;
  sales: number;
}

/** What is gathered of a SKU. */
export interface SkuEntry {
  item: "product" | "service";
  readonly name: Label;
  readonly category: Label;
}

/** A SKU of which nothing is known but what kind of item it is. */
export function createSkuEntry(item: SkuEntry["item"]): SkuEntry {
  const nothing = { text: undefined, rank: Number.NEGATIVE_INFINITY };
  return { item, name: { ...nothing }, category: { ...nothing } };
}

/** A name or category, and when the line was sold that it is from; -Infinity for a line that is no sale. */
export interface Label {
  text: string | undefined;
  rank: number;
}

/** Everything that the facts are built from. Days are numbered from 1970-01-01. */
export interface Ledger {
  currency: string | null;
  lines: number;
  returnLines: number;
  firstAt: number;
  lastAt: number;
  readonly documents: Numbering;
  readonly skus: Numbering;
  readonly customers: Numbering;
  readonly days: Map<number, DaySums>;
  /** By document number; those with a sale. */
  readonly orders: Map<number, OrderEntry>;
  /** By SKU number. */
  readonly skuEntries: SkuEntry[];
  readonly sales: SaleColumns;
  readonly returns: ReturnRow[];
}

/** The days that facts cover: the number of the first, and how many. */
export interface DaySpan {
  readonly firstDay: number;
  readonly dayCount: number;
}

/** An empty ledger. */
export function createLedger(): Ledger {
  return {
    currency: null,
    lines: 0,
    returnLines: 0,
    firstAt: Number.POSITIVE_INFINITY,
    lastAt: Number.NEGATIVE_INFINITY,
    documents: createNumbering(),
    skus: createNumbering(),
    customers: createNumbering(),
    days: new Map(),
    orders: new Map(),
    skuEntries: [],
    sales: {
      day: createIntegers(),
      sku: createIntegers(),
      order: createIntegers(),
      customer: createIntegers(),
      at: createNumbers(),
      units: createNumbers(),
      value: createNumbers(),
      cost: createNumbers(),
      cancelled: createIntegers(),
    },
    returns: [],
  };
}

/** The sale lines gathered so far. */
export function saleRowsOf({ sales }: Ledger): SaleRows {
  return {
    day: sales.day.values(),
    sku: sales.sku.values(),
    order: sales.order.values(),
    customer: sales.customer.values(),
    at: sales.at.values(),
    units: sales.units.values(),
    value: sales.value.values(),
    cost: sales.cost.values(),
    cancelled: sales.cancelled.values(),
  };
}

/** The sums of a day, all 0 where nothing was added yet. */
export function sumsOfDay(ledger: Ledger, day: number): DaySums {
  let sums = ledger.days.get(day);
  if (sums === undefined) {
    sums = mapShopMeasures(() => 0);
    ledger.days.set(day, sums);
  }
  return sums;
}
