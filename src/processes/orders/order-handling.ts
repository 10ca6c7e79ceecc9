import type { OrderContext } from "./order.context.js";
import { isWhole, wantedUnits } from "./order-lines.js";
import { coveredMinor, missingMinor } from "./order-money.js";

/** What an order waits for, as its payment, audit, stock and goods stand. */
export const handlingSteps = [
  "awaitingPayment",
  "awaitingBalance",
  "awaitingReceipt",
  "awaitingAudit",
  "short",
  "released",
] as const;

/** One of {@link handlingSteps}. */
export type HandlingStep = (typeof handlingSteps)[number];

/** What an order that is neither held nor abnormal waits for. */
export function nextStep(order: OrderContext): HandlingStep {
  if (!isSecured(order))
    return coveredMinor(order) <= 0 && isNothingShipped(order) ? "awaitingPayment" : "awaitingBalance";
  if (isDelivered(order)) return "awaitingReceipt";
  if (!order.audited) return "awaitingAudit";
  return order.shortages.length > 0 && !order.split ? "short" : "released";
}

/** Whether all that is due is taken or promised, or is to be paid on delivery. */
export const isSecured = (order: OrderContext): boolean =>
  order.paymentMode === "cash-on-delivery" || missingMinor(order) === 0;

/** Whether no goods are with a shipment. */
export const isNothingShipped = ({ lines }: OrderContext): boolean =>
  lines.every(({ shippedUnits }) => shippedUnits === 0);

/** Whether all that is wanted has left. */
export const isDispatched = ({ lines }: OrderContext): boolean =>
  isWhole(lines, ({ dispatchedUnits }) => dispatchedUnits);

/** Whether all that is wanted has arrived. */
const isDelivered = ({ lines }: OrderContext): boolean =>
  isWhole(lines, ({ deliveredUnits }) => deliveredUnits) && lines.some((line) => wantedUnits(line) > 0);

/** Whether receipt is confirmed by the clock: one is set, and no return is going on. */
export const isReceiptLimited = ({ windows, returns }: OrderContext): boolean =>
  windows.receiptWindow !== undefined && returns.every(({ returnedLines }) => returnedLines !== undefined);
