import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireCount } from "../require.js";

/** What {@link pagesPerVisitor} is computed from. */
export interface PagesPerVisitorInput {
  /** Pages seen, an integer of 0 or more. */
  readonly pageViews: number;
  /** Visitors, each counted once, an integer of 0 or more. */
  readonly uniqueVisitors: number;
}

/**
 * Pages per visitor: how many pages one visitor sees (人均浏览页面数).
 *
 * Both numbers must be of the same days and sources: visitors of several days cannot be added up, so a
 * week's figure needs the week's unique visitors. Many pages can mean interest, or that people do not find
 * what they look for.
 *
 * @returns Pages per visitor; `null` where there was no visitor.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { pagesPerVisitor } from "opscycle/kpi";
 *
 * pagesPerVisitor({ pageViews: 1200, uniqueVisitors: 400 }); // => 3
 * pagesPerVisitor({ pageViews: 0, uniqueVisitors: 0 }); // => null
 * ```
 */
export function pagesPerVisitor({ pageViews, uniqueVisitors }: PagesPerVisitorInput): number | null {
  requireCount("pagesPerVisitor", "pageViews", pageViews);
  requireCount("pagesPerVisitor", "uniqueVisitors", uniqueVisitors);
  return quotient("pagesPerVisitor", pageViews, uniqueVisitors);
}

/**
 * {@link pagesPerVisitor} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link pagesPerVisitor} does, and for columns of different
 * lengths.
 * @example
 * ```ts
 * import { pagesPerVisitorBatch } from "opscycle/kpi";
 *
 * Array.from(pagesPerVisitorBatch({ pageViews: [1200, 0], uniqueVisitors: [400, 0] })); // => [3, NaN]
 * ```
 */
export function pagesPerVisitorBatch(columns: ColumnsOf<PagesPerVisitorInput>): Float64Array {
  return overColumns("pagesPerVisitorBatch", pagesPerVisitor, { pageViews: 0, uniqueVisitors: 0 }, columns);
}
