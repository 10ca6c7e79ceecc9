import type { BusinessDays } from "./business-days.js";
import { createDayTable, type DayTable } from "./day-table.js";
import { createNumbering, type Numbering } from "./numbering.js";
import { createOrderRows, type OrderRows } from "./order-rows.js";
import { createRanking, type Ranking } from "./ranking.js";
import { createReturnRows, type ReturnRows } from "./return-rows.js";
import { createSaleLines, type SaleLines } from "./sale-lines.js";
import { createSkuDayRows, type SkuDayRows } from "./sku-day-rows.js";
import { createSkuLabels, type SkuLabels } from "./sku-labels.js";

/** Everything that the facts are built from: sums that grow with each line, never a list to be gone over again. */
export interface Ledger {
  readonly dayOf: BusinessDays;
  currency: string | null;
  lines: number;
  firstAt: number;
  lastAt: number;
  readonly documents: Numbering;
  readonly skus: Numbering;
  readonly customers: Numbering;
  readonly skuRanking: Ranking;
  readonly customerRanking: Ranking;
  readonly days: DayTable;
  readonly skuDays: SkuDayRows;
  readonly orders: OrderRows;
  readonly sales: SaleLines;
  readonly returns: ReturnRows;
  readonly labels: SkuLabels;
  /** Rows of `skuDays` as the last build put them in order of day and SKU. */
  builtOrder: Uint32Array;
  builtStarts: { readonly firstDay: number; readonly dayStart: Uint32Array };
}

/** The days that facts cover: the number of the first, counted from 1970-01-01, and how many. */
export interface DaySpan {
  readonly firstDay: number;
  readonly dayCount: number;
}

/** An empty ledger. */
export function createLedger(dayOf: BusinessDays): Ledger {
  const [skus, customers] = [createNumbering(), createNumbering()];
  return {
    dayOf,
    currency: null,
    lines: 0,
    firstAt: Number.POSITIVE_INFINITY,
    lastAt: Number.NEGATIVE_INFINITY,
    documents: createNumbering(),
    skus,
    customers,
    skuRanking: createRanking(skus.names),
    customerRanking: createRanking(customers.names),
    days: createDayTable(),
    skuDays: createSkuDayRows(),
    orders: createOrderRows(),
    sales: createSaleLines(),
    returns: createReturnRows(),
    labels: createSkuLabels(),
    builtOrder: new Uint32Array(0),
    builtStarts: { firstDay: 0, dayStart: new Uint32Array(1) },
  };
}

/** The days covered so far. */
export function spanOf({ days: { firstDay, lastDay } }: Ledger): DaySpan {
  return firstDay > lastDay ? { firstDay: 0, dayCount: 0 } : { firstDay, dayCount: lastDay - firstDay + 1 };
}
