import {
  type DurationPercentileOptions,
  type DurationSummary,
  summariseDurations,
} from "../service/duration-summary.js";

/** What {@link fulfilmentTime} is computed from. */
export interface FulfilmentTimeInput extends DurationPercentileOptions {
  /** Hours from payment to delivery of each order or parcel, 0 or more, in any order. */
  readonly fulfilmentHours: ArrayLike<number>;
}

/**
 * Fulfilment time: how long customers wait from payment to delivery (履约时效).
 *
 * What is still on its way is in none of the figures, so a jam makes them look better first: read them with the
 * on-time rate. Two days' hours are not averaged into one: compute them anew from all parcels. `parcelDurations` gives
 * the hours, of other legs of the way too.
 *
 * @returns Mean, median and percentile (the 90th unless told otherwise) in hours; `null` where nothing was delivered.
 * @throws InvalidInputError naming the field, for a duration, percentile or type that cannot be meant.
 * @example
 * ```ts
 * import { fulfilmentTime } from "opscycle/kpi";
 *
 * const fulfilmentHours = [40, 50, 60];
 * fulfilmentTime({ fulfilmentHours, percentile: 0.75 }); // => { count: 3, mean: 50, median: 50, percentile: 55 }
 * ```
 */
export function fulfilmentTime({ fulfilmentHours, ...options }: FulfilmentTimeInput): DurationSummary | null {
  return summariseDurations("fulfilmentTime", "fulfilmentHours", fulfilmentHours, options);
}
