import { z } from "zod";
import { InvalidDefinitionError, InvalidInputError, type JsonValue, schemaIssues } from "../errors/index.js";
import type { Check } from "./decision/check.js";
import { optionalFields } from "./optional-fields.js";
import { uncompiled } from "./required-keys.js";
import type { ParamNote } from "./rulebook/layer.js";

/** A title in the two languages of the library. */
export interface Title {
  /** In English. */
  readonly en: string;
  /** In Chinese. */
  readonly zh: string;
}

/** `gate`: may it go on. `alert`: raise or clear. `policy`: a proposal. */
export type RuleKind = "gate" | "alert" | "policy";

/** What `decide` answers: an outcome, or an outcome with a proposal. */
export type Ruling<Outcome extends string, Proposal> =
  | Outcome
  | "undecided"
  | {
      /** One of the rule's outcomes, or `undecided`. */
      readonly outcome: Outcome | "undecided";
      /** What a policy proposes; absent where it proposes nothing. */
      readonly proposal?: Proposal;
    };

/** How a combined rule makes one outcome of its parts' outcomes. */
export type CombinePolicy = "strictest" | "mildest";

/**
 * A rule: a pure function from facts and parameters to an outcome, with what is needed to explain it.
 *
 * The outcomes of a gate or an alert go from the one that lets things go on to the one that stops them; the first is
 * what `toPass` aims at. A policy proposes, and has nothing to pass.
 */
export interface Rule<
  Id extends string = string,
  Facts extends object = object,
  Params extends object = object,
  Outcome extends string = string,
  Proposal = unknown,
> {
  /** Dotted words: `trial.pass`. */
  readonly id: Id;
  /** What it is for. */
  readonly kind: RuleKind;
  /** Its name for people. */
  readonly title: Title;
  /** Numbers in the catalogue (`R106`, `E-45`) or published references. */
  readonly source: readonly string[];
  /** The facts: a required one that is absent or null makes the rule undecided. */
  readonly facts: z.ZodObject;
  /** The parameters: a required one that no layer sets makes the rule undecided. */
  readonly params: z.ZodObject;
  /** All that it can answer beside `undecided`. */
  readonly outcomes: readonly Outcome[];
  /** Values that the catalogue gives: the bottom layer of every rulebook. */
  readonly defaults: Partial<Params>;
  /** Where the defaults come from. */
  readonly notes: { readonly [param: string]: ParamNote };
  /** True for a red line: nobody may override it. */
  readonly redLine: boolean;
  /** What a rule in JSON was made of. It counts in the fingerprint of a rulebook, as code cannot. */
  readonly definition?: JsonValue;
  /** The rules of a combined rule, and how they are combined. */
  readonly parts?: readonly Rule[];
  /** How the parts' outcomes make one. */
  readonly combine?: CombinePolicy;
  /**
   * Pure and synchronous. Makes all its checks before it concludes. An optional fact that is not known may be absent
   * or undefined: compare it with `undefined`, or use `check.hasFact`.
   */
  decide(facts: Facts, params: Params, check: Check): Ruling<Outcome, Proposal>;
}

/** What {@link defineRule} takes. */
export interface RuleSpec<
  Id extends string,
  Facts extends z.ZodObject,
  Params extends z.ZodObject,
  Outcomes extends readonly [string, ...string[]],
  Proposal,
> {
  /** Dotted lower-case words: `shipping.free`. */
  readonly id: Id;
  /** What it is for. */
  readonly kind: RuleKind;
  /** Its name for people. */
  readonly title: Title;
  /** Where it comes from: a number in a catalogue, a published reference, `house rule`. */
  readonly source: readonly string[];
  /** The facts, plain JSON; `z.exactOptional` for those that it can do without. */
  readonly facts: Facts;
  /** The parameters, plain JSON, without `.default()`: a layer sets them. */
  readonly params: Params;
  /** From the one that lets things go on to the one that stops them. */
  readonly outcomes: Outcomes;
  /** Values of parameters where no layer sets them. */
  readonly defaults?: Partial<z.infer<Params>>;
  /** Where the defaults come from. */
  readonly notes?: { readonly [param in keyof z.infer<Params>]?: ParamNote };
  /** True for a red line: nobody may overrule it. */
  readonly redLine?: boolean;
  /** Pure and synchronous; makes all its checks before it concludes. */
  decide(facts: z.infer<Facts>, params: z.infer<Params>, check: Check): Ruling<Outcomes[number], Proposal>;
}

