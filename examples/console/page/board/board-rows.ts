import type { BoardProduct } from "../../shared/api.js";

/** A product as a row of the board. */
export interface BoardRow {
  readonly product: BoardProduct;
  /** Its stage and its states in words. */
  readonly state: string;
  /** What a search looks into, in small letters. */
  readonly sought: string;
}

/** Makes the rows of the board; `words` says states in the language of the page. */
export function boardRows(
  products: readonly BoardProduct[],
  words: (states: readonly string[]) => string,
): BoardRow[] {
  return products.map((product) => {
    const { sku, name, category, stage, states } = product;
    const state = words(states.includes(stage) ? states : [stage, ...states]);
    return { product, state, sought: `${sku}\n${name}\n${category}\n${state}`.toLowerCase() };
  });
}

/** Which products are wanted; what is empty or false wants all. */
export interface BoardFilter {
  readonly text: string;
  readonly stage: string;
  readonly category: string;
  readonly withAlerts: boolean;
  readonly waiting: boolean;
}

/** The rows that are wanted: every word of the text must be somewhere in a row. */
export function filterRows(rows: readonly BoardRow[], filter: BoardFilter): BoardRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    ({ product, sought }) =>
      (filter.stage === "" || product.stage === filter.stage) &&
      (filter.category === "" || product.category === filter.category) &&
      (!filter.withAlerts || product.alerts > 0) &&
      (!filter.waiting || product.isWaiting) &&
      words.every((word) => sought.includes(word)),
  );
}

/** How many of the wanted products stand in each stage, whatever stage is wanted. */
export function countStages(rows: readonly BoardRow[], filter: BoardFilter): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { product } of filterRows(rows, { ...filter, stage: "" }))
    counts.set(product.stage, (counts.get(product.stage) ?? 0) + 1);
  return counts;
}

/** The stages that there are products in: in the order of the lifecycle, then others as they come. */
export function stagesOf(products: readonly BoardProduct[], order: readonly string[]): string[] {
  const there = new Set(products.map(({ stage }) => stage));
  const known = order.filter((stage) => there.delete(stage));
  return [...known, ...there];
}

/** The categories that there are, in order. */
export function categoriesOf(products: readonly BoardProduct[]): string[] {
  return [...new Set(products.map(({ category }) => category))].sort();
}
