import { z } from "zod";
import { describeValue, InvalidInputError, schemaIssues } from "../errors/index.js";
import { builtInRules } from "./built-in-rules.js";
import type { Rule } from "./define-rule.js";
import { defineRulebook, type Rulebook } from "./define-rulebook.js";
import type { Layer } from "./layer.js";
import { layerIssues } from "./layer-issues.js";
import { starterLayer } from "./starter-layer.js";

const fileSchema = z.strictObject({
  $schema: z.exactOptional(z.string()),
  starter: z.exactOptional(z.boolean()),
  layers: z.array(z.unknown()),
});

/**
 * Makes a rulebook of what came out of a JSON file: `{ "layers": [{ "id": "house", "params": { … } }] }`.
 * The starter layer lies beneath unless the file says `"starter": false`.
 *
 * @param value - anything; nothing about it is trusted
 * @throws InvalidInputError that lists every fault with path, expected and received.
 */
export function parseRulebook(value: unknown): Rulebook<(typeof builtInRules)[number]>;
/** @param rules - the rules that the layers are for, when they are not the built-in ones */
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
  const file = fileSchema.safeParse(value);
  if (!file.success)
    throw new InvalidInputError(
      "rulebook",
      schemaIssues(file.error, value, [], Object.keys(fileSchema.shape)),
    );
  const issues = layerIssues(file.data.layers, rules);
  if (issues.length > 0) throw new InvalidInputError("rulebook", issues);
  const starter = file.data.starter === false ? [] : [starterFor(rules)];
  return defineRulebook({ rules, layers: [...starter, ...(file.data.layers as Layer[])] });
}

/** The starter layer without the rules that are not there. */
function starterFor(rules: readonly Rule[]): Layer {
  const ids = new Set(rules.map((rule) => rule.id));
  const params = Object.fromEntries(Object.entries(starterLayer.params).filter(([id]) => ids.has(id)));
  return { ...starterLayer, params };
}
