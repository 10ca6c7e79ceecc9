import { readFile } from "node:fs/promises";
import type { JournalEntry, Operations } from "opscycle/operations";
import { z } from "zod";
import type { StockRecords } from "../console-shop.js";
import { type SeededStock, stockPath } from "./seed.js";

const fileSchema = z.object({ asOf: z.string(), units: z.record(z.string(), z.number()) });
const stocked = z.object({
  type: z.enum(["replenishment.stocked", "replenishment.replaced"]),
  sku: z.string(),
  units: z.number(),
});

/** The demo shop's stock: what the history left, and what replenishments brought since. */
export class DemoStock implements StockRecords {
  private constructor(private readonly units: Map<string, number>) {}

  /** Takes up what the history left, and follows the host. */
  static async open({ asOf, units }: SeededStock, operations: Operations): Promise<DemoStock> {
    const stock = new DemoStock(new Map(Object.entries(units)));
    const since = new Date(Date.parse(asOf) + 1).toISOString();
    for await (const entry of operations.journalEntries({ from: since })) stock.take(entry);
    operations.on("step", (entry) => stock.take(entry));
    return stock;
  }

  unitsOf(sku: string): number | null {
    return this.units.get(sku) ?? null;
  }

  private take({ id, events, cause }: JournalEntry): void {
    for (const event of events) {
      const parsed = stocked.safeParse(event);
      if (!parsed.success) continue;
      const { sku, units } = parsed.data;
      this.units.set(sku, (this.units.get(sku) ?? 0) + units);
    }
    // What is left of a product when its clearance ends leaves the warehouse.
    if (cause.type === "command" && cause.command.type === "product.finishClearance") this.units.set(id, 0);
  }
}

/** The stock that stands beside a seeded store. */
export async function readSeededStock(path: string): Promise<SeededStock> {
  return fileSchema.parse(JSON.parse(await readFile(stockPath(path), "utf8")));
}
