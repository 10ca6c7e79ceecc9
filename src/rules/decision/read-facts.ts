import type { z } from "zod";
import { describeValue, InvalidInputError, type JsonValue, schemaIssues } from "../../errors/index.js";
import type { Rule } from "../define-rule.js";
import { optionalFields } from "../optional-fields.js";
import { prototypeKeys } from "../plain-json.js";
import { requiredKeys } from "../required-keys.js";
import { type ReadField, readerOf } from "./read-field.js";

/** Facts that are known, each of its type. */
export type FactValues = { readonly [name: string]: JsonValue };

/** Facts that come by these names in this order, and what follows from that alone. */
export interface FactPattern {
  readonly names: readonly string[];
  /** How each of them is read. */
  readonly readers: readonly ReadField[];
  /** The required facts that are not among them. */
  readonly missing: readonly string[];
}

/** The known facts of one decision. */
export interface KnownFacts {
  readonly facts: FactValues;
  readonly pattern: FactPattern;
  /** The values, in the order of the pattern's names. */
  readonly values: readonly unknown[];
}

/** What a rule's facts may be, and the patterns in which they have come. */
class FactForm {
  private readonly readers: ReadonlyMap<string, ReadField>;
  private readonly required: readonly string[];
  private readonly patterns = new Map<string, FactPattern>();
  private latest: FactPattern = { names: [], readers: [], missing: [] };

  constructor(schema: z.ZodObject) {
    this.readers = new Map(Object.entries(schema.shape).map(([name, field]) => [name, readerOf(field)]));
    this.required = requiredKeys(schema);
    this.latest = this.patternOf([]) ?? this.latest;
  }

  reader(name: string): ReadField | undefined {
    return this.readers.get(name);
  }

  /** Undefined where a name is not known. */
  pattern(names: readonly string[]): FactPattern | undefined {
    if (sameNames(this.latest.names, names)) return this.latest;
    const pattern = this.patternOf(names);
    if (pattern !== undefined) this.latest = pattern;
    return pattern;
  }

  private patternOf(names: readonly string[]): FactPattern | undefined {
    const key = names.join("\n");
    const known = this.patterns.get(key);
    if (known !== undefined) return known;
    const readers = names.flatMap((name) => this.readers.get(name) ?? []);
    if (readers.length < names.length) return undefined;
    const pattern = { names, readers, missing: this.required.filter((name) => !names.includes(name)) };
    if (this.patterns.size < mostPatterns) this.patterns.set(key, pattern);
    return pattern;
  }
}

/** Callers name facts in a few orders; one that names them in ever new orders fills no memory. */
const mostPatterns = 1000;

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}

const forms = new WeakMap<z.ZodObject, FactForm>();

function formOf({ facts }: Rule): FactForm {
  let form = forms.get(facts);
  if (form === undefined) {
    form = new FactForm(facts);
    forms.set(facts, form);
  }
  return form;
}

/**
 * Reads facts; what is absent or null is left out.
 *
 * @throws InvalidInputError when they are no object, or a fact is of the wrong type or not known to the rule, all of
 * them at once.
 */
export function readFacts(rule: Rule, given: object): KnownFacts {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw notFacts(rule, given);
  const values: unknown[] = Object.values(given);
  for (let index = 0; index < values.length; index++)
    if (values[index] === undefined || values[index] === null) return readFacts(rule, withoutNothing(given));
  const pattern = formOf(rule).pattern(Object.keys(given));
  if (pattern === undefined) throw wrongFacts(rule, given);
  const facts: { [name: string]: JsonValue } = { ...given };
  const { names, readers } = pattern;
  for (let index = 0; index < values.length; index++) {
    const value = readers[index]?.(values[index]);
    if (value === undefined) throw wrongFacts(rule, given);
    if (!Object.is(value, values[index])) {
      values[index] = value;
      facts[names[index] as string] = value;
    }
  }
  return { facts, pattern, values };
}

/** Whether a fact of the rule can have this value. */
export function canHave(rule: Rule, name: string, value: JsonValue): boolean {
  return formOf(rule).reader(name)?.(value) !== undefined;
}

function withoutNothing(given: object): object {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
  );
}

function notFacts(rule: Rule, given: unknown): InvalidInputError {
  const issue = { path: "", expected: "an object of facts", received: describeValue(given) };
  return new InvalidInputError(`rule ${rule.id}`, [issue]);
}

function wrongFacts(rule: Rule, given: object): InvalidInputError {
  const parsed = optionalFields(rule.facts).safeParse(given);
  const issues = parsed.success
    ? prototypeKeys(given)
    : schemaIssues(parsed.error, given, [], Object.keys(rule.facts.shape));
  return new InvalidInputError(`rule ${rule.id}`, issues);
}
