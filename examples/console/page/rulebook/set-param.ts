import type { LayerCondition } from "opscycle/rules";
import { edited, type JsonPath, removalAt, settingAt } from "./json-text.js";

/** What a parameter is set for: all of the shop, or what has this name. */
export interface ParamScope {
  readonly level: "all" | "platform" | "category" | "sku";
  /** The platform, category or SKU; empty for all. */
  readonly name: string;
}

/** A parameter of a rule. */
export interface ParamName {
  readonly rule: string;
  readonly param: string;
}

interface FileLayer {
  readonly id?: unknown;
  readonly when?: Readonly<Record<string, unknown>>;
  readonly from?: unknown;
  readonly until?: unknown;
  readonly assumed?: unknown;
  readonly params?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The condition of a layer for a scope, which is a scope of the rulebook too. */
export function conditionOf({ level, name }: ParamScope): LayerCondition {
  return level === "all" ? {} : { [level]: name };
}

/** The layers of a rulebook file; undefined where the text is no JSON object. */
function layersOf(text: string): readonly FileLayer[] | undefined {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== "object" || file === null) return undefined;
    const layers: unknown = Reflect.get(file, "layers");
    return Array.isArray(layers) ? layers : [];
  } catch {
    return undefined;
  }
}

/** The last layer that is for exactly this scope, at all times; -1 where there is none. */
function layerIndex(layers: readonly FileLayer[], scope: ParamScope): number {
  const wanted = JSON.stringify(Object.entries(conditionOf(scope)));
  return layers.findLastIndex(
    ({ when = {}, from, until, assumed }) =>
      from === undefined &&
      until === undefined &&
      assumed !== true &&
      JSON.stringify(Object.entries(when)) === wanted,
  );
}

/** What the file itself sets a parameter to for exactly this scope; undefined where it says nothing. */
export function ownValue(text: string, scope: ParamScope, { rule, param }: ParamName): unknown {
  const layers = layersOf(text) ?? [];
  return layers[layerIndex(layers, scope)]?.params?.[rule]?.[param];
}

/** Where the file sets a parameter for exactly this scope; undefined where it does not. */
export function paramPath(text: string, scope: ParamScope, { rule, param }: ParamName): JsonPath | undefined {
  if (ownValue(text, scope, { rule, param }) === undefined) return undefined;
  return ["layers", layerIndex(layersOf(text) ?? [], scope), "params", rule, param];
}

/**
 * The text of a rulebook file with a parameter set for a scope, in the layer for that scope or in a new one. Nothing
 * else of the text changes.
 *
 * @returns undefined when the text is no rulebook file
 */
export function withParam(
  text: string,
  scope: ParamScope,
  { rule, param }: ParamName,
  value: unknown,
): string | undefined {
  const layers = layersOf(text);
  if (layers === undefined) return undefined;
  const index = layerIndex(layers, scope);
  const when = conditionOf(scope);
  const layer = {
    id: freeId(layers, scope.level === "all" ? "house" : scope.name),
    ...(scope.level !== "all" && { when }),
    params: { [rule]: { [param]: value } },
  };
  const edit =
    index < 0
      ? settingAt(text, ["layers", layers.length], layer)
      : settingAt(text, ["layers", index, "params", rule, param], value);
  return edit && edited(text, edit);
}

/** The text of a rulebook file without a parameter of a scope, so that what lies beneath holds again. */
export function withoutParam(text: string, scope: ParamScope, { rule, param }: ParamName): string {
  const layers = layersOf(text) ?? [];
  const index = layerIndex(layers, scope);
  const others = Object.keys(layers[index]?.params?.[rule] ?? {}).filter((name) => name !== param);
  const path: JsonPath = ["layers", index, "params", rule];
  const edit = removalAt(text, others.length > 0 ? [...path, param] : path);
  return edit === undefined ? text : edited(text, edit);
}

/** An id for a new layer that no other layer of the file has, and none of those beneath. */
function freeId(layers: readonly FileLayer[], wanted: string): string {
  const taken = new Set<unknown>(["default", "starter", ...layers.map(({ id }) => id)]);
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted} ${number}`;
  return id;
}
