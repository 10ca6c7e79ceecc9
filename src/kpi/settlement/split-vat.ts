import { refusal } from "../require.js";
import { type Decimal, readRate } from "./decimal.js";
import { type CurrencyCode, type Money, moneyOf, requireMoney } from "./money.js";
import { divideRounded, type Rounding, requireRounding } from "./rounding.js";

/** Whether amounts hold the tax (`inclusive`, 含税) or not (`exclusive`, 不含税). */
export type VatBasis = "inclusive" | "exclusive";

/** What {@link splitVat} is computed from. */
export interface SplitVatInput<Currency extends CurrencyCode = CurrencyCode> {
  /** The amount, with or without tax as `basis` says; below 0 for money given back. */
  readonly amount: Money<Currency>;
  /** Whether `amount` holds the tax. */
  readonly basis: VatBasis;
  /** The tax rate, a number of 0 or more: 0.13. See {@link vatRateOn}. */
  readonly rate: number;
  /** Where an amount between two minor units goes. */
  readonly rounding: Rounding;
}

/** An amount with and without tax: `exclusive` plus `tax` is `inclusive`. */
export interface VatAmounts<Currency extends CurrencyCode = CurrencyCode> {
  /** Without the tax (不含税). */
  readonly exclusive: Money<Currency>;
  /** The tax alone (税额). */
  readonly tax: Money<Currency>;
  /** With the tax (含税). */
  readonly inclusive: Money<Currency>;
}

/**
 * Splits an amount into what is without value-added tax (VAT, 增值税) and the tax, from either side.
 *
 * From an amount with tax, the amount without it is rounded (it divided by one plus the rate) and the tax is the
 * difference; from one without, the tax is rounded and the amount with it is the sum. So the three always agree.
 *
 * @returns The amount without tax, the tax, and the amount with it.
 * @throws InvalidInputError naming the field, for what is no money, rate, basis or rounding.
 * @example
 * ```ts
 * import { splitVat } from "opscycle/kpi";
 *
 * const amount = { amountMinor: 113_00, currency: "CNY" } as const;
 * const { exclusive, tax } = splitVat({ amount, basis: "inclusive", rate: 0.13, rounding: "half-even" });
 * [exclusive.amountMinor, tax.amountMinor]; // => [10000, 1300]
 * ```
 */
export function splitVat<Currency extends CurrencyCode>(
  input: SplitVatInput<Currency>,
): VatAmounts<Currency> {
  const { amount, basis, rate, rounding } = input;
  requireMoney("splitVat", "amount", amount);
  requireVatOptions("splitVat", basis, rounding);
  return vatOf("splitVat", amount, basis, readRate("splitVat", "rate", rate), rounding);
}

/** Refuses what is no basis or no rounding. */
export function requireVatOptions(subject: string, basis: VatBasis, rounding: Rounding): void {
  if (basis !== "inclusive" && basis !== "exclusive")
    throw refusal(subject, "basis", "inclusive or exclusive", basis);
  requireRounding(subject, "rounding", rounding);
}

/** {@link splitVat} of what has been checked. */
export function vatOf<Currency extends CurrencyCode>(
  subject: string,
  { amountMinor, currency }: Money<Currency>,
  basis: VatBasis,
  { digits, divisor }: Decimal,
  rounding: Rounding,
): VatAmounts<Currency> {
  const amount = BigInt(amountMinor);
  const exclusive =
    basis === "exclusive" ? amount : divideRounded(amount * divisor, divisor + digits, rounding);
  const tax = basis === "exclusive" ? divideRounded(amount * digits, divisor, rounding) : amount - exclusive;
  return {
    exclusive: moneyOf(subject, exclusive, currency),
    tax: moneyOf(subject, tax, currency),
    inclusive: moneyOf(subject, exclusive + tax, currency),
  };
}
