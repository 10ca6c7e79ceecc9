import { appliesTo, type Layer, levelOf, type Scope } from "./layer.js";

/** A layer with its place in the order of precedence. */
export interface RankedLayer {
  readonly layer: Layer;
  readonly rank: number;
}

/** Finds the layers that apply to a scope, weakest first. Those of SKUs are looked up: a shop may have thousands. */
export function layerFinder(layers: readonly Layer[]): (scope: Scope) => readonly RankedLayer[] {
  const ranked = ranking(layers);
  const ofAnySku = ranked.filter(({ layer }) => layer.when?.sku === undefined);
  const bySku = groupBySku(ranked);
  return (scope) => {
    const ofSku = scope.sku === undefined ? [] : (bySku.get(scope.sku) ?? []);
    return [...ofAnySku, ...ofSku]
      .filter(({ layer }) => appliesTo(layer, scope))
      .sort((left, right) => left.rank - right.rank);
  };
}

function ranking(layers: readonly Layer[]): RankedLayer[] {
  return layers
    .map((layer) => ({ layer, level: levelOf(layer) }))
    .sort((left, right) => left.level - right.level)
    .map(({ layer }, rank) => ({ layer, rank }));
}

function groupBySku(ranked: readonly RankedLayer[]): ReadonlyMap<string, readonly RankedLayer[]> {
  const groups = new Map<string, RankedLayer[]>();
  for (const one of ranked) {
    const sku = one.layer.when?.sku;
    if (sku === undefined) continue;
    const group = groups.get(sku);
    if (group === undefined) groups.set(sku, [one]);
    else group.push(one);
  }
  return groups;
}
