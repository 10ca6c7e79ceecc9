import { replenishmentId } from "../processes/index.js";
import { addTo, levelCodes } from "./fleet.js";
import {
  type Arrival,
  ask,
  daysSince,
  gather,
  replayActor,
  type Simulation,
  sendToProduct,
  skuOf,
} from "./simulation.js";
import type { SkuGroup } from "./sku-groups.js";

/** What was on order arrives, all of it and in order: it is received, checked and put into stock at once. */
export async function receiveArrivals(simulation: Simulation, day: number): Promise<void> {
  const { operations, fleet, arrivals } = simulation;
  for (const { sku, id, units } of arrivals.get(day) ?? []) {
    await operations.send("replenishment", id, { type: "replenishment.accept", units }, replayActor);
    addTo(fleet.stockOnHand, sku, units);
    addTo(fleet.onOrder, sku, -units);
  }
  arrivals.delete(day);
}

/** Asks the restock policy for every product on sale, and orders what it proposes. */
export async function restock(simulation: Simulation, day: number): Promise<number> {
  let orderedUnits = 0;
  for (const group of simulation.groups) {
    const facts = restockColumns(simulation, group, day);
    const { outcomes, codes } = ask(simulation, group, "inventory.restock", facts);
    const order = outcomes.indexOf("order");
    for (const [row, sku] of group.skus.entries()) {
      if (codes[row] === order) orderedUnits += await orderOne(simulation, group, sku, row, facts, day);
    }
  }
  return orderedUnits;
}

function restockColumns(simulation: Simulation, { rules, skus }: SkuGroup, day: number) {
  const { fleet, rolling } = simulation;
  const { windowDays = 1, method } = rules.params("inventory.restock");
  const units = rolling.units(windowDays);
  const unitsSold = gather(skus, (sku) => units[sku] ?? 0);
  const observedDays = gather(skus, (sku) =>
    Math.min(windowDays, 1 + daysSince(simulation, fleet.onSaleSinceMs[sku], day)),
  );
  return {
    stockOnHand: gather(skus, (sku) => fleet.stockOnHand[sku] ?? 0),
    onOrder: gather(skus, (sku) => fleet.onOrder[sku] ?? 0),
    unitsSold,
    observedDays,
    ...(method === "service-level" && {
      demandStandardDeviation: deviations(simulation, skus, windowDays, unitsSold, observedDays),
    }),
  };
}

/** Sample standard deviation of daily units over the observed days of the window; NaN for a single day. */
function deviations(
  { rolling }: Simulation,
  skus: readonly number[],
  windowDays: number,
  unitsSold: Float64Array,
  observedDays: Float64Array,
): Float64Array {
  const squares = rolling.squares(windowDays);
  return gather(skus, (sku, row) => {
    const [sum, days] = [unitsSold[row] ?? 0, observedDays[row] ?? 0];
    return days < 2
      ? Number.NaN
      : Math.sqrt(Math.max(0, (squares[sku] ?? 0) - (sum * sum) / days) / (days - 1));
  });
}

type RestockColumns = ReturnType<typeof restockColumns>;

async function orderOne(
  simulation: Simulation,
  { rules }: SkuGroup,
  sku: number,
  row: number,
  facts: RestockColumns,
  day: number,
): Promise<number> {
  const { fleet, arrivals } = simulation;
  const metrics = {
    stockOnHand: facts.stockOnHand[row],
    unitsSold: facts.unitsSold[row],
    observedDays: facts.observedDays[row],
    ...("demandStandardDeviation" in facts && {
      demandStandardDeviation: facts.demandStandardDeviation[row],
    }),
  };
  const code = skuOf(simulation, sku);
  const answer = await sendToProduct(simulation, sku, { type: "product.requestReplenishment", metrics });
  if (!answer.accepted) return 0;
  addTo(fleet.replenishments, sku, 1);
  const id = replenishmentId(code, fleet.replenishments[sku] ?? 0);
  const { units, safetyStock } = proposalOf(answer.entry.decision?.proposal);
  fleet.safetyStock[sku] = safetyStock;
  addTo(fleet.onOrder, sku, units);
  const { leadTimeDays = 1 } = rules.params("inventory.restock");
  const arrivalDay = day + Math.max(1, Math.ceil(simulation.policy.supplierLeadTimeDays ?? leadTimeDays));
  const expected: Arrival[] = arrivals.get(arrivalDay) ?? [];
  arrivals.set(arrivalDay, [...expected, { sku, id, units }]);
  return units;
}

function proposalOf(proposal: unknown): { readonly units: number; readonly safetyStock: number } {
  const { units, safetyStock } = proposal as { readonly units: number; readonly safetyStock: number };
  return { units, safetyStock };
}

/** Cancels what is on order for a product that is given up. */
export async function cancelOrders(simulation: Simulation, sku: number, reason: string): Promise<void> {
  const { operations, fleet, arrivals } = simulation;
  for (const [day, expected] of arrivals) {
    for (const { id } of expected.filter((arrival) => arrival.sku === sku)) {
      await operations.send("replenishment", id, { type: "replenishment.cancel", reason }, replayActor);
    }
    arrivals.set(
      day,
      expected.filter((arrival) => arrival.sku !== sku),
    );
  }
  fleet.onOrder[sku] = 0;
}

/** Tells the machines of products in operation when their stock level has changed. */
export async function reviewStockLevels(simulation: Simulation, { rules, skus }: SkuGroup): Promise<void> {
  const { fleet, rolling } = simulation;
  if (skus.length === 0) return;
  const { windowDays = 1 } = rules.params("inventory.restock");
  const units = rolling.units(windowDays);
  const columns = {
    stockOnHand: gather(skus, (sku) => fleet.stockOnHand[sku] ?? 0),
    safetyStock: gather(skus, (sku) => fleet.safetyStock[sku] ?? Number.NaN),
    dailyUnits: gather(skus, (sku) => (units[sku] ?? 0) / windowDays),
  };
  const { outcomes, codes } = ask(simulation, { rules, skus }, "inventory.stock-level", columns);
  for (const [row, sku] of skus.entries()) {
    const outcome = outcomes[codes[row] ?? 0];
    if (outcome === "undecided" || outcome === levelCodes[fleet.level[sku] ?? 0]) continue;
    const metrics = {
      stockOnHand: columns.stockOnHand[row],
      safetyStock: known(columns.safetyStock[row]),
      dailyUnits: columns.dailyUnits[row],
    };
    await sendToProduct(simulation, sku, { type: "product.recordStock", metrics });
  }
}

/** NaN, as columns write a missing value, as null. */
function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
