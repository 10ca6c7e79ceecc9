import { assign, emit, setup } from "xstate";
import type { CurrencyCode } from "../../kpi/settlement/index.js";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import { given, isNewEntry, isRepeatedEntry } from "../recorded-entries.js";
import type { taxFilingCommands } from "./tax-filing.commands.js";
import {
  balanceMinor,
  type SettledPeriod,
  type TaxedSale,
  type TaxFilingContext,
  taxedSale,
  vatMinor,
} from "./tax-filing.updates.js";

/** What a tax return is started with. */
export type TaxFilingInput = Pick<
  TaxFilingContext,
  "filingId" | "tax" | "country" | "period" | "currency" | "platform" | "rounding" | "windows"
>;

/** An event of a tax return. */
export interface TaxFilingEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "taxFiling.periodClosed"
    | "taxFiling.registrationDue"
    | "taxFiling.computed"
    | "taxFiling.recordsFaulty"
    | "taxFiling.overdue"
    | "taxFiling.filed"
    | "taxFiling.rejected"
    | "taxFiling.paymentOverdue"
    | "taxFiling.paid"
    | "taxFiling.refundClaimed"
    | "taxFiling.corrected"
    | "taxFiling.settled"
    | "taxFiling.archived";
  /** Id of the tax return, by which hand-overs find it. */
  readonly filingId: string;
  /** Which tax it is. */
  readonly tax: TaxFilingContext["tax"];
  /** Where it is due. */
  readonly country: string;
  /** Which period it is for, as the shop names it: `2026-03`. */
  readonly period: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: CurrencyCode;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The tax as computed, filed or corrected last, in minor units; below 0 for a credit. */
  readonly taxMinor: number;
  /** What is still to be paid; below 0 for what is to come back. */
  readonly balanceMinor: number;
  /** Whether the time to file ran out before it was filed. */
  readonly late: boolean;
  /** Why, where the command says so. */
  readonly reason?: string;
}

type Sold = Pick<TaxedSale, "entryId" | "soldOn" | "amountMinor" | "category"> & {
  readonly decision: { readonly proposal?: { readonly rate: number } };
};
type InputTax = TaxFilingContext["inputTaxes"][number];
type Return = TaxFilingContext["returns"][number];
type Payment = TaxFilingContext["payments"][number];
type Surcharge = TaxFilingContext["surcharges"][number];
type Refund = TaxFilingContext["refunds"][number];

const soldOf = ({ entryId, soldOn, amountMinor, category }: Omit<Sold, "decision">) => ({
  entryId,
  soldOn,
  amountMinor,
  ...(category !== undefined && { category }),
});
const settledOf = ({ settlementId, salesMinor, refundsMinor, feesMinor }: SettledPeriod): SettledPeriod => ({
  settlementId,
  salesMinor,
  refundsMinor,
  feesMinor,
});
const inputOf = ({ entryId, taxMinor }: InputTax): InputTax => ({ entryId, taxMinor });
const returnOf = ({ returnId, taxMinor }: Return): Return => ({ returnId, taxMinor });
const paymentOf = ({ paymentId, amountMinor }: Payment): Payment => ({ paymentId, amountMinor });
const surchargeOf = ({ surchargeId, amountMinor }: Surcharge): Surcharge => ({ surchargeId, amountMinor });
const refundOf = ({ refundId, amountMinor }: Refund): Refund => ({ refundId, amountMinor });

