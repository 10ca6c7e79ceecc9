import type { Check } from "../decision/check.js";
import { scalarOf } from "../tables/input-domain.js";
import type { ConditionOperator } from "./condition.js";
import type { FieldKind } from "./field-kind.js";
import { operators } from "./operators.js";

type Values = { readonly [name: string]: unknown };

/** What a fact is compared with, and where it comes from. */
export type RightSide =
  | { readonly literal: unknown }
  | { readonly fact: string }
  | { readonly param: string };

/** One comparison of a condition, found right for the facts' schema. */
export interface Comparison {
  readonly fact: string;
  readonly kind: FieldKind;
  readonly operator: ConditionOperator;
  /** Says the opposite of the operator; only for operators without an opposite. */
  readonly negated: boolean;
  readonly right: RightSide | undefined;
}

/** The comparison that holds where this one does not. */
export function opposite(comparison: Comparison): Comparison {
  const other = operators[comparison.operator].opposite;
  if (other === undefined) return { ...comparison, negated: !comparison.negated };
  return { ...comparison, operator: other };
}

/** Makes the comparison and writes it down. Undefined where it is not known: an optional fact is missing. */
export function compare(one: Comparison, facts: Values, params: Values, check: Check): boolean | undefined {
  const { fact, operator } = one;
  const isMissing = facts[fact] === undefined;
  if (operator === "isMissing" || operator === "isPresent")
    return check.equals(
      `${fact} ${operators[operator].words}`,
      isMissing === (operator === "isMissing"),
      true,
    );
  if (isMissing || rightOf(one, facts, params) === undefined) return undefined;
  return compareKnown(one, facts, params, check);
}

/** Reads the right side in the call that compares with it: so its origin is known. */
function compareKnown(one: Comparison, facts: Values, params: Values, check: Check): boolean {
  const { fact, operator, kind } = one;
  const left = () => facts[fact] as never;
  const right = () => rightOf(one, facts, params) as never;
  if (operator === "atLeast" || operator === "above" || operator === "atMost" || operator === "below")
    return check[operator](fact, left(), right());
  const isPlain = kind.kind !== "date" && kind.kind !== "instant";
  if (isPlain && operator === "equals") return check.equals<string>(fact, left(), right());
  if (isPlain && operator === "oneOf") return check.oneOf<string>(fact, left(), right());
  const others = othersThan(one, right());
  if (others !== undefined) return check.oneOf<string>(fact, left(), others as readonly string[]);
  const passed =
    operators[operator].holds(scalar(kind, left()) as never, scalar(kind, right()) as never) !== one.negated;
  const words = `${one.negated ? "not " : ""}${operators[operator].words}`;
  return check.equals(`${fact} ${words} ${JSON.stringify(right())}`, passed, true);
}

/** Where all values are known, to be none of some is to be one of the others. */
function othersThan({ operator, kind }: Comparison, right: unknown): readonly unknown[] | undefined {
  const values = kind.kind === "boolean" ? [false, true] : kind.values;
  if (values === undefined || (operator !== "notEquals" && operator !== "notOneOf")) return undefined;
  const excluded: readonly unknown[] = Array.isArray(right) ? right : [right];
  return values.filter((value) => !excluded.includes(value));
}

function rightOf({ right }: Comparison, facts: Values, params: Values): unknown {
  if (right === undefined) return undefined;
  if ("literal" in right) return right.literal;
  return "fact" in right ? facts[right.fact] : params[right.param];
}

/** Dates and instants compare by their milliseconds. */
function scalar(kind: FieldKind, value: unknown): unknown {
  if (kind.kind !== "date" && kind.kind !== "instant") return value;
  return Array.isArray(value) ? value.map((one) => scalarOf(kind, one)) : scalarOf(kind, value);
}

/** The facts and parameters that are missing where a comparison is not known. */
export function missingIn(one: Comparison, facts: Values, params: Values) {
  const { fact, right } = one;
  const other = right !== undefined && "fact" in right ? [right.fact] : [];
  const param = right !== undefined && "param" in right ? [right.param] : [];
  return {
    facts: [fact, ...other].filter((name) => facts[name] === undefined),
    params: param.filter((name) => params[name] === undefined),
  };
}
