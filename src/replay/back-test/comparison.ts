import type { Decision, ParamChange, RulebookDiff } from "../../rules/index.js";
import type { LifecycleState, ReplayPolicy } from "../replay-result.js";
import type { RunMeasures } from "./run-measures.js";

/** The same value under the first rulebook and under another. */
export interface Sides<Value> {
  readonly base: Value;
  readonly other: Value;
}

/** A replay that is compared. */
export interface ComparedRun {
  readonly name: string;
  /** Fingerprint of its rulebook. */
  readonly rulebook: string;
  readonly measures: RunMeasures;
  /** Figures of each day; see `Comparison.dates`. */
  readonly days: {
    readonly servedUnits: readonly number[];
    readonly lostUnits: readonly number[];
    readonly stockValue: readonly number[];
    /** Products in formal operation or restarted that ended the day without stock. */
    readonly outOfStock: readonly number[];
  };
}

/**
 * A rule was asked about the same subject on the same day under both rulebooks and answered otherwise, although the
 * subject's life had been the same until then, or although it saw the same facts: the rulebook alone made the
 * difference. The same flip in reviews that follow each other is one.
 */
export interface DecisionFlip {
  readonly kind: "product" | "campaign" | "shop";
  /** The SKU, the campaign's id, or `shop`. */
  readonly subject: string;
  /** The product's name, where it has one. */
  readonly name?: string;
  readonly rule: string;
  readonly firstDate: string;
  readonly lastDate: string;
  /** Reviews in a row that flipped so. */
  readonly reviews: number;
  /** Both answers to the first of them, with each check and its threshold. */
  readonly decisions: Sides<Decision>;
  /** Where a product stood after that evening. */
  readonly statesAfter?: Sides<LifecycleState>;
}

/** How often a rule answered one thing under the first rulebook and another under the other. */
export interface FlipCount {
  readonly rule: string;
  readonly outcomes: Sides<string>;
  /** Reviews in which the rulebook alone made the difference. */
  readonly direct: number;
  /** Reviews of a subject that an earlier difference had already led elsewhere: the rule saw other facts. */
  readonly consequences: number;
}

/** What first led a product's life elsewhere. */
export type DivergenceCause =
  /** A decision, by its index in `flips`. */
  | { readonly kind: "decision"; readonly flip: number }
  /** A deadline that passed under one rulebook only. */
  | { readonly kind: "deadline"; readonly delay: string; readonly side: keyof Sides<unknown> }
  /** Goods that came on another day. */
  | { readonly kind: "delivery" }
  /** A rule that was asked on that day under one rulebook only: its window says how often it is. */
  | { readonly kind: "question"; readonly rule: string; readonly side: keyof Sides<unknown> };

/** How one product fared under a rulebook. */
export interface ProductOutcome {
  readonly state: LifecycleState;
  /** The day on which it came to `state`. */
  readonly since: string;
  readonly servedUnits: number;
  readonly lostUnits: number;
  readonly forgoneUnits: number;
  /** In major units. */
  readonly sales: number;
  readonly stockOutDays: number;
  readonly stockOnHand: number;
  readonly restockOrders: number;
}

/** A product whose life is another under the other rulebook. */
export interface ProductDifference extends Sides<ProductOutcome> {
  readonly sku: string;
  readonly name?: string;
  readonly category?: string;
  /** The first day after which it stood otherwise. */
  readonly firstDate: string;
  readonly cause: DivergenceCause;
}

/** A campaign that spent otherwise. */
export interface CampaignDifference {
  readonly campaignId: string;
  readonly spend: Sides<number>;
  readonly forgoneSpend: Sides<number>;
  readonly roas: Sides<number | null>;
}

/** What became of the changes to one rule. */
export interface RuleEffect {
  readonly rule: string;
  readonly params: readonly ParamChange[];
  /** Questions about single subjects. 0: the replay never asked the rule, so that nothing can be said of the change. */
  readonly asked: Sides<number>;
  /** Direct flips of this rule. */
  readonly flips: number;
}

/** What another rulebook does differently from the first. */
export interface RunDifference {
  /** The names of both. */
  readonly names: Sides<string>;
  /** What differs between the rulebooks themselves. */
  readonly diff: RulebookDiff;
  /** Each rule that differs, with how often it was asked: those that never were come first. */
  readonly effects: readonly RuleEffect[];
  /** In order of date, then of rule. */
  readonly flips: readonly DecisionFlip[];
  /** Those with the most direct flips first. */
  readonly counts: readonly FlipCount[];
  /** In order of SKU. */
  readonly products: readonly ProductDifference[];
  readonly campaigns: readonly CampaignDifference[];
}

/** A history under several rulebooks. Plain data: the same input always gives the same. */
export interface Comparison {
  readonly zone: string;
  readonly currency: string | null;
  readonly dates: readonly string[];
  readonly policy: ReplayPolicy;
  /** What was assumed where the history says nothing, under the first rulebook. */
  readonly assumptions: readonly string[];
  /** The first is the one that the others are compared with. */
  readonly runs: readonly ComparedRun[];
  /** One for each run but the first. */
  readonly differences: readonly RunDifference[];
}
