import { z } from "zod";
import type { Rule } from "../define-rule.js";
import { fileRulesSchema } from "./file-rules.js";
import { type Layer, layerSchema } from "./layer.js";

/**
 * JSON Schema of a rulebook file for these rules: editors complete and check it.
 *
 * @param layers - those of the rulebook: what they assume is told of the parameters
 */
export function rulebookJsonSchema(rules: readonly Rule[], layers: readonly Layer[]): object {
  const assumed = layers.filter((layer) => layer.assumed && layer.when === undefined);
  const params = rules
    .filter((rule) => Object.keys(rule.params.shape).length > 0)
    .map((rule) => [rule.id, z.exactOptional(layerParams(rule, assumed))] as const);
  const starter = z.boolean().describe("false leaves out the assumed values of the starter layer");
  const platforms = z.boolean().describe("false leaves out what is known of each platform");
  const file = z.strictObject({
    $schema: z.exactOptional(z.string()),
    starter: z.exactOptional(starter),
    platforms: z.exactOptional(platforms),
    rules: z.exactOptional(fileRulesSchema),
    layers: z.array(layerSchema.extend({ params: z.strictObject(Object.fromEntries(params)) })),
  });
  return z.toJSONSchema(file, { io: "input" });
}

/** In a layer every parameter may be left out, and null unsets it. */
function layerParams(rule: Rule, assumed: readonly Layer[]): z.ZodObject {
  const fields = Object.entries(rule.params.shape).map(([name, field]) => {
    const nullable = z.nullable(field);
    const text = defaultText(rule, name) || assumedText(rule, name, assumed);
    return [name, z.exactOptional(text === "" ? nullable : nullable.describe(text))] as const;
  });
  return z
    .strictObject(Object.fromEntries(fields))
    .describe(`${rule.title.en} ${rule.title.zh} (${rule.source.join(", ")})`);
}

/** What a parameter is when no layer sets it. */
function defaultText(rule: Rule, param: string): string {
  const value = new Map(Object.entries(rule.defaults)).get(param);
  if (value === undefined) return "";
  const { source, questionable } = rule.notes[param] ?? {};
  const origin = source === undefined ? "" : ` (${source})`;
  const doubt = questionable === undefined ? "" : `. Questionable: ${questionable}`;
  return `${JSON.stringify(value)} unless a layer sets it${origin}${doubt}`;
}

/** What a parameter is assumed to be when no other layer sets it. */
function assumedText(rule: Rule, param: string, assumed: readonly Layer[]): string {
  const layer = assumed.findLast((one) => one.params[rule.id]?.[param] !== undefined);
  if (layer === undefined) return "";
  return `${JSON.stringify(layer.params[rule.id]?.[param])} unless a layer sets it (assumed by layer ${layer.id})`;
}
