import fc from "fast-check";
import type { Rule } from "opscycle/rules";
import { z } from "zod";
import { requiredKeys } from "../../src/rules/required-keys.js";

/** The part of a field's JSON Schema that facts and parameters use. */
const fieldSchema = z.object({
  type: z.enum(["number", "integer", "boolean", "string", "array", "object"]),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  enum: z.array(z.string()).optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: z.number().optional(),
});

const dates = ["2023-12-31", "2024-01-01", "2024-02-29", "2024-06-18", "2024-11-11"] as const;
const letters = [..."abcdefgh"];

/** Values of one field, among them many round ones, as thresholds are. */
export function arbitraryValue(field: z.core.$ZodType): fc.Arbitrary<unknown> {
  return valuesOf(z.toJSONSchema(field));
}

function valuesOf(schema: unknown): fc.Arbitrary<unknown> {
  const {
    type,
    items,
    minItems = 0,
    properties = {},
    additionalProperties: others,
    enum: words,
    format,
    ...bounds
  } = fieldSchema.parse(schema);
  if (type === "array") return fc.array(valuesOf(items), { minLength: minItems, maxLength: 12 });
  if (type === "object") {
    if (typeof others === "object")
      return fc.dictionary(fc.constantFrom(...letters), valuesOf(others), { maxKeys: 6 });
    const fields = Object.entries(properties).map(([name, property]) => [name, valuesOf(property)] as const);
    return fc.record(Object.fromEntries(fields));
  }
  if (words !== undefined) return fc.constantFrom(...words);
  if (type === "boolean") return fc.boolean();
  if (type === "string") return fc.constantFrom(...(format === "date" ? dates : letters));
  const min = Math.max(bounds.minimum ?? -50, bounds.exclusiveMinimum === undefined ? -50 : 1);
  const max = Math.min(bounds.maximum ?? 200, 200);
  const whole = fc.integer({ min: Math.ceil(min), max: Math.floor(max) });
  if (type === "integer") return whole;
  return fc.oneof(
    whole,
    fc.integer({ min: Math.ceil(min * 10), max: Math.floor(max * 10) }).map((tenths) => tenths / 10),
  );
}

/** Facts that a rule takes: each required one possibly null, each optional one possibly absent. */
export function arbitraryFacts(rule: Rule, missing: "some" | "none" = "some") {
  const required = requiredKeys(rule.facts);
  const fields = Object.entries(rule.facts.shape).map(([name, field]) => {
    const value = arbitraryValue(field);
    const maybe = fc.option(value, { nil: null, freq: 8 });
    return [name, required.includes(name) ? (missing === "some" ? maybe : value) : maybe] as const;
  });
  return fc.record(Object.fromEntries(fields));
}

/**
 * Parameters that a rule takes, all set; those that do not fit together are left out. The rows of a table have to fit
 * together as a whole: they are its own.
 */
export function arbitraryParams(rule: Rule): fc.Arbitrary<Record<string, unknown>> {
  if ("table" in rule) return fc.constant({ ...rule.defaults });
  const fields = Object.entries(rule.params.shape).map(
    ([name, field]) => [name, arbitraryValue(field)] as const,
  );
  return fc.record(Object.fromEntries(fields)).filter((params) => rule.params.safeParse(params).success);
}
