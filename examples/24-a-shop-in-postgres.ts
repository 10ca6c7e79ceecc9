// Two hosts on one PostgreSQL: both send to the same product at once, and neither step is lost. Set DATABASE_URL to run it.
import { createOperations, memoryStore, virtualClock } from "opscycle/operations";
import { openPostgresStore } from "opscycle/operations/postgres";
import { parseRulebook } from "opscycle/rules";
import pg from "pg";

const connectionString = process.env["DATABASE_URL"];
const schema = `example_${process.pid}`;
if (connectionString === undefined)
  console.log(
    "DATABASE_URL is not set: this runs in memory. postgres://user:password@host:5432/shop names a database",
  );

/** The one line that differs from a shop in memory or in a file. The tables are made on first use. */
const openStore =
  connectionString === undefined ? memoryStores() : () => openPostgresStore({ connectionString, schema });

const rulebook = parseRulebook({ layers: [] });
const clock = virtualClock("2026-03-01T08:00:00+08:00");
const [one, other] = [
  createOperations({ rulebook, clock, store: await openStore() }),
  createOperations({ rulebook, clock, store: await openStore() }),
];

const mei = { actor: "mei", role: "product-group" } as const;
const lin = { actor: "lin", role: "marketing-group" } as const;
const adoption = { input: { sku: "MUG-1" }, state: "operating", reason: "in the assortment" };
await one.adopt("product", "MUG-1", adoption, { ...mei, idempotencyKey: "adopt MUG-1" });

// Each writes on the state that it read; who comes second makes its step anew on the state of the first.
const metrics = { stockOnHand: 6, unitsSold: 48, observedDays: 30 };
const answers = await Promise.all([
  one.send("product", "MUG-1", { type: "product.requestReplenishment", metrics }, mei),
  other.send("product", "MUG-1", { type: "product.startPromotion", promotion: "spring" }, lin),
]);
for (const answer of answers) console.log(answer.accepted ? answer.instance.states : answer.refusal.message);
for (const { revision, cause } of await one.journal({ process: "product", id: "MUG-1" }))
  console.log(revision, cause.type);

await one.close();
await other.close();
if (connectionString !== undefined) {
  const pool = new pg.Pool({ connectionString });
  await pool.query(`DROP SCHEMA "${schema}" CASCADE`); // an example leaves nothing behind
  await pool.end();
}

/** Without a database both hosts share one store of this process. */
function memoryStores() {
  const store = memoryStore();
  return async () => store;
}
