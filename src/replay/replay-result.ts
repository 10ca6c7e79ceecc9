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
  readonly sku: string;
  readonly name?: string;
  readonly category?: string;
  readonly state: LifecycleState;
  /** The active states as dotted paths. */
  readonly states: readonly string[];
  /** The day on which it came to `state`. */
  readonly since: string;
  readonly firstSaleDate: string;
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
  readonly stockOnHand: number;
  readonly onOrder: number;
  /** Days of `operatingDays` that ended without stock. */
  readonly stockOutDays: number;
  /** Days in formal operation or restarted. A trial's small batch may run out, so its days do not count. */
  readonly operatingDays: number;
  readonly replenishments: number;
  readonly restarts: number;
  /** The journal entries of its life, as indexes into `journal`: why it is where it is. */
  readonly entries: readonly number[];
}

/** One ad campaign under the gate. */
export interface CampaignLife {
  readonly campaignId: string;
  readonly states: readonly string[];
  readonly spend: number;
  /** Attributed revenue ÷ spend; null without spend or where none is reported. */
  readonly roas: number | null;
  /** What the history spent while the rules had it paused or stopped. */
  readonly forgoneSpend: number;
  readonly entries: readonly number[];
}

/** One day of the simulated fleet. */
export interface FleetDays {
  readonly dates: readonly string[];
  /** Products in each lifecycle state at the end of the day. */
  readonly trial: Float64Array;
  readonly operating: Float64Array;
  readonly restarting: Float64Array;
  readonly retiring: Float64Array;
  readonly retired: Float64Array;
  readonly dropped: Float64Array;
  /** Products on trial, in operation or restarted. */
  readonly onSale: Float64Array;
  /** Products with stock, whatever their state. */
  readonly stocked: Float64Array;
  /** Products in operation that are slow movers and have stock. */
  readonly slow: Float64Array;
  /** Products in formal operation or restarted that have no stock at the end of the day. */
  readonly outOfStock: Float64Array;
  readonly demandUnits: Float64Array;
  readonly servedUnits: Float64Array;
  readonly lostUnits: Float64Array;
  /** Units in stock over all products at the end of the day. */
  readonly stockUnits: Float64Array;
  /** Their value: at cost where it is known, else at the last price. */
  readonly stockValue: Float64Array;
  /** The slow movers' part of `stockUnits`, and of `stockValue`. */
  readonly slowStockUnits: Float64Array;
  readonly slowStockValue: Float64Array;
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
  readonly rule: string;
  readonly outcome: string;
  readonly count: number;
  /** The journal entry, or null for a decision about the shop as a whole. */
  readonly example: { readonly subject: string; readonly date: string; readonly decision: Decision };
}

/** Something that asks for attention in the last week of the history. */
export interface ReplayAlert {
  readonly date: string;
  /** `slow-mover`, `out-of-stock`, `overstocked`, `trial-overdue`, `supplier-late`, `slow-mover-share`, `ad-weak`, … */
  readonly kind: string;
  /** The SKU, campaign, or `shop`. */
  readonly subject: string;
  readonly message: string;
  readonly decision?: Decision;
}

/** A replenishment of the last review period that the rules proposed. */
export interface RestockProposalLine {
  readonly date: string;
  readonly sku: string;
  readonly name?: string;
  readonly units: number;
  /** Where the replenishment stands now. */
  readonly state: string;
  readonly decision: Decision;
}

/** A shop's history under a set of rules. Plain data: the same history and rulebook always give the same. */
export interface ReplayResult {
  /** Fingerprint of the rulebook. */
  readonly rulebook: string;
  readonly policy: ReplayPolicy;
  readonly zone: string;
  readonly currency: string | null;
  /** What was assumed where the history says nothing, a sentence each. */
  readonly assumptions: readonly string[];
  readonly totals: {
    readonly days: number;
    readonly firstDate: string;
    readonly lastDate: string;
    readonly orders: number;
    /** Distinct order ids of every kind, credit notes among them. */
    readonly documents: number;
    /** Distinct SKU codes as spelt, services included. */
    readonly skus: number;
    /** Products that sold at least once. */
    readonly products: number;
    readonly customers: number;
    readonly gmv: number;
    readonly netSales: number;
    readonly demandUnits: number;
    readonly servedUnits: number;
    readonly lostUnits: number;
    readonly forgoneUnits: number;
    readonly steps: number;
  };
  readonly months: readonly ReplayMonth[];
  readonly fleet: FleetDays;
  readonly products: readonly ProductLife[];
  readonly campaigns: readonly CampaignLife[];
  readonly tallies: readonly DecisionTally[];
  readonly alerts: readonly ReplayAlert[];
  readonly proposals: readonly RestockProposalLine[];
  /** Every step of every product, replenishment and campaign, in order. */
  readonly journal: readonly JournalEntry[];
}
