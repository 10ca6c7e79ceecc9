// Durable commits a second for each store, beside the raw driver doing the same writes to the same tables, turn by turn:
// an instance of 1.3 kB and its journal entry. npm run bench.
import { commitRates } from "./stores/commit-rates.mjs";
import { emptySchema, postgresPair, postgresPool } from "./stores/postgres.mjs";
import { sqlitePair } from "./stores/sqlite.mjs";

for (const synchronous of ["full", "normal"])
  print(`SQLite, WAL, synchronous = ${synchronous}`, await commitRates(await sqlitePair(synchronous)));

const pool = await postgresPool();
if (pool === undefined) console.log("\nPostgreSQL: no server answers; DATABASE_URL names one");
else {
  const { rows } = await pool.query(
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit')",
  );
  const sync = rows.map(({ name, setting }) => `${name} = ${setting}`).join(", ");
  print(`PostgreSQL, ${sync}, 16 connections`, await commitRates(postgresPair(pool)));
  await emptySchema(pool);
  await pool.end();
}

function print(title, rates) {
  console.log(`\n${title}: commits a second`);
  for (const [way, { ours, raw }] of Object.entries(rates)) {
    const [we, driver] = [median(ours), median(raw)];
    const [a, b] = [we, driver].map((rate) => Math.round(rate).toLocaleString("en").padStart(8));
    console.log(`  ${way.padEnd(16)} store ${a}   raw driver ${b}   store ÷ raw ${(we / driver).toFixed(2)}`);
  }
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
