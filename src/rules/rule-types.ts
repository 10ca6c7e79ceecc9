import type { Decision } from "./decision/decision.js";
import type { Rule } from "./define-rule.js";

/** The rule with this id among `Rules`; any rule where they are not known by their ids. */
export type RuleById<Rules extends Rule, Id extends string> = string extends Rules["id"]
  ? Rules
  : Id extends keyof RulesById<Rules>
    ? Extract<RulesById<Rules>[Id], Rule>
    : never;

/** Made once for a union of rules: to search it at each question would be slow to check. */
type RulesById<Rules extends Rule> = { readonly [R in Rules as R["id"]]: R };

/** The facts that a rule's `decide` sees. */
export type FactsOf<R extends Rule> =
  R extends Rule<string, infer Facts, object, string, unknown> ? Facts : never;

/** The parameters of a rule. */
export type ParamsOf<R extends Rule> =
  R extends Rule<string, object, infer Params, string, unknown> ? Params : never;

/** The outcomes of a rule, `undecided` left out. */
export type OutcomeOf<R extends Rule> = R["outcomes"][number];

/** What a policy proposes. */
export type ProposalOf<R extends Rule> =
  R extends Rule<string, object, object, string, infer Proposal> ? Proposal : never;

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** Facts as a caller hands them in: every required one is named, and is null where it is not known. */
export type FactsInput<Facts> = {
  readonly [K in Exclude<keyof Facts, OptionalKeys<Facts>>]: Facts[K] | null | undefined;
} & {
  readonly [K in OptionalKeys<Facts>]?: Facts[K] | null | undefined;
};

/** One fact over a fleet: a value a row, or one value for all. NaN, null and undefined are missing. */
export type Column<Value> =
  | Value
  | readonly (Value | null | undefined)[]
  | (Value extends number ? Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array : never)
  | (Value extends boolean ? Uint8Array : never);

/** Facts over a fleet, a column each. */
export type FactColumns<Facts> = {
  readonly [K in Exclude<keyof Facts, OptionalKeys<Facts>>]: Column<Facts[K]>;
} & {
  readonly [K in OptionalKeys<Facts>]?: Column<Exclude<Facts[K], undefined>>;
};

/** Outcomes over a fleet, a small number a row. */
export interface FleetDecision<Outcome extends string = string> {
  /** The outcomes by code; the last is `undecided`. */
  readonly outcomes: readonly (Outcome | "undecided")[];
  /** A code a row: an index into `outcomes`. */
  readonly codes: Uint8Array;
}

/** The decision of a rule. */
export type DecisionOf<R extends Rule> = R extends Rule
  ? Decision<R["id"], OutcomeOf<R>, ProposalOf<R>>
  : never;
