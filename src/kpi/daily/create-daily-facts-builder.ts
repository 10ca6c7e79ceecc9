import type { OrderLine } from "../../records/order-line.js";
import { buildFacts } from "./build-facts.js";
import { createBusinessDays, createDayReader } from "./business-days.js";
import type { DailyFacts } from "./daily-facts.js";
import { enterLine } from "./enter-line.js";
import { createLedger } from "./ledger.js";

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
   * Takes more lines, in any order and in batches of any size.
   *
   * @throws InvalidInputError for an instant that cannot be read, an amount that cannot be meant, or a
   * currency other than that of the lines before. The lines ahead of the faulty one have been taken.
   */
  add(lines: Iterable<OrderLine>): void;
  /** The facts of all lines taken so far. More may be added afterwards. */
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
  const days = createDayReader(createBusinessDays("dailyFacts", zone, dayStartsAtHour));
  const ledger = createLedger();
  return {
    add(lines) {
      for (const line of lines) enterLine(ledger, line, days);
    },
    build: () => buildFacts(ledger, zone, dayStartsAtHour),
  };
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
export function dailyFacts(lines: Iterable<OrderLine>, options: DailyFactsOptions = {}): DailyFacts {
  const builder = createDailyFactsBuilder(options);
  builder.add(lines);
  return builder.build();
}
