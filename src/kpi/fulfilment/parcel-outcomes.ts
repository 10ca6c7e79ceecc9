import { type DeadlineOutcome, hoursLater, outcomeOf } from "../calendars/deadline-outcome.js";
import type { WorkingCalendar } from "../calendars/working-calendar.js";
import type { ParcelTimes } from "./parcel-times.js";

/** Whether an order was shipped in time; `undefined` where it was never paid, or cancelled before it was due. */
export function shippingOutcome(
  { paidAt, shippedAt, cancelledAt }: Pick<ParcelTimes, "paidAt" | "shippedAt" | "cancelledAt">,
  asOf: number,
  limitHours: number,
  calendar: WorkingCalendar | undefined,
): DeadlineOutcome | undefined {
  if (paidAt === undefined) return undefined;
  const dueAt = hoursLater(paidAt, limitHours, calendar);
  return outcomeOf({ dueAt, doneAt: shippedAt, droppedAt: cancelledAt, asOf });
}

/** Whether a parcel was picked up in time; a delivery without a scan of the pick-up counts as its pick-up. */
export function pickUpOutcome(
  { shippedAt, pickedUpAt, deliveredAt, returnedAt }: ParcelTimes,
  asOf: number,
  limitHours: number,
  calendar: WorkingCalendar | undefined,
): DeadlineOutcome | undefined {
  if (shippedAt === undefined) return undefined;
  const dueAt = hoursLater(shippedAt, limitHours, calendar);
  return outcomeOf({ dueAt, doneAt: pickedUpAt ?? deliveredAt, droppedAt: returnedAt, asOf });
}

/** Whether a parcel was delivered in time; `undefined` without a promise, or where it never left. */
export function deliveryOutcome(
  { shippedAt, deliveredAt, lostAt, returnedAt, cancelledAt, promisedFrom, promisedAt }: ParcelTimes,
  asOf: number,
): DeadlineOutcome | "early" | undefined {
  if (promisedAt === undefined) return undefined;
  const isStopped = deliveredAt === undefined && (lostAt ?? returnedAt) !== undefined;
  if (isStopped) return "late";
  const isEarly = deliveredAt !== undefined && promisedFrom !== undefined && deliveredAt < promisedFrom;
  if (isEarly) return "early";
  const droppedAt = shippedAt === undefined ? cancelledAt : undefined;
  return outcomeOf({ dueAt: promisedAt, doneAt: deliveredAt, droppedAt, asOf });
}
