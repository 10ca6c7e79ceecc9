import { maturedReturnRate } from "./demand.js";
import { codeOf, stageCodes } from "./fleet.js";
import { ask, daysSince, gather, type Simulation, sendToProduct } from "./simulation.js";
import type { SkuGroup } from "./sku-groups.js";
import { cancelOrders, reviewStockLevels } from "./supply.js";

/**
 * Reviews the products whose turn it is: each is asked in the batch form, and only where the outcome would change
 * something is the command sent, with its full decision.
 */
export async function reviewProducts(simulation: Simulation, day: number): Promise<void> {
  const { fleet } = simulation;
  for (const group of simulation.groups) {
    const due = group.skus.filter((sku) => isDue(simulation, sku, day));
    const inState = (state: Parameters<typeof codeOf>[0]) => ({
      ...group,
      skus: due.filter((sku) => fleet.state[sku] === codeOf(state)),
    });
    await reviewTrials(simulation, inState("trial"), day);
    const operating = inState("operating");
    await reviewStockLevels(simulation, operating);
    await reviewSales(simulation, operating, day);
    await reviewStages(simulation, operating, day);
    await reviewRetirement(simulation, operating, day);
    await reviewRestarts(simulation, operating, day);
    await advanceRestarts(simulation, inState("restarting"), day);
  }
}

/** Products are reviewed on the weekday on which they began, so that the work spreads over the days. */
function isDue({ fleet, facts, policy }: Simulation, sku: number, day: number): boolean {
  const began = facts.skus[sku]?.firstSaleDay ?? 0;
  return fleet.state[sku] !== 0 && day > began && (day - began) % policy.reviewEveryDays === 0;
}

async function reviewTrials(simulation: Simulation, { rules, skus }: SkuGroup, day: number): Promise<void> {
  const { fleet } = simulation;
  for (const sku of skus.filter((number) => fleet.waiting[number] === 1)) {
    await sendToProduct(simulation, sku, { type: "product.finishAdjustment" });
  }
  if (skus.length === 0) return;
  const returnRates = skus.map((sku) => maturedReturnRate(fleet, sku));
  const { outcomes, codes } = ask(simulation, { rules, skus }, "trial.pass", {
    days: gather(skus, (sku) => daysSince(simulation, fleet.onSaleSinceMs[sku], day)),
    units: gather(skus, (sku) => fleet.trialUnits[sku] ?? 0),
    maturedUnits: gather(skus, (sku) => fleet.maturedUnits[sku] ?? 0),
    roundsUsed: gather(skus, (sku) => fleet.roundsUsed[sku] ?? 0),
    returnRate: returnRates,
  });
  for (const [row, sku] of skus.entries()) {
    const outcome = outcomes[codes[row] ?? 0];
    if (outcome === "undecided") continue;
    if (outcome === "drop") await cancelOrders(simulation, sku, "the product is dropped");
    if (outcome === "adjust") fleet.roundsUsed[sku] = (fleet.roundsUsed[sku] ?? 0) + 1;
    const metrics = {
      units: fleet.trialUnits[sku],
      maturedUnits: fleet.maturedUnits[sku],
      returnRate: returnRates[row],
    };
    await sendToProduct(simulation, sku, { type: "product.reviewTrial", metrics });
    if (outcome === "drop") dispose(simulation, sku);
  }
}

