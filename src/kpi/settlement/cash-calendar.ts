import type { InvalidInputError } from "../../errors/index.js";
import { refusal } from "../require.js";
import { readDate } from "./dates.js";
import {
  type CurrencyCode,
  exponentOf,
  type Money,
  moneyOf,
  requireCurrency,
  requireMoney,
} from "./money.js";
import type { SettlementForecast } from "./settlement-forecast.js";

/** What {@link cashCalendar} is computed from. */
export interface CashCalendarInput<Currency extends CurrencyCode = CurrencyCode> {
  /** The forecasts, all in `currency`. */
  readonly forecasts: readonly SettlementForecast<NoInfer<Currency>>[];
  /** ISO 4217 code of the forecasts. */
  readonly currency: Currency;
  /** Whether the calendar is one of days or of months. */
  readonly period: "day" | "month";
}

/** The money of one day or month. */
export interface CashCalendarRow<Currency extends CurrencyCode = CurrencyCode> {
  /** `2024-02-29`, or `2024-02`. */
  readonly period: string;
  /** What comes in this period if all comes as early as it may. */
  readonly earliest: Money<Currency>;
  /** What comes in this period if all comes as late as it may. */
  readonly latest: Money<Currency>;
  /** What has come by its end if all comes as early as it may. */
  readonly earliestSoFar: Money<Currency>;
  /** What has come by its end if all comes as late as it may: the money that can be counted on. */
  readonly latestSoFar: Money<Currency>;
}

/**
 * Cash calendar: what platforms pay day by day or month by month, in the earliest and in the latest case (回款日历).
 *
 * Any course in between is possible. Both cases add up to the same sum in the end.
 *
 * @returns The periods in which something comes in either case, in order of time; none without forecasts.
 * @throws InvalidInputError naming the forecast, for another currency, dates that cannot be meant or in the wrong order.
 * @example
 * ```ts
 * import { cashCalendar } from "opscycle/kpi";
 *
 * const amount = { amountMinor: 6830, currency: "CNY" } as const;
 * const forecasts = [{ amount, earliestOn: "2024-02-27", latestOn: "2024-03-16" }];
 * const rows = cashCalendar({ forecasts, currency: "CNY", period: "month" });
 * rows.map(({ period, latestSoFar }) => [period, latestSoFar.amountMinor]); // => [["2024-02", 0], ["2024-03", 6830]]
 * ```
 */
export function cashCalendar<Currency extends CurrencyCode>(
  input: CashCalendarInput<Currency>,
): readonly CashCalendarRow<Currency>[] {
  requireForecasts(input);
  const { forecasts, currency, period } = input;
  const labelOf = (date: string) => (period === "day" ? date : date.slice(0, 7));
  const earliest = sumsBy(forecasts, ({ earliestOn }) => labelOf(earliestOn));
  const latest = sumsBy(forecasts, ({ latestOn }) => labelOf(latestOn));
  let [earliestSoFar, latestSoFar] = [0n, 0n];
  const money = (amount: bigint) => moneyOf("cashCalendar", amount, currency);
  return [...new Set([...earliest.keys(), ...latest.keys()])].sort().map((label) => {
    const [early, late] = [earliest.get(label) ?? 0n, latest.get(label) ?? 0n];
    earliestSoFar += early;
    latestSoFar += late;
    return {
      period: label,
      earliest: money(early),
      latest: money(late),
      earliestSoFar: money(earliestSoFar),
      latestSoFar: money(latestSoFar),
    };
  });
}

function sumsBy(
  forecasts: readonly SettlementForecast[],
  labelOf: (forecast: SettlementForecast) => string,
): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const forecast of forecasts) {
    const label = labelOf(forecast);
    sums.set(label, (sums.get(label) ?? 0n) + BigInt(forecast.amount.amountMinor));
  }
  return sums;
}

function requireForecasts({ forecasts, currency, period }: CashCalendarInput): void {
  exponentOf("cashCalendar", "currency", currency);
  if (!Array.isArray(forecasts)) throw wrong("forecasts", "a list of forecasts", forecasts);
  if (period !== "day" && period !== "month") throw wrong("period", "day or month", period);
  forecasts.forEach(({ amount, earliestOn, latestOn }: SettlementForecast, index) => {
    const path = `forecasts.${index}`;
    requireMoney("cashCalendar", `${path}.amount`, amount);
    requireCurrency("cashCalendar", `${path}.amount`, amount, currency);
    const earliest = readDate("cashCalendar", `${path}.earliestOn`, earliestOn);
    const latest = readDate("cashCalendar", `${path}.latestOn`, latestOn);
    if (latest < earliest) throw wrong(`${path}.latestOn`, `${earliestOn} or later`, latestOn);
  });
}

function wrong(path: string, expected: string, received: unknown): InvalidInputError {
  return refusal("cashCalendar", path, expected, received);
}
