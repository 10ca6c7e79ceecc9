import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dailyFacts } from "../../dist/kpi/index.js";
import { createOperations, virtualClock } from "../../dist/operations/index.js";
import { productProcess, replenishmentProcess } from "../../dist/processes/index.js";
import { RulebookFile } from "../../examples/console/server/rulebook/rulebook-file.ts";

const dayMs = 86_400_000;
const firstDay = Date.UTC(2026, 0, 1, 4);
const days = 60;
const states = [
  "operating",
  "operating",
  "operating",
  "trial.testing",
  "selection.agreed",
  "retiring.clearing",
];
const processes = [productProcess, replenishmentProcess];

/**
 * A shop of so many products in all stages, each of which sold a few times, as the console takes it.
 *
 * @param {number} count
 */
export async function openLargeShop(count) {
  const folder = await mkdtemp(join(tmpdir(), "opscycle-bench-"));
  const file = join(folder, "rules.json");
  await writeFile(file, '{ "layers": [] }\n');
  const rulebook = await RulebookFile.open(file);
  const clock = virtualClock(new Date(firstDay).toISOString());
  const operations = createOperations({ rulebook: rulebook.parse(), processes, clock });
  const by = { actor: "bench", role: "product-group" };
  const products = Array.from({ length: count }, (_, index) => productOf(index));
  for (const { sku, category, state } of products)
    await operations.adopt(
      "product",
      sku,
      { input: { sku, category }, state, reason: "in the assortment" },
      by,
    );
  clock.set(new Date(firstDay + days * dayMs).toISOString());
  return {
    name: "Large shop",
    operations,
    processes,
    history: { daily: dailyFacts(products.flatMap(linesOf)) },
    stock: { unitsOf: (sku) => Number(sku.slice(4)) % 90 },
    rulebook,
    clock,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function productOf(index) {
  return {
    index,
    sku: `SKU-${String(index).padStart(5, "0")}`,
    name: `Product ${index} of the assortment`,
    category: `category ${index % 40}`,
    state: states[index % states.length],
  };
}

function linesOf({ index, sku, name, category }) {
  return [0, 1, 2].map((line) => ({
    orderId: `${sku}/${line}`,
    lineId: "1",
    sku,
    name,
    category,
    type: "sale",
    item: "product",
    quantity: 1 + (index % 3),
    unitPrice: 12,
    currency: "CNY",
    status: "delivered",
    orderedAt: new Date(firstDay + ((index * 7 + line * 19) % days) * dayMs).toISOString(),
  }));
}