async function reviewSales(simulation: Simulation, { rules, skus }: SkuGroup, day: number): Promise<void> {
  const { fleet, rolling } = simulation;
  if (skus.length === 0) return;
  const units = rolling.units(rules.params("inventory.slow-mover").windowDays ?? 1);
  const { outcomes, codes } = ask(simulation, { rules, skus }, "inventory.slow-mover", {
    unitsSold: gather(skus, (sku) => units[sku] ?? 0),
    stockOnHand: gather(skus, (sku) => fleet.stockOnHand[sku] ?? 0),
    daysOnSale: gather(skus, (sku) => daysSince(simulation, fleet.onSaleSinceMs[sku], day)),
    raised: skus.map((sku) => fleet.slow[sku] === 1),
  });
  for (const [row, sku] of skus.entries()) {
    const outcome = outcomes[codes[row] ?? 0];
    if (outcome === "undecided" || (outcome === "raise") === (fleet.slow[sku] === 1)) continue;
    const metrics = { unitsSold: units[sku], stockOnHand: fleet.stockOnHand[sku] };
    await sendToProduct(simulation, sku, { type: "product.reviewSales", metrics });
  }
}

/** A stage compares two windows in a row, so it is looked at once a window. */
async function reviewStages(
  simulation: Simulation,
  { rules, skus: due }: SkuGroup,
  day: number,
): Promise<void> {
  const { fleet, rolling, facts, policy } = simulation;
  const { windowDays = 1 } = rules.params("product.stage");
  const skus = due.filter(
    (sku) => (day - (facts.skus[sku]?.firstSaleDay ?? 0)) % windowDays < policy.reviewEveryDays,
  );
  if (skus.length === 0) return;
  const recent = rolling.units(windowDays);
  const both = rolling.units(2 * windowDays);
  const previous = gather(skus, (sku) => (both[sku] ?? 0) - (recent[sku] ?? 0));
  const { outcomes, codes } = ask(simulation, { rules, skus }, "product.stage", {
    daysOnSale: gather(skus, (sku) => daysSince(simulation, fleet.onSaleSinceMs[sku], day)),
    unitsSold: gather(skus, (sku) => recent[sku] ?? 0),
    previousUnitsSold: previous,
    stage: skus.map((sku) => stageCodes[fleet.stage[sku] ?? 0]),
  });
  for (const [row, sku] of skus.entries()) {
    const outcome = outcomes[codes[row] ?? 0];
    if (outcome === "undecided" || outcome === stageCodes[fleet.stage[sku] ?? 0]) continue;
    const metrics = { unitsSold: recent[sku], previousUnitsSold: previous[row] };
    await sendToProduct(simulation, sku, { type: "product.classifyStage", metrics });
  }
}

/** What the retirement rule looks at. */
function retirementColumns(simulation: Simulation, { rules, skus }: SkuGroup, day: number) {
  const { fleet, rolling, facts } = simulation;
  const units = rolling.units(rules.params("product.retire").windowDays ?? 1);
  const lastDay = (sku: number) =>
    (fleet.lastSaleDay[sku] ?? -1) >= 0
      ? (fleet.lastSaleDay[sku] ?? 0)
      : (facts.skus[sku]?.firstSaleDay ?? 0);
  return {
    unitsSold: gather(skus, (sku) => units[sku] ?? 0),
    daysOnSale: gather(skus, (sku) => daysSince(simulation, fleet.onSaleSinceMs[sku], day)),
    daysSinceLastSale: gather(skus, (sku) => day - lastDay(sku)),
    restartsUsed: gather(skus, (sku) => fleet.restartsUsed[sku] ?? 0),
    returnRate: skus.map((sku) => maturedReturnRate(fleet, sku)),
  };
}

async function reviewRetirement(simulation: Simulation, group: SkuGroup, day: number): Promise<void> {
  if (group.skus.length === 0) return;
  const columns = retirementColumns(simulation, group, day);
  const { outcomes, codes } = ask(simulation, group, "product.retire", columns);
  for (const [row, sku] of group.skus.entries()) {
    if (outcomes[codes[row] ?? 0] !== "retire") continue;
    const metrics = retirementMetrics(columns, row);
    await sendToProduct(simulation, sku, { type: "product.retire", metrics });
  }
}

function retirementMetrics(columns: ReturnType<typeof retirementColumns>, row: number) {
  return {
    unitsSold: columns.unitsSold[row],
    daysSinceLastSale: columns.daysSinceLastSale[row],
    returnRate: columns.returnRate[row],
  };
}

