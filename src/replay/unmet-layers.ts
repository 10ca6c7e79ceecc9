import { didYouMean } from "../errors/index.js";
import type { DailyFacts } from "../kpi/index.js";
import { type Layer, type LayerCondition, platformLayers } from "../rules/index.js";

/** How many categories a sentence lists. */
const listedCategories = 12;

/** These lie beneath every rules file: nobody meant anything by them. */
const builtIn = new Set(platformLayers.map(({ id }) => id));

/** Says of each layer that applies to no product of a history that it changes nothing there, and why. */
export function unmetLayers({ skus }: DailyFacts, layers: readonly Layer[]): readonly string[] {
  return layers.flatMap(({ id, when = {} }) => {
    if (builtIn.has(id)) return [];
    const fault = faultOf(when, skus);
    return fault === undefined ? [] : [`Layer ${id} changes nothing here: ${fault}.`];
  });
}

function faultOf(when: LayerCondition, skus: DailyFacts["skus"]): string | undefined {
  const { category, sku, ...elsewhere } = when;
  const [key] = Object.keys(elsewhere);
  if (key !== undefined) return `it is for a ${key}, and a replay knows no ${key}`;
  const isMet = skus.some(
    (one) => (category ?? one.category) === one.category && (sku ?? one.sku) === one.sku,
  );
  if (isMet || (category === undefined && sku === undefined)) return undefined;
  if (sku !== undefined && !skus.some((one) => one.sku === sku))
    return `no product of the history has the SKU "${sku}"${didYouMean(sku, new Set(skus.map((one) => one.sku)))}`;
  const known = new Set(skus.flatMap((one) => one.category ?? []));
  if (category === undefined || known.has(category)) return "no product has both its SKU and its category";
  if (known.size === 0) return "the orders name no categories";
  return `no product of the history has the category "${category}"${didYouMean(category, known)}; ${listOf([...known])}`;
}

function listOf(categories: readonly string[]): string {
  const shown = categories.slice(0, listedCategories).sort();
  const more = categories.length - shown.length;
  return `its categories are ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
