import type { Parcel } from "../../records/parcel.js";
import { countOutcomes, type DeadlineCounts } from "../calendars/deadline-outcome.js";
import type { WorkingCalendar } from "../calendars/working-calendar.js";
import { requireNonNegative } from "../require.js";
import { pickUpOutcome } from "./parcel-outcomes.js";
import { readParcels } from "./parcel-times.js";

/** What pick-ups are held against. */
export interface PickUpOutcomesOptions {
  /** The moment at which things are looked at: what came later has not happened yet. */
  readonly asOf: string;
  /** Hours from the hand-over by the shop to the carrier's first scan. Default 24. */
  readonly limitHours?: number;
  /** Counts the hours as working time of the carrier. */
  readonly calendar?: WorkingCalendar;
}

/**
 * Sorts parcels by whether the carrier picked them up in time, late, or is still within its time.
 *
 * Parcels that the shop has not handed over are not counted, nor are those that went back before their pick-up was due.
 *
 * @returns Counts as `pickUpWithinRate` takes them.
 * @throws InvalidInputError for an instant or a limit that cannot be meant.
 * @example
 * ```ts
 * import { pickUpOutcomes } from "opscycle/kpi";
 *
 * const parcels = [
 *   { parcelId: "1", shippedAt: "2024-05-01T08:00:00Z", pickedUpAt: "2024-05-01T18:00:00Z" },
 *   { parcelId: "2", shippedAt: "2024-05-01T08:00:00Z" },
 *   { parcelId: "3", shippedAt: "2024-05-02T08:00:00Z" },
 * ];
 * pickUpOutcomes(parcels, { asOf: "2024-05-02T10:00:00Z" }); // => { inTimeCount: 1, lateCount: 1, openCount: 1 }
 * ```
 */
export function pickUpOutcomes(
  parcels: Iterable<Parcel>,
  { asOf, limitHours = 24, calendar }: PickUpOutcomesOptions,
): DeadlineCounts {
  requireNonNegative("pickUpOutcomes", "limitHours", limitHours);
  const read = readParcels("pickUpOutcomes", parcels, asOf);
  return countOutcomes(read.times.map((times) => pickUpOutcome(times, read.asOf, limitHours, calendar)));
}
