import type { JsonValue } from "../../errors/index.js";
import type { Scope } from "../rulebook/layer.js";

/** How a check compares what was observed with its threshold. */
export type CheckOperator = ">=" | ">" | "<=" | "<" | "=" | "in";

/** A parameter, and where its value comes from. */
export interface ParamOrigin {
  /** Its name. */
  readonly param: string;
  /** The layer that set it; `default` is the catalogue's own value. */
  readonly layer: string;
  /** The number in the catalogue, or a published reference. */
  readonly source?: string;
  /** True where the value is an assumption and not the shop's own. */
  readonly assumed?: boolean;
  /** Why the value should be looked at before it is relied on. */
  readonly questionable?: string;
}

/** Where a threshold comes from. */
export type ThresholdOrigin =
  /** A parameter of the rule, set by a layer of the rulebook. */
  | ({ readonly kind: "param" } & ParamOrigin)
  /** Computed by the rule from these parameters (and facts). */
  | {
      readonly kind: "derived";
      /** The parameters that went into it. */
      readonly params: readonly ParamOrigin[];
    }
  /** Another fact that the rule was given: the reorder point that stock is compared with. */
  | {
      readonly kind: "fact";
      /** Name of the fact. */
      readonly fact: string;
    }
  /** Part of the rule itself. */
  | { readonly kind: "fixed" };

/** One comparison that a rule made on the way to its outcome. */
export interface CheckRecord {
  /** What was compared; the name of a fact where the fact itself was. */
  readonly name: string;
  /** How the observed value was to stand to the threshold. */
  readonly operator: CheckOperator;
  /** What it was. */
  readonly observed: JsonValue;
  /** What it was compared with. */
  readonly threshold: JsonValue;
  /** Whether it stood so. */
  readonly passed: boolean;
  /** Where the threshold comes from. */
  readonly origin: ThresholdOrigin;
}

/** One line of a rule's arithmetic, so that a proposal can be followed by hand. */
export interface Working {
  /** What was computed. */
  readonly name: string;
  /** The formula in words: `mean daily demand × lead time`. */
  readonly formula: string;
  /** What it came to. */
  readonly value: number;
}

/** A fact or a parameter that the rule needs and does not have. */
export interface Missing {
  /** `fact`: the caller supplies it. `param`: a layer of the rulebook does. */
  readonly kind: "fact" | "param";
  /** Its name. */
  readonly name: string;
  /** Where to supply it, in words. */
  readonly where: string;
}

/** A change of one fact. */
export interface Change {
  /** The fact to change. */
  readonly fact: string;
  /** What it is now. */
  readonly from: JsonValue;
  /** How the fact must then stand to `to`. */
  readonly operator: CheckOperator;
  /** The threshold that it must reach. */
  readonly to: JsonValue;
}

/** Changes that together would give the rule's first outcome. Each was tried on the rule itself. */
export interface Remedy {
  /** All of them are needed. */
  readonly changes: readonly Change[];
}

/** What a person with the authority said instead of the rule, and why. It stands beside the rule's own answer. */
export interface Override {
  /** The outcome that they want. */
  readonly outcome: string;
  /** Why. */
  readonly reason: string;
  /** Who they are. */
  readonly actor: string;
  /** In which role they said so. */
  readonly role: string;
}

/** What a rule answered, as plain data: it rides on commands, stands in journals and explains itself. */
export interface Decision<Id extends string = string, Outcome extends string = string, Proposal = unknown> {
  /** The rule that decided. */
  readonly rule: Id;
  /** Its answer; `undecided` when a fact or a parameter is missing, or when it is too early to tell. */
  readonly outcome: Outcome | "undecided";
  /** What a policy proposes: how many to order, and the like. */
  readonly proposal?: Proposal;
  /** Every comparison, in the order made. */
  readonly checks: readonly CheckRecord[];
  /** The arithmetic behind a proposal. */
  readonly workings: readonly Working[];
  /** What is missing; empty when everything was there. */
  readonly missing: readonly Missing[];
  /** Alternatives, each enough for the first outcome of the rule; empty when it has that outcome or none was found. */
  readonly toPass: readonly Remedy[];
  /** The facts that the rule saw. */
  readonly facts: { readonly [name: string]: JsonValue };
  /** What the rulebook was asked for. */
  readonly scope: Scope;
  /** Fingerprint of the rulebook. */
  readonly rulebook: string;
  /** The decisions behind a combined rule. */
  readonly parts?: readonly Decision[];
  /** True where the rule, or one of its parts, is a red line: nobody may overrule it. */
  readonly redLine?: boolean;
  /** Set when somebody overruled `outcome`; `outcome` is then theirs and `ruled` the rule's. */
  readonly override?: Override;
  /** What the rule itself answered, where somebody overruled it. */
  readonly ruled?: string;
}
