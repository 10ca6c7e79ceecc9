// Commands a second through the engine, with 1 and 2 workers in processes of their own: kept by send, then taken.
// npm run build && node bench/engine.mjs; DATABASE_URL names another server than 127.0.0.1:5432.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createEngine } from "opscycle/operations/pg-boss";
import { stockItemProcess } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import pg from "pg";

const connection = process.env.DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";
const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
const by = { actor: "bench", role: "system" };
const items = 400;
const receipts = 9;
const ids = Array.from({ length: items }, (_one, index) => `SKU-${index}`);

const schema = process.argv[2] ?? `opscycle_bench_${process.pid}`;
const engine = createEngine({ connection, rulebook, processes: [stockItemProcess], schema, connections: 10 });

if (process.argv[2] === undefined) {
  for (const workers of [1, 2]) await measure(workers);
  const client = new pg.Client(connection);
  await client.connect();
  for (const name of [schema, `${schema}_engine`]) await client.query(`DROP SCHEMA ${name} CASCADE`);
  await client.end();
} else {
  await engine.start();
  await engine.work({ concurrency: 2 });
  process.send("works");
  process.on("message", () => engine.stop().then(() => process.exit()));
}

async function measure(workers) {
  await engine.start();
  await engine.pause();
  const sent = await timed(async () => {
    for (const round of [0, ...Array.from({ length: receipts }, (_one, index) => index + 1)])
      await Promise.all(ids.map((id) => ask(`${id}/${workers}`, round)));
  });
  const running = Array.from({ length: workers }, () => fork(fileURLToPath(import.meta.url), [schema]));
  await Promise.all(running.map((child) => new Promise((resolve) => child.once("message", resolve))));
  const taken = await timed(async () => {
    await engine.resume();
    await engine.idle({ timeoutMs: 600_000 });
  });
  for (const child of running) child.send("stop");
  await Promise.all(running.map((child) => new Promise((resolve) => child.once("exit", resolve))));
  const commands = items * (1 + receipts);
  const rate = (ms) => Math.round((commands / ms) * 1_000).toLocaleString("en");
  console.log(`${workers} workers: ${commands} commands, sent ${rate(sent)}/s, taken ${rate(taken)}/s`);
  await engine.stop();
}

function ask(id, round) {
  if (round === 0) return engine.startInstance("stock-item", id, { sku: id }, by);
  return engine.send("stock-item", id, { type: "stockItem.receive", receiptId: `R${round}`, units: 1 }, by);
}

async function timed(job) {
  const since = performance.now();
  await job();
  return performance.now() - since;
}
