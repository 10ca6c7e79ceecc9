import { InvalidInputError } from "../../errors/index.js";
import { type CostItem, type CostItems, type CostOfItem, readCostItems } from "../costs/cost-items.js";
import { finiteResult, requireFinite } from "../require.js";

/** What {@link contributionLevels} is computed from. */
export interface ContributionLevelsInput {
  /** Net sales, in major units; below 0 where more was given back than sold. */
  readonly netSales: number;
  /** What it cost, item by item, in major units. */
  readonly costs: CostItems;
  /**
   * The order in which the items are taken off; all given items, each once. Unless given: purchase, logistics,
   * packaging, platform, marketing, after-sales, inventory, supply chain, labour, other.
   */
  readonly order?: readonly CostItem[];
}

/** What is left after one more cost item. */
export interface ContributionLevel {
  /** The item that this level takes off. */
  readonly item: CostItem;
  /** What the item cost, in major units. */
  readonly cost: number;
  /** What is left after it and all before it, in major units; below 0 for a loss. */
  readonly contribution: number;
  /** The same as a share of net sales; `null` where they are 0 or below. */
  readonly margin: number | null;
}

/**
 * Contribution levels: what is left of net sales after one cost item after another (多级贡献毛利).
 *
 * After purchase stands gross profit and {@link grossMargin}; after logistics, platform and marketing too the
 * {@link contributionMargin}; after the last item {@link operatingProfit}. An item that is not given has no level.
 *
 * @returns The levels in order; an empty list where no item is given.
 * @throws InvalidInputError naming the field, for an unknown cost item, an order that leaves an item out or holds one
 * twice, and for a number that cannot be meant.
 * @example
 * ```ts
 * import { contributionLevels } from "opscycle/kpi";
 *
 * const levels = contributionLevels({ netSales: 500, costs: { purchase: 300, logistics: 75, marketing: 50 } });
 * levels.map(({ item, margin }) => [item, margin]); // => [["purchase", 0.4], ["logistics", 0.25], ["marketing", 0.15]]
 * ```
 */
export function contributionLevels(input: ContributionLevelsInput): readonly ContributionLevel[] {
  const { netSales, costs, order } = input;
  requireFinite("contributionLevels", "netSales", netSales);
  const items = readCostItems("contributionLevels", "costs", costs);
  let contribution = netSales;
  return (order === undefined ? items : inOrder(items, order)).map(({ item, cost }) => {
    contribution = finiteResult("contributionLevels", contribution - cost);
    const margin = netSales <= 0 ? null : finiteResult("contributionLevels", contribution / netSales);
    return { item, cost, contribution, margin };
  });
}

function inOrder(items: readonly CostOfItem[], order: readonly CostItem[]): readonly CostOfItem[] {
  const sorted = order.flatMap((name) => items.filter(({ item }) => item === name));
  if (sorted.length === items.length && new Set(order).size === order.length) return sorted;
  const expected = `each of ${items.map(({ item }) => item).join(", ")} once`;
  throw new InvalidInputError("contributionLevels", [
    { path: "order", expected, received: order.join(", ") },
  ]);
}
