import type { Decision, ParamChange, RulebookDiff } from "../../rules/index.js";
import type { LifecycleState, ReplayPolicy } from "../replay-result.js";
import type { RunMeasures } from "./run-measures.js";

/** The same value under the first rulebook and under another. */
export interface Sides<Value> {
  /** Under the first rulebook. */
  readonly base: Value;
  /** Under the other one. */
  readonly other: Value;
}

/** A replay that is compared. */
export interface ComparedRun {
  /** What its rulebook is called in the report. */
  readonly name: string;
  /** Fingerprint of its rulebook. */
  readonly rulebook: string;
  /** The run in figures, over all its days. */
  readonly measures: RunMeasures;
  /** Figures of each day; see `Comparison.dates`. */
  readonly days: {
    /** Units that the simulated stock could serve. */
    readonly servedUnits: readonly number[];
    /** Units asked for while the product was out of stock. */
    readonly lostUnits: readonly number[];
    /** Value in stock at the day's end: at cost where it is known, else at the last price. */
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
  /** What the rule was asked about. */
  readonly kind: "product" | "campaign" | "shop";
  /** The SKU, the campaign's id, or `shop`. */
  readonly subject: string;
  /** The product's name, where it has one. */
  readonly name?: string;
  /** Id of the rule. */
  readonly rule: string;
  /** The day of the first of these reviews. */
  readonly firstDate: string;
  /** The day of the last of these reviews. */
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
  /** Id of the rule. */
  readonly rule: string;
  /** What it answered under each. */
  readonly outcomes: Sides<string>;
  /** Reviews in which the rulebook alone made the difference. */
  readonly direct: number;
  /** Reviews of a subject that an earlier difference had already led elsewhere: the rule saw other facts. */
  readonly consequences: number;
}

/** What first led a product's life elsewhere. */
export type DivergenceCause =
  /** A decision, by its index in `flips`. */
  | {
      readonly kind: "decision";
      /** Index in `flips`. */
      readonly flip: number;
    }
  /** A deadline that passed under one rulebook only. */
  | {
      readonly kind: "deadline";
      /** Name of the delay in the product's chart. */
      readonly delay: string;
      /** Under which rulebook. */
      readonly side: keyof Sides<unknown>;
    }
  /** Goods that came on another day. */
  | { readonly kind: "delivery" }
  /** A rule that was asked on that day under one rulebook only: its window says how often it is. */
  | {
      readonly kind: "question";
      /** Id of the rule. */
      readonly rule: string;
      /** Under which rulebook. */
      readonly side: keyof Sides<unknown>;
    };

/** How one product fared under a rulebook. */
export interface ProductOutcome {
  /** Where its life stood on the last day. */
  readonly state: LifecycleState;
  /** The day on which it came to `state`. */
  readonly since: string;
  /** Units that the simulated stock could serve. */
  readonly servedUnits: number;
  /** Units asked for while it was out of stock. */
  readonly lostUnits: number;
  /** Units that the history sold after the rules had dropped or retired it. */
  readonly forgoneUnits: number;
  /** In major units. */
  readonly sales: number;
  /** Days in formal operation or restarted that ended without stock. */
  readonly stockOutDays: number;
  /** Units in stock at the end of the last day. */
  readonly stockOnHand: number;
  /** Orders to suppliers over all days. */
  readonly restockOrders: number;
}

/** A product whose life is another under the other rulebook. */
export interface ProductDifference extends Sides<ProductOutcome> {
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** The product's name, where the history has one. */
  readonly name?: string;
  /** Category of the product; absent where the history has none. */
  readonly category?: string;
  /** The first day after which it stood otherwise. */
  readonly firstDate: string;
  /** What first led its life elsewhere. */
  readonly cause: DivergenceCause;
}

/** A campaign that spent otherwise. */
export interface CampaignDifference {
  /** The campaign's id or name. */
  readonly campaignId: string;
  /** What it spent, in major units. */
  readonly spend: Sides<number>;
  /** What the history spent while the rules had it paused or stopped, in major units. */
  readonly forgoneSpend: Sides<number>;
  /** Attributed revenue ÷ spend; null without spend or where none is reported. */
  readonly roas: Sides<number | null>;
}

/** What became of the changes to one rule. */
export interface RuleEffect {
  /** Id of the rule. */
  readonly rule: string;
  /** Its parameters with another value; empty where only the rule itself differs. */
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
  /** Those with another spend, in the order of the history. */
  readonly campaigns: readonly CampaignDifference[];
}

/** A history under several rulebooks. Plain data: the same input always gives the same. */
export interface Comparison {
  /** The zone in which days begin and end. */
  readonly zone: string;
  /** ISO 4217 code of all money; null where the history has no line at all. */
  readonly currency: string | null;
  /** Every day of the history, oldest first, `2020-04-30`. */
  readonly dates: readonly string[];
  /** What was assumed where the history is silent; the same for every run. */
  readonly policy: ReplayPolicy;
  /** What was assumed where the history says nothing, under the first rulebook. */
  readonly assumptions: readonly string[];
  /** The first is the one that the others are compared with. */
  readonly runs: readonly ComparedRun[];
  /** One for each run but the first. */
  readonly differences: readonly RunDifference[];
}
