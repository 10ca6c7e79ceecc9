import type { CurrencyCode } from "../../kpi/settlement/index.js";
import type { Windows } from "../deadlines.js";
import type { settlementDeadlines } from "./settlement.commands.js";

/** A sale that the platform is to pay for. */
export interface SettlementSale {
  /** The order; it counts once. */
  readonly orderId: string;
  /** What the buyer paid, in minor units. */
  readonly amountMinor: number;
  /** When receipt was confirmed; absent before. */
  readonly receivedAt?: string;
}

/** Money that went back to a buyer. */
export interface SettlementRefund {
  /** Id of the refund: it counts once. */
  readonly refundId: string;
  /** The order that it is for, where that is known. */
  readonly orderId?: string;
  /** What went back, in minor units, above 0. */
  readonly amountMinor: number;
}

/** What the platform takes off; `other` may be below 0, for a subsidy. */
export interface SettlementFee {
  /** Id of the fee: it counts once. */
  readonly feeId: string;
  /** What it is taken off for. */
  readonly kind: "commission" | "ad-fee" | "other";
  /** What is taken off, in minor units. */
  readonly amountMinor: number;
}

/** What the platform says. */
export interface SettlementStatement {
  /** Id of the statement: it counts once. */
  readonly statementId: string;
  /** What the platform pays by it, in minor units; below 0 where the shop pays. */
  readonly paidMinor: number;
  /** What it is made up of. */
  readonly lines: readonly {
    /** What the line is about. */
    readonly kind: "sale" | "refund" | SettlementFee["kind"];
    /** The id of the sale, the refund or the fee. */
    readonly reference: string;
    /** Above 0 for money of the shop. */
    readonly amountMinor: number;
  }[];
}

/** A part of the residual: above 0 where the platform paid too much, below 0 where it paid too little. */
export interface SettlementDifference {
  /** Id of the difference: it counts once. */
  readonly differenceId: string;
  /** In minor units; above 0 where the platform paid too much. */
  readonly amountMinor: number;
  /** Why, in words. */
  readonly cause: string;
  /** What became of it; what is explained or written off counts as an item of its own. */
  readonly standing: "explained" | "claimed" | "granted" | "refused" | "written-off";
}

/** What a settlement's machine remembers; money in minor units of `currency`. */
export interface SettlementContext {
  /** Id of the settlement, by which hand-overs find it. */
  readonly settlementId: string;
  /** Platform, as layers of the rulebook name it: `taobao`. */
  readonly platform: string;
  /** The tax return of its period, which is told what it came to. */
  readonly taxFilingId?: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: CurrencyCode;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof settlementDeadlines>;
  /** Granted beyond the platform's latest date, in milliseconds. */
  readonly graceMs: number;
  /** Each order once. */
  readonly sales: readonly SettlementSale[];
  /** Each refund once. */
  readonly refunds: readonly SettlementRefund[];
  /** Each fee once. */
  readonly fees: readonly SettlementFee[];
  /** Between which dates the money should come. */
  readonly forecast?: {
    /** The first date on which it may come. */
    readonly earliestOn: string;
    /** The last date on which it may come, where the platform keeps its terms. */
    readonly latestOn: string;
  };
  /** The statements of the platform; the last one counts. */
  readonly statements: readonly SettlementStatement[];
  /** Parts of the residual that somebody has dealt with. */
  readonly differences: readonly SettlementDifference[];
  /** What arrived, each payout once. */
  readonly payouts: readonly {
    /** Id of the payout: it counts once. */
    readonly payoutId: string;
    /** What arrived, in minor units. */
    readonly amountMinor: number;
  }[];
  /** What the platform holds back for a time, each reserve once. */
  readonly reserves: readonly {
    /** Id of the reserve: it counts once. */
    readonly reserveId: string;
    /** What is held back, in minor units. */
    readonly amountMinor: number;
  }[];
  /** Ids of the reserves that the platform has let go. */
  readonly released: readonly string[];
}

/** Exact: minor units are integers. */
const total = (entries: readonly { readonly amountMinor: number }[]): number =>
  entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
