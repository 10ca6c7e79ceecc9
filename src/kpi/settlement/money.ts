import * as currencies from "dinero.js/bigint/currencies";
import { InvalidInputError } from "../../errors/index.js";
import { refusal } from "../require.js";

/** An ISO 4217 currency code that is in use: `CNY`, `JPY`, `KWD`, … */
export type CurrencyCode = keyof typeof currencies;

/** An exact amount of money. */
export interface Money<Currency extends CurrencyCode = CurrencyCode> {
  /** Integer minor units, such as fen or cents: 1250 is 12.50 CNY and 1250 JPY. Below 0 for money that is owed. */
  readonly amountMinor: number;
  /** ISO 4217 code. */
  readonly currency: Currency;
}

/** Decimal places of currencies that dinero.js divides by five, as ISO 4217 lists them. */
const isoExponents: { readonly [code: string]: number } = { MGA: 2, MRU: 2 };

const table: typeof currencies = currencies;

/** How many decimal places a currency has. Refuses what is no currency. */
export function exponentOf(subject: string, path: string, currency: CurrencyCode): number {
  if (!Object.hasOwn(table, currency)) throw refusal(subject, path, "an ISO 4217 currency code", currency);
  return isoExponents[currency] ?? Number(table[currency].exponent);
}

/** Refuses what is no money: parts of a minor unit, and currencies that do not exist. */
export function requireMoney(subject: string, path: string, money: Money): void {
  if (typeof money !== "object" || money === null) throw refusal(subject, path, "money", money);
  if (!Number.isSafeInteger(money.amountMinor))
    throw refusal(subject, `${path}.amountMinor`, "a safe integer of minor units", money.amountMinor);
  exponentOf(subject, `${path}.currency`, money.currency);
}

/** Refuses money below 0. */
export function requireNonNegativeMoney(subject: string, path: string, money: Money): void {
  requireMoney(subject, path, money);
  if (money.amountMinor >= 0) return;
  throw new InvalidInputError(subject, [
    { path: `${path}.amountMinor`, expected: "0 or more", received: String(money.amountMinor) },
  ]);
}

/** Refuses money in another currency. */
export function requireCurrency(subject: string, path: string, money: Money, currency: CurrencyCode): void {
  if (money.currency === currency) return;
  throw new InvalidInputError(subject, [
    { path: `${path}.currency`, expected: `${currency} like the rest`, received: money.currency },
  ]);
}

/** Money of so many minor units. Refuses more than a number holds exactly. */
export function moneyOf<Currency extends CurrencyCode>(
  subject: string,
  amountMinor: bigint | number,
  currency: Currency,
): Money<Currency> {
  const amount = Number(amountMinor);
  // Adding 0 makes 0 of -0.
  if (Number.isSafeInteger(amount)) return { amountMinor: amount + 0, currency };
  throw new InvalidInputError(subject, [
    { path: "", expected: "amounts whose result is a safe integer", received: "amounts that overflow" },
  ]);
}
