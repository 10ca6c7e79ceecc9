import { didYouMean, InvalidInputError } from "../../errors/index.js";
import { refusal, requireNonNegative } from "../require.js";

/**
 * The cost of a shop, item by item, in major units of one currency, each 0 or more.
 *
 * An item that is left out is no part of the calculation: leave out what the books do not know, and give 0 for what
 * cost nothing. Each cost belongs in one item only; a sum that is already in another item is left out.
 */
export interface CostItems {
  /** Goods: what the units sold cost to buy or make (商品成本, K103). */
  readonly purchase?: number;
  /** Dispatch and freight (物流费用, K104). */
  readonly logistics?: number;
  /** Packaging (包装成本, K105). */
  readonly packaging?: number;
  /** Commission and technical service fees of the platform (平台费用, K106). */
  readonly platform?: number;
  /** Marketing and ads (营销成本, K107). */
  readonly marketing?: number;
  /** After-sales service (售后服务成本, K109). */
  readonly afterSales?: number;
  /** Holding stock: storage, capital, loss of value (库存成本, K110). */
  readonly inventory?: number;
  /** Supply chain, as far as it is in no other item (供应链费用, K112). */
  readonly supplyChain?: number;
  /** Salaries (人力成本, K108). */
  readonly labour?: number;
  /** Whatever else it cost. */
  readonly other?: number;
}

/** The name of a cost item. */
export type CostItem = keyof CostItems;

/** The cost items in the order in which they are taken off: what each order causes first, what the shop costs last. */
export const costItemOrder = [
  "purchase",
  "logistics",
  "packaging",
  "platform",
  "marketing",
  "afterSales",
  "inventory",
  "supplyChain",
  "labour",
  "other",
] as const satisfies readonly CostItem[];

/** One cost item and what it cost. */
export interface CostOfItem {
  readonly item: CostItem;
  readonly cost: number;
}

/**
 * The items that are given, in order. Refuses an unknown item: misspelt, it would silently be left out.
 *
 * @param path Where the items stand in the input; empty when they are the input.
 */
export function readCostItems(subject: string, path: string, costs: CostItems): readonly CostOfItem[] {
  if (typeof costs !== "object" || costs === null) throw refusal(subject, path, "cost items", costs);
  const at = (item: string) => (path === "" ? item : `${path}.${item}`);
  const known: readonly string[] = costItemOrder;
  for (const item of Object.keys(costs))
    if (!known.includes(item)) {
      const expected = `absent: no such cost item${didYouMean(item, known)}`;
      throw new InvalidInputError(subject, [{ path: at(item), expected, received: "it" }]);
    }
  return costItemOrder.flatMap((item) => {
    if (!(item in costs)) return [];
    const cost = costs[item] ?? Number.NaN;
    requireNonNegative(subject, at(item), cost);
    return [{ item, cost }];
  });
}

/** The sum of cost items. */
export function sumOfCosts(items: readonly CostOfItem[]): number {
  return items.reduce((sum, { cost }) => sum + cost, 0);
}
