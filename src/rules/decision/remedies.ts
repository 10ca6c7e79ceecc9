import { z } from "zod";
import type { JsonValue } from "../../errors/index.js";
import type { Rule } from "../define-rule.js";
import { silentCheck } from "./check.js";
import type { Change, CheckRecord, Remedy } from "./decision.js";
import { rulingOf } from "./ruling.js";

type Facts = { readonly [name: string]: JsonValue };

/** A change with the value that just satisfies it. */
interface Attempt {
  readonly change: Change;
  readonly value: JsonValue;
}

/**
 * Looks for the smallest changes that give the rule's first outcome: each failed check alone, else all of them
 * without those that are not needed. Every remedy was tried on the rule with values that its facts can have.
 */
export function findRemedies(
  rule: Rule,
  params: object,
  facts: Facts,
  checks: readonly CheckRecord[],
): Remedy[] {
  const attempts = checks
    .filter((check) => !check.passed && Object.is(facts[check.name], check.observed))
    .flatMap((check) => attempt(rule, check));
  const passes = (some: readonly Attempt[]) => {
    const changed = { ...facts };
    for (const { change, value } of some) changed[change.fact] = value;
    return rulingOf(rule, changed, params, silentCheck).outcome === rule.outcomes[0];
  };
  const alone = onePerFact(
    attempts.filter((one) => passes([one])),
    (one, other) => distance(one) < distance(other),
  );
  if (alone.length > 0) return alone.map(({ change }) => ({ changes: [change] }));
  const all = onePerFact(attempts, (one, other) => distance(one) > distance(other));
  if (all.length < 2 || !passes(all)) return [];
  const needed = all.reduce((kept, one) => {
    const without = kept.filter((other) => other !== one);
    return passes(without) ? without : kept;
  }, all);
  return [{ changes: needed.map(({ change }) => change) }];
}

/** Of the attempts that change one fact, the better one. */
function onePerFact(
  attempts: readonly Attempt[],
  better: (one: Attempt, other: Attempt) => boolean,
): Attempt[] {
  const byFact = new Map<string, Attempt>();
  for (const one of attempts) {
    const other = byFact.get(one.change.fact);
    if (other === undefined || better(one, other)) byFact.set(one.change.fact, one);
  }
  return [...byFact.values()];
}

function distance({ change: { from, to } }: Attempt): number {
  return typeof from === "number" && typeof to === "number" ? Math.abs(to - from) : 0;
}

/** None when the fact cannot have a value that satisfies the check: a rate above 1. */
function attempt(rule: Rule, { name, observed, operator, threshold }: CheckRecord): Attempt[] {
  const field = rule.facts.shape[name];
  if (field === undefined) return [];
  const value = valuesSatisfying(operator, threshold).find((one) => z.safeParse(field, one).success);
  return value === undefined
    ? []
    : [{ change: { fact: name, from: observed, operator, to: threshold }, value }];
}

/** Values that just satisfy: at the threshold, beyond it by the least step, or the next whole number. */
function valuesSatisfying(operator: Change["operator"], to: JsonValue): readonly JsonValue[] {
  if (operator === "in") return Array.isArray(to) ? to : [];
  if (typeof to !== "number") return [to];
  const step = Math.max(Math.abs(to) * Number.EPSILON, Number.EPSILON);
  switch (operator) {
    case ">=":
      return [to, Math.ceil(to)];
    case "<=":
      return [to, Math.floor(to)];
    case ">":
      return [to + step, Math.floor(to) + 1];
    case "<":
      return [to - step, Math.ceil(to) - 1];
    default:
      return [to];
  }
}
