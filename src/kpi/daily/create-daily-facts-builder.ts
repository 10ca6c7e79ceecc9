import type { OrderLine } from "../../records/order-line.js";
import { batchesOfColumns } from "./batch-of-columns.js";
import { createRecordBatches, type RecordBatches } from "./batch-of-records.js";
import { buildFacts } from "./build-facts.js";
import { createBusinessDays } from "./business-days.js";
import type { DailyFacts } from "./daily-facts.js";
import { enterBatch, lineFault } from "./enter-batch.js";
import { createLedger, type Ledger } from "./ledger.js";
import { batchLength } from "./line-batch.js";
import type { OrderLineColumns } from "./order-line-columns.js";

/** What a day is. */
export interface DailyFactsOptions {
  /** IANA time zone of the calendar days. Default `Asia/Shanghai`. */
  readonly zone?: string;
  /** Hour of the local day, 0 to 23, at which a business day begins. Default 0. */
  readonly dayStartsAtHour?: number;
}

/** Gathers order lines and turns them into {@link DailyFacts}. */
export interface DailyFactsBuilder {
  /**
   * Takes more lines, in any order and in batches of any size. No line is gone over again for it, late ones included.
   *
   * @throws InvalidInputError for an instant that cannot be read, an amount that cannot be meant, or a
   * currency other than that of the lines before. The lines ahead of the faulty one have been taken.
   */
  add(lines: Iterable<OrderLine> | OrderLineColumns): void;
  /**
   * The facts of all lines taken so far, in columns of their own. More may be added afterwards.
   *
   * Only days with new lines are put in order anew; the rest is copied. However the lines were split, the facts are the
   * same to the last bit; in another order too where all sums are exact, as those of whole numbers are, and else but
   * for the last digits of sums.
   */
  build(): DailyFacts;
}

/**
 * Makes a builder of daily facts, for order lines that arrive in batches.
 *
 * @throws InvalidInputError for an unknown time zone or an hour outside 0 to 23.
 * @example
 * ```ts
 * import { createDailyFactsBuilder } from "opscycle/kpi";
 *
 * const line = { type: "sale", item: "product", currency: "CNY", status: "paid", sku: "mug" } as const;
 * const builder = createDailyFactsBuilder({ zone: "Asia/Shanghai" });
 * builder.add([
 *   { ...line, orderId: "1", lineId: "1", quantity: 2, unitPrice: 30, orderedAt: "2024-05-01T15:30:00Z" },
 * ]);
 * builder.add([
 *   { ...line, orderId: "2", lineId: "1", quantity: 1, unitPrice: 30, orderedAt: "2024-05-01T16:30:00Z" },
 * ]);
 * const facts = builder.build();
 * facts.dates; // => ["2024-05-01", "2024-05-02"]
 * Array.from(facts.shop.gmv); // => [60, 30]
 * ```
 */
export function createDailyFactsBuilder(options: DailyFactsOptions = {}): DailyFactsBuilder {
  const { zone = "Asia/Shanghai", dayStartsAtHour = 0 } = options;
  const ledger = createLedger(createBusinessDays("dailyFacts", zone, dayStartsAtHour));
  const batches = createRecordBatches(ledger);
  return {
    add(lines) {
      if (Symbol.iterator in lines) addRecords(ledger, batches, lines);
      else for (const batch of batchesOfColumns(lines, ledger)) enterBatch(ledger, batch);
    },
    build: () => buildFacts(ledger, zone, dayStartsAtHour),
  };
}

function addRecords(ledger: Ledger, batches: RecordBatches, lines: Iterable<OrderLine>): void {
  let records: OrderLine[] = [];
  let { currency } = ledger;
  let upcoming = Array.isArray(lines) ? lines.length : 0;
  const flush = () => {
    if (records.length > 0) enterBatch(ledger, batches.fill(records, upcoming));
    upcoming -= records.length;
    records = [];
  };
  for (const line of lines) {
    currency ??= line.currency;
    if (line.currency !== currency) {
      flush();
      throw lineFault(ledger.lines, "currency", `${currency}, like the lines before it`, line.currency);
    }
    records.push(line);
    if (records.length === batchLength) flush();
  }
  flush();
}

/**
 * The daily facts of order lines that are all at hand.
 *
 * @throws InvalidInputError as {@link createDailyFactsBuilder} and its `add` do.
 * @example
 * ```ts
 * import { dailyFacts } from "opscycle/kpi";
 *
 * const facts = dailyFacts([
 *   { orderId: "1", lineId: "1", type: "sale", item: "product", sku: "mug", quantity: 2, unitPrice: 30,
 *     currency: "CNY", status: "paid", orderedAt: "2024-05-01T10:00:00Z", customerId: "Li" },
 * ]);
 * facts.totals.orders; // => 1
 * facts.shop.units[0]; // => 2
 * facts.skus[0]?.sku; // => "mug"
 * ```
 */
export function dailyFacts(
  lines: Iterable<OrderLine> | OrderLineColumns,
  options: DailyFactsOptions = {},
): DailyFacts {
  const builder = createDailyFactsBuilder(options);
  builder.add(lines);
  return builder.build();
}
