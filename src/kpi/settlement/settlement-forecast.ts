import { Temporal } from "temporal-polyfill";
import type { InvalidInputError } from "../../errors/index.js";
import { dateOfDay } from "../daily/business-days.js";
import { refusal, requireAtMost, requireCount } from "../require.js";
import { readDate } from "./dates.js";
import { type CurrencyCode, type Money, requireMoney } from "./money.js";
import type { SettlementTerms } from "./settlement-terms.js";

/** When the buyer confirmed receipt, or between which dates it will be confirmed. */
export type Receipt =
  | {
      /** The date on which the buyer confirmed. */
      readonly confirmedOn: string;
    }
  | {
      /** The date of delivery; the buyer may confirm on the same day. */
      readonly deliveredOn: string;
      /** Days after which the platform confirms by itself, an integer of 0 or more. */
      readonly automaticConfirmationDays: number;
    };

/** What {@link settlementForecast} is computed from. Dates are calendar dates of the platform: `2024-02-29`. */
export type SettlementForecastInput<Currency extends CurrencyCode = CurrencyCode> = {
  /** What will be paid: see {@link settlementNet}. */
  readonly amount: Money<Currency>;
} & (
  | {
      /** The terms, of {@link settlementTerms} or your own. */
      readonly terms: Extract<SettlementTerms, { kind: "after-receipt" }>;
      /** The confirmation of receipt, done or expected. */
      readonly receipt: Receipt;
    }
  | {
      /** The terms, of {@link settlementTerms} or your own. */
      readonly terms: Extract<SettlementTerms, { kind: "month-after-order" }>;
      /** The date of the order. */
      readonly orderedOn: string;
    }
);

/** When an amount will be paid. */
export interface SettlementForecast<Currency extends CurrencyCode = CurrencyCode> {
  /** What was handed in, unchanged. */
  readonly amount: Money<Currency>;
  /** The first date on which it may come. */
  readonly earliestOn: string;
  /** The last date on which it may come, where the terms are kept. */
  readonly latestOn: string;
}

/**
 * Settlement forecast: between which dates a platform pays for an order (结算周期).
 *
 * Where receipt is not confirmed yet, the earliest date takes a buyer who confirms on the day of delivery and the latest
 * one who lets the platform do it. Where the month is known and not the day, it is the first and the last of the month.
 * Days are calendar days; banks' holidays are not known here.
 *
 * @returns The amount with its earliest and latest date.
 * @throws InvalidInputError naming the field, for dates, days or terms that cannot be meant.
 * @example
 * ```ts
 * import { settlementForecast, settlementTerms } from "opscycle/kpi";
 *
 * const amount = { amountMinor: 6830, currency: "CNY" } as const;
 * const receipt = { deliveredOn: "2024-02-20", automaticConfirmationDays: 10 };
 * const forecast = settlementForecast({ amount, terms: settlementTerms.tmall, receipt });
 * [forecast.earliestOn, forecast.latestOn]; // => ["2024-02-27", "2024-03-16"]
 * settlementForecast({ amount, terms: settlementTerms.jd, orderedOn: "2024-01-31" }).latestOn; // => "2024-02-29"
 * ```
 */
export function settlementForecast<Currency extends CurrencyCode>(
  input: SettlementForecastInput<Currency>,
): SettlementForecast<Currency> {
  const { amount } = input;
  requireMoney("settlementForecast", "amount", amount);
  // The terms are read before they are trusted: a platform without an entry gives undefined.
  const kind: unknown = input.terms?.kind;
  if (kind === "month-after-order" && "orderedOn" in input) return { amount, ...monthAfter(input) };
  if (kind === "after-receipt" && "receipt" in input) return { amount, ...afterReceipt(input) };
  if (kind === "month-after-order") throw wrong("orderedOn", "the date of the order", undefined);
  if (kind === "after-receipt") throw wrong("receipt", "a receipt", undefined);
  throw wrong("terms", "settlement terms", input.terms);
}

interface Span {
  readonly earliestOn: string;
  readonly latestOn: string;
}

function afterReceipt({ terms, receipt }: Extract<SettlementForecastInput, { receipt: unknown }>): Span {
  requireCount("settlementForecast", "terms.minDays", terms.minDays);
  requireCount("settlementForecast", "terms.maxDays", terms.maxDays);
  requireAtMost("settlementForecast", "terms.minDays", terms.minDays, "terms.maxDays", terms.maxDays);
  const [first, last] = confirmation(receipt);
  return { earliestOn: dateOfDay(first + terms.minDays), latestOn: dateOfDay(last + terms.maxDays) };
}

/** The first and the last day on which receipt may be confirmed. */
function confirmation(receipt: Receipt): readonly [number, number] {
  if (typeof receipt !== "object" || receipt === null) throw wrong("receipt", "a receipt", receipt);
  if ("confirmedOn" in receipt) {
    const day = readDate("settlementForecast", "receipt.confirmedOn", receipt.confirmedOn);
    return [day, day];
  }
  const day = readDate("settlementForecast", "receipt.deliveredOn", receipt.deliveredOn);
  const days = receipt.automaticConfirmationDays;
  requireCount("settlementForecast", "receipt.automaticConfirmationDays", days);
  return [day, day + days];
}

function monthAfter({ orderedOn }: Extract<SettlementForecastInput, { orderedOn: unknown }>): Span {
  readDate("settlementForecast", "orderedOn", orderedOn);
  const month = Temporal.PlainDate.from(orderedOn).toPlainYearMonth().add({ months: 1 });
  return {
    earliestOn: month.toPlainDate({ day: 1 }).toString(),
    latestOn: month.toPlainDate({ day: month.daysInMonth }).toString(),
  };
}

function wrong(path: string, expected: string, received: unknown): InvalidInputError {
  return refusal("settlementForecast", path, expected, received);
}
