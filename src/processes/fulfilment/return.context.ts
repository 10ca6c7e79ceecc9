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
  /** Id of the receipt: it counts once. */
  readonly receiptId: string;
  /** What was in the parcel. */
  readonly lines: readonly {
    /** A line of the return. */
    readonly lineId: string;
    /** How many of it. */
    readonly units: number;
  }[];
}

/** What the inspection found about some units of a line. */
export interface ReturnInspection {
  /** Id of the inspection: it counts once. */
  readonly inspectionId: string;
  /** A line of the return. */
  readonly lineId: string;
  /** How many of it were looked at. */
  readonly units: number;
  /** Whether the buyer gets money or goods for them. */
  readonly verdict: "accepted" | "rejected";
  /** Why they were rejected, where somebody said. */
  readonly reason?: string;
  /** What becomes of them by `return.triage`. */
  readonly disposition: string;
}

/** Money that goes back to the buyer, in minor units. */
export interface ReturnRefund {
  /** Id of the refund: it counts once. */
  readonly refundId: string;
  /** What goes back, in minor units. */
  readonly amountMinor: number;
  /** `settled`: it has arrived. */
  readonly state: "pending" | "settled" | "failed";
}

/** A coupon or the like for the buyer, worth so many minor units. */
export interface ReturnCompensation {
  /** Id of the compensation: it counts once. */
  readonly compensationId: string;
  /** What it is worth, in minor units. */
  readonly couponMinor: number;
}

/** Goods sent in exchange. */
export interface ReturnExchange {
  /** The shipment that brings them. */
  readonly shipmentId: string;
  /** What is sent. */
  readonly lines: readonly {
    /** A line of the return. */
    readonly lineId: string;
    /** How many are sent for it. */
    readonly units: number;
    /** SKU of the variant that is sent instead; absent where the same goods are. */
    readonly sku?: string;
  }[];
  /** `released`: on its way, or to be. */
  readonly state: "released" | "delivered" | "failed";
}

/** What a return's machine remembers; money in minor units of `currency`. */
export interface ReturnContext {
  /** Id of the return, by which hand-overs find it. */
  readonly returnId: string;
  /** The order that the goods were bought with. */
  readonly orderId: string;
  /** Id of the payment that money goes back under; absent where none is named. */
  readonly paymentId?: string;
  /** Id of the customer, as the shop names it; absent where nobody is known. */
  readonly customerId?: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** When the buyer received the goods. */
  readonly receivedAt?: string;
  /** What the buyer asks for. */
  readonly wants: "refund" | "exchange";
  /** The buyer's words, or the platform's code. */
  readonly cause: string;
  /** Whether it was granted before it was started, by the platform or by policy. */
  readonly grantedAtStart: boolean;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof returnDeadlines>;
  /** What is to come back, and what became of it. */
  readonly lines: readonly ReturnLine[];
  /** When it was asked for: the instant of the first command, where the start does not say. */
  readonly requestedAt?: string;
  /** Who is answerable for it; absent before somebody has said. */
  readonly responsibleParty?: "buyer" | "seller" | "carrier" | "platform";
  /** How the goods come back; absent before it is agreed. */
  readonly method?: ReturnMethod;
  /** As the buyer or the shop named it. */
  readonly carrier?: string;
  /** Absent before the goods were sent. */
  readonly trackingNumber?: string;
  /** Whether the units that have not arrived are not waited for any more. */
  readonly closedShort: boolean;
  /** What the buyer gets for goods that do not come back; null where they are to come back. */
  readonly keptMinor: number | null;
  /** The parcels that came back, each once. */
  readonly receipts: readonly ReturnReceipt[];
  /** What was found, each once. */
  readonly inspections: readonly ReturnInspection[];
  /** Money that goes back, each once. */
  readonly refunds: readonly ReturnRefund[];
  /** What the buyer got besides, each once. */
  readonly compensations: readonly ReturnCompensation[];
  /** What was sent in exchange, each shipment once. */
  readonly exchanges: readonly ReturnExchange[];
}
