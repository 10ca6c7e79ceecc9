import type { DailyFacts, ShopPeriod } from "../kpi/index.js";
import type { JournalEntry } from "../operations/index.js";
import type { AdDay } from "../records/index.js";
import type { Decision } from "../rules/index.js";

/** What a shop hands in to be replayed. */
export interface ShopHistory {
  /** Orders, as daily facts. */
  readonly daily: DailyFacts;
  /** Days of ad campaigns, where there are any. */
  readonly adDays?: readonly AdDay[];
}

/** What the history does not say, and the replay assumes. */
export interface ReplayPolicy {
  /** Days between two reviews of a product's trial, sales, stage and life; 7, a weekly review (R045). */
  readonly reviewEveryDays: number;
  /** A product's opening stock: what it sold in its first days; 30. */
  readonly openingStockDays: number;
  /** Days after a sale until its return is no longer expected (E-45); 30. */
  readonly returnMaturityDays: number;
  /** Days between two reviews of an ad campaign; 7. */
  readonly adReviewEveryDays: number;
  /** Days that suppliers really take. Where absent, they take the `leadTimeDays` that the rulebook counts on. */
  readonly supplierLeadTimeDays?: number;
}

/** Where a product's life stands, at the level of its chart. */
export type LifecycleState =
  | "trial"
  | "operating"
  | "restarting"
  | "upgrading"
  | "retiring"
  | "retired"
  | "dropped";

/** The life of one product under the rules. */
export interface ProductLife {
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** The product's name, where the history has one. */
  readonly name?: string;
  /** Category of the product; absent where the history has none. */
  readonly category?: string;
  /** Where its life stands on the last day. */
  readonly state: LifecycleState;
  /** The active states as dotted paths. */
  readonly states: readonly string[];
  /** The day on which it came to `state`. */
  readonly since: string;
  /** The day of its first sale in the history. */
  readonly firstSaleDate: string;
  /** The day of its last sale in the history, whether or not the rules let it be sold. */
  readonly lastSaleDate: string;
  /** Units that the history asked for. */
  readonly demandUnits: number;
  /** Units that the simulated stock could serve. */
  readonly servedUnits: number;
  /** Units asked for while it was out of stock. */
  readonly lostUnits: number;
  /** Units that the history sold after the rules had dropped or retired it. */
  readonly forgoneUnits: number;
  /** Units left over when it was dropped or its clearance ended. */
  readonly disposedUnits: number;
  /** What the served units sold for, in major units. */
  readonly sales: number;
  /** Units in stock at the end of the last day. */
  readonly stockOnHand: number;
  /** Units ordered from the supplier and not there yet. */
  readonly onOrder: number;
  /** Days of `operatingDays` that ended without stock. */
  readonly stockOutDays: number;
  /** Days in formal operation or restarted. A trial's small batch may run out, so its days do not count. */
  readonly operatingDays: number;
  /** Orders to suppliers over all days. */
  readonly replenishments: number;
  /** How often it was restarted because it was weak. */
  readonly restarts: number;
  /** The journal entries of its life, as indexes into `journal`: why it is where it is. */
  readonly entries: readonly number[];
}

/** One ad campaign under the gate. */
export interface CampaignLife {
  /** The campaign's id or name. */
  readonly campaignId: string;
  /** The active states on the last day, as dotted paths. */
  readonly states: readonly string[];
  /** What it spent while the rules let it, in major units. */
  readonly spend: number;
  /** Attributed revenue ÷ spend; null without spend or where none is reported. */
  readonly roas: number | null;
  /** What the history spent while the rules had it paused or stopped. */
  readonly forgoneSpend: number;
  /** The journal entries of its life, as indexes into `journal`. */
  readonly entries: readonly number[];
}

/** One day of the simulated fleet. */
export interface FleetDays {
  /** Every day of the history, oldest first; the columns below have a cell for each. */
  readonly dates: readonly string[];
  /** Products in each lifecycle state at the end of the day. */
  readonly trial: Float64Array;
  /** Products in formal operation at the end of the day. */
  readonly operating: Float64Array;
  /** Products being restarted at the end of the day. */
  readonly restarting: Float64Array;
  /** Products being retired, whose stock is cleared, at the end of the day. */
  readonly retiring: Float64Array;
  /** Products retired by the end of the day. */
  readonly retired: Float64Array;
  /** Products dropped after their trial by the end of the day. */
  readonly dropped: Float64Array;
  /** Products on trial, in operation or restarted. */
  readonly onSale: Float64Array;
  /** Products with stock, whatever their state. */
  readonly stocked: Float64Array;
  /** Products in operation that are slow movers and have stock. */
  readonly slow: Float64Array;
  /** Products in formal operation or restarted that have no stock at the end of the day. */
  readonly outOfStock: Float64Array;
  /** Units that the history asked for on the day. */
  readonly demandUnits: Float64Array;
  /** Units that the simulated stock could serve on the day. */
  readonly servedUnits: Float64Array;
  /** Units asked for on the day while the product was out of stock. */
  readonly lostUnits: Float64Array;
  /** Units in stock over all products at the end of the day. */
  readonly stockUnits: Float64Array;
  /** Their value: at cost where it is known, else at the last price. */
  readonly stockValue: Float64Array;
  /** The slow movers' part of `stockUnits`, and of `stockValue`. */
  readonly slowStockUnits: Float64Array;
  /** The slow movers' part of `stockValue`. */
  readonly slowStockValue: Float64Array;
  /** Units ordered from suppliers on the day. */
  readonly orderedUnits: Float64Array;
}

