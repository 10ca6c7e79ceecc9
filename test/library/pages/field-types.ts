import { z } from "zod";

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly additionalProperties?: JsonSchema | boolean;
  readonly format?: string;
  readonly pattern?: string;
}

/** What values a field takes, in words. */
export function typeText(field: z.core.$ZodType): string {
  return words(z.toJSONSchema(field, { unrepresentable: "any", io: "input" }) as JsonSchema);
}

function words(schema: JsonSchema): string {
  const { type, enum: allowed, const: only, anyOf, items, properties, additionalProperties } = schema;
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (allowed !== undefined) return allowed.map((value) => `\`${JSON.stringify(value)}\``).join(", ");
  if (anyOf !== undefined) return [...new Set(anyOf.map(words))].join(" or ");
  if (type === "boolean") return "true or false";
  if (type === "string") return stringWords(schema);
  if (type === "array") return `list of ${items === undefined ? "anything" : words(items)}`;
  if (type === "object") {
    if (properties !== undefined)
      return `object of ${Object.keys(properties)
        .map((name) => `\`${name}\``)
        .join(", ")}`;
    return typeof additionalProperties === "object" ? `by name: ${words(additionalProperties)}` : "object";
  }
  if (type === "number" || type === "integer") return numberWords(schema);
  return "any JSON";
}

function stringWords({ format }: JsonSchema): string {
  if (format === "date-time") return "instant in ISO 8601";
  if (format === "date") return "date, YYYY-MM-DD";
  return "text";
}

/** Bounds beyond which no number is exact are none. */
function numberWords(schema: JsonSchema): string {
  const name = schema.type === "integer" ? "whole number" : "number";
  const isBound = (bound: number | undefined): bound is number =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  if (isBound(minimum) && isBound(maximum)) return `${name}, ${minimum} to ${maximum}`;
  const limits = [
    isBound(minimum) && `${minimum} or more`,
    isBound(exclusiveMinimum) && `above ${exclusiveMinimum}`,
    isBound(maximum) && `at most ${maximum}`,
    isBound(exclusiveMaximum) && `below ${exclusiveMaximum}`,
  ].filter((limit) => limit !== false);
  return [name, ...limits].join(", ");
}
