// A job that cron starts every night: last month's sales and the stock → what is to be reordered. It may be started twice.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dailyFacts, rollUpSkus } from "opscycle/kpi";
import { createOperations, virtualClock } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import { readOrderLines, recordFile } from "opscycle/records";
import { parseRulebook } from "opscycle/rules";

const folder = mkdtempSync(join(tmpdir(), "opscycle-"));
const rulebook = parseRulebook({
  layers: [{ id: "house", params: { "inventory.restock": { leadTimeDays: 10, orderMultiple: 12 } } }],
});
const orders = [
  "orderId,sku,quantity,unitPrice,orderedAt",
  ...Array.from(
    { length: 30 },
    (_, day) => `m${day},MUG,4,39,2026-03-${String(day + 1).padStart(2, "0")} 12:00:00`,
  ),
  "v1,VASE,2,129,2026-03-08 12:00:00",
].join("\n");
const stock = { MUG: 35, VASE: 20 };

/** The whole job: `npx tsx restock.ts` in the crontab. */
async function nightly(today: string): Promise<void> {
  const store = await openSqliteStore(join(folder, "shop.db"));
  const operations = createOperations({ rulebook, store, clock: virtualClock(`${today}T02:00:00+08:00`) });
  await operations.tick(); // what fell due since the last night

  const { records } = await readOrderLines([recordFile("orders.csv", orders)]).collect();
  const facts = dailyFacts(records);
  const { units } = rollUpSkus(facts, "all");
  for (const [sku, stockOnHand] of Object.entries(stock)) {
    const by = { actor: "nightly-job", role: "system", idempotencyKey: `${sku} ${today}` } as const;
    if ((await operations.get("product", sku)) === undefined)
      await operations.adopt("product", sku, { input: { sku }, state: "operating", reason: "on sale" }, by);
    const metrics = {
      stockOnHand,
      unitsSold: units[facts.skus.findIndex((one) => one.sku === sku)] ?? 0,
      observedDays: 30,
    };
    const request = { type: "product.requestReplenishment", metrics } as const;
    const answer = await operations.send("product", sku, request, {
      ...by,
      idempotencyKey: `restock ${sku} ${today}`,
    });
    const decision = answer.accepted ? answer.entry.decision : answer.refusal.decision;
    console.log(`${today} ${sku}: ${decision?.outcome} ${JSON.stringify(decision?.proposal ?? {})}`);
  }
  const asked = await operations.list({ process: "replenishment" });
  console.log(asked.map(({ id, states }) => `${id} ${states}`));
  await operations.close();
}

await nightly("2026-03-31");
await nightly("2026-03-31"); // cron started it twice: nothing is ordered twice
await nightly("2026-04-01"); // what is on order counts as coming
rmSync(folder, { recursive: true });
