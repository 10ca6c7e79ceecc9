import { type OrderLine, wantedUnits } from "./order-lines.js";

/** What came in under one payment. */
export interface OrderPayment {
  /** Id of the payment, by which hand-overs find it. */
  readonly paymentId: string;
  /** Promised by the buyer's bank, whether taken or not; 0 once that has lapsed and nothing was taken. */
  readonly authorisedMinor: number;
  /** Taken. */
  readonly capturedMinor: number;
}

/** What goes back to the buyer. */
export interface OrderRefund {
  /** Id of the refund: it counts once. */
  readonly refundId: string;
  /** What goes back, in minor units. */
  readonly amountMinor: number;
  /** The payment that it goes back under; absent where none was named. */
  readonly paymentId?: string;
  /** Whether the order itself gave it back because less is due; otherwise it is for a return, or goodwill. */
  readonly isCredit: boolean;
  /** Whether it arrived. */
  readonly settled: boolean;
}

/** What of an order its money depends on. */
export interface OrderMoney {
  readonly orderId: string;
  readonly paymentMode: "prepaid" | "cash-on-delivery";
  readonly lines: readonly OrderLine[];
  readonly shippingMinor: number;
  readonly discountMinor: number;
  readonly payments: readonly OrderPayment[];
  readonly refunds: readonly OrderRefund[];
}

/** How an order stands with its money. */
export const paymentStandings = [
  "unpaid",
  "onDelivery",
  "notDue",
  "partlyAuthorised",
  "authorised",
  "partlyPaid",
  "paid",
  "refundDue",
  "partlyRefunded",
  "refunded",
] as const;

/** One of {@link paymentStandings}. */
export type PaymentStanding = (typeof paymentStandings)[number];

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/**
 * What the buyer owes for what is still wanted, whether paid or not: the lines, each rounded half up to a whole minor
 * unit, and shipping, less the discount; never less than nothing, and nothing where nothing is wanted.
 */
export function dueMinor({ lines, shippingMinor, discountMinor }: OrderMoney): number {
  const goods = lines.map((line) => Math.round(wantedUnits(line) * line.unitPriceMinor));
  return lines.some((line) => wantedUnits(line) > 0)
    ? Math.max(0, sum(goods) + shippingMinor - discountMinor)
    : 0;
}

/** Taken from the buyer, over all payments. */
export const capturedMinor = ({ payments }: OrderMoney): number =>
  sum(payments.map((payment) => payment.capturedMinor));

/** Given back or to be given back, over all refunds. */
export const refundedMinor = ({ refunds }: OrderMoney): number =>
  sum(refunds.map(({ amountMinor }) => amountMinor));

/** What was given back because less is due: it counts as not paid. */
const creditedMinor = ({ refunds }: OrderMoney): number =>
  sum(refunds.filter(({ isCredit }) => isCredit).map(({ amountMinor }) => amountMinor));

/** Taken for what is still wanted. Refunds for returns and out of goodwill do not make an order unpaid. */
export const paidMinor = (order: OrderMoney): number => capturedMinor(order) - creditedMinor(order);

/** Taken or promised for what is still wanted. */
export const coveredMinor = (order: OrderMoney): number =>
  sum(order.payments.map((payment) => Math.max(payment.authorisedMinor, payment.capturedMinor))) -
  creditedMinor(order);

/** What is still to be paid. */
export const missingMinor = (order: OrderMoney): number => Math.max(0, dueMinor(order) - coveredMinor(order));

/** Where an order stands with its money, from its sums alone. */
export function paymentStanding(order: OrderMoney): PaymentStanding {
  const [due, captured, covered] = [dueMinor(order), capturedMinor(order), coveredMinor(order)];
  const refunded = refundedMinor(order);
  if (order.refunds.some(({ settled }) => !settled)) return "refundDue";
  const isGivenBack = refunded > creditedMinor(order);
  if (captured > 0 && (isGivenBack || paidMinor(order) >= due))
    return refunded === 0 ? "paid" : refunded < captured ? "partlyRefunded" : "refunded";
  if (due === 0) return "notDue";
  if (paidMinor(order) > 0) return "partlyPaid";
  if (covered >= due) return "authorised";
  if (covered > 0) return "partlyAuthorised";
  return order.paymentMode === "prepaid" ? "unpaid" : "onDelivery";
}

/** The refunds that an order owes because more was taken than is due now, from the latest payment back. */
export function owedRefunds(order: OrderMoney): OrderRefund[] {
  let owed = Math.min(paidMinor(order) - dueMinor(order), capturedMinor(order) - refundedMinor(order));
  const owing: OrderRefund[] = [];
  for (const payment of order.payments.toReversed()) {
    const left = payment.capturedMinor - refundedOf(order, payment.paymentId);
    const amountMinor = Math.min(owed, left);
    if (amountMinor <= 0) continue;
    owed -= amountMinor;
    const refundId = `${order.orderId}/refund/${order.refunds.length + owing.length + 1}`;
    owing.push({ refundId, amountMinor, paymentId: payment.paymentId, isCredit: true, settled: false });
  }
  return owing;
}

const refundedOf = ({ refunds }: OrderMoney, paymentId: string): number =>
  sum(refunds.filter((refund) => refund.paymentId === paymentId).map(({ amountMinor }) => amountMinor));

/**
 * What the buyer paid for some units of a line, its share of the discount taken off, rounded down: the parts never make
 * more than the whole.
 */
export function paidForMinor(order: OrderMoney, lineId: string, units: number): number {
  const goods = sum(order.lines.map((line) => wantedUnits(line) * line.unitPriceMinor));
  const price = order.lines.find((line) => line.lineId === lineId)?.unitPriceMinor ?? 0;
  const charged = Math.max(0, goods - order.discountMinor);
  return goods === 0 ? 0 : Math.floor((units * price * charged) / goods);
}
