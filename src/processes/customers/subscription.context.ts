import { z } from "zod";
import type { DeadlineTable, Windows } from "../deadlines.js";
import { afterCycles, type Cycle } from "./cycle-dates.js";

const optional = (_start: object): boolean => false;

/** The windows of a subscription. The delay `renewal` lasts until the next order is due: it follows from the cycle. */
export const subscriptionDeadlines = {
  renewal: {
    title: { en: "Next order due", zh: "下期下单时间" },
    from: { input: "cycleDays" },
    unit: "days",
    neededFor: optional,
  },
  trialWindow: {
    title: { en: "Trial", zh: "试用期" },
    from: { input: "trialDays" },
    unit: "days",
    neededFor: optional,
  },
  retryWindow: {
    title: { en: "Next attempt to collect the payment", zh: "扣款重试间隔" },
    from: { input: "retryDays" },
    unit: "days",
  },
  pauseWindow: {
    title: { en: "Longest pause", zh: "最长暂停期" },
    from: { input: "longestPauseDays" },
    unit: "days",
    neededFor: optional,
  },
} as const satisfies DeadlineTable;

/** A line of each order. */
export interface SubscriptionLine {
  /** Id of the line; unique within the order. */
  readonly lineId: string;
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** Units of each order. */
  readonly units: number;
  /** Price of one unit, in minor units. */
  readonly unitPriceMinor: number;
}

/** An order that was released. */
export interface SubscriptionOrder {
  /** Names the subscription and the number of the order, see {@link subscriptionOrderId}. */
  readonly orderId: string;
  /** Whether it is the free one of the offer. */
  readonly free: boolean;
  /** `open`: its payment is waited for. A free one is `paid` from the start. */
  readonly standing: "open" | "paid" | "cancelled";
}

/** What a subscription's machine remembers; money in minor units of one currency. */
export interface SubscriptionContext {
  /** Id of the subscription, by which hand-overs find it. */
  readonly subscriptionId: string;
  /** Id of the customer, as the shop names it; absent where nobody is known. */
  readonly customerId?: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Store, as layers of the rulebook name it; absent where none is named. */
  readonly store?: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof subscriptionDeadlines>;
  /** What each order has, until it is changed. */
  readonly lines: readonly SubscriptionLine[];
  /** How often an order is due. */
  readonly cycle: Cycle;
  /** What is changed from the next order on. */
  readonly change: {
    /** What each order has from then on; absent where that stays. */
    readonly lines?: readonly SubscriptionLine[];
    /** How often an order is due from then on; absent where that stays. */
    readonly cycle?: Cycle;
  } | null;
  /** After so many orders, so many free ones: buy 3 get 1 (R043). */
  readonly offer?: {
    /** Orders that are paid before some are free. */
    readonly boughtOrders: number;
    /** Orders that are free then. */
    readonly freeOrders: number;
  };
  /** It expires when so many orders are delivered and their period is over; without an end when absent. */
  readonly endsAfterOrders?: number;
  /** Attempts to collect a payment after the first. */
  readonly maximumRetries: number;
  /** From where the cycles are counted, and how many of them are begun: the next order is due at their end. */
  readonly anchorAt: string;
  /** How many cycles are begun since `anchorAt`. */
  readonly cyclesBegun: number;
  /** Orders that were skipped, over the whole life. */
  readonly skipped: number;
  /** Each that was released, the first one first. */
  readonly orders: readonly SubscriptionOrder[];
  /** Failed attempts at the payment of orders. */
  readonly failures: readonly {
    /** The order whose payment failed. */
    readonly orderId: string;
    /** Id of the attempt: it counts once. */
    readonly attemptId: string;
  }[];
  /** Until when it is paused; null when it is not, or until somebody resumes it. */
  readonly pausedUntil: string | null;
}

const name = z.string().min(1);

/** The fields that say how often: one of them. */
export const cycleFields = {
  cycleDays: z.exactOptional(z.int().positive()),
  cycleMonths: z.exactOptional(z.int().positive()).describe("Months of the calendar"),
};

interface CycleFields {
  readonly cycleDays?: number;
  readonly cycleMonths?: number;
}

/** Days, or months of the calendar, or neither. */
export function cycleOf({ cycleDays, cycleMonths }: CycleFields): Cycle | undefined {
  if (cycleDays !== undefined) return { every: cycleDays, unit: "day" };
  return cycleMonths === undefined ? undefined : { every: cycleMonths, unit: "month" };
}

/** The schema of {@link SubscriptionLine}, several, each line once. */
export const linesSchema = z
  .array(
    z.strictObject({
      lineId: name,
      sku: name,
      units: z.number().positive(),
      unitPriceMinor: z.int().nonnegative(),
    }),
  )
  .min(1)
  .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, "each line once");

/** When the next order is due. */
export const nextDueAt = ({ anchorAt, cyclesBegun, cycle }: SubscriptionContext): string =>
  afterCycles(anchorAt, cyclesBegun, cycle);

/** The orders that count: those that were not cancelled. */
export const countedOrders = ({ orders }: SubscriptionContext): number =>
  orders.filter(({ standing }) => standing !== "cancelled").length;

/** Whether the next order is a free one. */
export const isNextFree = (context: SubscriptionContext): boolean => {
  const { offer } = context;
  if (offer === undefined) return false;
  return countedOrders(context) % (offer.boughtOrders + offer.freeOrders) >= offer.boughtOrders;
};

/** What the lines cost, each rounded half up to a whole minor unit. */
export const totalMinor = (lines: readonly SubscriptionLine[]): number =>
  lines.reduce((total, { units, unitPriceMinor }) => total + Math.round(units * unitPriceMinor), 0);

/** How the orders of a subscription are named: `S-1/order/3` is the third of `S-1`. */
export const subscriptionOrderId = (subscriptionId: string, number: number): string =>
  `${subscriptionId}/order/${number}`;

/** The subscription that an order is named after; undefined where it is none of a subscription. */
export const subscriptionOf = (orderId: string): string | undefined =>
  /^(.+)\/order\/\d+$/.exec(orderId)?.[1];
