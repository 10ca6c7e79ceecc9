import { z } from "zod";
import { describeValue, InvalidInputError, refuseDeepNesting, schemaIssues } from "../../errors/index.js";
import { builtInRules } from "../built-in-rules.js";
import type { Rule } from "../define-rule.js";
import { platformLayers, platformLayersFor } from "../platforms/platform-layers.js";
import { starterLayer, starterLayerFor } from "../starter-layer.js";
import { layRulebook, type Rulebook } from "./define-rulebook.js";
import { readFileRules } from "./file-rules.js";
import type { Layer } from "./layer.js";
import { layerIssues } from "./layer-issues.js";

const fileSchema = z.strictObject({
  $schema: z.exactOptional(z.string()),
  starter: z.exactOptional(z.boolean()),
  platforms: z.exactOptional(z.boolean()),
  rules: z.exactOptional(z.unknown()),
  layers: z.array(z.unknown()),
});

const reservedIds = new Map([
  ["default", "the catalogue's own values are called so"],
  [starterLayer.id, "the layer of assumed values is called so"],
  ...platformLayers.map(({ id }) => [id, "a layer of what is known of a platform is called so"] as const),
]);

/**
 * Makes a rulebook of what came out of a JSON file: `{ "layers": [{ "id": "house", "params": { … } }] }`.
 * The starter layer lies beneath unless the file says `"starter": false`, and so do the {@link platformLayers}, each for
 * its platform, unless it says `"platforms": false`. A file may bring rules and decision tables of
 * its own, `"rules": [ … ]`, as `parseRule` and `parseTable` read them; they are decided by their ids like the others.
 *
 * @param value - anything; nothing about it is trusted
 * @throws InvalidInputError that lists every fault with path, expected and received.
 *
 * @example
 * ```ts
 * import { parseRulebook } from "opscycle/rules";
 *
 * const text = '{ "layers": [{ "id": "house", "params": { "trial.pass": { "minimumUnits": 25 } } }] }';
 * const rulebook = parseRulebook(JSON.parse(text));
 * rulebook.at().explain("trial.pass").minimumUnits; // => { value: 25, layer: "house" }
 * rulebook.at().explain("trial.pass").minimumDays; // => { value: 30, layer: "starter", assumed: true }
 * ```
 */
export function parseRulebook(value: unknown): Rulebook<(typeof builtInRules)[number]>;
/**
 * The same for rules of your own.
 *
 * @param rules - the rules that the layers are for, when they are not the built-in ones
 */
export function parseRulebook<const Rules extends readonly Rule[]>(
  value: unknown,
  rules: Rules,
): Rulebook<Rules[number]>;
export function parseRulebook(value: unknown, rules: readonly Rule[] = builtInRules): Rulebook {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InvalidInputError("rulebook", [
      { path: "", expected: 'an object with "layers"', received: describeValue(value) },
    ]);
  }
  refuseDeepNesting("rulebook", value);
  const file = fileSchema.safeParse(value);
  const fileIssues = file.success ? [] : schemaIssues(file.error, value, [], Object.keys(fileSchema.shape));
  const own = readFileRules(file.data?.rules, rules);
  const all = [...rules, ...own.rules];
  const given: unknown = Reflect.get(value, "layers");
  const ofLayers =
    Array.isArray(given) && own.issues.length === 0 ? layerIssues(given, all, reservedIds) : [];
  const issues = [...fileIssues, ...own.issues, ...ofLayers];
  if (issues.length > 0) throw new InvalidInputError("rulebook", issues);
  const starter = file.data?.starter === false ? [] : [starterLayerFor(all)];
  const platforms = file.data?.platforms === false ? [] : platformLayersFor(all);
  const beneath = [...starter, ...platforms.filter(({ params }) => Object.keys(params).length > 0)];
  return layRulebook(all, beneath, given as Layer[]);
}
