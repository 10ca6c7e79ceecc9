import { type JsonValue, RuleFailedError } from "../../errors/index.js";
import type { Rule } from "../define-rule.js";
import { silentCheck } from "./check.js";
import type { Change, CheckRecord, Remedy } from "./decision.js";
import { canHave, type FactValues } from "./read-facts.js";
import { rulingOf } from "./ruling.js";

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
  facts: FactValues,
  checks: readonly CheckRecord[],
): Remedy[] {
  const attempts = attemptsOf(rule, facts, checks);
  if (attempts.length === 0) return [];
  const trial = new Trial(rule, params, facts);
  const alone = onePerFact(
    attempts.filter((one) => trial.passesWith(one)),
    isNearer,
  );
  if (alone.length > 0) return alone.map(({ change }) => ({ changes: [change] }));
  const all = onePerFact(attempts, (one, other) => isNearer(other, one));
  if (all.length < 2 || !trial.passesWithAll(all)) return [];
  const needed = all.reduce((kept, one) => {
    // None is enough alone, as was tried above.
    if (kept.length === 2) return kept;
    const without = kept.filter((other) => other !== one);
    return trial.passesWithAll(without) ? without : kept;
  }, all);
  return [{ changes: needed.map(({ change }) => change) }];
}

/** Facts that are changed, tried on the rule, and changed back. */
class Trial {
  private readonly facts: { [name: string]: JsonValue };

  constructor(
    private readonly rule: Rule,
    private readonly params: object,
    facts: FactValues,
  ) {
    this.facts = { ...facts };
  }

  passesWith({ change, value }: Attempt): boolean {
    this.facts[change.fact] = value;
    const passes = this.passes();
    this.facts[change.fact] = change.from;
    return passes;
  }

  passesWithAll(some: readonly Attempt[]): boolean {
    for (const { change, value } of some) this.facts[change.fact] = value;
    const passes = this.passes();
    for (const { change } of some) this.facts[change.fact] = change.from;
    return passes;
  }

  private passes(): boolean {
    const { rule, params, facts } = this;
    try {
      return rulingOf(rule, facts, params, silentCheck).outcome === rule.outcomes[0];
    } catch (error) {
      // With facts that are only thought of, a rule may fail that decides on the given ones.
      if (error instanceof RuleFailedError) return false;
      throw error;
    }
  }
}

/** What would satisfy each failed check of a fact. */
function attemptsOf(rule: Rule, facts: FactValues, checks: readonly CheckRecord[]): Attempt[] {
  const attempts: Attempt[] = [];
  for (const { passed, name, observed, operator, threshold } of checks) {
    if (passed || !Object.is(facts[name], observed)) continue;
    const value = valuesSatisfying(operator, threshold).find((one) => canHave(rule, name, one));
    if (value !== undefined)
      attempts.push({ change: { fact: name, from: observed, operator, to: threshold }, value });
  }
  return attempts;
}

/** Of the attempts that change one fact, the better one. */
function onePerFact(
  attempts: readonly Attempt[],
  better: (one: Attempt, other: Attempt) => boolean,
): readonly Attempt[] {
  if (attempts.length < 2) return attempts;
  const byFact = new Map<string, Attempt>();
  for (const one of attempts) {
    const other = byFact.get(one.change.fact);
    if (other === undefined || better(one, other)) byFact.set(one.change.fact, one);
  }
  return [...byFact.values()];
}

function isNearer(one: Attempt, other: Attempt): boolean {
  return distance(one) < distance(other);
}

function distance({ change: { from, to } }: Attempt): number {
  return typeof from === "number" && typeof to === "number" ? Math.abs(to - from) : 0;
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
