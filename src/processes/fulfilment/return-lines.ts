import type { GoodsLine } from "../orders/order-lines.js";
import { sumUnits } from "../sum-units.js";

/** A line of a return with what has become of its units. */
export interface ReturnLine extends GoodsLine {
  /** What the buyer paid for all its units, in minor units of the return's currency. */
  readonly paidMinor: number;
  /** Arrived so far. */
  readonly receivedUnits: number;
  /** Of those, found as they should be. */
  readonly acceptedUnits: number;
  /** Of those, not to be paid back. */
  readonly rejectedUnits: number;
  /** Exchanged for other goods. */
  readonly exchangedUnits: number;
}

/** The part of a return's context that its amounts come from. */
interface Amounts {
  readonly lines: readonly ReturnLine[];
  readonly closedShort: boolean;
  readonly keptMinor: number | null;
  readonly refunds: readonly { readonly amountMinor: number; readonly state: string }[];
}

/** What was paid for some units of a line. Parts are rounded down: together they are never more than the whole. */
export const paidFor = ({ paidMinor, units }: ReturnLine, some: number): number =>
  some >= units ? paidMinor : Math.floor(sumUnits((paidMinor * some) / units));

/** Units of a line that the buyer may have money back for: asked for or arrived, not rejected, not exchanged. */
export const refundableUnits = (line: ReturnLine, closedShort: boolean): number =>
  sumUnits(closedShort ? line.receivedUnits : line.units, -line.rejectedUnits, -line.exchangedUnits);

/** The most that may go back to the buyer, refunds made so far included. */
export const refundableMinor = ({ lines, closedShort, keptMinor }: Omit<Amounts, "refunds">): number =>
  Math.min(
    keptMinor ?? Number.POSITIVE_INFINITY,
    lines.reduce((sum, line) => sum + paidFor(line, Math.max(0, refundableUnits(line, closedShort))), 0),
  );

/** What has gone back, or is on its way. */
export const refundedMinor = ({ refunds }: Pick<Amounts, "refunds">): number =>
  refunds.filter(({ state }) => state !== "failed").reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** What may still go back. */
export const openMinor = (amounts: Amounts): number =>
  Math.max(0, refundableMinor(amounts) - refundedMinor(amounts));

/** What all lines together were paid with. */
export const paidMinor = (lines: readonly ReturnLine[]): number =>
  lines.reduce((sum, line) => sum + line.paidMinor, 0);

/** Units of a line that other goods may be sent for: accepted, or all where the buyer keeps what he has. */
export const exchangeableUnits = (line: ReturnLine, keptMinor: number | null): number =>
  sumUnits(keptMinor === null ? line.acceptedUnits : line.units, -line.exchangedUnits);

/** Units of a line that are here and not inspected yet. */
export const uninspectedUnits = ({ receivedUnits, acceptedUnits, rejectedUnits }: ReturnLine): number =>
  sumUnits(receivedUnits, -acceptedUnits, -rejectedUnits);

type Tally = "receivedUnits" | "acceptedUnits" | "rejectedUnits" | "exchangedUnits";

/** The lines with units added to a tally, or taken away where they are below 0. */
export const addToTally = (
  lines: readonly ReturnLine[],
  tally: Tally,
  added: readonly { readonly lineId: string; readonly units: number }[],
): ReturnLine[] =>
  lines.map((line) => {
    const units = added.find(({ lineId }) => lineId === line.lineId)?.units ?? 0;
    return { ...line, [tally]: sumUnits(line[tally], units) };
  });

/** Whether each of these lines has so many units, by the measure given. */
export const hasEnough = (
  lines: readonly ReturnLine[],
  asked: readonly { readonly lineId: string; readonly units: number }[],
  measure: (line: ReturnLine) => number,
): boolean =>
  asked.every(({ lineId, units }) => {
    const line = lines.find((one) => one.lineId === lineId);
    return line !== undefined && units <= measure(line);
  });

/** The goods of some lines, without their tallies. */
export const goodsOfReturn = (
  lines: readonly ReturnLine[],
  units: (line: ReturnLine) => number,
): GoodsLine[] =>
  lines
    .map((line) => ({
      lineId: line.lineId,
      sku: line.sku,
      units: units(line),
      ...(line.components && { components: line.components }),
    }))
    .filter((line) => line.units > 0);
