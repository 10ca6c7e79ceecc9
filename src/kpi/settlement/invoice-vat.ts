import type { InvalidInputError } from "../../errors/index.js";
import { refusal } from "../require.js";
import { readRate } from "./decimal.js";
import {
  type CurrencyCode,
  exponentOf,
  type Money,
  moneyOf,
  requireCurrency,
  requireMoney,
} from "./money.js";
import type { Rounding } from "./rounding.js";
import { requireVatOptions, type VatAmounts, type VatBasis, vatOf } from "./split-vat.js";

/** One line of an invoice. */
export interface InvoiceLine<Currency extends CurrencyCode = CurrencyCode> {
  /** The amount of the line, with or without tax as the invoice's `basis` says; below 0 for money given back. */
  readonly amount: Money<Currency>;
  /** The tax rate, a number of 0 or more. */
  readonly rate: number;
}

/** What {@link invoiceVat} is computed from. */
export interface InvoiceVatInput<Currency extends CurrencyCode = CurrencyCode> {
  /** In any order; lines below 0 are money given back. */
  readonly lines: readonly InvoiceLine<NoInfer<Currency>>[];
  /** ISO 4217 code of the lines. */
  readonly currency: Currency;
  /** Whether the amounts of the lines hold the tax. */
  readonly basis: VatBasis;
  /** What is rounded: the tax of each `line`, or once the tax of all lines of one rate (`invoice`). */
  readonly roundedPer: "line" | "invoice";
  /** Where an amount between two minor units goes. */
  readonly rounding: Rounding;
}

/** The amounts of the lines of one rate. */
export interface VatOfRate<Currency extends CurrencyCode = CurrencyCode> extends VatAmounts<Currency> {
  /** The tax rate of these lines, a number of 0 or more: 0.13. */
  readonly rate: number;
}

/** The amounts of an invoice. */
export interface InvoiceVat<Currency extends CurrencyCode = CurrencyCode> extends VatAmounts<Currency> {
  /** The amounts rate by rate, in the order in which the rates first stand on the invoice. */
  readonly byRate: readonly VatOfRate<Currency>[];
}

/**
 * Value-added tax (VAT, 增值税) of an invoice, rounded line by line or once for each rate.
 *
 * The two ways differ by some minor units on invoices of many lines: take the one that the invoicing system takes. How
 * single amounts are rounded is said at {@link splitVat}.
 *
 * @returns The amounts of the invoice and of each rate; 0 for an invoice without lines.
 * @throws InvalidInputError naming the line or option, for mixed currencies and for what cannot be meant.
 * @example
 * ```ts
 * import { invoiceVat } from "opscycle/kpi";
 *
 * const line = { amount: { amountMinor: 1_04, currency: "CNY" }, rate: 0.13 } as const;
 * const invoice = { lines: [line, line], currency: "CNY", basis: "exclusive", rounding: "half-even" } as const;
 * invoiceVat({ ...invoice, roundedPer: "line" }).tax.amountMinor; // => 28
 * invoiceVat({ ...invoice, roundedPer: "invoice" }).tax.amountMinor; // => 27
 * ```
 */
export function invoiceVat<Currency extends CurrencyCode>(
  input: InvoiceVatInput<Currency>,
): InvoiceVat<Currency> {
  requireInvoice(input);
  const { lines, currency, basis, roundedPer, rounding } = input;
  const byRate = [...new Set(lines.map(({ rate }) => rate))].map((rate) => {
    const decimal = readRate("invoiceVat", "rate", rate);
    const amounts = lines.filter((line) => line.rate === rate).map(({ amount }) => amount);
    const rounded = roundedPer === "line" ? amounts : [sumOf(amounts, currency)];
    const split = rounded.map((amount) => vatOf("invoiceVat", amount, basis, decimal, rounding));
    return { rate, ...totalOf(split, currency) };
  });
  return { ...totalOf(byRate, currency), byRate };
}

function totalOf<Currency extends CurrencyCode>(
  parts: readonly VatAmounts<Currency>[],
  currency: Currency,
): VatAmounts<Currency> {
  const total = (field: keyof VatAmounts) =>
    sumOf(
      parts.map((part) => part[field]),
      currency,
    );
  return { exclusive: total("exclusive"), tax: total("tax"), inclusive: total("inclusive") };
}

function sumOf<Currency extends CurrencyCode>(
  amounts: readonly Money<Currency>[],
  currency: Currency,
): Money<Currency> {
  const sum = amounts.reduce((whole, { amountMinor }) => whole + BigInt(amountMinor), 0n);
  return moneyOf("invoiceVat", sum, currency);
}

function requireInvoice({ lines, currency, basis, roundedPer, rounding }: InvoiceVatInput): void {
  exponentOf("invoiceVat", "currency", currency);
  requireVatOptions("invoiceVat", basis, rounding);
  if (roundedPer !== "line" && roundedPer !== "invoice")
    throw wrong("roundedPer", "line or invoice", roundedPer);
  if (!Array.isArray(lines)) throw wrong("lines", "a list of lines", lines);
  lines.forEach(({ amount, rate }: InvoiceLine, index) => {
    requireMoney("invoiceVat", `lines.${index}.amount`, amount);
    requireCurrency("invoiceVat", `lines.${index}.amount`, amount, currency);
    readRate("invoiceVat", `lines.${index}.rate`, rate);
  });
}

function wrong(path: string, expected: string, received: unknown): InvalidInputError {
  return refusal("invoiceVat", path, expected, received);
}
