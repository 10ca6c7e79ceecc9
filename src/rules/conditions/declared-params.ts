import { z } from "zod";
import { type InputIssue, schemaIssues } from "../../errors/index.js";
import type { ParamNote } from "../rulebook/layer.js";
import { readFields } from "./declared-fields.js";

/** The parameters of a rule in JSON: their schema, their defaults, and where those come from. */
export interface DeclaredParams {
  readonly schema: z.ZodObject;
  readonly defaults: { readonly [param: string]: unknown };
  readonly notes: { readonly [param: string]: ParamNote };
}

/** What a parameter has beside what a fact has. */
export const paramExtras = z.strictObject({
  default: z.exactOptional(z.unknown()),
  source: z.exactOptional(z.string()),
  questionable: z.exactOptional(z.string()),
});

/** Reads declared parameters; what is wrong with them goes to `issues`. */
export function readParams(value: unknown, path: string, issues: InputIssue[]): DeclaredParams {
  const declared = isObject(value) ? value : {};
  const fields = Object.fromEntries(
    Object.entries(declared).map(([name, one]) => [name, withoutExtras(one)]),
  );
  const schema = readFields(isObject(value) ? fields : value, path, issues);
  const defaults: Record<string, unknown> = {};
  const notes: Record<string, ParamNote> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const given = extrasOf(declared[name]);
    const parsed = paramExtras.safeParse(given);
    const at = [...path.split("."), name];
    if (!parsed.success) {
      issues.push(...schemaIssues(parsed.error, given, at));
      continue;
    }
    const { default: value, ...note } = parsed.data;
    if (Object.keys(note).length > 0) notes[name] = note;
    if (value === undefined) continue;
    const fits = z.safeParse(field, value);
    if (fits.success) defaults[name] = value;
    else issues.push(...schemaIssues(fits.error as z.ZodError, value, [...at, "default"]));
  }
  return { schema, defaults, notes };
}

function withoutExtras(declared: unknown): unknown {
  if (!isObject(declared)) return declared;
  return Object.fromEntries(
    Object.entries(declared).filter(([key]) => !Object.hasOwn(paramExtras.shape, key)),
  );
}

function extrasOf(declared: unknown): object {
  if (!isObject(declared)) return {};
  return Object.fromEntries(
    Object.entries(declared).filter(([key]) => Object.hasOwn(paramExtras.shape, key)),
  );
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
