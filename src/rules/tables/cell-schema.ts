import { z } from "zod";
import { describeValue, didYouMean } from "../../errors/index.js";
import { type InputDomain, scalarOf } from "./input-domain.js";

const lowerBounds = ["atLeast", "above"];
const upperBounds = ["atMost", "below"];
const bounds = [...lowerBounds, ...upperBounds];

/**
 * The schema of a column's cells, for a fact with these values. What it says of a wrong cell is worked out here, and
 * editors read the shape of a right one off its JSON Schema.
 */
export function cellSchema(field: z.core.$ZodType, domain: InputDomain): z.ZodType {
  const literal = literalSchema(field, domain);
  return z
    .unknown()
    .superRefine((cell, context) => {
      const fault = cell === undefined ? undefined : cellFault(cell, literal, domain);
      if (fault !== undefined) context.addIssue({ code: "custom", message: fault, continue: false });
    })
    .meta(cellShape(literal, domain));
}

function isOrdered({ kind }: InputDomain): boolean {
  return kind === "number" || kind === "date" || kind === "instant";
}

/** Values that the fact can have; an instant always with its zone, so that no clock's zone matters. */
function literalSchema(field: z.core.$ZodType, { kind }: InputDomain): z.core.$ZodType {
  if (kind === "date") return z.iso.date();
  if (kind === "instant") return z.iso.datetime({ offset: true });
  return kind === "number" ? z.number() : withoutOptional(field);
}

function withoutOptional(field: z.core.$ZodType): z.core.$ZodType {
  const isOptional = field instanceof z.ZodOptional || field instanceof z.ZodExactOptional;
  return isOptional ? withoutOptional(field.unwrap()) : field;
}

function cellShape(literal: z.core.$ZodType, domain: InputDomain): Record<string, unknown> {
  const bound = z.exactOptional(literal);
  const range = z.strictObject({ atLeast: bound, above: bound, atMost: bound, below: bound });
  const test = z.union([literal, z.null(), ...(isOrdered(domain) ? [range] : [])]);
  const tests = z.union([test, z.array(test).min(1)]);
  const { $schema: _, ...shape } = z.toJSONSchema(z.union([tests, z.strictObject({ not: tests })]));
  return shape;
}

/** What is wrong with a range whose bounds are of the right type. */
function rangeFault(range: object, domain: InputDomain): string | undefined {
  const given = new Map<string, unknown>(Object.entries(range));
  const [low, otherLow] = lowerBounds.filter((name) => given.has(name));
  const [high, otherHigh] = upperBounds.filter((name) => given.has(name));
  if (otherLow !== undefined || otherHigh !== undefined) return "a range with one lower and one upper bound";
  if (low === undefined && high === undefined) return `a range with ${bounds.join(", ")}`;
  if (low === undefined || high === undefined) return undefined;
  const [from, to] = [scalarOf(domain, given.get(low)), scalarOf(domain, given.get(high))];
  if (from < to || (from === to && low === "atLeast" && high === "atMost")) return undefined;
  return "a range whose lower bound is below its upper one";
}

function cellFault(cell: unknown, literal: z.core.$ZodType, domain: InputDomain): string | undefined {
  if (typeof cell !== "object" || cell === null || !("not" in cell)) return testsFault(cell, literal, domain);
  const extra = Object.keys(cell).find((key) => key !== "not");
  if (extra !== undefined) return `without ${extra}: a cell with not has nothing else`;
  return testsFault(cell.not, literal, domain);
}

function testsFault(tests: unknown, literal: z.core.$ZodType, domain: InputDomain): string | undefined {
  if (!Array.isArray(tests)) return testFault(tests, literal, domain);
  if (tests.length === 0) return "a list of at least one value; leave the input out where any value will do";
  return tests.map((test) => testFault(test, literal, domain)).find((fault) => fault !== undefined);
}

function testFault(test: unknown, literal: z.core.$ZodType, domain: InputDomain): string | undefined {
  if (test === null || z.safeParse(literal, test).success) return undefined;
  if (typeof test !== "object")
    return `${wanted(domain)}${nearest(test, domain)}, not ${describeValue(test)}`;
  if (Array.isArray(test)) return "a value, not a list within a list";
  if (!isOrdered(domain)) return `${wanted(domain)}; ranges are for numbers, dates and instants`;
  for (const [name, bound] of Object.entries(test)) {
    if (!bounds.includes(name))
      return `a range without ${name}: ${bounds.join(", ")} are known${didYouMean(name, bounds)}`;
    if (!z.safeParse(literal, bound).success)
      return `a range whose ${name} is ${oneValue(domain)}, not ${describeValue(bound)}`;
  }
  return rangeFault(test, domain);
}

function nearest(test: unknown, domain: InputDomain): string {
  return typeof test === "string" && domain.kind === "values"
    ? didYouMean(test, domain.values.map(String))
    : "";
}

function wanted(domain: InputDomain): string {
  return `${oneValue(domain)}, a list of them${isOrdered(domain) ? ", a range" : ""}, null or { not }`;
}

function oneValue(domain: InputDomain): string {
  switch (domain.kind) {
    case "values":
      return `one of ${domain.values.map(describeValue).join(", ")}`;
    case "text":
      return "a text";
    case "number":
      return "a number";
    case "date":
      return "a date such as 2024-01-31";
    default:
      return "an instant with its zone, such as 2024-01-31T08:00:00Z";
  }
}
