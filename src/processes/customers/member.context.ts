import type { DeadlineTable, Windows } from "../deadlines.js";
import type { PointsLedger, PointsPart } from "./points-ledger.js";

/** The windows of a member. `holdWindow` is how long points wait, and no clock of the chart. */
export const memberDeadlines = {
  dormantWindow: {
    title: { en: "Time without a purchase until dormant", zh: "沉睡判定期" },
    from: { rule: "customer.rfm-action", param: "dormantAfterDays" },
    unit: "days",
  },
  lostWindow: {
    title: { en: "Time without a purchase until lost", zh: "流失判定期" },
    from: { rule: "customer.lost", param: "lostAfterDays" },
    unit: "days",
  },
  holdWindow: {
    title: { en: "Points wait until the goods can no longer come back", zh: "积分冻结期" },
    from: { rule: "return.window", param: "windowDays" },
    unit: "days",
  },
  pointsExpiry: {
    title: { en: "Validity of points", zh: "积分有效期" },
    from: { input: "pointsValidDays" },
    unit: "days",
  },
  tierPeriod: {
    title: { en: "Period of a level", zh: "等级考核期" },
    from: { input: "tierPeriodDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** A level of the programme. */
export interface MemberLevel {
  readonly name: string;
  /** Reached when purchases of the period come to so much, in minor units. */
  readonly fromMinor: number;
}

/** A purchase, and what came back of it. */
export interface MemberPurchase {
  readonly orderId: string;
  readonly amountMinor: number;
  /** The period of the level in which it counts. */
  readonly period: number;
  readonly returns: readonly { readonly returnId: string; readonly amountMinor: number }[];
}

/** Points spent at once, and the lots that they came from. */
export interface MemberRedemption {
  readonly redemptionId: string;
  readonly points: number;
  readonly parts: readonly PointsPart[];
  readonly reversed: boolean;
}

/** What a member's machine remembers; money in minor units of one currency. */
export interface MemberContext {
  readonly customerId: string;
  readonly platform?: string;
  readonly store?: string;
  readonly currency: string;
  readonly windows: Windows<typeof memberDeadlines>;
  /** So much money earns a point. */
  readonly amountMinorPerPoint: number;
  /** From the lowest to the highest; the lowest asks for nothing. */
  readonly levels: readonly MemberLevel[];
  readonly marketingConsent: boolean;
  readonly purchases: readonly MemberPurchase[];
  readonly lastPurchaseAt: string | null;
  readonly points: PointsLedger;
  /** The date that is waited for: that of the lot that expires first; null without points. */
  readonly expiryAt: string | null;
  readonly redemptions: readonly MemberRedemption[];
  readonly adjustments: readonly { readonly adjustmentId: string; readonly points: number }[];
  /** Index of the level. */
  readonly level: number;
  /** How many periods of the level are over. */
  readonly period: number;
  /** Purchases of this period less what came back of them. */
  readonly periodMinor: number;
  /** What to do for them by value (R249), and to win them back (R248); null while no rule has said so. */
  readonly valueAction: string | null;
  readonly winBackAction: string | null;
  /** What they were written to with while away; since the last purchase. */
  readonly contactIds: readonly string[];
}

/** The level that purchases of a period reach. */
export const levelReached = ({ levels, periodMinor }: MemberContext): number =>
  Math.max(
    0,
    levels.findLastIndex(({ fromMinor }) => periodMinor >= fromMinor),
  );
