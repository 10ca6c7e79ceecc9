import { z } from "zod";
import { describeValue, didYouMean, type InputIssue, schemaIssues } from "../../errors/index.js";

/** A fact, a parameter or an output, declared in JSON. */
export type DeclaredField = {
  /** Whether it may be missing. */
  readonly optional?: boolean;
  /** What it is, for people. */
  readonly description?: string;
} & (
  | {
      readonly type: "number" | "integer";
      /** The least that it can be. */
      readonly minimum?: number;
      /** The most that it can be. */
      readonly maximum?: number;
    }
  | { readonly type: "boolean" | "text" | "date" | "instant" }
  | {
      readonly type: "list";
      /** What its items are. */
      readonly of: "number" | "text";
    }
  | {
      /** All that it can be, in order of priority. */
      readonly oneOf: readonly string[];
    }
);

const shared = { optional: z.exactOptional(z.boolean()), description: z.exactOptional(z.string()) };
const bounded = { ...shared, minimum: z.exactOptional(z.number()), maximum: z.exactOptional(z.number()) };
const plain = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type), ...shared });

const declarations = new Map<string, z.ZodObject>([
  ["number", z.strictObject({ type: z.literal("number"), ...bounded })],
  ["integer", z.strictObject({ type: z.literal("integer"), ...bounded })],
  ["boolean", plain("boolean")],
  ["text", plain("text")],
  ["date", plain("date")],
  ["instant", plain("instant")],
  ["list", z.strictObject({ type: z.literal("list"), of: z.enum(["number", "text"]), ...shared })],
]);
const choice = z.strictObject({ oneOf: z.array(z.string()).min(1), ...shared });

/** JSON Schema of declared fields, for editors. */
export const declaredFieldsSchema = z.record(z.string(), z.union([...declarations.values(), choice]));

/** Makes the schema of declared fields; what is wrong with them goes to `issues`. */
export function readFields(value: unknown, path: string, issues: InputIssue[]): z.ZodObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    issues.push({
      path,
      expected: "an object that declares each by its name",
      received: describeValue(value),
    });
    return z.strictObject({});
  }
  const fields = Object.entries(value).flatMap(([name, declared]) => {
    const field = readField(name, declared, `${path}.${name}`, issues);
    return field === undefined ? [] : [[name, field] as const];
  });
  return z.strictObject(Object.fromEntries(fields));
}

function readField(
  name: string,
  declared: unknown,
  path: string,
  issues: InputIssue[],
): z.ZodType | undefined {
  const fault = (expected: string, received: unknown = declared, at = path): undefined => {
    issues.push({ path: at, expected, received: describeValue(received) });
  };
  if (name in Object.prototype || name === "")
    return fault("another name: every object has this one already", name);
  if (typeof declared !== "object" || declared === null) return fault("an object with type or oneOf");
  const type: unknown = Reflect.get(declared, "type");
  const schema = "oneOf" in declared ? choice : declarations.get(String(type));
  if (schema === undefined) {
    const near = didYouMean(String(type), declarations.keys());
    return fault(`one of ${[...declarations.keys()].join(", ")}${near}`, type, `${path}.type`);
  }
  const parsed = schema.safeParse(declared);
  if (!parsed.success) {
    issues.push(...schemaIssues(parsed.error, declared, path.split("."), Object.keys(schema.shape)));
    return undefined;
  }
  const field = parsed.data as DeclaredField;
  if ("oneOf" in field && new Set(field.oneOf).size < field.oneOf.length)
    return fault("different values", declared, `${path}.oneOf`);
  const made = field.description === undefined ? fieldOf(field) : fieldOf(field).describe(field.description);
  return field.optional === true ? z.exactOptional(made) : made;
}

function fieldOf(declared: DeclaredField): z.ZodType {
  if ("oneOf" in declared) return z.enum([...declared.oneOf] as [string, ...string[]]);
  switch (declared.type) {
    case "number":
    case "integer": {
      const number = declared.type === "integer" ? z.int() : z.number();
      const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = declared;
      const above = Number.isFinite(minimum) ? number.min(minimum) : number;
      return Number.isFinite(maximum) ? above.max(maximum) : above;
    }
    case "boolean":
      return z.boolean();
    case "text":
      return z.string();
    case "date":
      return z.iso.date();
    case "instant":
      return z.iso.datetime({ offset: true });
    default:
      return z.array(declared.of === "number" ? z.number() : z.string());
  }
}