const feesOf = ({ fees }: SettlementContext, kind: SettlementFee["kind"]) =>
  total(fees.filter((fee) => fee.kind === kind));
const differencesOf = (
  { differences }: SettlementContext,
  ...standings: readonly SettlementDifference["standing"][]
) => total(differences.filter(({ standing }) => standings.includes(standing)));

/** What the platform is to pay: by its last statement, corrected by the claims that it granted. */
export const dueMinor = (context: SettlementContext): number =>
  (context.statements.at(-1)?.paidMinor ?? 0) - differencesOf(context, "granted");

/** What it has paid so far. */
export const paidMinor = ({ payouts }: SettlementContext): number => total(payouts);

/** What it holds back for the time being. */
export const heldMinor = ({ reserves, released }: SettlementContext): number =>
  total(reserves.filter(({ reserveId }) => !released.includes(reserveId)));

/** What the rule of reconciliation compares; an explained or written-off difference counts as an item of its own. */
export const reconciliationFacts = (context: SettlementContext) => ({
  transactionAmountMinor: total(context.sales),
  refundsMinor: total(context.refunds),
  commissionMinor: feesOf(context, "commission"),
  adFeeMinor: feesOf(context, "ad-fee"),
  otherItemsMinor: differencesOf(context, "explained", "written-off") - feesOf(context, "other"),
  paidMinor: dueMinor(context),
});

/** The sums of our own books. */
export const bookedTotals = (context: SettlementContext) => ({
  salesMinor: total(context.sales),
  refundsMinor: total(context.refunds),
  feesMinor: total(context.fees),
});

/** What should be paid by our own books (R230). */
export const netMinor = (context: SettlementContext): number =>
  total(context.sales) - total(context.refunds) - total(context.fees);

/** What stays unexplained; above 0 where the platform pays too much. */
export function residualMinor(context: SettlementContext): number {
  const items = differencesOf(context, "explained", "written-off");
  return dueMinor(context) - netMinor(context) - items;
}

/** An entry that our books and the statement have with different amounts, or that only one of them has. */
export interface SettlementMismatch {
  /** What the entry is about. */
  readonly kind: SettlementStatement["lines"][number]["kind"];
  /** The id of the sale, the refund or the fee. */
  readonly reference: string;
  /** In our books, signed; 0 where it is not there. */
  readonly bookedMinor: number;
  /** In the statement. */
  readonly statedMinor: number;
}

/** Where to look for the residual: entry by entry. */
export function mismatches(context: SettlementContext): SettlementMismatch[] {
  const booked: SettlementStatement["lines"] = [
    ...context.sales.map(({ orderId, amountMinor }) => ({
      kind: "sale" as const,
      reference: orderId,
      amountMinor,
    })),
    ...context.refunds.map(({ refundId, amountMinor }) => ({
      kind: "refund" as const,
      reference: refundId,
      amountMinor: -amountMinor,
    })),
    ...context.fees.map(({ feeId, kind, amountMinor }) => ({
      kind,
      reference: feeId,
      amountMinor: -amountMinor,
    })),
  ];
  const entries = new Map<string, SettlementMismatch>();
  const add = (lines: SettlementStatement["lines"], side: "bookedMinor" | "statedMinor") => {
    for (const { kind, reference, amountMinor } of lines) {
      const key = `${kind} ${reference}`;
      const known = entries.get(key) ?? { kind, reference, bookedMinor: 0, statedMinor: 0 };
      entries.set(key, { ...known, [side]: known[side] + amountMinor });
    }
  };
  add(booked, "bookedMinor");
  add(context.statements.at(-1)?.lines ?? [], "statedMinor");
  return [...entries.values()].filter(({ bookedMinor, statedMinor }) => bookedMinor !== statedMinor);
}

/** Until the end of the platform's latest date, and the days granted beyond. Dates are taken as days of UTC. */
export function settlementTermMs(
  { graceMs }: SettlementContext,
  { latestOn, at }: { readonly latestOn: string; readonly at: string },
): number {
  const endMs = Date.parse(`${latestOn}T00:00:00Z`) + 86_400_000;
  return Math.max(endMs - Date.parse(at), 0) + graceMs;
}
