import { z } from "zod";

/** JSON Schema as Zod writes it, as far as it is looked at here. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
}

type Size = "least" | "most";

/** No schema of a command is nested deeper, but one that contains itself. */
const deepest = 8;
/** Above what is asked for at least, where there is no upper bound. */
const more = 10;
const formats: { readonly [format: string]: readonly [least: string, most: string] } = {
  "date-time": ["2026-01-01T00:00:00.000Z", "2026-12-31T23:59:59.000Z"],
  date: ["2026-01-01", "2026-12-31"],
  time: ["00:00:00", "23:59:59"],
  email: ["a@example.com", "someone@example.com"],
  uri: ["https://example.com", "https://example.com/some/page"],
  uuid: ["00000000-0000-4000-8000-000000000000", "ffffffff-ffff-4fff-bfff-ffffffffffff"],
};

/**
 * Fields that a schema accepts, to walk through a process with: the least that it asks for, all that it allows, and one
 * set for each choice that a field gives. Empty where a field follows a rule that the schema cannot show as data.
 *
 * @example
 * ```ts
 * import { sampleFields } from "opscycle/testing";
 * import { z } from "zod";
 *
 * const schema = z.strictObject({ units: z.number().min(2).max(5), verdict: z.exactOptional(z.enum(["yes", "no"])) });
 * sampleFields(schema); // => [{ units: 2 }, { units: 5, verdict: "no" }, { units: 2, verdict: "yes" }, { units: 2, verdict: "no" }]
 * ```
 */
export function sampleFields(schema: z.ZodObject): readonly object[] {
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema;
  const [least, most] = [Object(sampleOf(shape, "least")), Object(sampleOf(shape, "most"))];
  const fields = Object.entries(shape.properties ?? {});
  const chosen = fields.flatMap(([name, field]) =>
    choicesOf(field).map((choice) => ({ ...least, [name]: choice })),
  );
  const distinct = new Map([least, most, ...chosen].map((value) => [JSON.stringify(value), value]));
  const isTaken = (value: object) => schema.safeParse(value).success;
  const taken = [...distinct.values()].filter(isTaken);
  return taken.length > 0 ? taken : mixesOf(least, most).filter(isTaken).slice(0, 1);
}

/** The first fields the least, the others the most: for what has to rise, as an end after its start. */
function mixesOf(least: object, most: object): readonly object[] {
  const names = Object.keys(most);
  return names.map((_name, index) => {
    const first = new Set(names.slice(0, index + 1));
    const others = Object.entries(most).filter(([name]) => !first.has(name));
    return { ...least, ...Object.fromEntries(others) };
  });
}

/** The values of a field that has few. */
function choicesOf(schema: Schema): readonly unknown[] {
  if (schema.enum !== undefined) return schema.enum;
  if (schema.type === "boolean") return [true, false];
  return partsOf(schema).flatMap((part) =>
    choicesOf(part).length > 0 ? choicesOf(part) : [sampleOf(part, "least")],
  );
}

/** What a value may be one of: a number that may be absent is written as a list of types. */
function partsOf({ anyOf, oneOf, ...schema }: Schema): readonly Schema[] {
  const { type } = schema;
  return anyOf ?? oneOf ?? (typeof type === "object" ? type.map((one) => ({ ...schema, type: one })) : []);
}

function sampleOf(schema: Schema, size: Size, depth = 0): unknown {
  if (depth > deepest) return null;
  if (schema.const !== undefined) return schema.const;
  const choices = schema.enum ?? [];
  if (choices.length > 0) return size === "least" ? choices[0] : choices.at(-1);
  const parts = partsOf(schema);
  const part = size === "least" ? parts[0] : parts.at(-1);
  if (part !== undefined) return sampleOf(part, size, depth + 1);
  switch (schema.type) {
    case "object":
      return objectOf(schema, size, depth);
    case "array":
      return arrayOf(schema, size, depth);
    case "string":
      return textOf(schema, size);
    case "number":
    case "integer":
      return numberOf(schema, size);
    case "boolean":
      return size === "most";
    default:
      return schema.type === "null" ? null : "any";
  }
}

function objectOf(schema: Schema, size: Size, depth: number): object {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const wanted = Object.entries(properties).filter(([name]) => size === "most" || required.includes(name));
  const values = wanted.map(([name, field]) => [name, sampleOf(field, size, depth + 1)]);
  const isRecord = size === "most" && typeof additionalProperties === "object" && wanted.length === 0;
  if (!isRecord) return Object.fromEntries(values);
  const name = propertyNames === undefined ? "a" : String(sampleOf(propertyNames, "least", depth + 1));
  return { [name]: sampleOf(additionalProperties, size, depth + 1) };
}

function arrayOf({ items = {}, minItems = 0, maxItems }: Schema, size: Size, depth: number): unknown[] {
  const length = size === "least" ? minItems : Math.max(minItems, Math.min(maxItems ?? 1, 1));
  return Array.from({ length }, () => sampleOf(items, size, depth + 1));
}

function textOf({ format = "", minLength = 0, maxLength }: Schema, size: Size): string {
  const known = formats[format];
  if (known !== undefined) return size === "least" ? known[0] : known[1];
  const length =
    size === "least" ? Math.max(minLength, 1) : Math.min(maxLength ?? minLength + more, minLength + more);
  return "a".repeat(Math.max(length, minLength));
}

function numberOf(schema: Schema, size: Size): number {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = schema;
  const step = multipleOf ?? (schema.type === "integer" ? 1 : 0.5);
  // Whole numbers are bounded by what a computer holds, which no shop means.
  const from = minimum !== undefined && Number.isSafeInteger(minimum - 1) ? minimum : undefined;
  const upTo = maximum !== undefined && Number.isSafeInteger(maximum + 1) ? maximum : undefined;
  const above = exclusiveMinimum === undefined ? undefined : exclusiveMinimum + step;
  const below = exclusiveMaximum === undefined ? undefined : exclusiveMaximum - step;
  const most = upTo ?? below;
  const least = from ?? above ?? Math.min(0, most ?? 0);
  return size === "least" ? least : (most ?? least + more * step);
}
