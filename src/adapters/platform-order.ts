import type { BoughtLine, CarrierStatus, LineUnits } from "../processes/index.js";

/** Something that a payment came to. Amounts in minor units of the order's currency. */
export interface PaymentStep {
  /** The provider's id of the notice, capture or failure. */
  readonly id: string;
  /** When the platform says that it happened, ISO 8601 with a zone. */
  readonly at: string;
  /** `reviewed`: the provider looks into it before it goes on. `voided`: an authorisation let go of. */
  readonly kind: "reviewed" | "authorised" | "captured" | "failed" | "expired" | "voided";
  /** Authorised or captured with this step. */
  readonly amountMinor?: number;
}

/** One means that the buyer paid with. */
export interface PlatformPayment {
  /** Id of the payment; unique within the order. */
  readonly paymentId: string;
  /** How it was paid, in the platform's words; absent where the data does not say. */
  readonly method?: string;
  /** What is, or was to be, paid with it. */
  readonly amountMinor: number;
  /** In order of time; none for a payment that was only asked for. */
  readonly steps: readonly PaymentStep[];
}

/** One parcel, and what the carrier or the platform says of it. */
export interface PlatformParcel {
  /** Unique among all parcels of the shop: it names the shipment. */
  readonly parcelId: string;
  /** What is in it, in the order's lines. */
  readonly lines: readonly LineUnits[];
  /** When its goods were asked for, or it was made. */
  readonly releasedAt: string;
  /** In the platform's words; absent where the data does not say. */
  readonly carrier?: string;
  /** The carrier's number; absent where the data has none. */
  readonly trackingNumber?: string;
  /** What the carrier or the platform reported of it, in order of time. */
  readonly scans: readonly {
    /** When the platform says that it happened, ISO 8601 with a zone. */
    readonly at: string;
    /** What was reported, in the words of the shipment process. */
    readonly status: CarrierStatus;
  }[];
  /** Called off: before it left, or its dispatch taken back. */
  readonly cancelledAt?: string;
}

/** Lines that were taken out before they left, and what went back for them. */
export interface PlatformRemoval {
  /** Id of the removal; unique within the order. */
  readonly removalId: string;
  /** When the platform says that it happened, ISO 8601 with a zone. */
  readonly at: string;
  /** Units that are not to be sent any more, in the order's lines. */
  readonly lines: readonly LineUnits[];
  /** Given back for them; 0 where nothing was. */
  readonly refundMinor: number;
}

/** Goods that came back, or are to. */
export interface PlatformReturn {
  /** Unique among all returns of the shop: it names the return. */
  readonly returnId: string;
  /** When it was asked for, ISO 8601 with a zone. */
  readonly at: string;
  /** Units that come back, in the order's lines. */
  readonly lines: readonly (LineUnits & {
    /** What the buyer paid for these units, in minor units of the order's currency. */
    readonly paidMinor: number;
  })[];
  /** Why, in the platform's words. */
  readonly cause: string;
  /** When the buyer sent them. */
  readonly sentAt?: string;
  /** When they arrived and were found in order. */
  readonly receivedAt?: string;
  /** What went back for it; absent while nothing has. */
  readonly refund?: PlatformRefund;
  /** When it was called off; absent where it was not. */
  readonly cancelledAt?: string;
}

/** Money that went back. */
export interface PlatformRefund {
  /** Id of the refund; unique within the order. */
  readonly refundId: string;
  /** When the platform says that it happened, ISO 8601 with a zone. */
  readonly at: string;
  /** What went back, in minor units of the order's currency. */
  readonly amountMinor: number;
  /** The payment that it went back under; the last one that money is left of when absent. */
  readonly paymentId?: string;
}

/** What platforms tell of an order, in one shape: each adapter reads its platform into it. */
export interface PlatformOrder {
  /** Id of the order, as the platform gives it. */
  readonly orderId: string;
  /** Id of the buyer, as the platform gives it; absent where the data has none. */
  readonly customerId?: string;
  /** Platform, as layers of the rulebook name it: `taobao`. */
  readonly platform: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** When the buyer placed it, ISO 8601 with a zone. */
  readonly placedAt: string;
  /** What was bought, with what is paid for it. */
  readonly lines: readonly BoughtLine[];
  /** Charged besides the goods: shipping, and tax, duties and fees where prices do not hold them. */
  readonly chargesMinor: number;
  /** Taken off the order as a whole, in minor units; 0 or more. */
  readonly discountMinor: number;
  /** Shipped before it was paid: on delivery, or on account. */
  readonly paidLater: boolean;
  /** Every means that it was, or was to be, paid with. */
  readonly payments: readonly PlatformPayment[];
  /** When the shop took it on as it is; absent while it has not. */
  readonly acceptedAt?: string;
  /** Units that could not be supplied, and when that was found. */
  readonly shortages?: readonly {
    /** When it was found, ISO 8601 with a zone. */
    readonly at: string;
    /** SKU of the product, as the shop writes it. */
    readonly sku: string;
    /** How many are lacking. */
    readonly units: number;
  }[];
  /** Times at which the order was kept from going on. */
  readonly holds?: readonly {
    /** When it was stopped, ISO 8601 with a zone. */
    readonly at: string;
    /** When it was let go on; absent while it is held. */
    readonly until?: string;
    /** Why, in the platform's words. */
    readonly reason: string;
  }[];
  /** Every parcel of it, those that were called off included. */
  readonly parcels: readonly PlatformParcel[];
  /** Units taken out before they left; absent where none were. */
  readonly removals?: readonly PlatformRemoval[];
  /** Goods that come back; absent where none do. */
  readonly returns?: readonly PlatformReturn[];
  /** Refunds without goods that come back. */
  readonly refunds?: readonly PlatformRefund[];
  /** Absent where it was not cancelled. */
  readonly cancelled?: {
    /** When it was cancelled, ISO 8601 with a zone. */
    readonly at: string;
    /** Why, in the platform's words. */
    readonly reason: string;
    /** When what was taken went back; absent when the data does not say. */
    readonly refundedAt?: string;
  };
  /** When the buyer had it and it was over. */
  readonly completedAt?: string;
  /** When the platform put it away as over; absent while it has not. */
  readonly archivedAt?: string;
}
