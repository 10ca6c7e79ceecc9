import { type CurrencyCode, type Rounding, splitVat } from "../../kpi/settlement/index.js";
import type { Windows } from "../deadlines.js";
import type { taxFilingDeadlines } from "./tax-filing.commands.js";

/** A sale with the tax that it brings. */
export interface TaxedSale {
  /** Id of the sale in the books: it counts once. */
  readonly entryId: string;
  /** The date of the sale, `2026-03-31`: its rate is that of the day. */
  readonly soldOn: string;
  /** Without tax; below 0 for a refund. */
  readonly amountMinor: number;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** As the rule had it: 0.13. */
  readonly rate: number;
  /** The tax on it, in minor units; below 0 for a refund. */
  readonly taxMinor: number;
}

/** What a platform's settlement came to by our own books. */
export interface SettledPeriod {
  /** The settlement; it counts once. */
  readonly settlementId: string;
  /** Sales, in minor units. */
  readonly salesMinor: number;
  /** Refunds, in minor units, 0 or more. */
  readonly refundsMinor: number;
  /** What the platform takes off, in minor units. */
  readonly feesMinor: number;
}

/** What a tax return's machine remembers; money in minor units of `currency`. */
export interface TaxFilingContext {
  /** Id of the tax return, by which hand-overs find it. */
  readonly filingId: string;
  /** Which tax it is. */
  readonly tax: "vat" | "income" | "foreign-vat" | "duty";
  /** Where it is due. */
  readonly country: string;
  /** Which period it is for, as the shop names it: `2026-03`. */
  readonly period: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: CurrencyCode;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Where the tax on a sale goes that lies between two minor units. */
  readonly rounding: Rounding;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof taxFilingDeadlines>;
  /** Each once, with the tax on it. */
  readonly sales: readonly TaxedSale[];
  /** Tax that was paid to others and is deducted, each entry once. */
  readonly inputTaxes: readonly {
    /** Id of the entry: it counts once. */
    readonly entryId: string;
    /** In minor units. */
    readonly taxMinor: number;
  }[];
  /** What the settlements of the period came to, to hold the declared income against. */
  readonly settlements: readonly SettledPeriod[];
  /** The tax as computed, filed or corrected last; below 0 for a credit. */
  readonly taxMinor: number;
  /** Whether the time to file ran out before it was filed. */
  readonly late: boolean;
  /** The return and its corrections. */
  readonly returns: readonly {
    /** Id of the return or correction: it counts once. */
    readonly returnId: string;
    /** The tax that it declares, in minor units; below 0 for a credit. */
    readonly taxMinor: number;
  }[];
  /** What was paid of it, each payment once. */
  readonly payments: readonly {
    /** Id of the payment: it counts once. */
    readonly paymentId: string;
    /** In minor units. */
    readonly amountMinor: number;
  }[];
  /** What the authority asks for besides, for being late or wrong; each once. */
  readonly surcharges: readonly {
    /** Id of the surcharge: it counts once. */
    readonly surchargeId: string;
    /** In minor units. */
    readonly amountMinor: number;
  }[];
  /** What the authority paid back, each refund once. */
  readonly refunds: readonly {
    /** Id of the refund: it counts once. */
    readonly refundId: string;
    /** In minor units. */
    readonly amountMinor: number;
  }[];
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
