import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link interactionRate} is computed from. */
export interface InteractionRateInput {
  /** Likes, comments, shares and the like, as the platform counts them, 0 or more. */
  readonly interactions: number;
  /** Times the content was viewed, 0 or more. */
  readonly views: number;
}

/**
 * Interaction rate: interactions for each view of a piece of content (互动率).
 *
 * A viewer may like, comment and share, so it is not cut off at 1. Platforms differ in what is an
 * interaction and in whether views or followers are the denominator: here it is views.
 *
 * @returns A ratio; `null` where there was no view.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { interactionRate } from "opscycle/kpi";
 *
 * interactionRate({ interactions: 80, views: 1000 }); // => 0.08
 * interactionRate({ interactions: 0, views: 0 }); // => null
 * ```
 */
export function interactionRate({ interactions, views }: InteractionRateInput): number | null {
  requireNonNegative("interactionRate", "interactions", interactions);
  requireNonNegative("interactionRate", "views", views);
  return quotient("interactionRate", interactions, views);
}

/**
 * {@link interactionRate} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link interactionRate} does, and for columns of different
 * lengths.
 * @example
 * ```ts
 * import { interactionRateBatch } from "opscycle/kpi";
 *
 * Array.from(interactionRateBatch({ interactions: [80, 0], views: [1000, 0] })); // => [0.08, NaN]
 * ```
 */
export function interactionRateBatch(columns: ColumnsOf<InteractionRateInput>): Float64Array {
  return overColumns("interactionRateBatch", interactionRate, { interactions: 0, views: 0 }, columns);
}
