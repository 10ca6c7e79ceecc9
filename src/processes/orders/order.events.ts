import type { GoodsLine } from "./order-lines.js";

/** What every event of an order tells. */
interface OrderFacts {
  readonly orderId: string;
  readonly customerId?: string;
  readonly platform?: string;
  readonly store?: string;
  readonly settlementId?: string;
  readonly currency: string;
  /** The instant of the command; absent when the start or a bare actor's own clock brought it about. */
  readonly at?: string;
}

/** A payment that the buyer is asked for. */
export interface PaymentAsked {
  /** Id of the payment to start: it tells the order and the number of the request. */
  readonly paymentId: string;
  /** What is to be paid with it, in minor units. */
  readonly dueMinor: number;
}

/** What each event of an order tells besides. */
export interface OrderEventFields {
  /** `payment` where money is to come before the goods go. */
  "order.placed": { readonly lines: readonly GoodsLine[]; readonly payment?: PaymentAsked };
  "order.paymentReminded": object;
  /** `voidedPayments` are earlier ones that came to nothing and are asked for no more. */
  "order.paymentRequested": { readonly payment: PaymentAsked; readonly voidedPayments: readonly string[] };
  "order.paymentModeChanged": {
    readonly paymentMode: "prepaid" | "cash-on-delivery";
    readonly voidedPayments: readonly string[];
  };
  "order.paymentFailed": { readonly paymentId: string; readonly cause: string };
  /** All that is due is taken or promised. */
  "order.paid": { readonly dueMinor: number };
  "order.auditPassed": object;
  "order.auditException": object;
  "order.buyerContacted": object;
  "order.corrected": { readonly detail: string };
  "order.shortageFound": { readonly shortages: readonly { readonly sku: string; readonly units: number }[] };
  "order.backOrdered": { readonly shortages: readonly { readonly sku: string; readonly units: number }[] };
  "order.held": { readonly reason: string };
  "order.released": object;
  "order.modified": {
    readonly modificationId: string;
    readonly added: readonly GoodsLine[];
    readonly cancelled: readonly GoodsLine[];
    readonly dueMinor: number;
  };
  /** Without a `cancellationId` it is the rest of an order of which a part has left. */
  "order.linesCancelled": { readonly cancellationId?: string; readonly lines: readonly GoodsLine[] };
  /** Goods are under way to the carrier: the shipments are to be stopped first. */
  "order.cancellationRequested": { readonly shipmentIds: readonly string[]; readonly reason: string };
  /** `voidedPayments` are those of which nothing was taken. */
  "order.cancelled": {
    readonly lines: readonly GoodsLine[];
    readonly voidedPayments: readonly string[];
    readonly reason: string;
  };
  /** More was taken than is due now. */
  "order.refundDue": {
    readonly refunds: readonly {
      readonly refundId: string;
      readonly paymentId?: string;
      readonly amountMinor: number;
    }[];
  };
  /** A payment was promised after nothing was due any more. */
  "order.voidDue": { readonly paymentId: string };
  "order.refunded": {
    readonly refundId: string;
    readonly amountMinor: number;
    /** Whether what the order earned was told before. */
    readonly afterCompletion: boolean;
  };
  "order.shipmentReleased": { readonly shipmentId: string; readonly lines: readonly GoodsLine[] };
  "order.shipOverdue": object;
  "order.dispatched": { readonly shipmentId: string; readonly trackingNumber?: string };
  "order.delivered": { readonly shipmentId: string };
  "order.shipmentEnded": {
    readonly shipmentId: string;
    readonly outcome: string;
    readonly lines: readonly GoodsLine[];
  };
  "order.returnRequested": {
    readonly returnId: string;
    readonly lines: readonly (GoodsLine & { readonly paidMinor: number })[];
    readonly cause: string;
    readonly wants: "refund" | "exchange";
    readonly paymentId?: string;
  };
  "order.returned": {
    readonly returnId: string;
    readonly lines: readonly GoodsLine[];
    /** What was paid for them. */
    readonly paidMinor: number;
  };
  /** Taken from the buyer, and of that given back so far; what goes back later is told as it arrives. */
  "order.completed": {
    readonly grossMinor: number;
    readonly refundedMinor: number;
    /** Whether it was completed before, and opened again. */
    readonly again: boolean;
  };
  /** The whole was given back; what was not shipped is not shipped any more. */
  "order.closedRefunded": { readonly lines: readonly GoodsLine[] };
  "order.reopened": { readonly lines: readonly GoodsLine[]; readonly reason: string };
  "order.archived": object;
}

/** An event without what every event tells. */
export type OrderTold = {
  [Type in keyof OrderEventFields]: {
    /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
    readonly type: Type;
  } & OrderEventFields[Type];
}[keyof OrderEventFields];

/** An event of an order. */
export type OrderEvent = {
  [Type in keyof OrderEventFields]: OrderFacts & {
    /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
    readonly type: Type;
  } & OrderEventFields[Type];
}[keyof OrderEventFields];
