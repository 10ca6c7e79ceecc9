import { assign, emit, setup } from "xstate";
import type { CurrencyCode } from "../../kpi/settlement/index.js";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import { given, isNewEntry, isRepeatedEntry } from "../recorded-entries.js";
import type { settlementCommands } from "./settlement.commands.js";
import {
  bookedTotals,
  dueMinor,
  heldMinor,
  mismatches,
  netMinor,
  paidMinor,
  residualMinor,
  type SettlementContext,
  type SettlementDifference,
  type SettlementFee,
  type SettlementMismatch,
  type SettlementRefund,
  type SettlementSale,
  type SettlementStatement,
  settlementTermMs,
} from "./settlement.updates.js";

/** What a settlement is started with. */
export type SettlementInput = Pick<
  SettlementContext,
  "settlementId" | "platform" | "taxFilingId" | "currency" | "windows"
>;

/** An event of a settlement. */
export interface SettlementEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "settlement.forecast"
    | "settlement.late"
    | "settlement.stated"
    | "settlement.differenceFound"
    | "settlement.differencesLate"
    | "settlement.reconciled"
    | "settlement.payoutReceived"
    | "settlement.payoutLate"
    | "settlement.closed";
  /** Id of the settlement, by which hand-overs find it. */
  readonly settlementId: string;
  /** Platform, as layers of the rulebook name it: `taobao`. */
  readonly platform: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: CurrencyCode;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** What should be paid by our own books. */
  readonly netMinor: number;
  /** What the platform is to pay by its statement and the claims it granted. */
  readonly dueMinor: number;
  /** What it has paid so far. */
  readonly paidMinor: number;
  /** What stays unexplained. */
  readonly residualMinor: number;
  /** Between which dates the money should come; absent before it is forecast. */
  readonly forecast?: {
    /** The first date on which it may come. */
    readonly earliestOn: string;
    /** The last date on which it may come, where the platform keeps its terms. */
    readonly latestOn: string;
  };
  /** With the end: the return that is told, and the sums of our own books. */
  readonly taxFilingId?: string;
  /** With the end: the sums of our own books. */
  readonly totals?: {
    /** Sales, in minor units. */
    readonly salesMinor: number;
    /** Refunds, in minor units, 0 or more. */
    readonly refundsMinor: number;
    /** What the platform takes off, in minor units. */
    readonly feesMinor: number;
  };
  /** Entries on which books and statement differ. */
  readonly mismatches?: readonly SettlementMismatch[];
}

type Payout = SettlementContext["payouts"][number];
type Reserve = SettlementContext["reserves"][number];
type Difference = Omit<SettlementDifference, "standing">;
/** A forecast as the rule proposes it. */
export interface Forecast {
  readonly at: string;
  readonly decision: { readonly proposal?: { readonly earliestOn: string; readonly latestOn: string } };
}

const saleOf = ({ orderId, amountMinor, receivedAt }: SettlementSale): SettlementSale => ({
  orderId,
  amountMinor,
  ...(receivedAt !== undefined && { receivedAt }),
});
const refundOf = ({ refundId, orderId, amountMinor }: SettlementRefund): SettlementRefund => ({
  refundId,
  amountMinor,
  ...(orderId !== undefined && { orderId }),
});
const feeOf = ({ feeId, kind, amountMinor }: SettlementFee): SettlementFee => ({ feeId, kind, amountMinor });
const statementOf = ({ statementId, paidMinor, lines }: SettlementStatement): SettlementStatement => ({
  statementId,
  paidMinor,
  lines,
});
const payoutOf = ({ payoutId, amountMinor }: Payout): Payout => ({ payoutId, amountMinor });
const reserveOf = ({ reserveId, amountMinor }: Reserve): Reserve => ({ reserveId, amountMinor });
const differenceOf = (
  { differenceId, amountMinor, cause }: Difference,
  standing: SettlementDifference["standing"],
): SettlementDifference => ({ differenceId, amountMinor, cause, standing });
/** A claim that was answered was recorded as one. */
const asRecorded = (difference: SettlementDifference): SettlementDifference =>
  difference.standing === "granted" || difference.standing === "refused"
    ? { ...difference, standing: "claimed" }
    : difference;
const openMinor = (context: SettlementContext) => dueMinor(context) - paidMinor(context);

