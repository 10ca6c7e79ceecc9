import { createOperations, type JournalEntry, memoryStore, virtualClock } from "../operations/index.js";
import { builtInHandOvers, type HandOver } from "../processes/index.js";
import type { Rulebook } from "../rules/index.js";
import { type DaySales, matureSales, serveDemand } from "./demand.js";
import { Fleet } from "./fleet.js";
import { countFleet, emptyFleetDays } from "./fleet-days.js";
import type { PreparedHistory } from "./prepare-history.js";
import type { FleetDays } from "./replay-result.js";
import { finishClearances, reviewProducts } from "./reviews.js";
import { RollingUnits } from "./rolling-units.js";
import { ShareAlert } from "./share-alert.js";
import { type Asked, replayProcesses, type Simulation } from "./simulation.js";
import { SkuGroups } from "./sku-groups.js";
import { receiveArrivals, restock } from "./supply.js";

/** In a replay every supplier has a standing order: what the policy proposes is approved and ordered at once. */
const standingOrders: readonly HandOver[] = builtInHandOvers.map((row) => ({
  ...row,
  make: (event) =>
    row
      .make(event)
      .map((handed) =>
        row.to === "replenishment" ? { ...handed, payload: { ...handed.payload, standing: true } } : handed,
      ),
}));

/** Who watches a fleet as it lives. */
export interface FleetWatcher {
  /** Told of every step of a machine. */
  readonly onStep?: (entry: JournalEntry) => void;
  /** Told of every question to a rule about products. */
  readonly onAsked?: (asked: Asked) => void;
}

/** All products of a history under a rulebook, on a virtual clock of their own. */
export class FleetReplay {
  readonly fleet: Fleet;
  readonly days: FleetDays;
  /** Watches the shop as a whole. */
  readonly share: ShareAlert;
  private readonly simulation: Simulation;
  private readonly groups: SkuGroups;
  private today = 0;
  private sold: DaySales = { demandUnits: 0, servedUnits: 0, lostUnits: 0 };

  constructor(
    history: PreparedHistory,
    readonly rulebook: Rulebook,
    { onStep, onAsked }: FleetWatcher = {},
  ) {
    this.simulation = createSimulation(history, rulebook, onAsked);
    this.fleet = this.simulation.fleet;
    this.days = emptyFleetDays(history.facts.dates);
    this.share = new ShareAlert(this.simulation, this.days);
    this.groups = new SkuGroups(rulebook, history.facts);
    this.simulation.operations.on("step", (entry) => {
      onStep?.(entry);
      if (entry.process === "product")
        this.fleet.mirror(history.numbers.get(entry.id) ?? 0, entry, this.today);
    });
  }

  /** Lives through a day. The days are to come in order, each once. */
  async live(day: number): Promise<void> {
    await this.sell(day);
    await this.review(day);
  }

  /** The part of a day before any rule is asked: goods come, sales are served, deadlines pass. */
  async sell(day: number): Promise<void> {
    const { simulation } = this;
    const { morning = "", evening = "" } = simulation.instants[day] ?? {};
    this.today = day;
    simulation.clock.set(morning);
    await receiveArrivals(simulation, day);
    this.sold = await serveDemand(simulation, day);
    simulation.rolling.advance(day);
    matureSales(simulation, day);
    simulation.clock.set(evening);
    await simulation.operations.tick();
  }

  /** The part in which the rules are asked. */
  async review(day: number): Promise<void> {
    const { simulation, fleet, days, sold } = this;
    simulation.groups = this.groups.of(onSale(fleet), simulation.instants[day]?.evening ?? "");
    const orderedUnits = await restock(simulation, day);
    await reviewProducts(simulation, day);
    await finishClearances(simulation);
    countFleet(fleet, days, day);
    days.demandUnits[day] = sold.demandUnits;
    days.servedUnits[day] = sold.servedUnits;
    days.lostUnits[day] = sold.lostUnits;
    days.orderedUnits[day] = orderedUnits;
    if ((day + 1) % simulation.policy.reviewEveryDays === 0) this.share.review(day);
  }
}

function createSimulation(
  history: PreparedHistory,
  rulebook: Rulebook,
  onAsked: FleetWatcher["onAsked"],
): Simulation {
  const { facts, instants } = history;
  const clock = virtualClock(instants[0]?.morning ?? "1970-01-01T00:00:00.000Z");
  const served = new Float64Array(facts.skuDays.sku.length);
  // Who wants the steps listens to them: the store need not keep them too.
  const store = memoryStore({ keepsJournal: false });
  return {
    ...history,
    rulebook,
    operations: createOperations({
      rulebook,
      clock,
      store,
      processes: replayProcesses,
      handOvers: standingOrders,
    }),
    clock,
    fleet: new Fleet(facts.skus.length),
    served,
    rolling: new RollingUnits(facts, served),
    arrivals: new Map(),
    groups: [],
    ...(onAsked && { onAsked }),
  };
}

function onSale(fleet: Fleet): number[] {
  const numbers: number[] = [];
  for (let sku = 0; sku < fleet.size; sku++) if (fleet.isOnSale(sku)) numbers.push(sku);
  return numbers;
}
