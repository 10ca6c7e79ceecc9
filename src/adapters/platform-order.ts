import type { BoughtLine, CarrierStatus, LineUnits } from "../processes/index.js";

/** Something that a payment came to. Amounts in minor units of the order's currency. */
export interface PaymentStep {
  /** The provider's id of the notice, capture or failure. */
  readonly id: string;
  readonly at: string;
  readonly kind: "reviewed" | "authorised" | "captured" | "failed" | "expired" | "voided";
  /** Authorised or captured with this step. */
  readonly amountMinor?: number;
}

/** One means that the buyer paid with. */
export interface PlatformPayment {
  readonly paymentId: string;
  readonly method?: string;
  /** What is, or was to be, paid with it. */
  readonly amountMinor: number;
  readonly steps: readonly PaymentStep[];
}

/** One parcel, and what the carrier or the platform says of it. */
export interface PlatformParcel {
  readonly parcelId: string;
  readonly lines: readonly LineUnits[];
  /** When its goods were asked for, or it was made. */
  readonly releasedAt: string;
  readonly carrier?: string;
  readonly trackingNumber?: string;
  readonly scans: readonly { readonly at: string; readonly status: CarrierStatus }[];
  /** Called off: before it left, or its dispatch taken back. */
  readonly cancelledAt?: string;
}

/** Lines that were taken out before they left, and what went back for them. */
export interface PlatformRemoval {
  readonly removalId: string;
  readonly at: string;
  readonly lines: readonly LineUnits[];
  /** Given back for them; 0 where nothing was. */
  readonly refundMinor: number;
}

/** Goods that came back, or are to. */
export interface PlatformReturn {
  readonly returnId: string;
  readonly at: string;
  readonly lines: readonly (LineUnits & { readonly paidMinor: number })[];
  readonly cause: string;
  /** When the buyer sent them. */
  readonly sentAt?: string;
  /** When they arrived and were found in order. */
  readonly receivedAt?: string;
  readonly refund?: PlatformRefund;
  readonly cancelledAt?: string;
}

/** Money that went back. */
export interface PlatformRefund {
  readonly refundId: string;
  readonly at: string;
  readonly amountMinor: number;
  /** The payment that it went back under; the last one that money is left of when absent. */
  readonly paymentId?: string;
}

/** What platforms tell of an order, in one shape: each adapter reads its platform into it. */
export interface PlatformOrder {
  readonly orderId: string;
  readonly customerId?: string;
  readonly platform: string;
  readonly currency: string;
  readonly placedAt: string;
  readonly lines: readonly BoughtLine[];
  /** Charged besides the goods: shipping, and tax, duties and fees where prices do not hold them. */
  readonly chargesMinor: number;
  readonly discountMinor: number;
  /** Shipped before it was paid: on delivery, or on account. */
  readonly paidLater: boolean;
  readonly payments: readonly PlatformPayment[];
  /** When the shop took it on as it is; absent while it has not. */
  readonly acceptedAt?: string;
  readonly shortages?: readonly { readonly at: string; readonly sku: string; readonly units: number }[];
  readonly holds?: readonly { readonly at: string; readonly until?: string; readonly reason: string }[];
  readonly parcels: readonly PlatformParcel[];
  readonly removals?: readonly PlatformRemoval[];
  readonly returns?: readonly PlatformReturn[];
  /** Refunds without goods that come back. */
  readonly refunds?: readonly PlatformRefund[];
  readonly cancelled?: {
    readonly at: string;
    readonly reason: string;
    /** When what was taken went back; absent when the data does not say. */
    readonly refundedAt?: string;
  };
  /** When the buyer had it and it was over. */
  readonly completedAt?: string;
  readonly archivedAt?: string;
}
