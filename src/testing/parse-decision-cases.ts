import { z } from "zod";
import {
  describeValue,
  didYouMean,
  type InputIssue,
  InvalidInputError,
  refuseDeepNesting,
  schemaIssues,
} from "../errors/index.js";
import { builtInRules, type Rule, type Scope } from "../rules/index.js";
import { optionalFields } from "../rules/optional-fields.js";
import { parseScope } from "../rules/rulebook/layer.js";
import { rulesWithParts } from "../rules/rulebook/rules-with-parts.js";
import type { DecisionCase } from "./decision-case.js";

const caseSchema = z.strictObject({
  name: z.exactOptional(z.string().min(1)),
  rule: z.string(),
  scope: z.exactOptional(z.record(z.string(), z.unknown())),
  facts: z.record(z.string(), z.unknown()),
  outcome: z.string(),
  proposal: z.exactOptional(z.record(z.string(), z.json())),
  missing: z.exactOptional(z.array(z.string())),
  toPass: z.exactOptional(z.array(z.record(z.string(), z.json()))),
});

const fileSchema = z.strictObject({ $schema: z.exactOptional(z.string()), cases: z.array(z.unknown()) });

/**
 * Makes cases of what came out of a JSON file: `{ "cases": [{ "rule": "trial.pass", "facts": { … }, "outcome": "pass" }] }`.
 *
 * @param value - anything; nothing about it is trusted
 * @throws InvalidInputError that lists every fault: unknown rules, facts and outcomes, wrong types, a name given twice.
 *
 * @example
 * ```ts
 * import { builtInRules, defineRulebook } from "opscycle/rules";
 * import { checkDecisions, parseDecisionCases } from "opscycle/testing";
 *
 * const text = '{ "cases": [{ "rule": "inventory.turnover", "facts": { "turnoverDays": 3 }, "outcome": "healthy" }] }';
 * const cases = parseDecisionCases(JSON.parse(text));
 * checkDecisions(defineRulebook({ rules: builtInRules }), cases); // => []
 * ```
 */
export function parseDecisionCases(value: unknown): DecisionCase<(typeof builtInRules)[number]>[];
/**
 * The same for rules of your own.
 *
 * @param rules - the rules that the cases are for, when they are not the built-in ones
 */
export function parseDecisionCases<const Rules extends readonly Rule[]>(
  value: unknown,
  rules: Rules,
): DecisionCase<Rules[number]>[];
export function parseDecisionCases(value: unknown, rules: readonly Rule[] = builtInRules): unknown[] {
  refuseDeepNesting("cases", value);
  const file = fileSchema.safeParse(value);
  const given: unknown =
    typeof value === "object" && value !== null ? Reflect.get(value, "cases") : undefined;
  const cases: readonly unknown[] = Array.isArray(given) ? given : [];
  const byId = new Map(rulesWithParts(rules).map((rule) => [rule.id, rule]));
  const issues = [
    ...(file.success ? [] : schemaIssues(file.error, value, [], Object.keys(fileSchema.shape))),
    ...cases.flatMap((one, index) => caseIssues(one, ["cases", index], byId)),
    ...namesTwice(cases),
  ];
  if (issues.length > 0) throw new InvalidInputError("cases", issues);
  return [...cases];
}

function caseIssues(
  value: unknown,
  at: readonly PropertyKey[],
  rules: ReadonlyMap<string, Rule>,
): InputIssue[] {
  const parsed = caseSchema.safeParse(value);
  const own = parsed.success ? [] : schemaIssues(parsed.error, value, at, Object.keys(caseSchema.shape));
  const given = fieldsOf(value);
  const scope = fieldsOf(given["scope"]);
  const ruleId = given["rule"];
  const prefix = at.join(".");
  return [
    ...own,
    ...scopeIssues(scope).map((issue) => ({ ...issue, path: `${prefix}.scope.${issue.path}` })),
    ...(typeof ruleId === "string" ? ruleIssues(ruleId, given, at, rules) : []),
  ];
}

function ruleIssues(
  id: string,
  given: { readonly [field: string]: unknown },
  at: readonly PropertyKey[],
  rules: ReadonlyMap<string, Rule>,
): InputIssue[] {
  const prefix = at.join(".");
  const rule = rules.get(id);
  if (rule === undefined) {
    const near = didYouMean(id, rules.keys());
    const expected = `the id of a rule${near || " (of the rules handed in; the built-in ones, where none are)"}`;
    return [{ path: `${prefix}.rule`, expected, received: describeValue(id) }];
  }
  const facts = Object.fromEntries(
    Object.entries(fieldsOf(given["facts"])).filter(([, fact]) => fact !== null),
  );
  const parsed = optionalFields(rule.facts).safeParse(facts);
  const known = Object.keys(rule.facts.shape);
  return [
    ...(parsed.success ? [] : schemaIssues(parsed.error, facts, [...at, "facts"], known)),
    ...outcomeIssues(rule, given["outcome"], `${prefix}.outcome`),
  ];
}

function outcomeIssues({ outcomes }: Rule, outcome: unknown, path: string): InputIssue[] {
  const known = [...outcomes, "undecided"];
  if (typeof outcome !== "string" || known.includes(outcome)) return [];
  const expected = `one of ${known.join(", ")}${didYouMean(outcome, known)}`;
  return [{ path, expected, received: describeValue(outcome) }];
}

function scopeIssues(scope: object): readonly InputIssue[] {
  try {
    parseScope(scope as Scope);
    return [];
  } catch (error) {
    if (error instanceof InvalidInputError) return error.issues;
    throw error;
  }
}

function namesTwice(cases: readonly unknown[]): InputIssue[] {
  const first = new Map<unknown, number>();
  return cases.flatMap((one, index): InputIssue[] => {
    const { name, rule } = fieldsOf(one);
    if (typeof name !== "string" || typeof rule !== "string") return [];
    const key = JSON.stringify([rule, name]);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, index);
      return [];
    }
    const expected = `another name (cases.${other} has it)`;
    return [{ path: `cases.${index}.name`, expected, received: describeValue(name) }];
  });
}

/** The fields of what may be an object. */
function fieldsOf(value: unknown): { readonly [field: string]: unknown } {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? Object.fromEntries(Object.entries(value)) : {};
}
