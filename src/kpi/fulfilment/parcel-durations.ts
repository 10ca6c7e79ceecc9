import type { Parcel } from "../../records/parcel.js";
import { elapsedMs } from "../calendars/deadline-outcome.js";
import type { WorkingCalendar } from "../calendars/working-calendar.js";
import { readParcels } from "./parcel-times.js";

/** How durations of parcels are measured. */
export interface ParcelDurationsOptions {
  /** The moment at which things are looked at: what came later has not happened yet. Default the end of time. */
  readonly asOf?: string;
  /** Counts working time instead of the time of the clock. */
  readonly calendar?: WorkingCalendar;
}

/** How long parcels took, leg by leg, in hours. A parcel is left out of a leg that has no beginning or no end. */
export interface ParcelDurations {
  /** From payment to delivery. */
  readonly fulfilmentHours: Float64Array;
  /** From payment to the hand-over to the carrier. */
  readonly shippingHours: Float64Array;
  /** From the hand-over to the carrier's first scan. */
  readonly pickUpHours: Float64Array;
  /** From the hand-over to delivery. */
  readonly transitHours: Float64Array;
}

/**
 * How long parcels took from payment to delivery and on each leg between, in hours of the clock or of working time.
 *
 * A parcel that was paid after the leg's end, such as on delivery, is left out of that leg.
 *
 * @returns The hours of each leg in the order of the parcels, as `fulfilmentTime` takes them.
 * @throws InvalidInputError for an instant that cannot be read, or a delivery before the parcel was sent.
 * @example
 * ```ts
 * import { fulfilmentTime, parcelDurations } from "opscycle/kpi";
 *
 * const { fulfilmentHours, transitHours } = parcelDurations([
 *   {
 *     parcelId: "1",
 *     paidAt: "2024-05-01T08:00:00Z",
 *     shippedAt: "2024-05-01T20:00:00Z",
 *     deliveredAt: "2024-05-03T20:00:00Z",
 *   },
 * ]);
 * fulfilmentTime({ fulfilmentHours })?.mean; // => 60
 * Array.from(transitHours); // => [48]
 * ```
 */
export function parcelDurations(
  parcels: Iterable<Parcel>,
  { asOf, calendar }: ParcelDurationsOptions = {},
): ParcelDurations {
  const { times } = readParcels("parcelDurations", parcels, asOf);
  const leg = (from: "paidAt" | "shippedAt", to: "shippedAt" | "pickedUpAt" | "deliveredAt") => {
    const hours = times.flatMap(({ [from]: start, [to]: end }) =>
      start === undefined || end === undefined || end < start
        ? []
        : [elapsedMs(start, end, calendar) / 3_600_000],
    );
    return Float64Array.from(hours);
  };
  return {
    fulfilmentHours: leg("paidAt", "deliveredAt"),
    shippingHours: leg("paidAt", "shippedAt"),
    pickUpHours: leg("shippedAt", "pickedUpAt"),
    transitHours: leg("shippedAt", "deliveredAt"),
  };
}