/** A slow mover may get another chance. */
async function reviewRestarts(simulation: Simulation, { rules, skus }: SkuGroup, day: number): Promise<void> {
  const { fleet, rolling } = simulation;
  const slow = skus.filter((sku) => fleet.state[sku] === codeOf("operating") && fleet.slow[sku] === 1);
  if (slow.length === 0) return;
  const units = rolling.units(rules.params("product.restart").windowDays ?? 1);
  const returnRates = slow.map((sku) => maturedReturnRate(fleet, sku));
  const { outcomes, codes } = ask(simulation, { rules, skus: slow }, "product.restart", {
    unitsSold: gather(slow, (sku) => units[sku] ?? 0),
    daysOnSale: gather(slow, (sku) =>
      daysSince(simulation, lastBeginning(fleet.restartedMs[sku], fleet.onSaleSinceMs[sku]), day),
    ),
    restartsUsed: gather(slow, (sku) => fleet.restartsUsed[sku] ?? 0),
    returnRate: returnRates,
  });
  for (const [row, sku] of slow.entries()) {
    if (outcomes[codes[row] ?? 0] !== "restart") continue;
    const metrics = { unitsSold: units[sku], returnRate: returnRates[row] };
    const answer = await sendToProduct(simulation, sku, { type: "product.restart", metrics });
    if (!answer.accepted) continue;
    fleet.restartsUsed[sku] = (fleet.restartsUsed[sku] ?? 0) + 1;
    fleet.restartedMs[sku] = Date.parse(answer.entry.at);
  }
}

function lastBeginning(
  restartedMs: number | undefined,
  onSaleSinceMs: number | undefined,
): number | undefined {
  return restartedMs === undefined || Number.isNaN(restartedMs) ? onSaleSinceMs : restartedMs;
}

/** A restart's content is better by the next review; observed for long enough, it is kept or retired. */
async function advanceRestarts(
  simulation: Simulation,
  { rules, skus }: SkuGroup,
  day: number,
): Promise<void> {
  const { fleet } = simulation;
  for (const sku of skus.filter((number) => fleet.waiting[number] === 1)) {
    await sendToProduct(simulation, sku, { type: "product.relaunch" });
  }
  const observed = skus.filter((sku) => fleet.overdue[sku] === 1);
  if (observed.length === 0) return;
  const columns = retirementColumns(simulation, { rules, skus: observed }, day);
  const { outcomes, codes } = ask(simulation, { rules, skus: observed }, "product.retire", columns);
  for (const [row, sku] of observed.entries()) {
    if (outcomes[codes[row] ?? 0] === "undecided") continue;
    const metrics = retirementMetrics(columns, row);
    await sendToProduct(simulation, sku, { type: "product.reviewRestart", metrics });
  }
}

/** Ends the clearance of products that have nothing left, or whose time is up. */
export async function finishClearances(simulation: Simulation): Promise<void> {
  const { fleet } = simulation;
  for (let sku = 0; sku < fleet.size; sku++) {
    if (fleet.state[sku] !== codeOf("retiring") || (fleet.onOrder[sku] ?? 0) > 0) continue;
    const remainingUnits = fleet.stockOnHand[sku] ?? 0;
    if (remainingUnits > 0 && fleet.overdue[sku] === 0) continue;
    const disposal = remainingUnits > 0 ? "written-off" : "sold-off";
    await sendToProduct(simulation, sku, { type: "product.finishClearance", remainingUnits, disposal });
    dispose(simulation, sku);
  }
}

/** What is left of a product that is gone leaves the warehouse. */
function dispose({ fleet }: Simulation, sku: number): void {
  fleet.disposedUnits[sku] = fleet.stockOnHand[sku] ?? 0;
  fleet.stockOnHand[sku] = 0;
}
