// Commands a second through the host: the command is checked, its rule asked, the machine stepped, the entry sealed, and all
// of it committed. npm run bench.
import { strictEqual } from "node:assert";
import { createOperations, memoryStore, virtualClock } from "../dist/operations/index.js";
import { openPostgresStore } from "../dist/operations/postgres/index.js";
import { openSqliteStore } from "../dist/operations/sqlite/index.js";
import { productProcess } from "../dist/processes/index.js";
import { builtInRules, defineRulebook, starterLayer } from "../dist/rules/index.js";
import { inTurn } from "./stores/commit-rates.mjs";
import { emptySchema, postgresPool } from "./stores/postgres.mjs";
import { newFile } from "./stores/sqlite.mjs";

const instances = 1024;
const rounds = 2;
const ways = { "one by one": { commands: 1500, atOnce: 1 }, "64 at once": { commands: 6000, atOnce: 64 } };
const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
const by = { actor: "bench", role: "warehouse" };
const pool = await postgresPool();

await measure("memory", async () => ({ store: memoryStore(), remove: () => {} }));
await measure("SQLite, synchronous = full", async () => {
  const { path, remove } = newFile();
  return { store: await openSqliteStore(path), remove };
});
if (pool === undefined) console.log("\nPostgreSQL: no server answers; DATABASE_URL names one");
else {
  await measure("PostgreSQL", async () => {
    const schema = await emptySchema(pool);
    return { store: await openPostgresStore({ pool, schema }), remove: () => emptySchema(pool) };
  });
  await pool.end();
}

async function measure(title, open) {
  console.log(`\n${title}: commands a second, one host`);
  for (const [way, { commands, atOnce }] of Object.entries(ways)) {
    const { store, remove } = await open();
    const clock = virtualClock("2026-03-01T00:00:00.000Z");
    const operations = createOperations({ rulebook, processes: [productProcess], store, clock });
    await adoptAll(operations);
    const rates = [];
    for (let round = 0; round <= rounds; round += 1) {
      const from = performance.now();
      await inTurn(
        Array.from({ length: commands }, (_, index) => index),
        atOnce,
        async (index) => {
          const { accepted } = await operations.send(
            "product",
            `P-${index % instances}`,
            counted(round + index),
            by,
          );
          strictEqual(accepted, true);
        },
      );
      if (round > 0) rates.push((1000 * commands) / (performance.now() - from));
    }
    await operations.close();
    await remove();
    const rate = Math.round(rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)]);
    console.log(`  ${way.padEnd(16)} ${rate.toLocaleString("en").padStart(8)}`);
  }
}

async function adoptAll(operations) {
  const adopt = (_, index) => {
    const sku = `P-${index}`;
    const adoption = { input: { sku }, state: "operating", reason: "import" };
    return operations.adopt("product", sku, adoption, { actor: "import", role: "system" });
  };
  await Promise.all(Array.from({ length: instances }, adopt));
}

function counted(stockOnHand) {
  return { type: "product.recordStock", metrics: { stockOnHand, safetyStock: 5, dailyUnits: 2 } };
}
