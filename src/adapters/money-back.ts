import type { PlatformOrder, PlatformRefund } from "./platform-order.js";
import type { Story } from "./story.js";

interface Move {
  readonly at: string;
  readonly tell: () => void;
}

/** Tells what went back to the buyer: for lines taken out, for returns, out of goodwill, and for the whole order. */
export function tellMoneyBack(story: Story, order: PlatformOrder): void {
  const { removals = [], returns = [], refunds = [], cancelled } = order;
  const purse = new Purse(story, order);
  const moves: Move[] = [
    ...removals.map((removal) => ({
      at: removal.at,
      tell: () => {
        const { discountMinor, shippingMinor } = purse.chargesAfter(removal);
        story.order(removal.at, {
          type: "order.modify",
          modificationId: removal.removalId,
          cancelLines: [...removal.lines],
          shippingMinor,
          discountMinor,
        });
        purse.credit(removal.refundMinor, removal.at);
      },
    })),
    ...returns.map((one) => ({ at: one.refund?.at ?? one.at, tell: () => tellReturn(story, purse, one) })),
    ...refunds.map((refund) => ({ at: refund.at, tell: () => purse.refund(refund) })),
  ];
  for (const { tell } of moves.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))) tell();
  if (cancelled !== undefined) {
    story.order(cancelled.at, { type: "order.cancel", reason: cancelled.reason });
    purse.credit(purse.left, cancelled.refundedAt);
  }
}

function tellReturn(
  story: Story,
  purse: Purse,
  { returnId, at, lines, cause, ...told }: NonNullable<PlatformOrder["returns"]>[number],
): void {
  const { orderId, currency, platform } = story.told;
  const goods = lines.map((line) => ({ ...line, sku: story.skuOf(line.lineId) }));
  const paymentId = told.refund && purse.paymentOf(told.refund);
  const start = { returnId, orderId, currency, platform, cause, wants: "refund", granted: true } as const;
  story.add({
    process: "return",
    id: returnId,
    at,
    start: { ...start, requestedAt: at, lines: goods, ...(paymentId !== undefined && { paymentId }) },
  });
  if (told.cancelledAt !== undefined) story.return(told.cancelledAt, returnId, { type: "return.cancel" });
  if (told.sentAt !== undefined) story.return(told.sentAt, returnId, { type: "return.recordDispatch" });
  if (told.receivedAt !== undefined) {
    story.return(told.receivedAt, returnId, {
      type: "return.receive",
      receiptId: returnId,
      lines: lines.map(({ lineId, units }) => ({ lineId, units })),
    });
    for (const [index, { lineId, units }] of lines.entries())
      story.return(told.receivedAt, returnId, {
        type: "return.inspect",
        inspectionId: String(index + 1),
        lineId,
        units,
        verdict: "accepted",
        metrics: { condition: "intact" },
      });
  }
  if (told.refund === undefined || paymentId === undefined) return;
  const { refundId, amountMinor } = told.refund;
  const refundAt = story.later(told.refund.at, told.receivedAt);
  story.return(refundAt, returnId, { type: "return.refund", refundId, amountMinor });
  story.payment(refundAt, paymentId, {
    type: "payment.settleRefund",
    refundId: `${returnId}/return-refund/${refundId}`,
  });
  purse.take(paymentId, amountMinor);
}

/** What was taken from the buyer and is left, payment by payment, as the order counts it. */
class Purse {
  private readonly lefts = new Map<string, number>();
  private refunded = 0;
  private goodsMinor: number;
  private readonly linesLeft: Map<string, { units: number; readonly unitPriceMinor: number }>;

  constructor(
    private readonly story: Story,
    private readonly order: PlatformOrder,
  ) {
    for (const payment of order.payments) {
      const captured = payment.steps.filter(({ kind }) => kind === "captured");
      const isReversed = payment.steps.some(({ kind }) => kind === "voided");
      const total = captured.reduce((sum, { amountMinor = payment.amountMinor }) => sum + amountMinor, 0);
      if (total > 0 && !isReversed) this.lefts.set(story.paymentId(payment), total);
    }
    this.linesLeft = new Map(order.lines.map((line) => [line.lineId, { ...line }]));
    this.goodsMinor = this.goods();
  }

  /** Left of all payments. */
  get left(): number {
    return [...this.lefts.values()].reduce((sum, left) => sum + left, 0);
  }

  /** Which payment a refund went back under. */
  paymentOf({ paymentId, amountMinor }: PlatformRefund): string | undefined {
    const named = this.order.payments.find((payment) => payment.paymentId === paymentId);
    if (named !== undefined) return this.story.paymentId(named);
    return [...this.lefts].reverse().find(([, left]) => left >= amountMinor)?.[0];
  }

  /** Takes out of a payment what a return gave back. */
  take(paymentId: string, amountMinor: number): void {
    this.lefts.set(paymentId, (this.lefts.get(paymentId) ?? 0) - amountMinor);
    this.refunded += 1;
  }

  /** Money back without goods. */
  refund(refund: PlatformRefund): void {
    const paymentId = this.paymentOf(refund);
    const { at, refundId, amountMinor } = refund;
    if (paymentId === undefined || amountMinor > (this.lefts.get(paymentId) ?? 0)) {
      this.story.warn("refund-differs", `refund ${refundId} of ${amountMinor} fits no payment; left out`);
      return;
    }
    this.story.payment(at, paymentId, { type: "payment.refund", refundId, amountMinor });
    this.story.payment(at, paymentId, { type: "payment.settleRefund", refundId });
    this.take(paymentId, amountMinor);
  }

  /** What the order owes of itself, from the latest payment back, and that it arrived where the data says so. */
  credit(amountMinor: number, settledAt: string | undefined): void {
    let owed = amountMinor;
    for (const [paymentId, left] of [...this.lefts].reverse()) {
      const part = Math.min(owed, left);
      if (part <= 0) continue;
      owed -= part;
      this.take(paymentId, part);
      const refundId = `${this.order.orderId}/refund/${this.refunded}`;
      if (settledAt === undefined) this.story.warn("refund-not-on-record", `${part} under ${paymentId}`);
      else this.story.payment(settledAt, paymentId, { type: "payment.settleRefund", refundId });
    }
    if (owed > 0) this.story.warn("refund-differs", `${owed} more went back than was left`);
  }

  /** Charges and discount that leave due what was not given back, once the lines are out. */
  chargesAfter({
    lines,
    refundMinor,
  }: {
    readonly lines: readonly { readonly lineId: string; readonly units: number }[];
    readonly refundMinor: number;
  }): { readonly shippingMinor: number; readonly discountMinor: number } {
    const due = this.goodsMinor + this.charges.shippingMinor - this.charges.discountMinor;
    for (const { lineId, units } of lines) {
      const line = this.linesLeft.get(lineId);
      if (line !== undefined) line.units -= units;
    }
    this.goodsMinor = this.goods();
    const besides = due - refundMinor - this.goodsMinor;
    this.charges = { shippingMinor: Math.max(0, besides), discountMinor: Math.max(0, -besides) };
    return this.charges;
  }

  private get charges() {
    return (
      this.charged ?? { shippingMinor: this.order.chargesMinor, discountMinor: this.order.discountMinor }
    );
  }
  private set charges(charges: { readonly shippingMinor: number; readonly discountMinor: number }) {
    this.charged = charges;
  }
  private charged?: { readonly shippingMinor: number; readonly discountMinor: number };

  private goods(): number {
    return [...this.linesLeft.values()].reduce(
      (sum, { units, unitPriceMinor }) => sum + Math.round(units * unitPriceMinor),
      0,
    );
  }
}
