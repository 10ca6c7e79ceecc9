import { z } from "zod";
import { isOptional } from "../required-keys.js";
import { inputDomain } from "../tables/input-domain.js";

/** What a condition needs to know of a fact or a parameter. */
export interface FieldKind {
  /** How it compares; a list compares by what it contains. */
  readonly kind: "number" | "text" | "boolean" | "date" | "instant" | "list";
  /** All that it can be, where that is known. */
  readonly values?: readonly (string | number | boolean)[];
  /** The kind of a list's entries. */
  readonly of?: FieldKind;
  readonly optional: boolean;
}

const known = new WeakMap<z.core.$ZodType, FieldKind | undefined>();

/** The kind of a field, worked out once; undefined where conditions cannot look at it. */
export function fieldKind(field: z.core.$ZodType): FieldKind | undefined {
  if (!known.has(field)) known.set(field, readKind(field));
  return known.get(field);
}

function readKind(field: z.core.$ZodType): FieldKind | undefined {
  const optional = isOptional(field);
  const domain = inputDomain(field);
  if (domain === undefined) return listKind(field, optional);
  if (domain.kind !== "values") return { kind: domain.kind, optional };
  const { values } = domain;
  const [kind, ...others] = new Set(values.map((value) => typeof value));
  if (others.length > 0 || kind === undefined) return undefined;
  if (kind === "boolean") return { kind, optional };
  return { kind: kind === "number" ? "number" : "text", values, optional };
}

function listKind(field: z.core.$ZodType, optional: boolean): FieldKind | undefined {
  if (field instanceof z.ZodOptional || field instanceof z.ZodExactOptional)
    return listKind(field.unwrap(), optional);
  if (!(field instanceof z.ZodArray)) return undefined;
  const of = fieldKind(field.element);
  return of && of.kind !== "list" ? { kind: "list", of, optional } : undefined;
}

/** A kind in words, with the values where they are known. */
export function kindText({ kind, values, of }: FieldKind): string {
  if (values !== undefined) return `one of ${values.map((value) => JSON.stringify(value)).join(", ")}`;
  if (kind === "list") return `a list of ${of?.kind ?? "value"}s`;
  if (kind === "date") return "a date such as 2024-01-31";
  if (kind === "instant") return "an instant with its zone, such as 2024-01-31T08:00:00Z";
  return `a ${kind}`;
}

const date = z.iso.date();
const instant = z.iso.datetime({ offset: true });

/** Whether a literal can be a value of the kind. */
export function isOfKind({ kind, values }: FieldKind, literal: unknown): boolean {
  if (values !== undefined) return values.some((value) => value === literal);
  switch (kind) {
    case "number":
      return typeof literal === "number" && Number.isFinite(literal);
    case "boolean":
      return typeof literal === "boolean";
    case "date":
      return date.safeParse(literal).success;
    case "instant":
      return instant.safeParse(literal).success;
    default:
      return kind === "text" && typeof literal === "string";
  }
}
