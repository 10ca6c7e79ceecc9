import type { z } from "zod";
import { describeValue, didYouMean, type InputIssue } from "../../errors/index.js";
import type { RightSide } from "./comparison.js";
import { type ConditionOperator, conditionOperators } from "./condition.js";
import { type FieldKind, fieldKind, isOfKind, kindText } from "./field-kind.js";
import { operators } from "./operators.js";
import { negation, type ReadCondition } from "./truth.js";

/** What a condition is read with. */
export interface ConditionPlace {
  readonly facts: z.ZodObject;
  readonly params: z.ZodObject;
  /** What is wrong goes here. */
  readonly issues: InputIssue[];
}

/** Reads a condition; undefined where something is wrong with it. */
export function readCondition(
  value: unknown,
  path: string,
  place: ConditionPlace,
): ReadCondition | undefined {
  const form = formOf(value);
  if (form === undefined) return fault(place, path, 'an object with "all", "any", "not" or "fact"', value);
  const { key, node } = form;
  const known = key === "fact" ? ["fact", "operator", "value"] : [key];
  for (const other of Object.keys(node).filter((name) => !known.includes(name))) {
    const expected = `absent: beside ${key} only ${known.join(", ")} are known${didYouMean(other, known)}`;
    fault(place, `${path}.${other}`, expected, node[other]);
  }
  if (key === "fact") return readComparison(node, path, place);
  if (key === "not") {
    const inner = readCondition(node["not"], `${path}.not`, place);
    return inner && negation(inner);
  }
  const parts = readParts(node[key], `${path}.${key}`, place);
  if (parts === undefined) return undefined;
  return key === "all" ? { all: parts } : { any: parts };
}

function formOf(value: unknown) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const key = (["all", "any", "not", "fact"] as const).find((name) => Object.hasOwn(value, name));
  return key && { key, node: value as { readonly [key: string]: unknown } };
}

function readParts(value: unknown, path: string, place: ConditionPlace): ReadCondition[] | undefined {
  if (!Array.isArray(value) || value.length === 0)
    return fault(place, path, "a list of at least one condition", value);
  const parts = value.map((part, index) => readCondition(part, `${path}.${index}`, place));
  const read = parts.filter((part) => part !== undefined);
  return read.length === parts.length ? read : undefined;
}

function readComparison(
  node: { readonly [key: string]: unknown },
  path: string,
  place: ConditionPlace,
): ReadCondition | undefined {
  const fact = node["fact"];
  const kind = readField(fact, place.facts, "fact", `${path}.fact`, place);
  const name = node["operator"];
  const operator = conditionOperators.find((one) => one === name);
  if (operator === undefined) {
    const near = didYouMean(String(name), conditionOperators);
    return fault(place, `${path}.operator`, `one of ${conditionOperators.join(", ")}${near}`, name);
  }
  if (kind === undefined || typeof fact !== "string") return undefined;
  if (!operators[operator].kinds.includes(kind.kind)) {
    const fitting = conditionOperators.filter((one) => operators[one].kinds.includes(kind.kind));
    return fault(place, `${path}.operator`, `for ${kindText(kind)} one of ${fitting.join(", ")}`, operator);
  }
  if (operators[operator].takes === "nothing") {
    if (Object.hasOwn(node, "value"))
      return fault(place, `${path}.value`, `absent: ${operator} takes no value`, node["value"]);
    return { comparison: { fact, kind, operator, negated: false, right: undefined } };
  }
  const right = readRight(node["value"], wantedKind(kind, operator), operator, `${path}.value`, place);
  return right && { comparison: { fact, kind, operator, negated: false, right } };
}

/** What the right side must be: for a list, like its entries. */
function wantedKind(kind: FieldKind, operator: ConditionOperator): FieldKind {
  const takes = operators[operator].takes;
  if (takes === "entry") return kind.of ?? { kind: "text", optional: false };
  return takes === "value" && operators[operator].kinds.length === 1 && kind.kind === "text"
    ? { kind: "text", optional: false }
    : kind;
}

function readRight(
  value: unknown,
  wanted: FieldKind,
  operator: ConditionOperator,
  path: string,
  place: ConditionPlace,
): RightSide | undefined {
  const takesSeveral = operators[operator].takes === "values";
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return readReference(value, wanted, takesSeveral, path, place);
  if (!takesSeveral)
    return isOfKind(wanted, value)
      ? { literal: value }
      : fault(place, path, wantedText(wanted, value), value);
  if (!Array.isArray(value) || value.length === 0)
    return fault(place, path, `a list, of which each is ${kindText(wanted)}`, value);
  const wrong = value.flatMap((one, index) => (isOfKind(wanted, one) ? [] : [index]));
  for (const index of wrong) fault(place, `${path}.${index}`, wantedText(wanted, value[index]), value[index]);
  return wrong.length === 0 ? { literal: value } : undefined;
}

function wantedText(wanted: FieldKind, value: unknown): string {
  return `${kindText(wanted)}${typeof value === "string" ? didYouMean(value, wanted.values?.map(String) ?? []) : ""}`;
}

function readReference(
  value: object,
  wanted: FieldKind,
  takesSeveral: boolean,
  path: string,
  place: ConditionPlace,
): RightSide | undefined {
  const [key, ...others] = Object.keys(value);
  if ((key !== "fact" && key !== "param") || others.length > 0)
    return fault(place, path, `${kindText(wanted)}, { "fact": … } or { "param": … }`, value);
  const name: unknown = Reflect.get(value, key);
  const schema = key === "fact" ? place.facts : place.params;
  const kind = readField(name, schema, key, `${path}.${key}`, place);
  if (kind === undefined || typeof name !== "string") return undefined;
  const compared = takesSeveral ? kind.of : kind;
  if (compared === undefined || compared.kind !== wanted.kind) {
    const expected = takesSeveral
      ? `a ${key} that is a list of ${wanted.kind}s`
      : `a ${key} that is ${kindText(wanted)}`;
    return fault(place, `${path}.${key}`, `${expected}; ${name} is ${kindText(kind)}`, name);
  }
  return key === "fact" ? { fact: name } : { param: name };
}

function readField(
  name: unknown,
  schema: z.ZodObject,
  what: "fact" | "param",
  path: string,
  place: ConditionPlace,
): FieldKind | undefined {
  const field =
    typeof name === "string" && Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
  if (field === undefined) {
    const known = Object.keys(schema.shape);
    const expected = `one of the ${what}s ${known.join(", ") || "(there are none)"}${didYouMean(String(name), known)}`;
    return fault(place, path, expected, name);
  }
  return fieldKind(field) ?? fault(place, path, `a ${what} that is a value or a list of values`, name);
}

function fault({ issues }: ConditionPlace, path: string, expected: string, received: unknown): undefined {
  issues.push({ path, expected, received: describeValue(received) });
}
