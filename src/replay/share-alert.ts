import { slowMoverShare } from "../kpi/index.js";
import type { Decision, RulesAt } from "../rules/index.js";
import type { FleetDays } from "./replay-result.js";
import type { Simulation } from "./simulation.js";
import type { BuiltInRule } from "./sku-groups.js";

/** A decision about the shop as a whole. */
export interface ShopDecision {
  readonly date: string;
  readonly decision: Decision;
}

/** Watches the slow movers' share of the stock of the whole shop. */
export class ShareAlert {
  /** Every answer. */
  readonly reviews: ShopDecision[] = [];
  /** The answers that raised the alert or cleared it. */
  readonly decisions: ShopDecision[] = [];
  private raised = false;

  constructor(
    private readonly simulation: Simulation,
    private readonly days: FleetDays,
  ) {}

  /** Asks the rule. */
  review(day: number): void {
    const { rulebook, instants, facts } = this.simulation;
    const rules = rulebook.at({ at: instants[day]?.evening ?? "" }) as RulesAt<BuiltInRule>;
    const decision = rules.decide("inventory.slow-mover-share", {
      slowMoverValueShare: slowShare(this.days, day, "value"),
      slowMoverUnitShare: slowShare(this.days, day, "units"),
      slowMoverSkuShare: slowShare(this.days, day, "skus"),
      raised: this.raised,
    });
    const review = { date: facts.dates[day] ?? "", decision };
    this.reviews.push(review);
    const raised = decision.outcome === "raise";
    if (decision.outcome === "undecided" || raised === this.raised) return;
    this.raised = raised;
    this.decisions.push(review);
  }
}

/** What a share of stock is of. */
export type ShareBasis = "value" | "units" | "skus";

/** The share of the stock that lies in slow movers at the end of a day; null without stock. */
export function slowShare(days: FleetDays, day: number, basis: ShareBasis): number | null {
  const [slow, total] = {
    value: [days.slowStockValue, days.stockValue] as const,
    units: [days.slowStockUnits, days.stockUnits] as const,
    skus: [days.slow, days.stocked] as const,
  }[basis];
  return slowMoverShare({ slowAmount: slow[day] ?? 0, totalAmount: total[day] ?? 0 });
}
