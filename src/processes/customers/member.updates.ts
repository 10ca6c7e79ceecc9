import { levelReached, type MemberContext, type MemberPurchase } from "./member.context.js";
import {
  addPoints,
  availablePoints,
  emptyLedger,
  expirePoints,
  forfeitPoints,
  type PointsLot,
  redeemPoints,
  redemptionParts,
  restorePoints,
  takePoints,
} from "./points-ledger.js";

type Changes = Partial<MemberContext>;

const later = (at: string, windowMs: number): string => new Date(Date.parse(at) + windowMs).toISOString();
const returnedMinor = ({ returns }: MemberPurchase): number =>
  returns.reduce((total, { amountMinor }) => total + amountMinor, 0);

/** What a purchase is worth in points, after what came back of it. */
export const pointsOf = (
  { amountMinorPerPoint }: Pick<MemberContext, "amountMinorPerPoint">,
  purchase: MemberPurchase,
): number => Math.floor((purchase.amountMinor - returnedMinor(purchase)) / amountMinorPerPoint);

/** What a member is started with of what it remembers later. */
export const newMember = {
  purchases: [],
  lastPurchaseAt: null,
  points: emptyLedger,
  expiryAt: null,
  redemptions: [],
  adjustments: [],
  level: 0,
  period: 0,
  periodMinor: 0,
  valueAction: null,
  winBackAction: null,
  contactIds: [],
} as const;

/** Books a purchase: its points wait until the goods can no longer come back. */
export function addPurchase(
  context: MemberContext,
  {
    orderId,
    amountMinor,
    at,
  }: { readonly orderId: string; readonly amountMinor: number; readonly at: string },
): Changes {
  const purchase = { orderId, amountMinor, period: context.period, returns: [] };
  const { holdWindow, pointsExpiry } = context.windows;
  const lot: PointsLot = {
    source: orderId,
    left: pointsOf(context, purchase),
    availableAt: later(at, holdWindow),
    expiresAt: later(at, holdWindow + pointsExpiry),
  };
  return {
    purchases: [...context.purchases, purchase],
    lastPurchaseAt: at,
    points: addPoints(expirePoints(context.points, at), lot, "earned"),
    periodMinor: context.periodMinor + amountMinor,
    winBackAction: null,
    contactIds: [],
  };
}

/** The purchase that goods can come back of: no more than was bought. */
export const mayReturn = (
  { purchases }: MemberContext,
  { returnId, orderId, amountMinor }: ReturnOf,
): boolean =>
  !purchases.some(({ returns }) => returns.some((one) => one.returnId === returnId)) &&
  purchases.some(
    (purchase) =>
      purchase.orderId === orderId && returnedMinor(purchase) + amountMinor <= purchase.amountMinor,
  );

interface ReturnOf {
  readonly returnId: string;
  readonly orderId: string;
  readonly amountMinor: number;
}

/** Books goods that came back: their points are taken back, and they no longer count for the level. */
export function addReturn(
  context: MemberContext,
  { returnId, orderId, amountMinor, at }: ReturnOf & { readonly at: string },
): Changes {
  const before = context.purchases.find((purchase) => purchase.orderId === orderId);
  if (before === undefined) return {};
  const after = { ...before, returns: [...before.returns, { returnId, amountMinor }] };
  const points = pointsOf(context, before) - pointsOf(context, after);
  return {
    purchases: context.purchases.map((purchase) => (purchase === before ? after : purchase)),
    points: takePoints(expirePoints(context.points, at), points, "clawedBack", orderId),
    periodMinor: context.periodMinor - (before.period === context.period ? amountMinor : 0),
  };
}

/** Whether so many points can be spent: nobody spends while points are owed. */
export const canRedeem = (
  { points, redemptions }: MemberContext,
  redemption: { readonly redemptionId: string; readonly points: number },
  at: string,
): boolean =>
  points.debt === 0 &&
  !redemptions.some(({ redemptionId }) => redemptionId === redemption.redemptionId) &&
  availablePoints(points, at) >= redemption.points;

/** Spends points. */
export function addRedemption(
  context: MemberContext,
  {
    redemptionId,
    points,
    at,
  }: { readonly redemptionId: string; readonly points: number; readonly at: string },
): Changes {
  const ledger = expirePoints(context.points, at);
  const parts = redemptionParts(ledger, points, at);
  return {
    points: redeemPoints(ledger, parts),
    redemptions: [...context.redemptions, { redemptionId, points, parts, reversed: false }],
  };
}

/** Gives the points of a redemption back; what is over its date by then is lost. */
export function reverseRedemption(context: MemberContext, redemptionId: string, at: string): Changes {
  const redemption = context.redemptions.find((one) => one.redemptionId === redemptionId);
  if (redemption === undefined) return {};
  const ledger = restorePoints(expirePoints(context.points, at), redemption.parts);
  return {
    points: expirePoints(ledger, at),
    redemptions: context.redemptions.map((one) => (one === redemption ? { ...one, reversed: true } : one)),
  };
}

/** Adds points by hand, to be spent at once, or takes them away. */
export function addAdjustment(
  context: MemberContext,
  {
    adjustmentId,
    points,
    at,
  }: { readonly adjustmentId: string; readonly points: number; readonly at: string },
): Changes {
  const ledger = expirePoints(context.points, at);
  const lot: PointsLot = {
    source: adjustmentSource(adjustmentId),
    left: points,
    availableAt: at,
    expiresAt: later(at, context.windows.pointsExpiry),
  };
  return {
    points: points > 0 ? addPoints(ledger, lot, "granted") : takePoints(ledger, -points, "deducted"),
    adjustments: [...context.adjustments, { adjustmentId, points }],
  };
}

/** Names the lot of an adjustment apart from those of orders. */
const adjustmentSource = (adjustmentId: string): string => `adjustment:${adjustmentId}`;

/** Begins a new period of the level with what was reached in the one that is over. */
export const endPeriod = (context: MemberContext): Changes => ({
  level: levelReached(context),
  period: context.period + 1,
  periodMinor: 0,
});

/** Forgets the person: of the purchases and points only sums are left. */
export const anonymise = (context: MemberContext): Changes => ({
  customerId: "anonymised",
  marketingConsent: false,
  purchases: [],
  lastPurchaseAt: null,
  redemptions: [],
  adjustments: [],
  contactIds: [],
  expiryAt: null,
  points: forfeitPoints(context.points),
});
