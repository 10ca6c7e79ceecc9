import type { ConditionOperator } from "./condition.js";
import type { FieldKind } from "./field-kind.js";

/** What an operator is for and what it says. */
export interface Operator {
  /** The kinds of fact that it looks at. */
  readonly kinds: readonly FieldKind["kind"][];
  /** What it compares with: one value like the fact, several of them, an entry of the fact's list, or nothing. */
  readonly takes: "value" | "values" | "entry" | "nothing";
  /** The operator that says the opposite. */
  readonly opposite?: ConditionOperator;
  /** How it reads: `tags contains "fresh"`. */
  readonly words: string;
  /** Both values are there; dates and instants are milliseconds. */
  holds(left: never, right: never): boolean;
}

const scalars = ["number", "text", "boolean", "date", "instant"] as const;
const times = ["date", "instant"] as const;
const everything = [...scalars, "list"] as const;

type Value = string | number | boolean;
type Values = readonly Value[];

/** What each operator does. */
export const operators: { readonly [Name in ConditionOperator]: Operator } = {
  atLeast: ordered(["number"], "below", "from", (left, right) => left >= right),
  above: ordered(["number"], "atMost", "above", (left, right) => left > right),
  atMost: ordered(["number"], "above", "up to", (left, right) => left <= right),
  below: ordered(["number"], "atLeast", "below", (left, right) => left < right),
  before: ordered(times, "notBefore", "before", (left, right) => left < right),
  notBefore: ordered(times, "before", "not before", (left, right) => left >= right),
  after: ordered(times, "notAfter", "after", (left, right) => left > right),
  notAfter: ordered(times, "after", "not after", (left, right) => left <= right),
  equals: {
    kinds: scalars,
    takes: "value",
    opposite: "notEquals",
    words: "equal to",
    holds: (left: Value, right: Value) => left === right,
  },
  notEquals: {
    kinds: scalars,
    takes: "value",
    opposite: "equals",
    words: "other than",
    holds: (left: Value, right: Value) => left !== right,
  },
  oneOf: {
    kinds: scalars,
    takes: "values",
    opposite: "notOneOf",
    words: "one of",
    holds: (left: Value, right: Values) => right.includes(left),
  },
  notOneOf: {
    kinds: scalars,
    takes: "values",
    opposite: "oneOf",
    words: "none of",
    holds: (left: Value, right: Values) => !right.includes(left),
  },
  contains: {
    kinds: ["text", "list"],
    takes: "entry",
    opposite: "notContains",
    words: "contains",
    holds: (left: string | Values, right: Value) => contains(left, right),
  },
  notContains: {
    kinds: ["text", "list"],
    takes: "entry",
    opposite: "contains",
    words: "does not contain",
    holds: (left: string | Values, right: Value) => !contains(left, right),
  },
  startsWith: text("starts with", (left, right) => left.startsWith(right)),
  endsWith: text("ends with", (left, right) => left.endsWith(right)),
  isMissing: {
    kinds: everything,
    takes: "nothing",
    opposite: "isPresent",
    words: "is missing",
    holds: () => false,
  },
  isPresent: {
    kinds: everything,
    takes: "nothing",
    opposite: "isMissing",
    words: "is present",
    holds: () => true,
  },
};

function ordered(
  kinds: Operator["kinds"],
  opposite: ConditionOperator,
  words: string,
  holds: (left: number, right: number) => boolean,
): Operator {
  return { kinds, takes: "value", opposite, words, holds };
}

function text(words: string, holds: (left: string, right: string) => boolean): Operator {
  return { kinds: ["text"], takes: "value", words, holds };
}

function contains(left: string | Values, right: Value): boolean {
  return typeof left === "string" ? left.includes(String(right)) : left.includes(right);
}
