import { describeValue, didYouMean, type InputIssue, schemaIssues } from "../../errors/index.js";
import type { Rule } from "../define-rule.js";
import { optionalFields } from "../optional-fields.js";
import { prototypeKeys } from "../plain-json.js";
import { uncompiled } from "../required-keys.js";
import { layerLevels, layerSchema } from "./layer.js";

const layerKeys = [...Object.keys(layerSchema.shape), ...layerLevels, "source", "questionable"];

/**
 * Everything wrong with a list of layers, for the rules that they are for.
 *
 * @param reserved - ids that a layer may not have, and why
 */
export function layerIssues(
  layers: unknown,
  rules: readonly Rule[],
  reserved: ReadonlyMap<string, string> = new Map([["default", "the catalogue's own values are called so"]]),
): InputIssue[] {
  if (!Array.isArray(layers))
    return [{ path: "layers", expected: "a list of layers", received: describeValue(layers) }];
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const taken = new Map(reserved);
  return layers.flatMap((layer: unknown, index): InputIssue[] => {
    const at = ["layers", index];
    const parsed = layerSchema.safeParse(layer);
    const shape = parsed.success ? [] : schemaIssues(parsed.error, layer, at, layerKeys);
    const id = fieldOf(layer, "id");
    const twins = typeof id === "string" ? idIssues(id, index, taken) : [];
    const params = fieldOf(layer, "params");
    return [...shape, ...twins, ...emptySpan(layer, index), ...paramsIssues(params, byId, [...at, "params"])];
  });
}

function idIssues(id: string, index: number, taken: Map<string, string>): InputIssue[] {
  const reason = taken.get(id);
  taken.set(id, reason ?? `layers.${index} has it`);
  if (reason === undefined) return [];
  return [{ path: `layers.${index}.id`, expected: `another id (${reason})`, received: describeValue(id) }];
}

function emptySpan(layer: unknown, index: number): InputIssue[] {
  const from = fieldOf(layer, "from");
  const until = fieldOf(layer, "until");
  if (typeof from !== "string" || typeof until !== "string" || !(Date.parse(from) >= Date.parse(until)))
    return [];
  return [
    { path: `layers.${index}.until`, expected: `later than from (${from})`, received: describeValue(until) },
  ];
}

function paramsIssues(
  params: unknown,
  rules: ReadonlyMap<string, Rule>,
  at: readonly PropertyKey[],
): InputIssue[] {
  return ownEntries(params).flatMap(([ruleId, values]): InputIssue[] => {
    const rule = rules.get(ruleId);
    if (rule !== undefined) return ruleIssues(rule, values, [...at, ruleId]);
    const expected = `absent: there is no such rule${didYouMean(ruleId, rules.keys())}`;
    return [{ path: [...at, ruleId].map(String).join("."), expected, received: describeValue(values) }];
  });
}

/** The values of one rule's parameters; null unsets one and is right for every parameter that exists. */
function ruleIssues(rule: Rule, values: unknown, at: readonly PropertyKey[]): InputIssue[] {
  const set = Object.fromEntries(
    ownEntries(values).filter(([name, value]) => value !== null || !Object.hasOwn(rule.params.shape, name)),
  );
  const parsed = optionalFields(rule.params).safeParse(set, uncompiled);
  return parsed.success
    ? prototypeKeys(set, at)
    : schemaIssues(parsed.error, set, at, Object.keys(rule.params.shape));
}

function ownEntries(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function fieldOf(value: unknown, name: string): unknown {
  return new Map(ownEntries(value)).get(name);
}
