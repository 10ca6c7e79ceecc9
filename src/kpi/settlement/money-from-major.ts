import { readDecimal } from "./decimal.js";
import { type CurrencyCode, exponentOf, type Money, moneyOf } from "./money.js";
import { divideRounded, type Rounding, requireRounding } from "./rounding.js";

/** What {@link moneyFromMajor} is computed from. */
export interface MoneyFromMajorInput<Currency extends CurrencyCode = CurrencyCode> {
  /** The amount in major units: 12.5, or `"12.50"` as text for more digits than a number holds. */
  readonly amount: number | string;
  /** ISO 4217 code. */
  readonly currency: Currency;
  /** Where an amount between two minor units goes. */
  readonly rounding: Rounding;
}

/**
 * Money from an amount in major units, such as yuan or dollars.
 *
 * A number is taken as the decimal that it is printed as: 1.005 is exactly that. The currency says how many decimal
 * places there are: 2 of CNY, none of JPY, 3 of KWD.
 *
 * @returns The exact amount in minor units, rounded as asked.
 * @throws InvalidInputError naming the field, for what is no decimal, no currency or no rounding, and for an amount
 * beyond the safe integers.
 * @example
 * ```ts
 * import { moneyFromMajor } from "opscycle/kpi";
 *
 * moneyFromMajor({ amount: 12.5, currency: "CNY", rounding: "half-even" }); // => { amountMinor: 1250, currency: "CNY" }
 * moneyFromMajor({ amount: 1.005, currency: "CNY", rounding: "half-up" }).amountMinor; // => 101
 * moneyFromMajor({ amount: 1250, currency: "JPY", rounding: "down" }).amountMinor; // => 1250
 * ```
 */
export function moneyFromMajor<Currency extends CurrencyCode>(
  input: MoneyFromMajorInput<Currency>,
): Money<Currency> {
  const { amount, currency, rounding } = input;
  const { digits, divisor } = readDecimal("moneyFromMajor", "amount", amount);
  const exponent = exponentOf("moneyFromMajor", "currency", currency);
  requireRounding("moneyFromMajor", "rounding", rounding);
  const minor = divideRounded(digits * 10n ** BigInt(exponent), divisor, rounding);
  return moneyOf("moneyFromMajor", minor, currency);
}
