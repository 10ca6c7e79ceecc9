import type { DeadlineTable, Windows } from "../deadlines.js";
import type { ReturnLine } from "./return-lines.js";

/** The windows of a return. The time to send the goods back is the shop's or the platform's: the source has none. */
export const returnDeadlines = {
  reviewWindow: {
    title: { en: "First answer to the request", zh: "退货申请响应时限" },
    from: { rule: "service.response", param: "afterSalesHours" },
    unit: "hours",
  },
  sendBackWindow: {
    title: { en: "Sending the goods back", zh: "买家寄回时限" },
    from: { input: "sendBackDays" },
    unit: "days",
    neededFor: (_start: object) => false,
  },
} as const satisfies DeadlineTable;

/** How goods come back. */
export const returnMethods = ["sent-by-buyer", "door-pick-up", "partner-point"] as const;

/** One of {@link returnMethods}. */
export type ReturnMethod = (typeof returnMethods)[number];

/** A parcel that came back, under the id of its receipt. */
export interface ReturnReceipt {
  readonly receiptId: string;
  readonly lines: readonly { readonly lineId: string; readonly units: number }[];
}

/** What the inspection found about some units of a line. */
export interface ReturnInspection {
  readonly inspectionId: string;
  readonly lineId: string;
  readonly units: number;
  readonly verdict: "accepted" | "rejected";
  readonly reason?: string;
  /** What becomes of them by `return.triage`. */
  readonly disposition: string;
}

/** Money that goes back to the buyer, in minor units. */
export interface ReturnRefund {
  readonly refundId: string;
  readonly amountMinor: number;
  readonly state: "pending" | "settled" | "failed";
}

/** A coupon or the like for the buyer, worth so many minor units. */
export interface ReturnCompensation {
  readonly compensationId: string;
  readonly couponMinor: number;
}

/** Goods sent in exchange. */
export interface ReturnExchange {
  readonly shipmentId: string;
  readonly lines: readonly { readonly lineId: string; readonly units: number; readonly sku?: string }[];
  readonly state: "released" | "delivered" | "failed";
}

/** What a return's machine remembers; money in minor units of `currency`. */
export interface ReturnContext {
  readonly returnId: string;
  readonly orderId: string;
  readonly paymentId?: string;
  readonly customerId?: string;
  readonly currency: string;
  readonly platform?: string;
  readonly category?: string;
  /** When the buyer received the goods. */
  readonly receivedAt?: string;
  readonly wants: "refund" | "exchange";
  /** The buyer's words, or the platform's code. */
  readonly cause: string;
  /** Whether it was granted before it was started, by the platform or by policy. */
  readonly grantedAtStart: boolean;
  readonly windows: Windows<typeof returnDeadlines>;
  readonly lines: readonly ReturnLine[];
  /** When it was asked for: the instant of the first command, where the start does not say. */
  readonly requestedAt?: string;
  readonly responsibleParty?: "buyer" | "seller" | "carrier" | "platform";
  readonly method?: ReturnMethod;
  readonly carrier?: string;
  readonly trackingNumber?: string;
  /** Whether the units that have not arrived are not waited for any more. */
  readonly closedShort: boolean;
  /** What the buyer gets for goods that do not come back; null where they are to come back. */
  readonly keptMinor: number | null;
  readonly receipts: readonly ReturnReceipt[];
  readonly inspections: readonly ReturnInspection[];
  readonly refunds: readonly ReturnRefund[];
  readonly compensations: readonly ReturnCompensation[];
  readonly exchanges: readonly ReturnExchange[];
}
