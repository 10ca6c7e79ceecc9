import { finiteResult, requireNonNegatives } from "../require.js";

/** What {@link salesVolume} is computed from. */
export interface SalesVolumeInput {
  /** Units of each order or order line, 0 or more. */
  readonly units: ArrayLike<number>;
}

/**
 * Sales volume: how many units were sold (销量).
 *
 * Units as sold, so a box of six counts as one where the box is what is sold. For the pace see {@link unitsPerDay}.
 *
 * @returns Units; 0 where nothing was sold.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { salesVolume } from "opscycle/kpi";
 *
 * salesVolume({ units: [2, 1, 3] }); // => 6
 * ```
 */
export function salesVolume({ units }: SalesVolumeInput): number {
  requireNonNegatives("salesVolume", "units", units);
  let sum = 0;
  for (let index = 0; index < units.length; index += 1) sum += units[index] ?? 0;
  return finiteResult("salesVolume", sum);
}
