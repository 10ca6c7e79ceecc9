import type { DeadlineTable, Windows } from "../deadlines.js";
import type { FulfilmentStanding, LineUnits, OrderLine } from "./order-lines.js";
import type { OrderPayment, OrderRefund, PaymentStanding } from "./order-money.js";
import type { TakenCommand } from "./taken-commands.js";

const isPrepaid = (start: object) => Reflect.get(start, "paymentMode") === "prepaid";

/** The windows of an order. Those of an unpaid order are needed where it is paid before it is shipped (E-24). */
export const orderDeadlines = {
  unpaidReminder: {
    title: { en: "Reminder to pay", zh: "催付时间" },
    from: { rule: "order.unpaid", param: "remindAfterHours" },
    unit: "hours",
    neededFor: isPrepaid,
  },
  unpaidClose: {
    title: { en: "Closing an unpaid order", zh: "未付款关闭时间" },
    from: { rule: "order.unpaid", param: "closeAfterHours" },
    unit: "hours",
    neededFor: isPrepaid,
  },
  shipPromise: {
    title: { en: "Promised dispatch", zh: "承诺发货时间" },
    from: { rule: "order.ship-promise", param: "promiseHours" },
    unit: "hours",
  },
  receiptWindow: {
    title: { en: "Receipt confirmed automatically", zh: "自动确认收货时间" },
    from: { rule: "settlement.window", param: "automaticConfirmationDays" },
    unit: "days",
    neededFor: (_start: object) => false,
  },
} as const satisfies DeadlineTable;

/** A shipment that goods of the order were handed to. */
export interface OrderShipment {
  readonly shipmentId: string;
  readonly lines: readonly LineUnits[];
  readonly state: "released" | "dispatched" | "delivered" | "cancelled" | "lost" | "returnedToSender";
  readonly trackingNumber?: string;
}

/** A return that the buyer asked for. */
export interface OrderReturn {
  readonly returnId: string;
  readonly lines: readonly LineUnits[];
  /** What came back in the end; absent while the return is going on. */
  readonly returnedLines?: readonly LineUnits[];
}

/** What an order's machine remembers; money in minor units of `currency`. */
export interface OrderContext {
  readonly orderId: string;
  readonly customerId?: string;
  readonly platform?: string;
  readonly store?: string;
  /** The settlement in which the platform pays for it, where that is known. */
  readonly settlementId?: string;
  readonly currency: string;
  readonly paymentMode: "prepaid" | "cash-on-delivery";
  readonly windows: Windows<typeof orderDeadlines>;
  readonly lines: readonly OrderLine[];
  readonly shippingMinor: number;
  readonly discountMinor: number;
  /** The most that was due at any time: what the buyer may have been asked for. */
  readonly askedMinor: number;
  /** What was due when a payment was last asked for, less what was given back since. */
  readonly requestedMinor: number;
  /** How many payments were asked for; they are numbered. */
  readonly paymentRequests: number;
  readonly payments: readonly OrderPayment[];
  readonly refunds: readonly OrderRefund[];
  readonly shipments: readonly OrderShipment[];
  readonly returns: readonly OrderReturn[];
  /** Units that stock does not have for this order, by SKU. */
  readonly shortages: readonly { readonly sku: string; readonly units: number }[];
  /** Whether it passed the audit. */
  readonly audited: boolean;
  /** Whether what is in stock is shipped before the rest. */
  readonly split: boolean;
  /** What the cancellation of the whole took out, so that reopening puts it back. */
  readonly withdrawnLines: readonly LineUnits[];
  /** Whether it was completed, be it before it was opened again. */
  readonly wasCompleted: boolean;
  /** Why it is being cancelled, or was; empty otherwise. */
  readonly cancelReason: string;
  /** Where its money stood last. */
  readonly paymentStanding: PaymentStanding;
  /** Where its goods stood last. */
  readonly fulfilmentStanding: FulfilmentStanding;
  /** Commands with an identity that were taken. */
  readonly taken: readonly TakenCommand[];
}
