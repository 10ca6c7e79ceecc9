import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireCount } from "../require.js";

/** What {@link netPromoterScore} is computed from. */
export interface NetPromoterScoreInput {
  /** Answers of 9 or 10, an integer of 0 or more. */
  readonly promoterCount: number;
  /** Answers of 7 or 8, an integer of 0 or more. */
  readonly passiveCount: number;
  /** Answers of 0 to 6, an integer of 0 or more. */
  readonly detractorCount: number;
}

/**
 * Net Promoter Score, NPS: promoters less detractors, in points for each hundred answers (净推荐值).
 *
 * Asked is how likely a customer is to recommend the shop, from 0 to 10. Very different crowds share one score, and
 * a few answers move it widely. `netPromoterCounts` sorts answers into the three groups.
 *
 * @returns Points from −100 to 100; `null` where nobody answered.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { netPromoterScore } from "opscycle/kpi";
 *
 * netPromoterScore({ promoterCount: 60, passiveCount: 25, detractorCount: 15 }); // => 45
 * ```
 */
export function netPromoterScore({
  promoterCount,
  passiveCount,
  detractorCount,
}: NetPromoterScoreInput): number | null {
  requireCount("netPromoterScore", "promoterCount", promoterCount);
  requireCount("netPromoterScore", "passiveCount", passiveCount);
  requireCount("netPromoterScore", "detractorCount", detractorCount);
  const answers = promoterCount + passiveCount + detractorCount;
  return quotient("netPromoterScore", 100 * (promoterCount - detractorCount), answers);
}

/**
 * {@link netPromoterScore} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link netPromoterScore} does, and for columns of different
 * lengths.
 * @example
 * ```ts
 * import { netPromoterScoreBatch } from "opscycle/kpi";
 *
 * const columns = { promoterCount: [60, 0], passiveCount: [25, 0], detractorCount: [15, 0] };
 * Array.from(netPromoterScoreBatch(columns)); // => [45, NaN]
 * ```
 */
export function netPromoterScoreBatch(columns: ColumnsOf<NetPromoterScoreInput>): Float64Array {
  return overColumns(
    "netPromoterScoreBatch",
    netPromoterScore,
    { promoterCount: 0, passiveCount: 0, detractorCount: 0 },
    columns,
  );
}
