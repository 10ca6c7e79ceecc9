// The engine on pg-boss: commands kept a second, and taken a second by one worker and by two, each in a process of its own;
// beside pg-boss alone, whose jobs do nothing, in transactions of 100 too. npm run bench.
import { strictEqual } from "node:assert";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { bareQueue, bareSchema, connectionString, newEngine, schema } from "./engine/engine-on.mjs";
import { withWorkers } from "./engine/with-workers.mjs";

const commands = Number(process.argv[2] ?? 5000);
const instances = 1000;
const callers = 1000;
const by = { actor: "bench", role: "system" };
let received = 0;
const client = new pg.Client({ connectionString });
const isThere = await client.connect().then(
  () => true,
  () => false,
);

if (!isThere) console.log("\nPostgreSQL: no server answers; DATABASE_URL names one");
else {
  await dropSchemas();
  console.log(
    `\nThe engine: ${commands.toLocaleString("en")} commands on ${instances.toLocaleString("en")} stock items`,
  );
  await ours();
  console.log("pg-boss alone: as many jobs that do nothing");
  await bare();
  await dropSchemas();
  await client.end();
}

async function ours() {
  const engine = await newEngine().start();
  await startAll(engine);
  for (const workers of [1, 2]) {
    const before = await steps();
    const kept = await secondsOf(() => sendAll(engine));
    const taken = await withWorkers("engine", workers, () => engine.idle({ timeoutMs: 300_000 }));
    strictEqual((await steps()) - before, commands);
    print(workers, kept, taken);
  }
  await engine.stop();
}

async function startAll(engine) {
  const ids = Array.from({ length: instances }, (_, index) => `SKU-${index}`);
  await Promise.all(ids.map((sku) => engine.startInstance("stock-item", sku, { sku }, by)));
  await withWorkers("engine", 1, () => engine.idle({ timeoutMs: 300_000 }));
}

/** Each caller sends when what it sent before is kept. */
async function sendAll(engine) {
  const caller = async (_, first) => {
    for (let index = first; index < commands; index += callers) {
      received += 1;
      const command = { type: "stockItem.receive", receiptId: `R-${received}`, units: 1 };
      await engine.send("stock-item", `SKU-${index % instances}`, command, by);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
}

async function steps() {
  const { rows } = await client.query(`SELECT count(*)::int AS count FROM ${schema}.journal`);
  return rows[0].count;
}

async function bare() {
  const boss = new PgBoss({ connectionString, schema: bareSchema });
  await boss.start();
  await boss.createQueue(bareQueue, { policy: "standard" });
  await boss.updateQueue(bareQueue, { notify: true });
  for (const workers of [1, 2]) {
    const kept = await secondsOf(insertAll.bind(undefined, boss));
    const taken = await withWorkers("bare", workers, allDone);
    print(workers, kept, taken);
  }
  await boss.stop();
}

/** In portions, as the engine's own senders share their transactions. */
async function insertAll(boss) {
  for (let from = 0; from < commands; from += 250)
    await boss.insert(
      bareQueue,
      Array.from({ length: Math.min(250, commands - from) }, (_, index) => ({
        data: { index: from + index },
      })),
    );
}

async function allDone() {
  const left = `SELECT 1 FROM ${bareSchema}.job WHERE name = '${bareQueue}' AND state < 'completed' LIMIT 1`;
  while ((await client.query(left)).rowCount > 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function dropSchemas() {
  for (const name of [schema, `${schema}_engine`, bareSchema])
    await client.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
}

async function secondsOf(work) {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

function print(workers, kept, taken) {
  const [a, b] = [kept, taken].map((seconds) =>
    Math.round(commands / seconds)
      .toLocaleString("en")
      .padStart(8),
  );
  console.log(`  kept a second ${a}   taken by ${workers} ${workers === 1 ? "worker " : "workers"} ${b}`);
}
