import type { DailyFacts } from "../kpi/index.js";
import { createOperations, type JournalEntry, virtualClock } from "../operations/index.js";
import { builtInHandOvers, type HandOver } from "../processes/index.js";
import type { Rulebook } from "../rules/index.js";
import { dayInstants } from "./day-instants.js";
import { matureSales, openingStock, returnsByDay, serveDemand } from "./demand.js";
import { Fleet } from "./fleet.js";
import { countFleet, emptyFleetDays } from "./fleet-days.js";
import type { FleetDays, ReplayPolicy } from "./replay-result.js";
import { finishClearances, reviewProducts } from "./reviews.js";
import { RollingUnits } from "./rolling-units.js";
import { ShareAlert, type ShopDecision } from "./share-alert.js";
import type { Simulation } from "./simulation.js";
import { SkuGroups } from "./sku-groups.js";
import { receiveArrivals, restock } from "./supply.js";

/** What came of a fleet. */
export interface ReplayedProducts {
  readonly fleet: Fleet;
  readonly days: FleetDays;
  readonly journal: readonly JournalEntry[];
  /** Decisions about the shop as a whole. */
  readonly shopDecisions: readonly ShopDecision[];
}

/** In a replay every supplier has a standing order: what the policy proposes is approved and ordered at once. */
const standingOrders: readonly HandOver[] = builtInHandOvers.map((row) => ({
  ...row,
  make: (event) => {
    const handed = row.make(event);
    return handed && row.to === "replenishment"
      ? { ...handed, payload: { ...handed.payload, standing: true } }
      : handed;
  },
}));

/** Runs every product of a history through its life, day by day, on a virtual clock. */
export async function replayProducts(
  facts: DailyFacts,
  rulebook: Rulebook,
  policy: ReplayPolicy,
  onDay: (day: number) => void,
): Promise<ReplayedProducts> {
  const simulation = createSimulation(facts, rulebook, policy);
  const { fleet, instants, clock, operations, rolling } = simulation;
  const days = emptyFleetDays(facts.dates);
  const groups = new SkuGroups(rulebook, facts);
  const share = new ShareAlert(simulation, days);
  const journal: JournalEntry[] = [];
  const numbers = new Map(facts.skus.map(({ sku }, number) => [sku, number]));
  let today = 0;
  operations.on("step", (entry) => {
    journal.push(entry);
    if (entry.process === "product") fleet.mirror(numbers.get(entry.id) ?? 0, entry, today);
  });
  for (const [day, { morning, evening }] of instants.entries()) {
    today = day;
    clock.set(morning);
    await receiveArrivals(simulation, day);
    const sold = await serveDemand(simulation, day);
    rolling.advance(day);
    matureSales(simulation, day);
    clock.set(evening);
    await operations.tick();
    simulation.groups = groups.of(onSale(fleet), evening);
    const orderedUnits = await restock(simulation, day);
    await reviewProducts(simulation, day);
    await finishClearances(simulation);
    countFleet(fleet, days, day);
    days.demandUnits[day] = sold.demandUnits;
    days.servedUnits[day] = sold.servedUnits;
    days.lostUnits[day] = sold.lostUnits;
    days.orderedUnits[day] = orderedUnits;
    if ((day + 1) % policy.reviewEveryDays === 0) share.review(day);
    onDay(day);
  }
  return { fleet, days, journal, shopDecisions: share.decisions };
}

function createSimulation(facts: DailyFacts, rulebook: Rulebook, policy: ReplayPolicy): Simulation {
  const instants = dayInstants(facts.dates, facts.zone, facts.dayStartsAtHour);
  const clock = virtualClock(instants[0]?.morning ?? "1970-01-01T00:00:00.000Z");
  const served = new Float64Array(facts.skuDays.sku.length);
  return {
    facts,
    rulebook,
    policy,
    operations: createOperations({ rulebook, clock, handOvers: standingOrders }),
    clock,
    instants,
    fleet: new Fleet(facts.skus.length),
    served,
    rolling: new RollingUnits(facts, served),
    opening: openingStock(facts, policy.openingStockDays),
    returnsByDay: returnsByDay(facts, policy.returnMaturityDays),
    arrivals: new Map(),
    groups: [],
  };
}

function onSale(fleet: Fleet): number[] {
  const numbers: number[] = [];
  for (let sku = 0; sku < fleet.size; sku++) if (fleet.isOnSale(sku)) numbers.push(sku);
  return numbers;
}
