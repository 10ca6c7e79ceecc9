import type { MemberContext } from "../../processes/customers/member.context.js";
import { pointsDifference } from "../../processes/customers/points-ledger.js";
import type { ProcessSamples } from "../process-samples.js";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const left = ({ points }: MemberContext): number => sum(points.lots.map((lot) => lot.left));
const returned = ({ returns }: MemberContext["purchases"][number]): number =>
  sum(returns.map(({ amountMinor }) => amountMinor));
const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** A programme of three levels and a point for each yuan; two orders, of which one reaches the highest level. */
export const memberSamples: ProcessSamples<MemberContext> = {
  start: {
    customerId: "B-1",
    currency: "CNY",
    amountMinorPerPoint: 100,
    pointsValidDays: 365,
    tierPeriodDays: 365,
    levels: [
      { name: "basic", fromMinor: 0 },
      { name: "silver", fromMinor: 9_000 },
      { name: "gold", fromMinor: 20_000 },
    ],
    marketingConsent: true,
  },
  fields: {
    "member.recordPurchase": [
      { orderId: "O-1", amountMinor: 9_950, currency: "CNY" },
      { orderId: "O-2", amountMinor: 20_000, currency: "CNY" },
    ],
    "member.recordReturn": [
      { returnId: "R-1", orderId: "O-1", amountMinor: 4_000 },
      { returnId: "R-2", orderId: "O-2", amountMinor: 20_000 },
    ],
    "member.redeem": [{ redemptionId: "D-1", points: 30 }],
    "member.reverseRedemption": [{ redemptionId: "D-1" }],
    "member.adjustPoints": [
      { adjustmentId: "J-1", points: 50, reason: "birthday" },
      { adjustmentId: "J-2", points: -20, reason: "booked twice" },
    ],
    "member.reviewValue": [{ metrics: {} }],
    "member.identifyCause": [{ cause: "price" }],
    "member.contact": [{ contactId: "W-1" }, { contactId: "W-2" }],
    "member.giveUp": [{ reason: "moved away" }],
  },
  proposals: { "customer.rfm-action": { action: "coupon" } },
  distinguish: ({
    level,
    period,
    marketingConsent,
    winBackAction,
    purchases,
    redemptions,
    adjustments,
    contactIds,
  }) => [
    // Each only where something hangs on it, so that the walk stays short.
    level,
    level > 0 && period > 0,
    winBackAction !== null && [marketingConsent, contactIds.length > 0],
    purchases.length,
    level === 1 && purchases.map(({ returns }) => returns.length),
    purchases.length === 0 && [adjustments.length, redemptions.map(({ reversed }) => reversed)],
  ],
  invariants: [
    {
      name: "points that came in are left, or went out",
      holds: ({ context }) => pointsDifference(context.points) === 0,
    },
    {
      name: "no points are less than nothing",
      holds: ({ context: { points } }) => {
        const { lots, ...sums } = points;
        return [...lots.map((lot) => lot.left), ...Object.values(sums)].every((value) => value >= 0);
      },
    },
    {
      name: "points are owed only where none are left",
      holds: ({ context }) => context.points.debt === 0 || left(context) === 0,
    },
    {
      name: "no more comes back of an order than was bought",
      holds: ({ context }) =>
        context.purchases.every((purchase) => returned(purchase) <= purchase.amountMinor),
    },
    {
      name: "each order, return, redemption and adjustment is booked once",
      holds: ({ context: { purchases, redemptions, adjustments } }) =>
        [
          purchases.map(({ orderId }) => orderId),
          purchases.flatMap(({ returns }) => returns.map(({ returnId }) => returnId)),
          redemptions.map(({ redemptionId }) => redemptionId),
          adjustments.map(({ adjustmentId }) => adjustmentId),
        ].every(isUnique),
    },
    {
      name: "the level is one of the programme, and counts no less than nothing",
      holds: ({ context: { level, levels, periodMinor } }) =>
        level >= 0 && level < levels.length && periodMinor >= 0,
    },
    {
      name: "of the person nothing is left after erasure",
      holds: ({ context, states }) =>
        !states.includes("anonymised") ||
        (context.purchases.length === 0 && context.customerId === "anonymised" && left(context) === 0),
    },
  ],
};
