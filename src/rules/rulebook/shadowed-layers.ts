import type { Layer, Scope } from "./layer.js";
import { layerFinder, type RankedLayer } from "./layer-finder.js";

/** A layer of which nothing remains, and the layers that lie over it. */
export interface ShadowedLayer {
  readonly layer: string;
  /** None where the layer sets nothing itself. */
  readonly by: readonly string[];
}

/**
 * The layers that set nothing that remains, wherever and whenever they apply: every parameter of theirs is set by a
 * stronger layer there. An assumed layer is meant to be laid over, and not told; nor is one that only names where it
 * would apply, such as that of a platform of which nothing is known yet.
 */
export function shadowedLayers(layers: readonly Layer[]): ShadowedLayer[] {
  const find = layerFinder(layers);
  return layers.flatMap((layer) => {
    if (layer.assumed || isPlaceholder(layer)) return [];
    const winners = new Set(scopesOf(layer, layers).flatMap((scope) => winnersAt(find(scope), layer)));
    return winners.has(layer.id) ? [] : [{ layer: layer.id, by: [...winners] }];
  });
}

function isPlaceholder({ when = {}, params }: Layer): boolean {
  return Object.keys(when).length > 0 && Object.keys(params).length === 0;
}

/** The layers that set each of the layer's parameters at last. */
function winnersAt(applying: readonly RankedLayer[], { params }: Layer): string[] {
  return Object.entries(params).flatMap(([rule, values]) =>
    Object.keys(values).flatMap((param) => {
      const winner = applying.findLast(({ layer }) => layer.params[rule]?.[param] !== undefined);
      return winner === undefined ? [] : [winner.layer.id];
    }),
  );
}

/**
 * Where the fewest others apply beside the layer: in its own scope with no more named, and for one with dates, in each
 * span of its own between the instants at which any layer begins or ends.
 */
function scopesOf({ when, from, until }: Layer, layers: readonly Layer[]): Scope[] {
  if (from === undefined && until === undefined) return [{ ...when }];
  const bounds = layers.flatMap((other) => [other.from, other.until]).filter((at) => at !== undefined);
  const instants = bounds.map((at) => Date.parse(at));
  const first = from === undefined ? Math.min(...instants) - 1 : Date.parse(from);
  const last = until === undefined ? Infinity : Date.parse(until);
  return [first, ...instants]
    .filter((at) => at >= first && at < last)
    .map((at) => ({ ...when, at: new Date(at).toISOString() }));
}
