import { InvalidInputError } from "../../errors/index.js";
import type { Parcel } from "../../records/parcel.js";
import { readInstant, readPastInstant } from "../calendars/instant.js";

/** The instants of a parcel in milliseconds since 1970; what had not happened is `undefined`. */
export interface ParcelTimes {
  readonly paidAt: number | undefined;
  readonly shippedAt: number | undefined;
  readonly pickedUpAt: number | undefined;
  readonly deliveredAt: number | undefined;
  readonly lostAt: number | undefined;
  readonly returnedAt: number | undefined;
  readonly cancelledAt: number | undefined;
  /** The promise, which may lie ahead. */
  readonly promisedFrom: number | undefined;
  readonly promisedAt: number | undefined;
}

/** Reads a parcel as it stood at `asOf`. It may be paid on delivery, but not picked up before it was handed over. */
export function readParcelTimes(subject: string, parcel: Parcel, index: number, asOf: number): ParcelTimes {
  const at = (field: keyof ParcelTimes, until: number) =>
    readPastInstant(subject, `parcels.${index}.${field}`, parcel[field], until);
  const times: ParcelTimes = {
    paidAt: at("paidAt", asOf),
    shippedAt: at("shippedAt", asOf),
    pickedUpAt: at("pickedUpAt", asOf),
    deliveredAt: at("deliveredAt", asOf),
    lostAt: at("lostAt", asOf),
    returnedAt: at("returnedAt", asOf),
    cancelledAt: at("cancelledAt", asOf),
    promisedFrom: at("promisedFrom", Number.POSITIVE_INFINITY),
    promisedAt: at("promisedAt", Number.POSITIVE_INFINITY),
  };
  const requireOrder = (earlier: keyof ParcelTimes, later: keyof ParcelTimes) => {
    if ((times[later] ?? Number.POSITIVE_INFINITY) >= (times[earlier] ?? Number.NEGATIVE_INFINITY)) return;
    throw new InvalidInputError(subject, [
      {
        path: `parcels.${index}.${later}`,
        expected: `an instant at or after ${earlier}, which is ${parcel[earlier]}`,
        received: String(parcel[later]),
      },
    ]);
  };
  requireOrder("shippedAt", "pickedUpAt");
  requireOrder("shippedAt", "deliveredAt");
  requireOrder("pickedUpAt", "deliveredAt");
  requireOrder("promisedFrom", "promisedAt");
  return times;
}

/** Reads every parcel as it stood at an instant, or in the end. */
export function readParcels(
  subject: string,
  parcels: Iterable<Parcel>,
  asOf: string | undefined,
): { readonly asOf: number; readonly times: readonly ParcelTimes[] } {
  const until = asOf === undefined ? Number.POSITIVE_INFINITY : readInstant(subject, "asOf", asOf);
  const times = Array.from(parcels, (parcel, index) => readParcelTimes(subject, parcel, index, until));
  return { asOf: until, times };
}
