import type { DailyFacts } from "../kpi/index.js";
import type { JournalEntry } from "../operations/index.js";
import { type Fleet, lifecycleCodes } from "./fleet.js";
import type { LifecycleState, ProductLife } from "./replay-result.js";

/** The life of every product that sold, in order of SKU. */
export function productLives(
  { skus, dates }: DailyFacts,
  fleet: Fleet,
  journal: readonly JournalEntry[],
): readonly ProductLife[] {
  const entries = new Map<string, number[]>();
  journal.forEach(({ process, id }, index) => {
    if (process !== "product") return;
    const known = entries.get(id);
    if (known === undefined) entries.set(id, [index]);
    else known.push(index);
  });
  return skus.flatMap(({ sku, name, category, firstSaleDay, lastSaleDay }, number): ProductLife[] => {
    const state = lifecycleCodes[fleet.state[number] ?? 0];
    if (state === undefined || state === "unborn") return [];
    const at = (values: Float64Array) => values[number] ?? 0;
    return [
      {
        sku,
        ...(name !== undefined && { name }),
        ...(category !== undefined && { category }),
        state: state satisfies LifecycleState,
        states: fleet.states[number] ?? [],
        since: dates[fleet.sinceDay[number] ?? 0] ?? "",
        firstSaleDate: dates[firstSaleDay] ?? "",
        lastSaleDate: dates[lastSaleDay] ?? "",
        demandUnits: at(fleet.demandUnits),
        servedUnits: at(fleet.servedUnits),
        lostUnits: at(fleet.lostUnits),
        forgoneUnits: at(fleet.forgoneUnits),
        disposedUnits: at(fleet.disposedUnits),
        sales: at(fleet.sales),
        stockOnHand: at(fleet.stockOnHand),
        onOrder: at(fleet.onOrder),
        stockOutDays: at(fleet.stockOutDays),
        operatingDays: at(fleet.operatingDays),
        replenishments: at(fleet.replenishments),
        restarts: at(fleet.restartsUsed),
        entries: entries.get(sku) ?? [],
      },
    ];
  });
}
