import { quotient, requireNonNegatives } from "../require.js";
import { requireSameLength } from "./column-fault.js";

/** What {@link overallStockCountError} is computed from. */
export interface OverallStockCountErrorInput {
  /** Units of each article by the books, 0 or more. */
  readonly bookedUnits: ArrayLike<number>;
  /** Units of each article found by counting, 0 or more. */
  readonly countedUnits: ArrayLike<number>;
  /** Cost of a unit of each article, 0 or more, to weigh by value; units are added up as they are without it. */
  readonly unitCosts?: ArrayLike<number>;
}

/** What {@link overallStockCountError} finds; amounts are in units, or in money where costs are given. */
export interface OverallStockCountErrorResult {
  /** Counted less booked, below 0 where something is missing. */
  readonly netAmount: number;
  /** What is missing and what is over, added up. */
  readonly absoluteAmount: number;
  /** Net amount ÷ booked; `null` where nothing was booked. */
  readonly netError: number | null;
  /** Absolute amount ÷ booked; `null` where nothing was booked. */
  readonly absoluteError: number | null;
  /** Share of the articles whose count is exactly what was booked. */
  readonly matchingShare: number;
}

/**
 * Stock-count error rate of many articles: net and absolute (盘点误差率).
 *
 * Net tells what the books are worth, absolute how good they are: a red shirt counted as a blue one is no net error, and two
 * absolute ones. The 1 % of the catalogue (R007) is held against the absolute rate.
 *
 * @returns Amounts and rates; `null` without articles.
 * @throws InvalidInputError naming the article, for a number that cannot be meant, and for columns of different lengths.
 * @example
 * ```ts
 * import { overallStockCountError } from "opscycle/kpi";
 *
 * const error = overallStockCountError({ bookedUnits: [100, 100, 50], countedUnits: [99, 102, 50] });
 * error?.netError; // => 0.004
 * error?.absoluteError; // => 0.012
 * ```
 */
export function overallStockCountError({
  bookedUnits,
  countedUnits,
  unitCosts,
}: OverallStockCountErrorInput): OverallStockCountErrorResult | null {
  requireNonNegatives("overallStockCountError", "bookedUnits", bookedUnits);
  requireNonNegatives("overallStockCountError", "countedUnits", countedUnits);
  requireSameLength("overallStockCountError", "countedUnits", countedUnits, bookedUnits.length);
  if (unitCosts !== undefined) {
    requireNonNegatives("overallStockCountError", "unitCosts", unitCosts);
    requireSameLength("overallStockCountError", "unitCosts", unitCosts, bookedUnits.length);
  }
  const articles = bookedUnits.length;
  if (articles === 0) return null;
  let [booked, netAmount, absoluteAmount, matching] = [0, 0, 0, 0];
  for (let article = 0; article < articles; article += 1) {
    const weight = unitCosts === undefined ? 1 : (unitCosts[article] ?? 0);
    const difference = (countedUnits[article] ?? 0) - (bookedUnits[article] ?? 0);
    booked += weight * (bookedUnits[article] ?? 0);
    netAmount += weight * difference;
    absoluteAmount += weight * Math.abs(difference);
    if (difference === 0) matching += 1;
  }
  return {
    netAmount,
    absoluteAmount,
    netError: quotient("overallStockCountError", netAmount, booked),
    absoluteError: quotient("overallStockCountError", absoluteAmount, booked),
    matchingShare: matching / articles,
  };
}
