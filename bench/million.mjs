// What many instances cost in PostgreSQL: loading them, a start with a full database, and a day. The same number is due with
// a tenth of them in store and with all, so that it shows whether the cost follows what is due or what is there.
// node bench/million.mjs [instances], 100,000 when absent; the schema is dropped at the end.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { loadTrials } from "./million/load-trials.mjs";
import { connectionString, schema } from "./million/trials.mjs";

const instances = Number(process.argv[2] ?? 100_000);
const tenth = Math.round(instances / 10);
const client = new pg.Client({ connectionString });
await client.connect();
const dropSchema = () => client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);

await dropSchema();
try {
  await load(0, tenth, 1);
  await day(1, tenth);
  await load(tenth, instances, 3);
  await day(2, instances);
  await day(3, instances);
} finally {
  await dropSchema();
  await client.end();
}

async function load(from, until, firstDay) {
  const [before, begun] = [process.memoryUsage.rss(), performance.now()];
  let mostRss = 0;
  const watching = setInterval(() => {
    mostRss = Math.max(mostRss, process.memoryUsage.rss());
  }, 50);
  await loadTrials(from, until, firstDay);
  clearInterval(watching);
  const seconds = (performance.now() - begun) / 1000;
  // Autovacuum does it sooner or later, where it is on.
  for (const table of ["instances", "journal"]) await client.query(`VACUUM (ANALYZE) ${schema}.${table}`);
  const rate = Math.round((until - from) / seconds);
  console.log(`\nloaded ${whole(until - from)} in ${seconds.toFixed(1)} s, ${whole(rate)} a second`);
  console.log(`  memory of the loader ${megabytes(before)} → at most ${megabytes(mostRss)}, ${await size()}`);
}

async function day(number, existing) {
  const script = fileURLToPath(new URL("million/day.mjs", import.meta.url));
  const arguments_ = [script, String(number), String(existing)];
  const { status, stdout, stderr } = spawnSync(process.execPath, arguments_, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const { lines, passed, tickMs, mostRss } = JSON.parse(stdout);
  console.log(`\nday ${number}, ${whole(existing)} instances`);
  for (const [name, ms] of lines) console.log(`  ${name.padEnd(42)} ${ms.toFixed(1).padStart(10)} ms`);
  console.log(`  ${"of the tick, each deadline".padEnd(42)} ${(tickMs / passed).toFixed(2).padStart(10)} ms`);
  console.log(`  ${"memory at most".padEnd(42)} ${megabytes(mostRss).padStart(13)}`);
}

async function size() {
  const { rows } = await client.query(
    `SELECT sum(pg_total_relation_size(oid))::float8 AS bytes FROM pg_class
      WHERE relnamespace = '${schema}'::regnamespace AND relkind = 'r'`,
  );
  return `${megabytes(rows[0].bytes)} in the database`;
}

function whole(count) {
  return count.toLocaleString("en");
}

function megabytes(bytes) {
  return `${Math.round(bytes / 1e6).toLocaleString("en")} MB`;
}
