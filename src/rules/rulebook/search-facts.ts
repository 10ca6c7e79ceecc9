import type { JsonValue } from "../../errors/index.js";
import { RuleFailedError } from "../../errors/index.js";
import { rulingOf } from "../decision/ruling.js";
import type { Rule } from "../define-rule.js";
import { requiredKeys } from "../required-keys.js";
import { roundNumbersOf, valuesAround, valuesToTry } from "./fact-values.js";
import { ProbeCheck, type ProbedCheck } from "./probe-check.js";

/** Facts that a rule takes, by name. */
export type FactValues = { readonly [fact: string]: JsonValue };

/** Facts that a search tried, what the rule answered, and the comparisons that it made. */
export interface TriedFacts {
  readonly facts: FactValues;
  readonly outcome: string;
  readonly proposal?: unknown;
  readonly checks: readonly ProbedCheck[];
}

/** What a search found. */
export interface FactSearch {
  /** How often the rule was asked. */
  readonly tries: number;
  /** How often since it last found a new way. */
  readonly triesSinceNew: number;
  /** The first facts for each way through the rule: its outcome, and the same checks passed and failed. */
  readonly ways: readonly TriedFacts[];
  /** The outcomes reached, `undecided` among them. */
  readonly outcomes: ReadonlySet<string>;
}

/** How a search is to go. */
export interface SearchOptions {
  /** How often the rule may be asked; fewer where it has few facts. */
  readonly tries: number;
  /** Ends the search before that, once true. */
  enough?(search: FactSearch): boolean;
  /** Facts to begin with. */
  readonly seeds?: readonly FactValues[];
}

/** The most values of one fact that are tried: thresholds that a rule computes would add ever more. */
const mostValues = 50;

/** The most words and numbers of the parameters that are tried for each fact. */
const mostHints = 20;

/** Tries that a rule gets as such, and for each fact that is not made of words: of those there are always more. */
const triesOfRule = 100;
const triesOfFact = 300;

/** Facts of a mix that were all tried before: then nothing new is to be found. */
const mostRepeats = 50;

/**
 * Tries a rule on facts that its schema allows, to find all that it can answer: round values, the bounds of each fact,
 * what stands in its parameters, and the values around each threshold that it was seen to compare the fact with. It
 * begins with facts that differ in everything, then changes one fact at a time from every way through the rule that is
 * new, then mixes. The same rule and parameters give the same search.
 */
export function searchFacts(rule: Rule, params: object, options: SearchOptions): FactSearch {
  const search = new Search(rule, params, options);
  search.begin();
  search.spread();
  search.mix();
  return search;
}

type Choices = ReadonlyMap<string, (JsonValue | undefined)[]>;

class Search implements FactSearch {
  tries = 0;
  triesSinceNew = 0;
  readonly ways: TriedFacts[] = [];
  readonly outcomes = new Set<string>();
  private readonly values: Choices;
  private readonly limit: number;
  /** A check with another parameter is another check, while a computed threshold is always another one. */
  private readonly ofParams: ReadonlySet<number>;
  private readonly thresholds = new Map<string, Set<number>>();
  private readonly signatures = new Set<string>();
  private readonly tried = new Set<string>();
  private queue: FactValues[] = [];
  private isOver = false;

  constructor(
    private readonly rule: Rule,
    private readonly params: object,
    private readonly options: SearchOptions,
  ) {
    const required = requiredKeys(rule.facts);
    const leaves = leavesOf(params);
    const numbers = leaves.filter((leaf): leaf is number => typeof leaf === "number");
    const words = leaves.filter((leaf): leaf is string => typeof leaf === "string");
    const hints = { numbers: numbers.slice(0, mostHints), words: [...new Set(words)].slice(0, mostHints) };
    this.values = new Map(
      Object.entries(rule.facts.shape).map(([name, field]) => [
        name,
        [...valuesToTry(field, hints), ...(required.includes(name) ? [] : [undefined])],
      ]),
    );
    const varied = [...this.values.values()].filter((values) => values.some(isNoText));
    this.limit = Math.min(options.tries, triesOfRule + triesOfFact * varied.length);
    this.ofParams = new Set(numbers);
    this.isOver = [...this.values.values()].some((values) => values.length === 0);
  }

  /** The seeds, and facts that differ in everything. */
  begin(): void {
    for (const seed of this.options.seeds ?? []) this.try(seed);
    const most = Math.max(1, ...[...this.values.values()].map((values) => values.length));
    for (let round = 0; round < most; round++) this.try(choose(this.values, () => round));
  }

  /** From each new way through the rule, every other value of each fact. */
  spread(): void {
    for (let facts = this.queue.shift(); facts !== undefined; facts = this.queue.shift()) {
      for (const [name, values] of this.values) {
        for (const value of [...values]) {
          if (this.isOver) return;
          this.try(withFact(facts, name, value));
        }
      }
    }
  }

  /** Values at random, of a sequence that is always the same. */
  mix(): void {
    const more = new Map(
      [...this.values].map(([name, values]) => [name, [...values, ...this.roundNumbersOf(name)]]),
    );
    const random = sequence();
    let repeats = 0;
    while (!this.isOver && repeats < mostRepeats) {
      const before = this.tries;
      this.try(choose(more, random));
      repeats = this.tries === before ? repeats + 1 : 0;
      this.spread();
    }
  }

  private roundNumbersOf(name: string): number[] {
    const field = this.rule.facts.shape[name];
    return field === undefined ? [] : roundNumbersOf(field);
  }

  private try(facts: FactValues): void {
    const key = JSON.stringify(facts);
    if (this.isOver || this.tried.has(key)) return;
    this.tried.add(key);
    this.tries++;
    this.triesSinceNew++;
    const tried = tryRule(this.rule, this.params, facts);
    if (tried !== undefined) this.learn(tried);
    this.isOver = this.tries >= this.limit || this.options.enough?.(this) === true;
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
    this.triesSinceNew = 0;
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

/** One value of each fact. */
function choose(choices: Choices, place: () => number): FactValues {
  const facts: Record<string, JsonValue> = {};
  for (const [name, values] of choices) {
    const value = values[place() % values.length];
    if (value !== undefined) facts[name] = value;
  }
  return facts;
}

/** Numbers that look random and are always the same: a linear congruential generator. */
function sequence(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

function isNoText(value: JsonValue | undefined): boolean {
  const [first] = Array.isArray(value) ? value : [value];
  return first !== undefined && typeof first !== "string";
}

/** The words and numbers in a value, at any depth. */
function leavesOf(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

/** What a rule answers; undefined where its arithmetic comes to nothing. */
export function tryRule(rule: Rule, params: object, facts: FactValues): TriedFacts | undefined {
  const check = new ProbeCheck();
  try {
    const { outcome, proposal } = rulingOf(rule, facts, params, check);
    return { facts, outcome, ...(proposal !== undefined && { proposal }), checks: check.checks };
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
