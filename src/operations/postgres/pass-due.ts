import type { Kysely } from "kysely";
import { type PlacedRow, storedInstance } from "../sql/instance-row.js";
import { releaseDeferrals } from "../sql/instances.js";
import type { Placements } from "../sql/placement.js";
import type { Schema } from "../sql/schema.js";
import type { Store, StoredInstance } from "../store.js";
import type { Connections } from "./connections.js";
import { placedColumns } from "./load-by-keys.js";
import { quoted } from "./schema-name.js";
import { postgresStepStore } from "./step-store.js";

/**
 * Hands out what is due, locked until the work is done. Rows that others have locked are left to them: a host that dies
 * lets go of its own at once.
 */
export function passDueIn(
  connections: Connections,
  db: Kysely<Schema>,
  schema: string,
  placements: () => Placements,
): Store["passDue"] {
  const text = `SELECT ${placedColumns(quoted(schema))} FROM ${quoted(schema)}.instances
    WHERE tenant = $1 AND due_at <= $2 ORDER BY due_at, process, id LIMIT $3 FOR UPDATE SKIP LOCKED`;
  return async ({ tenant, now, limit }, work) => {
    await connections.change(() => releaseDeferrals(db, tenant, now));
    return connections.transaction(async (run) => {
      const { rows } = await run({ text, values: [tenant, now, limit] });
      const due: readonly StoredInstance[] = (rows as PlacedRow[]).map(storedInstance);
      return work(due, postgresStepStore(run, schema, { placements }));
    });
  };
}
