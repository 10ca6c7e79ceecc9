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
  /** As members know it: `gold`. */
  readonly name: string;
  /** Reached when purchases of the period come to so much, in minor units. */
  readonly fromMinor: number;
}

/** A purchase, and what came back of it. */
export interface MemberPurchase {
  /** The order; it counts once. */
  readonly orderId: string;
  /** What was paid for it, in minor units. */
  readonly amountMinor: number;
  /** The period of the level in which it counts. */
  readonly period: number;
  /** What came back of it, each return once. */
  readonly returns: readonly {
    /** The return; it counts once. */
    readonly returnId: string;
    /** What came back of the purchase with it, in minor units. */
    readonly amountMinor: number;
  }[];
}

/** Points spent at once, and the lots that they came from. */
export interface MemberRedemption {
  /** Id of the redemption: it counts once. */
  readonly redemptionId: string;
  /** Points spent. */
  readonly points: number;
  /** The lots that they came from. */
  readonly parts: readonly PointsPart[];
  /** Whether they were given back. */
  readonly reversed: boolean;
}

/** What a member's machine remembers; money in minor units of one currency. */
export interface MemberContext {
  /** Id of the customer, as the shop names it. */
  readonly customerId: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Store, as layers of the rulebook name it; absent where none is named. */
  readonly store?: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof memberDeadlines>;
  /** So much money earns a point. */
  readonly amountMinorPerPoint: number;
  /** From the lowest to the highest; the lowest asks for nothing. */
  readonly levels: readonly MemberLevel[];
  /** Whether they agreed to be written to; nobody writes to them otherwise. */
  readonly marketingConsent: boolean;
  /** Each order once, in the order in which they were recorded. */
  readonly purchases: readonly MemberPurchase[];
  /** When they bought last; null before the first purchase. */
  readonly lastPurchaseAt: string | null;
  /** What came in, what is left, and what went out. */
  readonly points: PointsLedger;
  /** The date that is waited for: that of the lot that expires first; null without points. */
  readonly expiryAt: string | null;
  /** Each once, those that were reversed included. */
  readonly redemptions: readonly MemberRedemption[];
  /** Points added or taken away by hand, each adjustment once. */
  readonly adjustments: readonly {
    /** Id of the adjustment: it counts once. */
    readonly adjustmentId: string;
    /** Above 0 where they were added, below 0 where they were taken away. */
    readonly points: number;
  }[];
  /** Index of the level. */
  readonly level: number;
  /** How many periods of the level are over. */
  readonly period: number;
  /** Purchases of this period less what came back of them. */
  readonly periodMinor: number;
  /** What to do for them by value (R249), and to win them back (R248); null while no rule has said so. */
  readonly valueAction: string | null;
  /** What to do to win them back (R248); null while no rule has said so. */
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
