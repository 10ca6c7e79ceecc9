import type { OrderContext } from "./order.context.js";
import { type BoughtLine, newLine } from "./order-lines.js";
import { dueMinor } from "./order-money.js";

/** What an order is started with. */
export interface OrderInput
  extends Pick<
    OrderContext,
    "orderId" | "customerId" | "platform" | "store" | "settlementId" | "currency" | "paymentMode" | "windows"
  > {
  /** What was bought. */
  readonly lines: readonly BoughtLine[];
  /** Charged besides the goods, in minor units; 0 when absent. */
  readonly shippingMinor?: number;
  /** Taken off the order as a whole, in minor units; 0 when absent. */
  readonly discountMinor?: number;
}

/** What an order remembers at its start. */
export function newOrder({
  lines,
  shippingMinor = 0,
  discountMinor = 0,
  ...input
}: OrderInput): OrderContext {
  const money = {
    ...input,
    lines: lines.map(newLine),
    shippingMinor,
    discountMinor,
    payments: [],
    refunds: [],
  };
  const due = dueMinor(money);
  return {
    ...money,
    askedMinor: due,
    requestedMinor: due,
    paymentRequests: input.paymentMode === "prepaid" && due > 0 ? 1 : 0,
    shipments: [],
    returns: [],
    shortages: [],
    audited: false,
    split: false,
    withdrawnLines: [],
    wasCompleted: false,
    cancelReason: "",
    paymentStanding: "unpaid",
    fulfilmentStanding: "unfulfilled",
    taken: [],
  };
}
