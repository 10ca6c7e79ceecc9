/** Points earned at once: with an order, or granted by hand. They are spent first in, first out. */
export interface PointsLot {
  /** The order, or the adjustment, that they come from. */
  readonly source: string;
  /** Points that are left of it. */
  readonly left: number;
  /** From when on they may be spent: not before the order can no longer be returned. */
  readonly availableAt: string;
  /** From when on they are worth nothing. */
  readonly expiresAt: string;
}

/** A part of a redemption: points taken from one lot. */
export interface PointsPart {
  /** The order, or the adjustment, that the lot comes from. */
  readonly source: string;
  /** Points taken from it. */
  readonly points: number;
}

/** The points of one member. What came in equals what is left and what went out, see `pointsDifference`. */
export interface PointsLedger {
  /** The points that are left, by where they come from. */
  readonly lots: readonly PointsLot[];
  /** Points taken back that were spent already; later points pay them first. */
  readonly debt: number;
  /** Earned with orders. */
  readonly earned: number;
  /** Added by hand. */
  readonly granted: number;
  /** Spent, less what was given back. */
  readonly redeemed: number;
  /** Lost because their time was over. */
  readonly expired: number;
  /** Taken back because goods came back. */
  readonly clawedBack: number;
  /** Taken away by hand. */
  readonly deducted: number;
  /** Given up with the membership. */
  readonly forfeited: number;
  /** Owed, and never to be paid because the membership ended. */
  readonly forgiven: number;
}

/** A ledger without points. */
export const emptyLedger: PointsLedger = {
  lots: [],
  debt: 0,
  earned: 0,
  granted: 0,
  redeemed: 0,
  expired: 0,
  clawedBack: 0,
  deducted: 0,
  forfeited: 0,
  forgiven: 0,
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const isUsable = ({ availableAt, expiresAt }: PointsLot, at: string): boolean =>
  Date.parse(availableAt) <= Date.parse(at) && Date.parse(at) < Date.parse(expiresAt);

/** Points that may be spent at this instant. */
export const availablePoints = ({ lots }: PointsLedger, at: string): number =>
  sum(lots.filter((lot) => isUsable(lot, at)).map(({ left }) => left));

/** Points that wait until their order can no longer be returned. */
export const heldPoints = ({ lots }: PointsLedger, at: string): number =>
  sum(lots.filter(({ availableAt }) => Date.parse(at) < Date.parse(availableAt)).map(({ left }) => left));

/** The date of the lot that expires first; null where no points are left. */
export const firstExpiry = ({ lots }: PointsLedger): string | null =>
  lots
    .filter(({ left }) => left > 0)
    .map(({ expiresAt }) => expiresAt)
    .toSorted()[0] ?? null;

/** All that came in, less what is left and what went out: always 0. */
export const pointsDifference = (ledger: PointsLedger): number =>
  ledger.earned +
  ledger.granted +
  ledger.debt +
  ledger.forgiven -
  sum(ledger.lots.map(({ left }) => left)) -
  ledger.redeemed -
  ledger.expired -
  ledger.clawedBack -
  ledger.deducted -
  ledger.forfeited;

/** Writes off what is over its date. */
export function expirePoints(ledger: PointsLedger, at: string): PointsLedger {
  const over = ({ expiresAt }: PointsLot) => Date.parse(expiresAt) <= Date.parse(at);
  const lost = sum(ledger.lots.filter(over).map(({ left }) => left));
  if (lost === 0) return ledger;
  return {
    ...ledger,
    lots: ledger.lots.map((lot) => (over(lot) ? { ...lot, left: 0 } : lot)),
    expired: ledger.expired + lost,
  };
}

/** Puts points in; what is owed is paid first. */
export function addPoints(ledger: PointsLedger, lot: PointsLot, kind: "earned" | "granted"): PointsLedger {
  const paid = Math.min(ledger.debt, lot.left);
  return {
    ...ledger,
    lots: [...ledger.lots, { ...lot, left: lot.left - paid }],
    debt: ledger.debt - paid,
    [kind]: ledger[kind] + lot.left,
  };
}

/** Which lots so many points come from, the first to expire first. Fewer points where there are not so many. */
export function partsOf(lots: readonly PointsLot[], points: number): readonly PointsPart[] {
  const parts: PointsPart[] = [];
  let wanted = points;
  for (const { source, left } of lots.toSorted((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt))) {
    const taken = Math.min(left, wanted);
    if (taken > 0) parts.push({ source, points: taken });
    wanted -= taken;
  }
  return parts;
}

/** The lots less these parts, or, with `sign` 1, with them. */
function withParts(lots: readonly PointsLot[], parts: readonly PointsPart[], sign: 1 | -1): PointsLot[] {
  return lots.map((lot) => {
    const part = parts.find(({ source }) => source === lot.source);
    return part === undefined ? lot : { ...lot, left: lot.left + sign * part.points };
  });
}

/** Which lots a redemption takes its points from at this instant. */
export const redemptionParts = ({ lots }: PointsLedger, points: number, at: string): readonly PointsPart[] =>
  partsOf(
    lots.filter((lot) => isUsable(lot, at)),
    points,
  );

/** Spends points. */
export const redeemPoints = (ledger: PointsLedger, parts: readonly PointsPart[]): PointsLedger => ({
  ...ledger,
  lots: withParts(ledger.lots, parts, -1),
  redeemed: ledger.redeemed + sum(parts.map(({ points }) => points)),
});

/**
 * Gives the points of a redemption back to the lots that they came from, with their own dates. What is owed by then is
 * paid first.
 */
export function restorePoints(ledger: PointsLedger, parts: readonly PointsPart[]): PointsLedger {
  const points = sum(parts.map((part) => part.points));
  const paid = Math.min(ledger.debt, points);
  const restored = { ...ledger, lots: withParts(ledger.lots, parts, 1), redeemed: ledger.redeemed - points };
  const payment = partsOf(
    restored.lots.filter(({ source }) => parts.some((part) => part.source === source)),
    paid,
  );
  return { ...restored, lots: withParts(restored.lots, payment, -1), debt: ledger.debt - paid };
}

/** Takes points away: first from the lot they belong to, then from the others, the rest is owed. */
export function takePoints(
  ledger: PointsLedger,
  points: number,
  kind: "clawedBack" | "deducted",
  source?: string,
): PointsLedger {
  const own = partsOf(
    ledger.lots.filter((lot) => lot.source === source),
    points,
  );
  const rest = points - sum(own.map((part) => part.points));
  const others = partsOf(
    ledger.lots.filter((lot) => lot.source !== source),
    rest,
  );
  const taken = [...own, ...others];
  return {
    ...ledger,
    lots: withParts(ledger.lots, taken, -1),
    debt: ledger.debt + points - sum(taken.map((part) => part.points)),
    [kind]: ledger[kind] + points,
  };
}

/** Gives up all points and all that is owed; where they came from is forgotten. */
export const forfeitPoints = (ledger: PointsLedger): PointsLedger => ({
  ...ledger,
  lots: [],
  debt: 0,
  forfeited: ledger.forfeited + sum(ledger.lots.map(({ left }) => left)),
  forgiven: ledger.forgiven + ledger.debt,
});
