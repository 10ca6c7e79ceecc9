import type { OrderLine } from "../order-line.js";

/** A line whose price is not final before the whole order is known. */
export interface HeldLine {
  readonly line: OrderLine;
  /** What the export says about the order as a whole, on its first line. */
  readonly order: OrderAmounts;
}

/** Amounts of a whole order, in major units; undefined where the export says nothing. */
export interface OrderAmounts {
  /** What the goods cost together after all discounts. */
  readonly goods: number | undefined;
  /** What was given back. */
  readonly refunded: number | undefined;
  /** What was paid with postage and tax; a refund is a share of it. */
  readonly total: number | undefined;
}

/** Holds the lines of one order back until the next order begins. */
export interface OrderHolder {
  add(held: HeldLine, emit: (line: OrderLine) => void): void;
  flush(emit: (line: OrderLine) => void): void;
}

/**
 * Spreads what an export tells only for the whole order over its lines, in proportion to their value:
 * a discount on the order, and a refund.
 */
export function orderHolder(): OrderHolder {
  let held: HeldLine[] = [];
  const flush = (emit: (line: OrderLine) => void) => {
    for (const line of settledLines(held)) emit(line);
    held = [];
  };
  return {
    flush,
    add(next, emit) {
      if (held[0] !== undefined && held[0].line.orderId !== next.line.orderId) flush(emit);
      held.push(next);
    },
  };
}

function settledLines(held: readonly HeldLine[]): readonly OrderLine[] {
  const order = held[0]?.order;
  if (order === undefined) return [];
  const value = held.reduce((sum, { line }) => sum + line.quantity * line.unitPrice, 0);
  const { goods = value, refunded = 0, total = goods } = order;
  // A total above the lines' is postage or tax, not a price; one cent is rounding.
  const keptShare = value > 0 && goods < value - 0.005 ? Math.max(0, goods) / value : 1;
  const refundShare = total > 0 ? Math.min(1, refunded / total) : 0;
  return held.map(({ line }) => settled(line, keptShare, refundShare));
}

function settled(line: OrderLine, keptShare: number, refundShare: number): OrderLine {
  if (keptShare === 1 && refundShare === 0) return line;
  const unitPrice = line.unitPrice * keptShare;
  const takenOff = (line.unitPrice - unitPrice) * line.quantity;
  return {
    ...line,
    unitPrice,
    ...(takenOff > 0 ? { discount: (line.discount ?? 0) + takenOff } : {}),
    ...(refundShare > 0 ? { refundedAmount: unitPrice * line.quantity * refundShare } : {}),
  };
}
