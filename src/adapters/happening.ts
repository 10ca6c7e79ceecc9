import type {
  CommandOf,
  orderProcess,
  Process,
  paymentProcess,
  returnProcess,
  shipmentProcess,
} from "../processes/index.js";

type HappeningOf<P extends Process> = P extends Process
  ? {
      readonly process: P["id"];
      readonly id: string;
      /** ISO 8601 with a zone. */
      readonly at: string;
    } & (
      | { readonly start: Parameters<P["input"]>[0]; readonly command?: undefined }
      | { readonly command: CommandOf<P["commands"]>; readonly start?: undefined }
    )
  : never;

/** One thing that happened to an order, its payments, parcels and returns: a start, or a command. */
export type Happening = HappeningOf<
  typeof orderProcess | typeof paymentProcess | typeof shipmentProcess | typeof returnProcess
>;

/** What the data of a platform leaves open, or says against itself, and how it was read. */
export type HistoryGap =
  /** No items: one line stands for what was paid. */
  | "no-items"
  /** More was paid than goods and charges come to: the rest counts as a charge (interest of instalments, fees). */
  | "paid-more-than-priced"
  /** Less was paid than goods and charges come to, and the order went on: the rest counts as a discount. */
  | "paid-less-than-priced"
  /** A payment of nothing, left out. */
  | "payment-of-nothing"
  /** Cancelled, without an instant: at the last instant that is known. */
  | "no-cancellation-time"
  /** Delivered, without an instant: at the last instant that is known. */
  | "no-delivery-time"
  /** With the carrier before it was paid: the scan keeps its instant and is recorded when the payment is. */
  | "handed-over-before-paid"
  /** Delivered before it was with the carrier: both scans keep their instants. */
  | "delivered-before-handed-over"
  /** It happened before the order was placed: recorded when it was placed. */
  | "before-it-was-placed"
  /** Money is to go back, and the data does not say that it did. */
  | "refund-not-on-record"
  /** Money went back under other payments, or in other parts, than the order gives it back. */
  | "refund-differs"
  /** It was cancelled after it had left: the dispatch is annulled. */
  | "cancelled-after-dispatch"
  /** A state that the data gives without the instants that lead to it: recorded at the last instant that is known. */
  | "status-without-time"
  /** A state or a record that the processes have no counterpart for, left out. */
  | "not-represented";

/** Something that the data could not say. */
export interface HistoryWarning {
  /** Id of the order, as the platform gives it. */
  readonly orderId: string;
  /** What kind of gap it is; to branch on. */
  readonly gap: HistoryGap;
  /** The gap in words, with the values of this order. */
  readonly detail: string;
}

/** What happened, in order of time, and what the data could not say. */
export interface History {
  /** Earliest first; hand them to {@link driveHistory} in this order. */
  readonly happenings: readonly Happening[];
  /** Empty where the data left nothing open. */
  readonly warnings: readonly HistoryWarning[];
}

/** Puts histories together, in order of time. */
export function joinHistories(histories: readonly History[]): History {
  return {
    happenings: inOrder(histories.flatMap(({ happenings }) => happenings)),
    warnings: histories.flatMap(({ warnings }) => warnings),
  };
}

/** In order of time; at one instant in the order given. */
export function inOrder(happenings: readonly Happening[]): Happening[] {
  return happenings
    .map((happening) => ({ happening, ms: Date.parse(happening.at) }))
    .sort((one, other) => one.ms - other.ms)
    .map(({ happening }) => happening);
}
