import type { DailyFacts } from "../../kpi/index.js";
import { type Fleet, lifecycleCodes } from "../fleet.js";
import type { FleetReplay } from "../fleet-replay.js";
import type {
  DecisionFlip,
  DivergenceCause,
  ProductDifference,
  ProductOutcome,
  Sides,
} from "./comparison.js";
import type { Cause, FleetFlips } from "./fleet-flips.js";

/** The products whose lives are not the same, in order of SKU. */
export function productDifferences(
  facts: DailyFacts,
  { causes, divergence }: FleetFlips,
  { base, other }: Sides<FleetReplay>,
  flips: readonly DecisionFlip[],
): readonly ProductDifference[] {
  const places = new Map(flips.map((flip, index) => [flip, index]));
  return [...causes]
    .sort(([one], [another]) => one - another)
    .map(([number, cause]) => {
      const { sku = "", name, category } = facts.skus[number] ?? {};
      return {
        sku,
        ...(name !== undefined && { name }),
        ...(category !== undefined && { category }),
        firstDate: facts.dates[divergence.sinceDay[number] ?? 0] ?? "",
        cause: placed(cause, places),
        base: outcomeOf(base.fleet, number, facts),
        other: outcomeOf(other.fleet, number, facts),
      };
    });
}

function placed(cause: Cause, places: ReadonlyMap<DecisionFlip, number>): DivergenceCause {
  return cause.kind === "decision" ? { kind: "decision", flip: places.get(cause.flip) ?? -1 } : cause;
}

function outcomeOf(fleet: Fleet, number: number, { dates }: DailyFacts): ProductOutcome {
  const at = (values: Float64Array) => values[number] ?? 0;
  const state = lifecycleCodes[fleet.state[number] ?? 0];
  return {
    state: state === undefined || state === "unborn" ? "trial" : state,
    since: dates[fleet.sinceDay[number] ?? 0] ?? "",
    servedUnits: at(fleet.servedUnits),
    lostUnits: at(fleet.lostUnits),
    forgoneUnits: at(fleet.forgoneUnits),
    sales: at(fleet.sales),
    stockOutDays: at(fleet.stockOutDays),
    stockOnHand: at(fleet.stockOnHand),
    restockOrders: at(fleet.replenishments),
  };
}
