import { freeze } from "immer";
import { z } from "zod";
import {
  describeValue,
  didYouMean,
  type InputIssue,
  InvalidInputError,
  schemaIssues,
} from "../../errors/index.js";
import { defineRule, type Rule, type Ruling } from "../define-rule.js";
import { canonicalJson } from "../fingerprint.js";
import { type Answer, type Case, decideCases } from "./decide-cases.js";
import { readFields } from "./declared-fields.js";
import { type DeclaredParams, readParams } from "./declared-params.js";
import { jsonIssues } from "./json-issues.js";
import { readCondition } from "./read-condition.js";
import { ownSource, ruleFile } from "./rule-file.js";
import { comparisonsIn, type ReadCondition } from "./truth.js";

/** What would pass is tried out for each comparison with all of them: more would take seconds. */
const comparisonLimit = 5000;

/**
 * Makes a rule of what came out of a JSON file: facts and parameters are declared, and conditions are data. It is a
 * rule like any other: layers set its parameters, decisions show each check and say what would pass.
 *
 * The first case whose condition holds answers; without one, `otherwise`, else `undecided`. Nothing in it is code: no
 * expressions, no patterns.
 *
 * @param value - anything; nothing about it is trusted
 * @throws InvalidInputError that lists every fault with path, expected and received.
 *
 * @example
 * ```ts
 * import { defineRulebook, parseRule } from "opscycle/rules";
 *
 * const rule = parseRule({
 *   id: "coupon.eligible",
 *   kind: "gate",
 *   title: { en: "Coupon", zh: "优惠券" },
 *   facts: { orders: { type: "integer", minimum: 0 }, tier: { oneOf: ["gold", "plain"] } },
 *   params: { fromOrders: { type: "integer", default: 3 } },
 *   outcomes: ["give", "refuse"],
 *   cases: [
 *     {
 *       when: {
 *         any: [
 *           { fact: "tier", operator: "equals", value: "gold" },
 *           { fact: "orders", operator: "atLeast", value: { param: "fromOrders" } },
 *         ],
 *       },
 *       outcome: "give",
 *     },
 *   ],
 *   otherwise: { outcome: "refuse" },
 * });
 * const rulebook = defineRulebook({ rules: [rule] });
 * rulebook.decide("coupon.eligible", { orders: 3, tier: "plain" }).outcome; // => "give"
 * ```
 */
export function parseRule(value: unknown): Rule {
  const issues: InputIssue[] = [];
  const rule = readRule(value, issues);
  if (rule === undefined || issues.length > 0) throw new InvalidInputError("rule", issues);
  return rule;
}

/** Reads a rule in JSON; undefined where something is wrong, and that goes to `issues`. */
export function readRule(given: unknown, issues: InputIssue[]): Rule | undefined {
  issues.push(...jsonIssues(given));
  if (issues.length > 0) return undefined;
  const value = freeze(structuredClone(given), true);
  const parsed = ruleFile.safeParse(value);
  if (!parsed.success) issues.push(...schemaIssues(parsed.error, value, [], Object.keys(ruleFile.shape)));
  const facts = readFields(fieldOf(value, "facts"), "facts", issues);
  const params = readParams(fieldOf(value, "params") ?? {}, "params", issues);
  const place = { facts, params: params.schema, issues };
  const conditions = casesOf(value).map((one, index) =>
    readCondition(fieldOf(one, "when"), `cases.${index}.when`, place),
  );
  if (!parsed.success) return undefined;
  const { outcomes, cases, otherwise } = parsed.data;
  issues.push(...outcomeIssues(outcomes, cases, otherwise));
  const read = conditions.filter((condition) => condition !== undefined);
  const count = read.reduce((sum, condition) => sum + comparisonsIn(condition), 0);
  if (count > comparisonLimit) {
    const expected = `at most ${comparisonLimit} comparisons in all; oneOf takes a list, and a table takes rows`;
    issues.push({ path: "cases", expected, received: String(count) });
  }
  if (issues.length > 0) return undefined;
  return Object.freeze({ ...ruleOf(parsed.data, facts, params, read), definition: z.json().parse(value) });
}

function ruleOf(
  file: z.infer<typeof ruleFile>,
  facts: z.ZodObject,
  params: DeclaredParams,
  conditions: readonly ReadCondition[],
): Rule {
  const { id, kind, title, source = ownSource, redLine = false, outcomes, otherwise } = file;
  const [first = "", ...others] = outcomes;
  const cases = file.cases.flatMap((one, index): Case[] => {
    const when = conditions[index];
    const speaksFor = kind === "policy" || one.outcome === first;
    return when === undefined ? [] : [{ ...answer(one), when, speaksFor }];
  });
  const last = answer(otherwise ?? { outcome: "undecided" });
  return defineRule({
    id,
    kind,
    title,
    source,
    redLine,
    facts,
    params: params.schema,
    outcomes: [first, ...others],
    defaults: params.defaults,
    notes: params.notes,
    decide: (known, set, check): Ruling<string, unknown> => decideCases(cases, last, known, set, check),
  });
}

function casesOf(value: unknown): readonly unknown[] {
  const cases = fieldOf(value, "cases");
  return Array.isArray(cases) ? cases : [];
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function answer({ outcome, proposal }: { readonly outcome: string; readonly proposal?: unknown }): Answer {
  const ruling = { outcome, ...(proposal !== undefined && { proposal }) };
  return { ruling, print: canonicalJson(ruling) };
}

function outcomeIssues(
  outcomes: readonly string[],
  cases: readonly { readonly outcome: string }[],
  otherwise: { readonly outcome: string } | undefined,
): InputIssue[] {
  const known = [...outcomes, "undecided"];
  const given = cases.map(({ outcome }, index) => [`cases.${index}.outcome`, outcome] as const);
  const last = otherwise === undefined ? [] : ([["otherwise.outcome", otherwise.outcome]] as const);
  const unknown = [...given, ...last].filter(([, outcome]) => !known.includes(outcome));
  const doubled = outcomes.flatMap((outcome, index) =>
    outcome === "undecided" || outcomes.indexOf(outcome) < index
      ? [[`outcomes.${index}`, outcome] as const]
      : [],
  );
  return [
    ...unknown.map(([path, outcome]) => ({
      path,
      expected: `one of ${known.join(", ")}${didYouMean(outcome, known)}`,
      received: describeValue(outcome),
    })),
    ...doubled.map(([path, outcome]) => ({
      path,
      expected: "an outcome named once; undecided goes without saying",
      received: describeValue(outcome),
    })),
  ];
}
