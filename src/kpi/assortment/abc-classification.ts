import { finiteResult, refusal, requireNonNegatives } from "../require.js";
import { requireRisingCuts } from "./class-cuts.js";
import { indicesFromLargest, sumInOrder } from "./rank-by-value.js";

/** What {@link abcClassification} is computed from. */
export interface AbcClassificationInput {
  /** What each item is worth: its sales, profit, or units times cost over a period. */
  readonly values: ArrayLike<number>;
  /** Cumulative shares at which a class ends, rising; 0.8 and 0.95 unless told otherwise. */
  readonly cuts?: readonly number[];
  /**
   * The item whose value carries the cumulative share across a cut: `included` in the class that ends there (so that
   * the class reaches its cut; the default), or left to the next one, `excluded` (so that it stays within).
   */
  readonly crossingItem?: "included" | "excluded";
  /** Items of equal value: classed one by one in the order given (`in-order`, the default), or all as the first one. */
  readonly ties?: "in-order" | "together";
  /** Items of negative value: refused unless told otherwise, or put `last`, counting nothing towards the total. */
  readonly negatives?: "refused" | "last";
}

/** Columns with a place for each item, in the order of the input. */
export interface AbcClassificationResult {
  /** 0 for class A, 1 for B, 2 for C, and so on for more cuts. */
  readonly classes: Uint8Array;
  /** Place of the item by value, 1 for the largest. */
  readonly ranks: Uint32Array;
  /** Share of the total of this item and all before it; NaN where the total is 0. */
  readonly cumulativeShares: Float64Array;
}

/**
 * ABC classification: which few items bring most of the value (ABC分类法).
 *
 * It looks at one measure over one period: new items stand low because they are new, and what an item draws along is
 * not seen. Shares are compared with the cuts to twelve digits, so that a share of 80 % made of tenths is 80 %. Where the
 * total is 0, all items are in the last class.
 *
 * Source: Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains; the cuts 0.8 and
 * 0.95 are a habit of the trade.
 *
 * @returns Class, rank and cumulative share of each item.
 * @throws InvalidInputError naming the item or the option, for what cannot be meant.
 * @example
 * ```ts
 * import { abcClassification } from "opscycle/kpi";
 *
 * const { classes, ranks } = abcClassification({ values: [5, 700, 45, 150, 100] });
 * Array.from(classes, (index) => "ABC"[index]).join(""); // => "CACAB"
 * Array.from(ranks); // => [5, 1, 4, 2, 3]
 * ```
 */
export function abcClassification({
  values,
  cuts = [0.8, 0.95],
  crossingItem = "included",
  ties = "in-order",
  negatives = "refused",
}: AbcClassificationInput): AbcClassificationResult {
  requireWord("crossingItem", crossingItem, ["included", "excluded"]);
  requireWord("ties", ties, ["in-order", "together"]);
  requireWord("negatives", negatives, ["refused", "last"]);
  requireRisingCuts("abcClassification", "cuts", cuts, 1);
  const worth = negatives === "last" ? Float64Array.from(values, (value) => Math.max(value, 0)) : values;
  requireNonNegatives("abcClassification", "values", worth);
  // Negative items keep their own order behind those of 0.
  const order = indicesFromLargest(values);
  const total = finiteResult("abcClassification", sumInOrder(worth, order));
  const result = {
    classes: new Uint8Array(values.length),
    ranks: new Uint32Array(values.length),
    cumulativeShares: new Float64Array(values.length),
  };
  let sum = 0;
  let tied = 0;
  for (const [rank, item] of order.entries()) {
    const before = sum / total;
    sum += worth[item] ?? 0;
    const previous = order[rank - 1];
    const isTied = ties === "together" && previous !== undefined && values[previous] === values[item];
    if (!isTied) tied = classOf(crossingItem === "included" ? before : sum / total, cuts, crossingItem);
    result.classes[item] = tied;
    result.ranks[item] = rank + 1;
    result.cumulativeShares[item] = sum / total;
  }
  return result;
}

const tolerance = 1e-12;

/** The class of an item by the share before it or with it. */
function classOf(share: number, cuts: readonly number[], crossingItem: "included" | "excluded"): number {
  if (Number.isNaN(share)) return cuts.length;
  const margin = crossingItem === "included" ? -tolerance : tolerance;
  const firstEndingLater = cuts.findIndex((cut) =>
    crossingItem === "included" ? share < cut + margin : share <= cut + margin,
  );
  return firstEndingLater === -1 ? cuts.length : firstEndingLater;
}

function requireWord(path: string, value: string, words: readonly string[]): void {
  if (words.includes(value)) return;
  throw refusal("abcClassification", path, `one of ${words.join(", ")}`, value);
}
