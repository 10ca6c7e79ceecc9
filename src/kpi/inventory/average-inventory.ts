import { finiteResult, requireNonNegatives, requireOneOf } from "../require.js";

/** What {@link averageInventory} is computed from. */
export interface AverageInventoryInput {
  /** Stock at equal distances in time, in units or money, 0 or more: opening and closing, or each day's end. */
  readonly levels: ArrayLike<number>;
  /**
   * `mean` unless told otherwise: all levels count the same. `chronological` counts the first and the last half, because
   * a level at the edge of the period stands for half a distance only; for two levels both are the same.
   */
  readonly method?: "mean" | "chronological";
}

/**
 * Average inventory: what the stock of a period was on average (平均库存).
 *
 * Opening and closing stock alone miss the peak before a promotion; the levels of each day do not.
 *
 * @returns In the unit of the levels; `null` without any.
 * @throws InvalidInputError naming the level, for a number that cannot be meant.
 * @example
 * ```ts
 * import { averageInventory } from "opscycle/kpi";
 *
 * averageInventory({ levels: [100, 60] }); // => 80
 * averageInventory({ levels: [100, 20, 60], method: "chronological" }); // => 50
 * ```
 */
export function averageInventory({ levels, method = "mean" }: AverageInventoryInput): number | null {
  requireNonNegatives("averageInventory", "levels", levels);
  requireOneOf("averageInventory", "method", method, ["mean", "chronological"]);
  if (levels.length === 0) return null;
  let sum = 0;
  for (let index = 0; index < levels.length; index += 1) sum += levels[index] ?? 0;
  if (method === "mean" || levels.length === 1) return finiteResult("averageInventory", sum / levels.length);
  const edges = ((levels[0] ?? 0) + (levels[levels.length - 1] ?? 0)) / 2;
  return finiteResult("averageInventory", (sum - edges) / (levels.length - 1));
}
