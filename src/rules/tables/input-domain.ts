import { z } from "zod";
import { isOptional } from "../required-keys.js";
import type { Interval, Scalar } from "./cell.js";

/** The values that a fact can have, as far as a table needs to know them. */
export type InputDomain = ValueDomain & {
  /** Whether the fact may be missing. */
  readonly optional: boolean;
};

type ValueDomain =
  | { readonly kind: "values"; readonly values: readonly Scalar[] }
  | { readonly kind: "text" }
  | ({ readonly kind: "number" | "date" | "instant" } & Bounds);

/** The ends of a domain whose values have an order. */
export interface Bounds extends Interval {
  /** The distance of neighbouring values; 0 where there is always one in between. */
  readonly step: number;
}

type Description = { readonly [key: string]: unknown };

const dayMs = 86_400_000;
const unbounded = {
  low: Number.NEGATIVE_INFINITY,
  lowIncluded: true,
  high: Number.POSITIVE_INFINITY,
  highIncluded: true,
};

/** Reads the domain off a fact's schema; undefined where the fact is neither text, number, boolean nor date. */
export function inputDomain(field: z.core.$ZodType): InputDomain | undefined {
  const domain = domainOf(z.toJSONSchema(field, { io: "input" }));
  return domain && { ...domain, optional: isOptional(field) };
}

function domainOf(schema: Description): ValueDomain | undefined {
  const alternatives = schema["anyOf"];
  if (Array.isArray(alternatives)) return union(alternatives.map(domainOf));
  if ("const" in schema) return listed([schema["const"]]);
  if (Array.isArray(schema["enum"])) return listed(schema["enum"]);
  switch (schema["type"]) {
    case "null":
      return { kind: "values", values: [] };
    case "boolean":
      return { kind: "values", values: [false, true] };
    case "number":
      return { kind: "number", ...bounds(schema), step: 0 };
    case "integer":
      return { kind: "number", ...bounds(schema), step: 1 };
    case "string":
      if (schema["format"] === "date") return { kind: "date", ...unbounded, step: dayMs };
      if (schema["format"] === "date-time") return { kind: "instant", ...unbounded, step: 1 };
      return { kind: "text" };
    default:
      return undefined;
  }
}

function listed(values: readonly unknown[]): ValueDomain {
  return { kind: "values", values: values.filter(isScalar) };
}

function isScalar(value: unknown): value is Scalar {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** Values of several lists, or one domain beside null. */
function union(parts: readonly (ValueDomain | undefined)[]): ValueDomain | undefined {
  const some = parts.filter((part) => part?.kind !== "values" || part.values.length > 0);
  if (some.length === 1) return some[0];
  const values = some.flatMap((part) => (part?.kind === "values" ? [part.values] : []));
  return values.length === some.length ? { kind: "values", values: values.flat() } : undefined;
}

function bounds(schema: Description) {
  const { low, high } = unbounded;
  const number = (key: string, other: number) => (typeof schema[key] === "number" ? schema[key] : other);
  const [least, above] = [number("minimum", low), number("exclusiveMinimum", low)];
  const [most, below] = [number("maximum", high), number("exclusiveMaximum", high)];
  return {
    low: Math.max(least, above),
    lowIncluded: above === low || least > above,
    high: Math.min(most, below),
    highIncluded: below === high || most < below,
  };
}

/** How values of a domain compare: dates and instants by their milliseconds, everything else as it is. */
export function scalarOf({ kind }: { readonly kind: string }, value: unknown): Scalar {
  return kind === "date" || kind === "instant" ? millisecondsOf(String(value)) : (value as Scalar);
}

/** An instant without a zone is taken to be in UTC. */
function millisecondsOf(text: string): number {
  return Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/i.test(text) || !text.includes("T") ? text : `${text}Z`);
}

/** Writes a scalar of a domain as the fact is written. */
export function factValue({ kind }: InputDomain, scalar: Scalar): Scalar {
  if (typeof scalar !== "number") return scalar;
  if (kind === "date") return new Date(scalar).toISOString().slice(0, 10);
  return kind === "instant" ? new Date(scalar).toISOString() : scalar;
}

/** Whether values of a domain are texts. */
export function isTextual(domain: InputDomain): boolean {
  return (
    domain.kind === "text" ||
    (domain.kind === "values" && domain.values.some((one) => typeof one === "string"))
  );
}
