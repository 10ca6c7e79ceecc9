import type { ProductDifference } from "opscycle/replay";

/** The products that have every word of a search in their SKU, name or category; those whose sales moved most first. */
export function findProducts(
  products: readonly ProductDifference[],
  search: string,
): readonly ProductDifference[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const moved = ({ base, other }: ProductDifference) => Math.abs(other.sales - base.sales);
  return products
    .filter(({ sku, name = "", category = "" }) => {
      const text = `${sku} ${name} ${category}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((one, another) => moved(another) - moved(one) || (one.sku < another.sku ? -1 : 1));
}
