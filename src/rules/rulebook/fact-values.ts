import { z } from "zod";
import type { JsonValue } from "../../errors/index.js";

/** The part of a field's JSON Schema that values are made from. */
const nodeSchema = z.looseObject({
  type: z.unknown(),
  const: z.json().optional(),
  enum: z.array(z.json()).optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMaximum: z.number().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

/** How far a number may go; infinite where its schema does not say. */
export interface Bounds {
  readonly lowest: number;
  readonly highest: number;
}

const plainNumbers = [1, 0, 10, 0.5, 100, 0.1, 1000, -1];
const plainTexts = ["a", "2026-01-01", "2026-01-01T00:00:00Z", "12:00:00", "a@b.co", "https://a.co", "0"];

/** Values of a field that are worth trying, plain ones first: what it can be, and its bounds. */
export function valuesToTry(field: z.core.$ZodType): readonly JsonValue[] {
  let values = tried.get(field);
  if (values === undefined) {
    values = distinct(candidates(schemaOf(field))).filter((value) => takes(field, value));
    tried.set(field, values);
  }
  return values;
}

const tried = new WeakMap<z.core.$ZodType, readonly JsonValue[]>();

/** Values around a threshold that the field may have. */
export function valuesAround(field: z.core.$ZodType, threshold: number): number[] {
  const { under, over } = beside(field, threshold);
  return [threshold, under, over, Math.floor(threshold), Math.ceil(threshold)].filter((value) =>
    takes(field, value),
  );
}

/** Just under and just over a threshold: by a millionth, by 1 for whole numbers, by what a number can tell apart. */
export function beside(field: z.core.$ZodType, threshold: number): { under: number; over: number } {
  const hasParts = [0.5, -0.5].some((part) => takes(field, Math.floor(threshold) + part));
  const step = hasParts ? Math.max(1e-6, Math.abs(threshold) * 4 * Number.EPSILON) : 1;
  const [under, over] = [readable(threshold - step), readable(threshold + step)];
  return {
    under: under < threshold ? under : threshold - step,
    over: over > threshold ? over : threshold + step,
  };
}

/** Without the noise of the last digits. */
function readable(value: number): number {
  return Number(value.toPrecision(12));
}

/** Whether a field takes a value. */
export function takes(field: z.core.$ZodType, value: unknown): boolean {
  return z.safeParse(field, value).success;
}

/** The bounds of a field that takes numbers and nothing else; it may not take a bound itself. */
export function boundsOf(field: z.core.$ZodType): Bounds | undefined {
  const node = schemaOf(field);
  if (node.type !== "number" && node.type !== "integer") return undefined;
  return {
    lowest: Math.max(node.minimum ?? -Infinity, node.exclusiveMinimum ?? -Infinity),
    highest: Math.min(node.maximum ?? Infinity, node.exclusiveMaximum ?? Infinity),
  };
}

function schemaOf(field: z.core.$ZodType): z.infer<typeof nodeSchema> {
  return nodeSchema.parse(z.toJSONSchema(field, { io: "input", unrepresentable: "any" }));
}

function candidates(schema: unknown): JsonValue[] {
  const node = nodeSchema.parse(schema);
  if (node.const !== undefined) return [node.const];
  if (node.enum !== undefined) return node.enum;
  const variants = node.anyOf ?? node.oneOf;
  if (variants !== undefined) return variants.flatMap(candidates).filter((value) => value !== null);
  switch (node.type) {
    case "boolean":
      return [true, false];
    case "string":
      return plainTexts;
    case "array":
      return listsOf(candidates(node.items ?? {}));
    case "object":
      return objectsOf(node.properties ?? {});
    default:
      return numbers(node);
  }
}

function numbers(node: z.infer<typeof nodeSchema>): number[] {
  const bounds = [node.minimum, node.exclusiveMinimum, node.maximum, node.exclusiveMaximum];
  const near = bounds.flatMap((bound) =>
    bound === undefined || Math.abs(bound) > 1e6 ? [] : [bound, bound + 1e-6, bound - 1e-6],
  );
  return [...plainNumbers, ...near];
}

function listsOf(values: readonly JsonValue[]): JsonValue[] {
  const singles = values.slice(0, 6).map((value) => [value]);
  const several = values.slice(0, 3).map((value) => Array.from({ length: 3 }, () => value));
  return [...singles, [], values.slice(0, 3), ...several];
}

/** The first, second and third value of every property, together. */
function objectsOf(properties: { readonly [name: string]: unknown }): JsonValue[] {
  const fields = Object.entries(properties).map(([name, schema]) => [name, candidates(schema)] as const);
  return [0, 1, 2].map((place) =>
    Object.fromEntries(
      fields.flatMap(([name, values]) =>
        values.length === 0 ? [] : [[name, values[place % values.length] ?? null] as const],
      ),
    ),
  );
}

function distinct(values: readonly JsonValue[]): JsonValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
