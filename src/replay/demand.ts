import type { DailyFacts } from "../kpi/index.js";
import { addTo, codeOf, type Fleet } from "./fleet.js";
import { replayActor, type Simulation } from "./simulation.js";

/** What a day of sales came to. */
export interface DaySales {
  readonly demandUnits: number;
  readonly servedUnits: number;
  readonly lostUnits: number;
}

/** Serves what the history asks for on a day from the simulated stock. What is not there is lost. */
export async function serveDemand(simulation: Simulation, day: number): Promise<DaySales> {
  const { facts, fleet, served } = simulation;
  const { dayStart, sku: skuColumn, units, cancelledUnits } = facts.skuDays;
  const total = { demandUnits: 0, servedUnits: 0, lostUnits: 0 };
  for (let row = dayStart[day] ?? 0; row < (dayStart[day + 1] ?? 0); row++) {
    const sku = skuColumn[row] ?? 0;
    const demand = (units[row] ?? 0) - (cancelledUnits[row] ?? 0);
    if (demand <= 0) continue;
    if (fleet.state[sku] === 0) await begin(simulation, sku, day);
    setUnitValue(simulation, sku, row);
    addTo(fleet.demandUnits, sku, demand);
    total.demandUnits += demand;
    if (!fleet.sells(sku)) {
      addTo(fleet.forgoneUnits, sku, demand);
      addTo(fleet.forgoneSales, sku, salesOf(simulation, row));
      continue;
    }
    const taken = Math.min(demand, fleet.stockOnHand[sku] ?? 0);
    served[row] = taken;
    addTo(fleet.stockOnHand, sku, -taken);
    addTo(fleet.servedUnits, sku, taken);
    addTo(fleet.lostUnits, sku, demand - taken);
    bookMoney(simulation, sku, row, taken / demand);
    if (taken > 0) fleet.lastSaleDay[sku] = day;
    if (fleet.state[sku] === codeOf("trial")) addTo(fleet.trialUnits, sku, taken);
    total.servedUnits += taken;
    total.lostUnits += demand - taken;
  }
  return total;
}

/** Sales of a row of the history without cancelled lines, in major units. */
function salesOf({ facts }: Simulation, row: number): number {
  return (facts.skuDays.sales[row] ?? 0) - (facts.skuDays.cancelledSales[row] ?? 0);
}

/** Books what a row of the history came to in money, of which a share was served. */
function bookMoney(simulation: Simulation, sku: number, row: number, servedShare: number): void {
  const { fleet, facts } = simulation;
  const { cost, costedSales } = facts.skuDays;
  const sales = salesOf(simulation, row);
  const costed = costedSales[row] ?? 0;
  addTo(fleet.sales, sku, servedShare * sales);
  addTo(fleet.lostSales, sku, (1 - servedShare) * sales);
  addTo(fleet.costedSales, sku, servedShare * costed);
  addTo(fleet.grossProfit, sku, servedShare * (costed - (cost[row] ?? 0)));
}

/** A product that sells for the first time is in the assortment: its trial begins, with an opening stock. */
async function begin(simulation: Simulation, sku: number, day: number): Promise<void> {
  const { facts, fleet, operations, instants } = simulation;
  const { sku: code = "", category } = facts.skus[sku] ?? {};
  const at = instants[day]?.morning ?? "";
  const input = { sku: code, ...(category !== undefined && { category }) };
  const by = { ...replayActor, at };
  await operations.adopt(
    "product",
    code,
    { input, state: "selection.agreed", reason: "first sale in the history" },
    by,
  );
  await operations.send("product", code, { type: "product.startTrial" }, by);
  fleet.onSaleSinceMs[sku] = Date.parse(at);
  fleet.stockOnHand[sku] = simulation.opening[sku] ?? 0;
}

/** What the history asks for in each product's first days: the assumption about what lay in the warehouse. */
export function openingStock({ skus, skuDays, dates }: DailyFacts, openingStockDays: number): Float64Array {
  const opening = new Float64Array(skus.length);
  const { dayStart, sku: skuColumn, units, cancelledUnits } = skuDays;
  for (let day = 0; day < dates.length; day++) {
    for (let row = dayStart[day] ?? 0; row < (dayStart[day + 1] ?? 0); row++) {
      const sku = skuColumn[row] ?? 0;
      if (day < (skus[sku]?.firstSaleDay ?? 0) + openingStockDays)
        addTo(opening, sku, (units[row] ?? 0) - (cancelledUnits[row] ?? 0));
    }
  }
  return opening;
}

/** A unit in stock is worth its cost where that is known, else its last price. */
function setUnitValue({ facts, fleet }: Simulation, sku: number, row: number): void {
  const { units, sales, cost, costedSales } = facts.skuDays;
  const price = (sales[row] ?? 0) / (units[row] ?? 1);
  const costRatio = (cost[row] ?? 0) / (costedSales[row] ?? 0);
  fleet.unitValue[sku] = (costedSales[row] ?? 0) > 0 ? price * costRatio : price;
}

/** By day, the rows of `facts.returns` that count from then on: recorded, and the return window of the sale is over. */
export function returnsByDay(
  { returns }: DailyFacts,
  returnMaturityDays: number,
): ReadonlyMap<number, readonly number[]> {
  const byDay = new Map<number, number[]>();
  returns.recordedDay.forEach((recordedDay, row) => {
    const day = Math.max(recordedDay, (returns.saleDay[row] ?? 0) + returnMaturityDays);
    const rows = byDay.get(day);
    if (rows === undefined) byDay.set(day, [row]);
    else rows.push(row);
  });
  return byDay;
}

/** Takes in the sales whose return window is over today, and the returns of such sales that are known today. */
export function matureSales({ facts, fleet, served, policy, returnsByDay }: Simulation, day: number): void {
  const { dayStart, sku, units, cancelledUnits } = facts.skuDays;
  const maturing = day - policy.returnMaturityDays;
  for (let row = dayStart[maturing] ?? 0; row < (dayStart[maturing + 1] ?? 0); row++) {
    addTo(fleet.maturedUnits, sku[row] ?? 0, served[row] ?? 0);
    addTo(fleet.maturedDemand, sku[row] ?? 0, (units[row] ?? 0) - (cancelledUnits[row] ?? 0));
  }
  for (const row of returnsByDay.get(day) ?? []) {
    addTo(fleet.maturedReturns, facts.returns.sku[row] ?? 0, facts.returns.units[row] ?? 0);
  }
}

/**
 * Returned share of a product's matured units; null before any matured. Returns beyond what the history sold are of
 * sales before it and are left out.
 */
export function maturedReturnRate(fleet: Fleet, sku: number): number | null {
  const sold = fleet.maturedDemand[sku] ?? 0;
  return sold > 0 ? Math.min(1, (fleet.maturedReturns[sku] ?? 0) / sold) : null;
}