/** The questions, actions and windows that the chart names. */
export const taxFilingSetup = setup({
  types: {
    context: {} as TaxFilingContext,
    events: {} as MachineEventOf<typeof taxFilingCommands>,
    input: {} as TaxFilingInput,
    emitted: {} as TaxFilingEvent,
  },
  delays: {
    filingWindow: ({ context }) => context.windows.filingWindow,
    paymentWindow: ({ context }) => context.windows.paymentWindow,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isKnownSale: ({ context }, sold: Sold) =>
      isRepeatedEntry(context.sales.map(soldOf), "entryId", soldOf(sold)),
    isTaxableSale: ({ context, event }, sold: Sold) =>
      isNewEntry(context.sales, "entryId", sold) &&
      ["statutory", "relief", "own-rate"].some((outcome) => outcomeIs({ event }, outcome)),
    isKnownInput: ({ context }, input: InputTax) =>
      isRepeatedEntry(context.inputTaxes, "entryId", inputOf(input)),
    isNewInput: ({ context }, input: InputTax) => isNewEntry(context.inputTaxes, "entryId", input),
    isKnownSettlement: ({ context }, settled: SettledPeriod) =>
      isRepeatedEntry(context.settlements, "settlementId", settledOf(settled)),
    isNewSettlement: ({ context }, settled: SettledPeriod) =>
      isNewEntry(context.settlements, "settlementId", settled),
    isIncomeTax: ({ context, event }) =>
      context.sales.length + context.inputTaxes.length === 0 &&
      (outcomeIs({ event }, "due") || outcomeIs({ event }, "none")),
    isKnownReturn: ({ context }, one: Return) => isRepeatedEntry(context.returns, "returnId", returnOf(one)),
    isNewReturn: ({ context }, one: Pick<Return, "returnId">) => isNewEntry(context.returns, "returnId", one),
    isFiled: ({ context }, returnId: string) => context.returns.some((one) => one.returnId === returnId),
    isKnownPayment: ({ context }, payment: Payment) =>
      isRepeatedEntry(context.payments, "paymentId", paymentOf(payment)),
    isStillOwed: ({ context }, payment: Payment) =>
      isNewEntry(context.payments, "paymentId", payment) && payment.amountMinor <= balanceMinor(context),
    isKnownSurcharge: ({ context }, surcharge: Surcharge) =>
      isRepeatedEntry(context.surcharges, "surchargeId", surchargeOf(surcharge)),
    isNewSurcharge: ({ context }, surcharge: Surcharge) =>
      isNewEntry(context.surcharges, "surchargeId", surcharge),
    isKnownRefund: ({ context }, refund: Refund) =>
      isRepeatedEntry(context.refunds, "refundId", refundOf(refund)),
    isToComeBack: ({ context }, refund: Refund) =>
      isNewEntry(context.refunds, "refundId", refund) && refund.amountMinor <= -balanceMinor(context),
    isOwed: ({ context }) => balanceMinor(context) > 0,
    isCredit: ({ context }) => balanceMinor(context) < 0,
    isSettled: ({ context }) => balanceMinor(context) === 0,
  },
  actions: {
    changeNothing: assign({}),
    keepSale: assign(({ context }, { decision, ...sold }: Sold) =>
      decision.proposal === undefined
        ? {}
        : { sales: [...context.sales, taxedSale(context, { ...sold, rate: decision.proposal.rate })] },
    ),
    keepInput: assign(({ context }, input: InputTax) => ({
      inputTaxes: [...context.inputTaxes, inputOf(input)],
    })),
    keepSettlement: assign(({ context }, settled: SettledPeriod) => ({
      settlements: [...context.settlements, settledOf(settled)],
    })),
    computeVat: assign(({ context }) => ({ taxMinor: vatMinor(context) })),
    takeTax: assign(({ context }, taxMinor: number | undefined) => ({
      taxMinor: taxMinor ?? context.taxMinor,
    })),
    noteLate: assign({ late: true }),
    keepReturn: assign(({ context }, { returnId }: Pick<Return, "returnId">) => ({
      returns: [...context.returns, { returnId, taxMinor: context.taxMinor }],
    })),
    keepPayment: assign(({ context }, payment: Payment) => ({
      payments: [...context.payments, paymentOf(payment)],
    })),
    keepSurcharge: assign(({ context }, surcharge: Surcharge) => ({
      surcharges: [...context.surcharges, surchargeOf(surcharge)],
    })),
    keepRefund: assign(({ context }, refund: Refund) => ({
      refunds: [...context.refunds, refundOf(refund)],
    })),
    carryForward: assign(({ context }) => ({
      carriedMinor: context.carriedMinor - balanceMinor(context),
    })),
    tell: emit(
      ({ context, event }, type: TaxFilingEvent["type"]): TaxFilingEvent => ({
        type,
        ...given({
          filingId: context.filingId,
          tax: context.tax,
          country: context.country,
          period: context.period,
          currency: context.currency,
        }),
        taxMinor: context.taxMinor,
        balanceMinor: balanceMinor(context),
        late: context.late,
        ...("reason" in event && { reason: event.reason }),
        ...("at" in event && { at: event.at }),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: TaxFilingEvent["type"]) => ({ type: "tell", params: type }) as const;
