import type { Parcel } from "../../records/parcel.js";
import type { OnTimeDeliveryCounts } from "./on-time-delivery-rate.js";
import { deliveryOutcome } from "./parcel-outcomes.js";
import { readParcels } from "./parcel-times.js";

/** How parcels stand against the agreed time. */
export interface DeliveryOutcomes extends OnTimeDeliveryCounts {
  /** On the way, with the agreed time still ahead: not to be judged yet. */
  readonly openCount: number;
}

/**
 * Sorts parcels by whether they came early, on time or late, or are still on the way within their time.
 *
 * Early is what came before `promisedFrom`. A parcel that was lost or went back undelivered is late as soon as that is
 * known. Parcels without `promisedAt`, and those cancelled before they left, are not counted.
 *
 * @param options The moment at which things are looked at: what came later has not happened yet.
 * @returns Counts as `onTimeDeliveryRate` takes them.
 * @throws InvalidInputError for an instant that cannot be read, or a delivery before the parcel was sent.
 * @example
 * ```ts
 * import { deliveryOutcomes, onTimeDeliveryRate } from "opscycle/kpi";
 *
 * const promise = { promisedFrom: "2024-05-03T00:00:00Z", promisedAt: "2024-05-05T00:00:00Z" };
 * const parcels = [
 *   { ...promise, parcelId: "1", deliveredAt: "2024-05-02T09:00:00Z" },
 *   { ...promise, parcelId: "2", deliveredAt: "2024-05-04T09:00:00Z" },
 *   { ...promise, parcelId: "3", deliveredAt: "2024-05-05T09:00:00Z" },
 *   { ...promise, parcelId: "4" },
 * ];
 * const counts = deliveryOutcomes(parcels, { asOf: "2024-05-05T00:00:00Z" });
 * counts; // => { earlyCount: 1, onTimeCount: 1, lateCount: 0, openCount: 2 }
 * onTimeDeliveryRate(deliveryOutcomes(parcels, { asOf: "2024-05-06T00:00:00Z" })); // => 0.5
 * ```
 */
export function deliveryOutcomes(
  parcels: Iterable<Parcel>,
  options: {
    /** The moment at which things are looked at; what happened later is not seen. */
    readonly asOf: string;
  },
): DeliveryOutcomes {
  const { asOf, times } = readParcels("deliveryOutcomes", parcels, options.asOf);
  const outcomes = times.map((parcel) => deliveryOutcome(parcel, asOf));
  const count = (wanted: ReturnType<typeof deliveryOutcome>) =>
    outcomes.filter((outcome) => outcome === wanted).length;
  return {
    earlyCount: count("early"),
    onTimeCount: count("inTime"),
    lateCount: count("late"),
    openCount: count("open"),
  };
}
