import { finiteResult, requireFinite } from "../require.js";

/** What {@link growth} is computed from. */
export interface GrowthInput {
  /** The later value; any finite number. */
  readonly current: number;
  /** The earlier value; any finite number. */
  readonly previous: number;
}

/**
 * Growth: the relative change from one period to another (增长率).
 *
 * Serves year on year (同比), period on period (环比) and revenue growth alike: the caller picks the periods. They
 * should be equally long. From a base of 0 or below no rate can be given.
 *
 * @returns A ratio: 0.2 is a fifth more, -1 is all gone; `null` where `previous` is 0 or below.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { growth } from "opscycle/kpi";
 *
 * growth({ current: 120, previous: 100 }); // => 0.2
 * growth({ current: 120, previous: 0 }); // => null
 * ```
 */
export function growth({ current, previous }: GrowthInput): number | null {
  requireFinite("growth", "current", current);
  requireFinite("growth", "previous", previous);
  if (previous <= 0) return null;
  return finiteResult("growth", (current - previous) / previous);
}
