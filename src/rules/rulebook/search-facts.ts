import type { JsonValue } from "../../errors/index.js";
import { RuleFailedError } from "../../errors/index.js";
import { rulingOf } from "../decision/ruling.js";
import type { Rule } from "../define-rule.js";
import { requiredKeys } from "../required-keys.js";
import { valuesAround, valuesToTry } from "./fact-values.js";
import { ProbeCheck, type ProbedCheck } from "./probe-check.js";

/** Facts that a rule takes, by name. */
export type FactValues = { readonly [fact: string]: JsonValue };

/** Facts that a search tried, what the rule answered, and the comparisons that it made. */
export interface TriedFacts {
  readonly facts: FactValues;
  readonly outcome: string;
  readonly checks: readonly ProbedCheck[];
}

/** What a search found. */
export interface FactSearch {
  /** How often the rule was asked. */
  readonly tries: number;
  /** The first facts for each way through the rule: its outcome, and the same checks passed and failed. */
  readonly ways: readonly TriedFacts[];
  /** The outcomes reached, `undecided` among them. */
  readonly outcomes: ReadonlySet<string>;
}

/** The most values of one fact that are tried: thresholds that a rule computes would add ever more. */
const mostValues = 40;

/**
 * Tries a rule on facts that its schema allows, to find all that it can answer: round values, the bounds of each fact,
 * and the values around each threshold that the rule was seen to compare the fact with. It begins with a few facts, then
 * changes one fact at a time from every way through the rule that is new, then mixes. The same rule and parameters give
 * the same search.
 *
 * @param tries - how often the rule may be asked
 * @param enough - ends the search before that, once true
 */
export function searchFacts(
  rule: Rule,
  params: object,
  tries: number,
  enough: (search: FactSearch) => boolean = () => false,
): FactSearch {
  const search = new Search(rule, params, tries, enough);
  search.begin();
  search.spread();
  search.mix();
  return search;
}

class Search implements FactSearch {
  tries = 0;
  readonly ways: TriedFacts[] = [];
  readonly outcomes = new Set<string>();
  private readonly names: readonly string[];
  private readonly values: ReadonlyMap<string, (JsonValue | undefined)[]>;
  private readonly thresholds = new Map<string, Set<number>>();
  private readonly signatures = new Set<string>();
  /** A check with another parameter is another check, while a computed threshold is always another one. */
  private readonly ofParams: ReadonlySet<number>;
  private queue: FactValues[] = [];
  private isOver = false;

  constructor(
    private readonly rule: Rule,
    private readonly params: object,
    private readonly limit: number,
    private readonly enough: (search: FactSearch) => boolean,
  ) {
    const required = requiredKeys(rule.facts);
    this.values = new Map(
      Object.entries(rule.facts.shape).map(([name, field]) => [
        name,
        [...valuesToTry(field), ...(required.includes(name) ? [] : [undefined])],
      ]),
    );
    this.names = [...this.values.keys()];
    this.ofParams = new Set(numbersIn(params));
    this.isOver = [...this.values.values()].some((values) => values.length === 0);
  }

  /** Facts that differ in everything. */
  begin(): void {
    const most = Math.max(1, ...[...this.values.values()].map((values) => values.length));
    for (let round = 0; round < most; round++) this.try(this.choose(() => round));
  }

  /** From each new way through the rule, every other value of each fact. */
  spread(): void {
    for (let facts = this.queue.shift(); facts !== undefined; facts = this.queue.shift()) {
      for (const name of this.names) {
        for (const value of [...(this.values.get(name) ?? [])]) {
          if (this.isOver) return;
          this.try(withFact(facts, name, value));
        }
      }
    }
  }

  /** Values at random, of a sequence that is always the same. */
  mix(): void {
    let state = 1;
    const next = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 8;
    };
    while (!this.isOver) {
      this.try(this.choose(next));
      this.spread();
    }
  }

  private choose(place: () => number): FactValues {
    const facts: Record<string, JsonValue> = {};
    for (const [name, values] of this.values) {
      const value = values[place() % values.length];
      if (value !== undefined) facts[name] = value;
    }
    return facts;
  }

  private try(facts: FactValues): void {
    if (this.isOver) return;
    this.tries++;
    const tried = tryRule(this.rule, this.params, facts);
    if (tried !== undefined) this.learn(tried);
    this.isOver = this.tries >= this.limit || this.enough(this);
  }

  private learn(tried: TriedFacts): void {
    let signature = tried.outcome;
    for (const { name, operator, observed, threshold, passed } of tried.checks) {
      if (typeof threshold === "number" && observed === tried.facts[name]) this.add(name, threshold);
      const ofParam = typeof threshold === "number" && this.ofParams.has(threshold);
      signature += ` ${name}${operator}${passed}${ofParam ? threshold : ""}`;
    }
    if (this.signatures.has(signature)) return;
    this.signatures.add(signature);
    this.ways.push(tried);
    if (this.outcomes.has(tried.outcome)) this.queue.push(tried.facts);
    else this.queue.unshift(tried.facts);
    this.outcomes.add(tried.outcome);
  }

  private add(name: string, threshold: number): void {
    const field = this.rule.facts.shape[name];
    const values = this.values.get(name);
    if (field === undefined || values === undefined || values.length >= mostValues) return;
    const known = this.thresholds.get(name) ?? new Set();
    if (known.has(threshold)) return;
    this.thresholds.set(name, known.add(threshold));
    for (const value of valuesAround(field, threshold)) if (!values.includes(value)) values.push(value);
  }
}

/** The numbers in a value, at any depth. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** What a rule answers; undefined where its arithmetic comes to nothing. */
export function tryRule(rule: Rule, params: object, facts: FactValues): TriedFacts | undefined {
  const check = new ProbeCheck();
  try {
    const { outcome } = rulingOf(rule, facts, params, check);
    return { facts, outcome, checks: check.checks };
  } catch (error) {
    if (error instanceof RuleFailedError) return undefined;
    throw error;
  }
}

/** The facts with one of them changed, or left out. */
export function withFact(facts: FactValues, name: string, value: JsonValue | undefined): FactValues {
  if (value !== undefined) return { ...facts, [name]: value };
  const { [name]: _left, ...others } = facts;
  return others;
}
