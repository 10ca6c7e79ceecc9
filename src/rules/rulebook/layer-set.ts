import type { Rule } from "../define-rule.js";
import type { Layer, Scope } from "./layer.js";
import { layerFinder } from "./layer-finder.js";
import { type ResolvedParams, resolveParams } from "./resolve-params.js";

/** Layers that apply together, weakest first, and the parameters that they give. */
export class LayerSet {
  private readonly resolved = new Map<Rule, ResolvedParams>();

  constructor(
    readonly rules: ReadonlyMap<string, Rule>,
    private readonly layers: readonly Layer[],
  ) {}

  /**
   * The parameters of a rule; of a combined rule, those of its parts by id, without the parts that lack any.
   *
   * @throws InvalidInputError when each layer is right by itself and the merged parameters are not.
   */
  resolve(rule: Rule): ResolvedParams {
    let resolved = this.resolved.get(rule);
    if (resolved === undefined) {
      resolved = rule.parts === undefined ? resolveParams(rule, this.layers) : this.resolveParts(rule.parts);
      this.resolved.set(rule, resolved);
    }
    return resolved;
  }

  private resolveParts(parts: readonly Rule[]): ResolvedParams {
    const complete = parts
      .map((part) => ({ id: part.id, own: this.resolve(part) }))
      .filter(({ own }) => own.missing.length === 0);
    return {
      params: Object.fromEntries(complete.map(({ id, own }) => [id, own.params])),
      values: new Map(),
      missing: [],
    };
  }
}

/** Finds the layers that apply to a scope; scopes with the same layers share one set. */
export function layerSets(rules: ReadonlyMap<string, Rule>, layers: readonly Layer[]) {
  const find = layerFinder(layers);
  const sets = new Map<string, LayerSet>();
  return (scope: Scope): LayerSet => {
    const applying = find(scope);
    const key = applying.map(({ rank }) => rank).join();
    const known = sets.get(key);
    if (known !== undefined) return known;
    const set = new LayerSet(
      rules,
      applying.map(({ layer }) => layer),
    );
    sets.set(key, set);
    return set;
  };
}
