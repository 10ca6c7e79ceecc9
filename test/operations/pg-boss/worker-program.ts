import { createEngine } from "opscycle/operations/pg-boss";
import pg from "pg";
import { bellProcess, bellRulebook } from "../bell.js";

const { connection, schema } = JSON.parse(process.argv[2] ?? "{}") as { connection: string; schema: string };
const pool = new pg.Pool({ connectionString: connection, max: 2 });

const engine = createEngine({
  connection,
  schema,
  rulebook: bellRulebook,
  processes: [bellProcess],
  connections: 7,
  effects: {
    echo: async ({ id }) => {
      await pool.query(`INSERT INTO ${schema}_engine.echoes (id) VALUES ($1)`, [id]);
    },
  },
});
await engine.start();
await engine.work({ concurrency: 2 });
process.send?.("works");
