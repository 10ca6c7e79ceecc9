import { codeOf, type Fleet } from "./fleet.js";
import type { FleetDays } from "./replay-result.js";

/** The columns of {@link FleetDays}. */
export type FleetMeasure = Exclude<keyof FleetDays, "dates">;

/** Empty columns, one cell a day. */
export function emptyFleetDays(dates: readonly string[]): FleetDays {
  const column = () => new Float64Array(dates.length);
  return {
    dates,
    trial: column(),
    operating: column(),
    restarting: column(),
    retiring: column(),
    retired: column(),
    dropped: column(),
    onSale: column(),
    stocked: column(),
    slow: column(),
    outOfStock: column(),
    demandUnits: column(),
    servedUnits: column(),
    lostUnits: column(),
    stockUnits: column(),
    stockValue: column(),
    slowStockUnits: column(),
    slowStockValue: column(),
    orderedUnits: column(),
  };
}

/** Counts the fleet at the end of a day, and each product's days on sale and out of stock. */
export function countFleet(fleet: Fleet, days: FleetDays, day: number): void {
  const add = (measure: FleetMeasure, amount: number) => {
    days[measure][day] = (days[measure][day] ?? 0) + amount;
  };
  const states = (["trial", "operating", "restarting", "retiring", "retired", "dropped"] as const).map(
    (state) => [codeOf(state), state] as const,
  );
  const measureOf = new Map(states);
  for (let sku = 0; sku < fleet.size; sku++) {
    const measure = measureOf.get(fleet.state[sku] ?? 0);
    if (measure === undefined) continue;
    add(measure, 1);
    const stock = fleet.stockOnHand[sku] ?? 0;
    const value = stock * (fleet.unitValue[sku] ?? 0);
    if (stock > 0) add("stocked", 1);
    add("stockUnits", stock);
    add("stockValue", value);
    if (fleet.isOnSale(sku)) add("onSale", 1);
    if (fleet.isEstablished(sku)) {
      fleet.operatingDays[sku] = (fleet.operatingDays[sku] ?? 0) + 1;
      if (stock <= 0) {
        add("outOfStock", 1);
        fleet.stockOutDays[sku] = (fleet.stockOutDays[sku] ?? 0) + 1;
      }
    }
    if (fleet.slow[sku] === 1 && stock > 0) {
      add("slow", 1);
      add("slowStockUnits", stock);
      add("slowStockValue", value);
    }
  }
}
