// Commands are kept in inboxes and worked off by whoever is free: two workers on one PostgreSQL, through pg-boss.
import { virtualClock } from "opscycle/operations";
import { createEngine } from "opscycle/operations/pg-boss";
import { productProcess } from "opscycle/processes";
import { parseRulebook } from "opscycle/rules";
import pg from "pg";

const connection = process.env["DATABASE_URL"];
if (connection === undefined)
  console.log("DATABASE_URL is not set, and the engine needs PostgreSQL: nothing is run");
else await run(connection);

async function run(connection: string): Promise<void> {
  const schema = `example_engine_${process.pid}`;
  const newEngine = () =>
    createEngine({
      connection,
      schema,
      rulebook: parseRulebook({ layers: [] }),
      processes: [productProcess],
      clock: virtualClock("2026-03-01T09:00:00.000Z"),
      effects: {
        // At least once: the id is the idempotency key of whatever is called here.
        "product.promotionStarted": async ({ id, params }) =>
          console.log(`tell the platform (${id})`, params),
      },
    });
  const [engine, other] = [newEngine(), newEngine()];
  for (const worker of [engine, other]) {
    await worker.start();
    await worker.work({ concurrency: 2 });
  }

  const by = { actor: "robot", role: "system" } as const;
  for (const sku of ["MUG-1", "MUG-2", "MUG-3"]) {
    const adoption = { input: { sku }, state: "operating", reason: "in the assortment" };
    await engine.adopt("product", sku, adoption, by);
    const command = { type: "product.startPromotion", promotion: "spring" } as const;
    const receipt = await engine.send("product", sku, command, by);
    // The command is kept now, whatever dies. What comes of it is told once a worker has taken it.
    console.log(sku, (await engine.answer(receipt, { timeoutMs: 20_000 })).type);
  }
  await engine.idle();
  for (const worker of [engine, other]) await worker.stop();

  const pool = new pg.Pool({ connectionString: connection });
  for (const name of [schema, `${schema}_engine`])
    await pool.query(`DROP SCHEMA IF EXISTS "${name}" CASCADE`);
  await pool.end();
}
