import { type CurrencyCode, type Rounding, splitVat } from "../../kpi/settlement/index.js";
import type { Windows } from "../deadlines.js";
import type { taxFilingDeadlines } from "./tax-filing.commands.js";

/** A sale with the tax that it brings. */
export interface TaxedSale {
  readonly entryId: string;
  readonly soldOn: string;
  /** Without tax; below 0 for a refund. */
  readonly amountMinor: number;
  readonly category?: string;
  /** As the rule had it: 0.13. */
  readonly rate: number;
  readonly taxMinor: number;
}

/** What a platform's settlement came to by our own books. */
export interface SettledPeriod {
  readonly settlementId: string;
  readonly salesMinor: number;
  readonly refundsMinor: number;
  readonly feesMinor: number;
}

/** What a tax return's machine remembers; money in minor units of `currency`. */
export interface TaxFilingContext {
  readonly filingId: string;
  readonly tax: "vat" | "income" | "foreign-vat" | "duty";
  readonly country: string;
  readonly period: string;
  readonly currency: CurrencyCode;
  readonly platform?: string;
  readonly rounding: Rounding;
  readonly windows: Windows<typeof taxFilingDeadlines>;
  readonly sales: readonly TaxedSale[];
  readonly inputTaxes: readonly { readonly entryId: string; readonly taxMinor: number }[];
  /** What the settlements of the period came to, to hold the declared income against. */
  readonly settlements: readonly SettledPeriod[];
  /** The tax as computed, filed or corrected last; below 0 for a credit. */
  readonly taxMinor: number;
  /** Whether the time to file ran out before it was filed. */
  readonly late: boolean;
  /** The return and its corrections. */
  readonly returns: readonly { readonly returnId: string; readonly taxMinor: number }[];
  readonly payments: readonly { readonly paymentId: string; readonly amountMinor: number }[];
  readonly surcharges: readonly { readonly surchargeId: string; readonly amountMinor: number }[];
  readonly refunds: readonly { readonly refundId: string; readonly amountMinor: number }[];
  /** Credit that the next period takes over. */
  readonly carriedMinor: number;
}

/** Exact: minor units are integers. */
const total = (entries: readonly { readonly amountMinor: number }[]): number =>
  entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
const taxOf = (entries: readonly { readonly taxMinor: number }[]): number =>
  entries.reduce((sum, { taxMinor }) => sum + taxMinor, 0);

/** Output tax less input tax; below 0 for a credit. */
export const vatMinor = ({ sales, inputTaxes }: TaxFilingContext): number => taxOf(sales) - taxOf(inputTaxes);

/** What is still to be paid; below 0 for what is to come back. */
export const balanceMinor = (context: TaxFilingContext): number =>
  context.taxMinor +
  total(context.surcharges) +
  total(context.refunds) +
  context.carriedMinor -
  total(context.payments);

/** The sale with its tax, rounded once by sale. */
export function taxedSale(
  { currency, rounding }: TaxFilingContext,
  sale: Omit<TaxedSale, "taxMinor">,
): TaxedSale {
  const { entryId, soldOn, amountMinor, category, rate } = sale;
  const { tax } = splitVat({ amount: { amountMinor, currency }, basis: "exclusive", rate, rounding });
  return {
    entryId,
    soldOn,
    amountMinor,
    ...(category !== undefined && { category }),
    rate,
    taxMinor: tax.amountMinor,
  };
}