/**
 * Defines a rule.
 *
 * @throws InvalidDefinitionError when the id is not dotted words, an outcome is named twice or `undecided`,
 * a default is not of its parameter's type, or a schema fills in or transforms values.
 *
 * @example
 * ```ts
 * import { z } from "zod";
 * import { defineRule, defineRulebook } from "opscycle/rules";
 *
 * const freeShipping = defineRule({
 *   id: "shipping.free",
 *   kind: "gate",
 *   title: { en: "Free shipping", zh: "包邮" },
 *   source: ["house rule"],
 *   facts: z.strictObject({ orderValue: z.number() }),
 *   params: z.strictObject({ fromValue: z.number() }),
 *   outcomes: ["free", "paid"],
 *   decide: (facts, params, check) =>
 *     check.atLeast("orderValue", facts.orderValue, params.fromValue) ? "free" : "paid",
 * });
 * const rulebook = defineRulebook({
 *   rules: [freeShipping],
 *   layers: [{ id: "house", params: { "shipping.free": { fromValue: 99 } } }],
 * });
 * const decision = rulebook.at().decide("shipping.free", { orderValue: 80 });
 * decision.outcome; // => "paid"
 * decision.toPass; // => [{ changes: [{ fact: "orderValue", from: 80, operator: ">=", to: 99 }] }]
 * ```
 */
export function defineRule<
  const Id extends string,
  Facts extends z.ZodObject,
  Params extends z.ZodObject,
  const Outcomes extends readonly [string, ...string[]],
  Proposal = undefined,
>(
  spec: RuleSpec<Id, Facts, Params, Outcomes, Proposal>,
): Rule<Id, z.infer<Facts>, z.infer<Params>, Outcomes[number], Proposal> {
  const { defaults = {}, notes = {}, redLine = false, ...rest } = spec;
  refuseFaults(spec.id, spec.outcomes, spec.facts, spec.params, defaults);
  return Object.freeze({
    ...rest,
    defaults,
    notes: notes as { readonly [param: string]: ParamNote },
    redLine,
  });
}

function refuseFaults(
  id: string,
  outcomes: readonly string[],
  facts: z.ZodObject,
  params: z.ZodObject,
  defaults: object,
): void {
  const refuse = (message: string) => {
    throw new InvalidDefinitionError(`rule ${id} ${message}`, { rule: id });
  };
  refuseBadId(id);
  if (new Set(outcomes).size < outcomes.length) refuse("names an outcome twice");
  if (outcomes.includes("undecided")) refuse("lists undecided, which every rule has without listing it");
  for (const [name, field] of [...Object.entries(facts.shape), ...Object.entries(params.shape)]) {
    if (name in Object.prototype) refuse(`names a field ${name}, which every object has already`);
    if (fillsIn(field)) refuse(`gives ${name} a value of its own; defaults belong in defaults or in a layer`);
    const fault = notJson(field);
    if (fault !== undefined) refuse(`has a field ${name} that is not plain JSON: ${fault}`);
  }
  const parsed = optionalFields(params).safeParse(defaults, uncompiled);
  if (parsed.success) return;
  const issues = schemaIssues(parsed.error, defaults, ["defaults"], Object.keys(params.shape));
  throw new InvalidDefinitionError(new InvalidInputError(`rule ${id}`, issues).message, { rule: id });
}

/** @throws InvalidDefinitionError when a rule's id is not dotted words. */
export function refuseBadId(id: string): void {
  if (/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/.test(id)) return;
  throw new InvalidDefinitionError(
    `rule ${id} requires an id of dotted lower-case words, such as trial.pass`,
    { rule: id },
  );
}

/** Whether a field gives itself a value where none came, as .default(), .prefault() and .catch() do. */
function fillsIn(field: z.core.$ZodType): boolean {
  const parsed = z.safeParse(field, undefined);
  return parsed.success && parsed.data !== undefined;
}

/** Facts and parameters travel as JSON, and a fleet's facts are not parsed: nothing may be transformed. */
function notJson(field: z.core.$ZodType): string | undefined {
  try {
    z.toJSONSchema(field);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