/** The questions, actions and windows that the chart names. */
export const settlementSetup = setup({
  types: {
    context: {} as SettlementContext,
    events: {} as MachineEventOf<typeof settlementCommands>,
    input: {} as SettlementInput,
    emitted: {} as SettlementEvent,
  },
  delays: {
    settlementTerm: ({ context }) => context.windows.settlementTerm,
    claimWindow: ({ context }) => context.windows.claimWindow,
    payoutWindow: ({ context }) => context.windows.payoutWindow,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isKnownSale: ({ context }, sale: SettlementSale) =>
      isRepeatedEntry(context.sales, "orderId", saleOf(sale)),
    isNewSale: ({ context }, sale: SettlementSale) => isNewEntry(context.sales, "orderId", sale),
    isConfirmedSale: ({ context }, { receivedAt, ...sale }: SettlementSale) =>
      receivedAt !== undefined && isRepeatedEntry(context.sales, "orderId", saleOf(sale)),
    isKnownRefund: ({ context }, refund: SettlementRefund) =>
      isRepeatedEntry(context.refunds, "refundId", refundOf(refund)),
    isNewRefund: ({ context }, refund: SettlementRefund) => isNewEntry(context.refunds, "refundId", refund),
    isKnownFee: ({ context }, fee: SettlementFee) => isRepeatedEntry(context.fees, "feeId", feeOf(fee)),
    isNewFee: ({ context }, fee: SettlementFee) => isNewEntry(context.fees, "feeId", fee),
    isKnownStatement: ({ context }, statement: SettlementStatement) =>
      isRepeatedEntry(context.statements, "statementId", statementOf(statement)),
    isNewStatement: ({ context }, statement: SettlementStatement) =>
      isNewEntry(context.statements, "statementId", statement),
    isKnownDifference: (
      { context },
      { standing, ...difference }: Difference & Pick<SettlementDifference, "standing">,
    ) =>
      isRepeatedEntry(
        context.differences.map(asRecorded),
        "differenceId",
        differenceOf(difference, standing),
      ),
    isNewDifference: ({ context }, difference: Difference) =>
      isNewEntry(context.differences, "differenceId", difference),
    isClaimed: ({ context }, differenceId: string) =>
      context.differences.some((one) => one.differenceId === differenceId && one.standing === "claimed"),
    isAnsweredSo: ({ context }, answer: { readonly differenceId: string; readonly verdict: string }) =>
      context.differences.some(
        (one) => one.differenceId === answer.differenceId && one.standing === answer.verdict,
      ),
    isReconciled: ({ context, event }) =>
      outcomeIs({ event }, "reconciled") &&
      context.differences.every(({ standing }) => standing !== "claimed"),
    isKnownPayout: ({ context }, payout: Payout) =>
      isRepeatedEntry(context.payouts, "payoutId", payoutOf(payout)),
    isStillDue: ({ context }, payout: Payout) => {
      const open = openMinor(context);
      const payable = open > 0 ? open - heldMinor(context) : open;
      return (
        isNewEntry(context.payouts, "payoutId", payout) &&
        Math.sign(payout.amountMinor) === Math.sign(payable) &&
        Math.abs(payout.amountMinor) <= Math.abs(payable)
      );
    },
    isPaidOut: ({ context }) => openMinor(context) === 0,
    isKnownReserve: ({ context }, reserve: Reserve) =>
      isRepeatedEntry(context.reserves, "reserveId", reserveOf(reserve)),
    isReservable: ({ context }, reserve: Reserve) =>
      isNewEntry(context.reserves, "reserveId", reserve) &&
      heldMinor(context) + reserve.amountMinor <= openMinor(context),
    isReleased: ({ context }, reserveId: string) => context.released.includes(reserveId),
    isHeld: ({ context }, reserveId: string) =>
      context.reserves.some((reserve) => reserve.reserveId === reserveId),
  },
  actions: {
    changeNothing: assign({}),
    keepSale: assign(({ context }, sale: SettlementSale) => ({ sales: [...context.sales, saleOf(sale)] })),
    confirmSale: assign(({ context }, sale: SettlementSale) => ({
      sales: context.sales.map((one) => (one.orderId === sale.orderId ? saleOf(sale) : one)),
    })),
    keepRefund: assign(({ context }, refund: SettlementRefund) => ({
      refunds: [...context.refunds, refundOf(refund)],
    })),
    keepFee: assign(({ context }, fee: SettlementFee) => ({ fees: [...context.fees, feeOf(fee)] })),
    keepForecast: assign(({ context }, { at, decision: { proposal } }: Forecast) =>
      proposal === undefined
        ? {}
        : {
            forecast: { earliestOn: proposal.earliestOn, latestOn: proposal.latestOn },
            windows: {
              ...context.windows,
              settlementTerm: settlementTermMs(context, { latestOn: proposal.latestOn, at }),
            },
          },
    ),
    keepStatement: assign(({ context }, statement: SettlementStatement) => ({
      statements: [...context.statements, statementOf(statement)],
      differences: [],
    })),
    keepDifference: assign(
      ({ context }, { standing, ...difference }: Difference & Pick<SettlementDifference, "standing">) => ({
        differences: [...context.differences, differenceOf(difference, standing)],
      }),
    ),
    answerClaim: assign(
      ({ context }, answer: { readonly differenceId: string; readonly verdict: "granted" | "refused" }) => ({
        differences: context.differences.map((one) =>
          one.differenceId === answer.differenceId ? { ...one, standing: answer.verdict } : one,
        ),
      }),
    ),
    keepPayout: assign(({ context }, payout: Payout) => ({
      payouts: [...context.payouts, payoutOf(payout)],
    })),
    keepReserve: assign(({ context }, reserve: Reserve) => ({
      reserves: [...context.reserves, reserveOf(reserve)],
    })),
    releaseReserve: assign(({ context }, reserveId: string) => ({
      released: [...context.released, reserveId],
    })),
    tell: emit(
      ({ context, event }, type: SettlementEvent["type"]): SettlementEvent => ({
        type,
        settlementId: context.settlementId,
        platform: context.platform,
        currency: context.currency,
        netMinor: netMinor(context),
        dueMinor: dueMinor(context),
        paidMinor: paidMinor(context),
        residualMinor: residualMinor(context),
        ...given({ forecast: context.forecast }),
        ...(type === "settlement.closed" && {
          totals: bookedTotals(context),
          ...given({ taxFilingId: context.taxFilingId }),
        }),
        ...(type === "settlement.differenceFound" && { mismatches: mismatches(context) }),
        ...("at" in event && { at: event.at }),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: SettlementEvent["type"]) => ({ type: "tell", params: type }) as const;
