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

/** Words and numbers that stand in a rule's parameters: its facts may be meant to be such. */
export interface Hints {
  readonly words: readonly string[];
  readonly numbers: readonly number[];
}

const plainNumbers = [1, 0, 10, 0.5, 100, 0.1, 1000, -1];
const plainTexts = ["a", "2026-01-01", "2026-01-01T00:00:00Z", "12:00:00", "a@b.co", "https://a.co", "0"];
const oneToTwelve = Array.from({ length: 12 }, (_, index) => index + 1);

/** Round numbers from 0.02 to 9000. */
const roundNumbers = [0.01, 0.1, 1, 10, 100, 1000].flatMap((power) =>
  [2, 3, 4, 5, 6, 7, 8, 9].map((digit) => Number((digit * power).toPrecision(3))),
);

/** Values of a field that are worth trying, plain ones first: what it can be, its bounds, and what hints say. */
export function valuesToTry(field: z.core.$ZodType, hints: Hints): JsonValue[] {
  return distinct(candidates(schemaOf(field), hints)).filter((value) => takes(field, value));
}

/** More numbers for a field of numbers: between them lie those that a ratio of two facts must come to. */
export function roundNumbersOf(field: z.core.$ZodType): number[] {
  return roundNumbers.filter((value) => takes(field, value));
}

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
  let node = schemas.get(field);
  if (node === undefined) {
    node = nodeSchema.parse(z.toJSONSchema(field, { io: "input", unrepresentable: "any" }));
    schemas.set(field, node);
  }
  return node;
}

const schemas = new WeakMap<z.core.$ZodType, z.infer<typeof nodeSchema>>();

function candidates(schema: unknown, hints: Hints): JsonValue[] {
  const node = nodeSchema.parse(schema);
  if (node.const !== undefined) return [node.const];
  if (node.enum !== undefined) return node.enum;
  const variants = node.anyOf ?? node.oneOf;
  if (variants !== undefined)
    return variants.flatMap((variant) => candidates(variant, hints)).filter((value) => value !== null);
  switch (node.type) {
    case "boolean":
      return [true, false];
    case "string":
      return [...hints.words, ...plainTexts];
    case "array":
      return listsOf(candidates(node.items ?? {}, hints));
    case "object":
      return objectsOf(node.properties ?? {}, hints);
    default:
      return numbers(node, hints);
  }
}

function numbers(node: z.infer<typeof nodeSchema>, hints: Hints): number[] {
  const bounds = [node.minimum, node.exclusiveMinimum, node.maximum, node.exclusiveMaximum];
  const near = bounds.flatMap((bound) =>
    bound === undefined || Math.abs(bound) > 1e6 ? [] : [bound, bound + 1e-6, bound - 1e-6],
  );
  return [...plainNumbers, ...near, ...hints.numbers];
}

/** Lists of one, of all, of the same, of what rises and of what falls. */
function listsOf(values: readonly JsonValue[]): JsonValue[] {
  const [first = 0, second = first, third = second] = values;
  const series = values.some((value) => typeof value === "number")
    ? [oneToTwelve, oneToTwelve.map((value) => value / 12)]
    : [];
  return [
    ...values.slice(0, 6).map((value) => [value]),
    [],
    // The plain numbers begin with 1, 0, 10: this one rises, also in each property of an object.
    [second, first, third],
    [third, first, second],
    [second, first],
    values.slice(0, 30),
    ...[first, second].map((value) => oneToTwelve.map(() => value)),
    ...series.flatMap((rising) => [rising, rising.toReversed()]),
  ];
}

/** The first, second and third value of every property together, then some mixed. */
function objectsOf(properties: { readonly [name: string]: unknown }, hints: Hints): JsonValue[] {
  const fields = Object.entries(properties).map(
    ([name, schema]) => [name, candidates(schema, hints)] as const,
  );
  return [0, 1, 2, 3, 4, 5].map((round) =>
    Object.fromEntries(
      fields.flatMap(([name, values], index) => {
        const place = round < 3 ? round : round * (index + 1);
        return values.length === 0 ? [] : [[name, values[place % values.length] ?? null] as const];
      }),
    ),
  );
}

function distinct(values: readonly JsonValue[]): JsonValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
