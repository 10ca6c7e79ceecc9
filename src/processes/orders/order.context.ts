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
  /** Id of the shipment, by which hand-overs find it. */
  readonly shipmentId: string;
  /** What is in the parcel. */
  readonly lines: readonly LineUnits[];
  /** Where it stands, by what the shipment last told. */
  readonly state: "released" | "dispatched" | "delivered" | "cancelled" | "lost" | "returnedToSender";
  /** The carrier's number; absent before there is one. */
  readonly trackingNumber?: string;
}

/** A return that the buyer asked for. */
export interface OrderReturn {
  /** Id of the return, by which hand-overs find it. */
  readonly returnId: string;
  /** What the buyer wants to send back. */
  readonly lines: readonly LineUnits[];
  /** What came back in the end; absent while the return is going on. */
  readonly returnedLines?: readonly LineUnits[];
}

/** What an order's machine remembers; money in minor units of `currency`. */
export interface OrderContext {
  /** Id of the order, by which hand-overs find it. */
  readonly orderId: string;
  /** Id of the customer, as the shop names it; absent where nobody is known. */
  readonly customerId?: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Store, as layers of the rulebook name it; absent where none is named. */
  readonly store?: string;
  /** The settlement in which the platform pays for it, where that is known. */
  readonly settlementId?: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** Whether it is shipped before it is paid. */
  readonly paymentMode: "prepaid" | "cash-on-delivery";
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof orderDeadlines>;
  /** What was bought, and what became of it. */
  readonly lines: readonly OrderLine[];
  /** Charged besides the goods, in minor units; 0 where nothing is. */
  readonly shippingMinor: number;
  /** Taken off the order as a whole, in minor units; 0 where nothing is. */
  readonly discountMinor: number;
  /** The most that was due at any time: what the buyer may have been asked for. */
  readonly askedMinor: number;
  /** What was due when a payment was last asked for, less what was given back since. */
  readonly requestedMinor: number;
  /** How many payments were asked for; they are numbered. */
  readonly paymentRequests: number;
  /** What came in, by payment. */
  readonly payments: readonly OrderPayment[];
  /** What goes back, each refund once. */
  readonly refunds: readonly OrderRefund[];
  /** The parcels that its goods were handed to, those that failed included. */
  readonly shipments: readonly OrderShipment[];
  /** What buyers asked to send back, each return once. */
  readonly returns: readonly OrderReturn[];
  /** Units that stock does not have for this order, by SKU. */
  readonly shortages: readonly {
    /** SKU of the product, as the shop writes it. */
    readonly sku: string;
    /** How many are lacking. */
    readonly units: number;
  }[];
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
