import type { Parcel } from "../../records/parcel.js";
import { createDayTally } from "../calendars/day-tally.js";
import type { DeadlineOutcome } from "../calendars/deadline-outcome.js";
import type { WorkingCalendar } from "../calendars/working-calendar.js";
import { deliveryOutcome, pickUpOutcome, shippingOutcome } from "../fulfilment/parcel-outcomes.js";
import { type ParcelTimes, readParcels } from "../fulfilment/parcel-times.js";
import { requireNonNegative } from "../require.js";
import { createBusinessDays, datesBetween } from "./business-days.js";
import type { DailyFactsOptions } from "./create-daily-facts-builder.js";

/** What a day is, what parcels are held against, and when things are looked at. */
export interface ParcelFactsOptions extends DailyFactsOptions {
  /** The moment at which things are looked at: what came later has not happened yet. */
  readonly asOf: string;
  /** Hours from payment to the hand-over to the carrier. Default 48. */
  readonly shipWithinHours?: number;
  /** Hours from the hand-over to the carrier's first scan. Default 24. */
  readonly pickUpWithinHours?: number;
  /** Counts these hours as working time. */
  readonly calendar?: WorkingCalendar;
}

/** The parcels of a shop, day by day, in columns. */
export interface ParcelFacts {
  /** The IANA time zone whose calendar days are meant. */
  readonly zone: string;
  /** The hour of the local day at which a business day begins. */
  readonly dayStartsAtHour: number;
  /** Consecutive calendar days from the first instant of any parcel to the day of `asOf`, which is not over. */
  readonly dates: readonly string[];
  /** The measures, one column each. */
  readonly days: ParcelDays;
}

/** The measures of parcels; the index of each column is the day's index in `dates`. */
export interface ParcelDays {
  /** Parcels paid for that day. */
  readonly paid: Float64Array;
  /** Parcels handed over to the carrier that day. */
  readonly shipped: Float64Array;
  /** Parcels picked up that day. */
  readonly pickedUp: Float64Array;
  /** Parcels delivered that day. */
  readonly delivered: Float64Array;
  /** Parcels found to be lost that day. */
  readonly lost: Float64Array;
  /** Parcels that came back undelivered that day. */
  readonly returned: Float64Array;
  /** Parcels paid for that day and shipped in time. */
  readonly shippedInTime: Float64Array;
  /** Parcels paid for that day and shipped late, or overdue. */
  readonly shippedLate: Float64Array;
  /** Parcels handed over that day and picked up in time. */
  readonly pickedUpInTime: Float64Array;
  /** Parcels handed over that day and picked up late, or overdue. */
  readonly pickedUpLate: Float64Array;
  /** Parcels promised by that day that came before their window began. */
  readonly early: Float64Array;
  /** Parcels promised by that day that came on time. */
  readonly onTime: Float64Array;
  /** Parcels promised by that day that came late, were lost, or are overdue. */
  readonly late: Float64Array;
  /** 1 while the day is not over or one of its shipments may still be in time; 0 when nothing can change. */
  readonly shippingImmature: Uint8Array;
  /** The same of pick-ups. */
  readonly pickUpImmature: Uint8Array;
  /** The same of deliveries. */
  readonly deliveryImmature: Uint8Array;
}

/**
 * Turns parcels into columns by day, as they stood at `asOf`.
 *
 * What happened counts on its day. Outcomes count on the day on which their clock began: payment for shipping,
 * hand-over for the pick-up; those of deliveries on the day of `promisedAt`, once that day has come.
 *
 * @throws InvalidInputError for an instant, limit, zone or hour that cannot be meant.
 * @example
 * ```ts
 * import { parcelFacts } from "opscycle/kpi";
 *
 * const parcel = { paidAt: "2024-05-01T04:00:00Z", promisedAt: "2024-05-04T15:59:59Z" };
 * const { dates, days } = parcelFacts(
 *   [
 *     { ...parcel, parcelId: "1", shippedAt: "2024-05-02T04:00:00Z", deliveredAt: "2024-05-04T04:00:00Z" },
 *     { ...parcel, parcelId: "2", shippedAt: "2024-05-03T05:00:00Z" },
 *   ],
 *   { asOf: "2024-05-05T00:00:00Z" },
 * );
 * dates.at(-1); // => "2024-05-05"
 * Array.from(days.shippedInTime); // => [1, 0, 0, 0, 0]
 * Array.from(days.shippedLate); // => [1, 0, 0, 0, 0]
 * Array.from(days.onTime); // => [0, 0, 0, 1, 0]
 * Array.from(days.late); // => [0, 0, 0, 1, 0]
 * Array.from(days.deliveryImmature); // => [0, 0, 0, 0, 1]
 * ```
 */
export function parcelFacts(parcels: Iterable<Parcel>, options: ParcelFactsOptions): ParcelFacts {
  const {
    zone = "Asia/Shanghai",
    dayStartsAtHour = 0,
    shipWithinHours = 48,
    pickUpWithinHours = 24,
  } = options;
  requireNonNegative("parcelFacts", "shipWithinHours", shipWithinHours);
  requireNonNegative("parcelFacts", "pickUpWithinHours", pickUpWithinHours);
  const dayOf = createBusinessDays("parcelFacts", zone, dayStartsAtHour);
  const { asOf, times } = readParcels("parcelFacts", parcels, options.asOf);
  const tally = createDayTally(dayOf, times.flatMap(pastInstants), asOf);
  const happened = (event: keyof ParcelTimes) => tally.count(times.map((parcel) => parcel[event]));
  const outcomesBy = (clock: keyof ParcelTimes, outcomeOfParcel: (parcel: ParcelTimes) => Outcome) => {
    const outcomes = times.map((parcel) => ({ at: parcel[clock], outcome: outcomeOfParcel(parcel) }));
    return (wanted: Outcome) => outcomes.map(({ at, outcome }) => (outcome === wanted ? at : undefined));
  };
  const shipping = outcomesBy("paidAt", (parcel) =>
    shippingOutcome(parcel, asOf, shipWithinHours, options.calendar),
  );
  const pickUp = outcomesBy("shippedAt", (parcel) =>
    pickUpOutcome(parcel, asOf, pickUpWithinHours, options.calendar),
  );
  const delivery = outcomesBy("promisedAt", (parcel) => deliveryOutcome(parcel, asOf));
  return {
    zone,
    dayStartsAtHour,
    dates: datesBetween(tally.firstDay, tally.firstDay + tally.dayCount - 1),
    days: {
      paid: happened("paidAt"),
      shipped: happened("shippedAt"),
      pickedUp: happened("pickedUpAt"),
      delivered: happened("deliveredAt"),
      lost: happened("lostAt"),
      returned: happened("returnedAt"),
      shippedInTime: tally.count(shipping("inTime")),
      shippedLate: tally.count(shipping("late")),
      pickedUpInTime: tally.count(pickUp("inTime")),
      pickedUpLate: tally.count(pickUp("late")),
      early: tally.count(delivery("early")),
      onTime: tally.count(delivery("inTime")),
      late: tally.count(delivery("late")),
      shippingImmature: tally.markImmature(shipping("open")),
      pickUpImmature: tally.markImmature(pickUp("open")),
      deliveryImmature: tally.markImmature(delivery("open")),
    },
  };
}

type Outcome = DeadlineOutcome | "early" | undefined;

function pastInstants({ promisedFrom: _, ...times }: ParcelTimes): readonly (number | undefined)[] {
  return Object.values(times);
}
