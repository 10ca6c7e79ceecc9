import { countOutcomes, type DeadlineCounts } from "../calendars/deadline-outcome.js";
import { readInstant, readPastInstant } from "../calendars/instant.js";
import type { WorkingCalendar } from "../calendars/working-calendar.js";
import { requireNonNegative } from "../require.js";
import { shippingOutcome } from "./parcel-outcomes.js";

/** An order as the shipping promise sees it: an order line and a parcel have these fields. */
export interface PromisedOrder {
  /** When it was paid, ISO 8601; the clock starts. Absent while it is not. */
  readonly paidAt?: string;
  /** When it was handed over to the carrier. */
  readonly shippedAt?: string;
  /** When it was cancelled. */
  readonly cancelledAt?: string;
}

/** What orders are held against. */
export interface ShippingOutcomesOptions {
  /** The moment at which things are looked at: what came later has not happened yet. */
  readonly asOf: string;
  /** Hours from payment to the hand-over to the carrier. Default 48. */
  readonly limitHours?: number;
  /** Counts the hours as working time. */
  readonly calendar?: WorkingCalendar;
}

/**
 * Sorts orders by whether they were shipped within the promised time, late, or are still within it.
 *
 * Orders that were not paid, or cancelled before they were due, are not counted. Give each order once: for an order in
 * several parcels, with the time of its last.
 *
 * @returns Counts as `shipWithinRate` takes them.
 * @throws InvalidInputError for an instant or a limit that cannot be meant.
 * @example
 * ```ts
 * import { shippingOutcomes, shipWithinRate } from "opscycle/kpi";
 *
 * const orders = [
 *   { paidAt: "2024-05-01T08:00:00Z", shippedAt: "2024-05-03T08:00:00Z" },
 *   { paidAt: "2024-05-01T08:00:00Z", shippedAt: "2024-05-03T08:00:01Z" },
 *   { paidAt: "2024-05-01T08:00:00Z" },
 *   { paidAt: "2024-05-03T20:00:00Z" },
 * ];
 * const counts = shippingOutcomes(orders, { asOf: "2024-05-04T00:00:00Z" });
 * counts; // => { inTimeCount: 1, lateCount: 2, openCount: 1 }
 * shipWithinRate(counts)?.toFixed(4); // => "0.3333"
 * ```
 */
export function shippingOutcomes(
  orders: Iterable<PromisedOrder>,
  { asOf, limitHours = 48, calendar }: ShippingOutcomesOptions,
): DeadlineCounts {
  const until = readInstant("shippingOutcomes", "asOf", asOf);
  requireNonNegative("shippingOutcomes", "limitHours", limitHours);
  const outcomes = Array.from(orders, (order, index) => {
    const past = (field: keyof PromisedOrder) =>
      readPastInstant("shippingOutcomes", `orders.${index}.${field}`, order[field], until);
    const times = { paidAt: past("paidAt"), shippedAt: past("shippedAt"), cancelledAt: past("cancelledAt") };
    return shippingOutcome(times, until, limitHours, calendar);
  });
  return countOutcomes(outcomes);
}
