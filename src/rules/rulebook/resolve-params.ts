import { InvalidInputError, schemaIssues } from "../../errors/index.js";
import type { ParamOrigin } from "../decision/decision.js";
import type { Rule } from "../define-rule.js";
import { requiredKeys, uncompiled } from "../required-keys.js";
import type { Layer, ParamNote } from "./layer.js";

/** A parameter's value in one scope, and the layer that set it. */
export interface ParamValue {
  /** As the layer gives it, before the rule's schema has read it. */
  readonly value: unknown;
  /** Id of the layer; `default` for the catalogue's own figure. */
  readonly layer: string;
  /** Where it comes from, and why to look at it; absent where the layer has no note of it. */
  readonly note?: ParamNote;
  /** True where the layer is one of assumptions, as `starterLayer` is; absent otherwise. */
  readonly assumed?: boolean;
}

/** The parameters of one rule in one scope. */
export interface ResolvedParams {
  /** Parsed, and usable when nothing is missing. */
  readonly params: object;
  readonly values: ReadonlyMap<string, ParamValue>;
  /** Required parameters that no layer sets. */
  readonly missing: readonly string[];
}

/** The catalogue's own values of a rule, as the layer below all others. */
function defaultLayer(rule: Rule): Layer {
  return { id: "default", params: { [rule.id]: { ...rule.defaults } }, notes: { [rule.id]: rule.notes } };
}

/** Lays the layers over one another, weakest first, whether or not the result makes sense. */
export function layeredValues(rule: Rule, layers: readonly Layer[]): ReadonlyMap<string, ParamValue> {
  const values = new Map<string, ParamValue>();
  for (const layer of [defaultLayer(rule), ...layers]) {
    for (const [param, value] of Object.entries(layer.params[rule.id] ?? {})) {
      if (value === null) values.delete(param);
      else if (value !== undefined) values.set(param, paramValue(layer, rule.id, param, value));
    }
  }
  return values;
}

/**
 * Lays the layers over one another, weakest first, and parses the result whole.
 *
 * @throws InvalidInputError when each layer is right by itself and the merged parameters are not.
 */
export function resolveParams(rule: Rule, layers: readonly Layer[]): ResolvedParams {
  const values = layeredValues(rule, layers);
  const merged = Object.fromEntries([...values].map(([param, { value }]) => [param, value]));
  const missing = requiredKeys(rule.params).filter((param) => !values.has(param));
  if (missing.length > 0) return { params: merged, values, missing };
  const parsed = rule.params.safeParse(merged, uncompiled);
  if (!parsed.success) {
    throw new InvalidInputError(
      "rulebook",
      schemaIssues(parsed.error, merged, ["params", rule.id], Object.keys(rule.params.shape)),
    );
  }
  return { params: parsed.data, values, missing };
}

function paramValue(layer: Layer, ruleId: string, param: string, value: unknown): ParamValue {
  const note = layer.notes?.[ruleId]?.[param];
  return { value, layer: layer.id, ...(note && { note }), ...(layer.assumed && { assumed: true }) };
}

/** How the origin of a parameter's value is written in a decision. */
export function originOf(param: string, { layer, note, assumed }: ParamValue): ParamOrigin {
  return { param, layer, ...note, ...(assumed && { assumed }) };
}
