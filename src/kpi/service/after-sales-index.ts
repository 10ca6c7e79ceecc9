import { InvalidInputError } from "../../errors/index.js";
import { quotient, requireNonNegative } from "../require.js";

/** What can go into an after-sales index: shares of 0 to 1 of which more is better. */
export interface AfterSalesShares<Value> {
  /** First answers within the time allowed: `withinSlaShare`. */
  readonly responseInTime?: Value;
  /** Solutions within the time allowed: `withinSlaShare`. */
  readonly resolutionInTime?: Value;
  /** Matters solved of those received: `resolutionRate`. */
  readonly resolved?: Value;
  /** Satisfied customers: `csat`. */
  readonly satisfied?: Value;
  /** Positive reviews: `positiveReviewRate`. */
  readonly positiveReviews?: Value;
  /** Orders without a complaint: 1 less `complaintRate`. */
  readonly complaintFree?: Value;
  /** Units that were kept: 1 less the return rate. */
  readonly kept?: Value;
}

/** What {@link afterSalesIndex} is computed from. */
export interface AfterSalesIndexInput {
  /** The shares, 0 to 1; `null` where a measure was undefined. */
  readonly shares: AfterSalesShares<number | null>;
  /** What each share counts, 0 or more: the shop's own choice, for which there is no usual one. */
  readonly weights: AfterSalesShares<number>;
}

/**
 * After-sales index: the weighted mean of the shares that a shop watches in its after-sales service (售后服务指标).
 *
 * It is a composite: it ranks months or shops whose weights are the same, and says nothing by itself. A platform's own
 * index follows that platform's rules and is taken as it is, not computed here.
 *
 * @returns An index from 0 to 1; `null` where a share that counts is `null`, or where nothing counts.
 * @throws InvalidInputError naming the field, for a share or weight that cannot be meant, or a weight without a share.
 * @example
 * ```ts
 * import { afterSalesIndex } from "opscycle/kpi";
 *
 * const shares = { responseInTime: 0.9, resolved: 0.8, complaintFree: 1 };
 * const weights = { responseInTime: 1, resolved: 2, complaintFree: 1 };
 * afterSalesIndex({ shares, weights }); // => 0.875
 * ```
 */
export function afterSalesIndex({ shares, weights }: AfterSalesIndexInput): number | null {
  const measures = Object.keys(weights) as (keyof AfterSalesShares<number>)[];
  let sum = 0;
  let total = 0;
  for (const measure of measures) {
    const weight = weights[measure] ?? 0;
    const share = shares[measure];
    requireNonNegative("afterSalesIndex", `weights.${measure}`, weight);
    requireShare(`shares.${measure}`, share);
    if (weight > 0 && share === null) return null;
    sum += weight * (share ?? 0);
    total += weight;
  }
  return quotient("afterSalesIndex", sum, total);
}

function requireShare(path: string, share: number | null | undefined): void {
  if (share === null || (typeof share === "number" && share >= 0 && share <= 1)) return;
  throw new InvalidInputError("afterSalesIndex", [
    {
      path,
      expected: "a number from 0 to 1, or null",
      received: share === undefined ? "nothing" : String(share),
    },
  ]);
}