/** A month of the shop, with what the simulation adds. */
export interface ReplayMonth extends ShopPeriod {
  /** Change of net sales on the whole month before; null where there is none, or it was not above 0. */
  readonly netSalesGrowth: number | null;
  /** SKU-days out of stock ÷ SKU-days in formal operation or restarted, simulated. */
  readonly stockOutRate: number | null;
  /** Slow movers' share of stock at the end of the month, on the rule's basis. */
  readonly slowMoverShare: number | null;
  /** True when the history does not cover the whole month. */
  readonly partial: boolean;
}

/** How often a rule answered so, with its latest decision as an example. */
export interface DecisionTally {
  /** Id of the rule. */
  readonly rule: string;
  /** One of its outcomes, or `undecided`. */
  readonly outcome: string;
  /** Decisions with this outcome over all days. */
  readonly count: number;
  /** The journal entry, or null for a decision about the shop as a whole. */
  readonly example: {
    /** The SKU, the campaign's id, or `shop`. */
    readonly subject: string;
    /** The day of the decision. */
    readonly date: string;
    /** The latest one with this outcome. */
    readonly decision: Decision;
  };
}

/** Something that asks for attention in the last week of the history. */
export interface ReplayAlert {
  /** The day on which it came up. */
  readonly date: string;
  /** `slow-mover`, `out-of-stock`, `overstocked`, `trial-overdue`, `supplier-late`, `slow-mover-share`, `ad-weak`, … */
  readonly kind: string;
  /** The SKU, campaign, or `shop`. */
  readonly subject: string;
  /** In words, after the subject: `is out of stock`. */
  readonly message: string;
  /** What a rule answered that led to it; absent where a clock did. */
  readonly decision?: Decision;
}

/** A replenishment of the last review period that the rules proposed. */
export interface RestockProposalLine {
  /** The day on which it was proposed. */
  readonly date: string;
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** The product's name, where the history has one. */
  readonly name?: string;
  /** How many the rule proposed to order. */
  readonly units: number;
  /** Where the replenishment stands now. */
  readonly state: string;
  /** With its arithmetic: reorder point, demand, stock. */
  readonly decision: Decision;
}

/** A shop's history under a set of rules. Plain data: the same history and rulebook always give the same. */
export interface ReplayResult {
  /** Fingerprint of the rulebook. */
  readonly rulebook: string;
  /** What was assumed where the history is silent. */
  readonly policy: ReplayPolicy;
  /** The zone in which days begin and end. */
  readonly zone: string;
  /** ISO 4217 code of all money; null where the history has no line at all. */
  readonly currency: string | null;
  /** What was assumed where the history says nothing, a sentence each. */
  readonly assumptions: readonly string[];
  /** The whole history in figures. */
  readonly totals: {
    /** Days from the first to the last, both counted. */
    readonly days: number;
    /** First day of the history. */
    readonly firstDate: string;
    /** Last day of the history. */
    readonly lastDate: string;
    /** Distinct order ids that have a line of type `sale`. */
    readonly orders: number;
    /** Distinct order ids of every kind, credit notes among them. */
    readonly documents: number;
    /** Distinct SKU codes as spelt, services included. */
    readonly skus: number;
    /** Products that sold at least once. */
    readonly products: number;
    /** Distinct customers on lines of any type. */
    readonly customers: number;
    /** Value of all sale lines, cancelled ones among them, in major units. */
    readonly gmv: number;
    /** `gmv` less what was cancelled or came back, in major units. */
    readonly netSales: number;
    /** Units that the history asked for. */
    readonly demandUnits: number;
    /** Units that the simulated stock could serve. */
    readonly servedUnits: number;
    /** Units asked for while the product was out of stock. */
    readonly lostUnits: number;
    /** Units that the history sold after the rules had dropped or retired the product. */
    readonly forgoneUnits: number;
    /** Steps of all machines: the length of `journal`. */
    readonly steps: number;
  };
  /** Oldest first. */
  readonly months: readonly ReplayMonth[];
  /** The shop day by day. */
  readonly fleet: FleetDays;
  /** Every product that sold, in order of SKU. */
  readonly products: readonly ProductLife[];
  /** Every campaign of the ad days; empty without any. */
  readonly campaigns: readonly CampaignLife[];
  /** In order of rule and outcome. */
  readonly tallies: readonly DecisionTally[];
  /** Those of the last `reviewEveryDays` days, in order of time. */
  readonly alerts: readonly ReplayAlert[];
  /** Those of the last `reviewEveryDays` days, in order of time. */
  readonly proposals: readonly RestockProposalLine[];
  /** Every step of every product, replenishment and campaign, in order. */
  readonly journal: readonly JournalEntry[];
}
