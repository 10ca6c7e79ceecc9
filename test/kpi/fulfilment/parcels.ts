import type { Parcel } from "opscycle/records";

/** A valid parcel, paid for on 1 May 2024 at 08:00 in UTC. */
export function parcel(fields: Partial<Parcel> = {}): Parcel {
  return { parcelId: "1", paidAt: "2024-05-01T08:00:00Z", ...fields };
}
