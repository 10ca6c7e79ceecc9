import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dailyFacts } from "opscycle/kpi";
import { createOperations, virtualClock } from "opscycle/operations";
import type { OrderLine } from "opscycle/records";
import type { ConsoleShop } from "../../../examples/console/server/console-shop.js";
import { demoProcesses } from "../../../examples/console/server/demo/demo-processes.js";
import { RulebookFile } from "../../../examples/console/server/rulebook/rulebook-file.js";

const by = { actor: "mei", role: "product-group" } as const;
const firstDay = Date.UTC(2026, 0, 1, 4);
const dayMs = 86_400_000;
const days = 90;
/** So long the products have stood where they stand: a trial is not judged so soon. */
const standingDays = 20;

interface SmallProduct {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  /** Where it stands in its life. */
  readonly state: string;
  readonly stock: number;
  /** A unit is sold every so many days. */
  readonly everyDays: number;
}

/** A dozen products in all stages of their lives. */
const products: readonly SmallProduct[] = [
  ...["blue", "red", "green", "tall"].map(
    (kind, index): SmallProduct => ({
      sku: `MUG-${index + 1}`,
      name: `Mug ${kind}`,
      category: "mugs",
      state: "operating",
      stock: index === 0 ? 0 : 400,
      everyDays: 1,
    }),
  ),
  ...["round", "square"].map(
    (kind, index): SmallProduct => ({
      sku: `TRAY-${index + 1}`,
      name: `Tray ${kind}`,
      category: "trays",
      state: "trial.testing",
      stock: 30,
      everyDays: 20,
    }),
  ),
  ...["short", "long", "wide", "deep"].map(
    (kind, index): SmallProduct => ({
      sku: `SPOON-${index + 1}`,
      name: `Spoon ${kind}`,
      category: "spoons",
      state: "selection.agreed",
      stock: 0,
      everyDays: 30,
    }),
  ),
  { sku: "JUG-1", name: "Jug", category: "jugs", state: "operating", stock: 300, everyDays: 40 },
  { sku: "POT-1", name: "茶壶", category: "jugs", state: "operating", stock: 300, everyDays: 2 },
];

function linesOf({ sku, name, category, everyDays }: SmallProduct): OrderLine[] {
  return Array.from({ length: Math.floor(days / everyDays) }, (_, index) => ({
    orderId: `${sku}/${index}`,
    lineId: "1",
    sku,
    name,
    category,
    type: "sale",
    item: "product",
    quantity: 1,
    unitPrice: 12,
    currency: "CNY",
    status: "delivered",
    orderedAt: new Date(firstDay + index * everyDays * dayMs).toISOString(),
  }));
}

/** A shop of a dozen products over a store in memory, with its rulebook in a file of a new folder. */
export async function openSmallShop(): Promise<ConsoleShop> {
  const file = join(await mkdtemp(join(tmpdir(), "opscycle-")), "rules.json");
  await writeFile(file, '{\n  "layers": [\n    { "id": "house", "params": {} }\n  ]\n}\n');
  const rulebook = await RulebookFile.open(file);
  const clock = virtualClock(new Date(firstDay + (days - standingDays) * dayMs).toISOString());
  const operations = createOperations({ rulebook: rulebook.parse(), processes: demoProcesses, clock });
  for (const { sku, category, state } of products) {
    const context = {
      onSaleSince: state === "operating" ? new Date(firstDay).toISOString() : null,
      trialStartedAt: state === "trial.testing" ? clock.now() : null,
    };
    const adoption = { input: { sku, category }, state, context, reason: "in the assortment" };
    await operations.adopt("product", sku, adoption, by);
  }
  clock.set(new Date(firstDay + days * dayMs).toISOString());
  const stock = new Map(products.map(({ sku, stock: units }) => [sku, units]));
  return {
    name: "Tableware",
    operations,
    processes: demoProcesses,
    history: { daily: dailyFacts(products.flatMap(linesOf)) },
    stock: { unitsOf: (sku) => stock.get(sku) ?? null },
    rulebook,
    clock,
  };
}
