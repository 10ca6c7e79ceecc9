import type { Kysely } from "kysely";
import type { Schema } from "./schema.js";

/** The indexes of the first format: what is due, waits or is archived is found without reading the rest. */
export async function createFirstIndexes(db: Kysely<Schema>): Promise<void> {
  const index = (name: string, table: keyof Schema, ...columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns);

  await index("instances_due", "instances", "tenant", "due_at", "process", "id")
    .where("due_at", "is not", null)
    .execute();
  await index("instances_deferred", "instances", "tenant", "due_at")
    .where("deferred_from", "is not", null)
    .execute();
  const byPlacement = ["tenant", "placement", "process", "id"];
  const byName = ["tenant", "process", "id"];
  await index("instances_placed", "instances", ...byPlacement)
    .where("archived_at", "is", null)
    .execute();
  await index("instances_live", "instances", ...byName)
    .where("archived_at", "is", null)
    .execute();
  await index("archived_placed", "instances", ...byPlacement)
    .where("archived_at", "is not", null)
    .execute();
  await index("archived_named", "instances", ...byName)
    .where("archived_at", "is not", null)
    .execute();
  await index("instances_finished", "instances", "tenant", "updated_at")
    .where("status", "=", "done")
    .where("archived_at", "is", null)
    .execute();

  await index("journal_order", "journal", "tenant", "sequence").execute();
  await index("journal_time", "journal", "tenant", "at", "sequence").execute();

  await index("outbox_waiting", "outbox", "tenant", "at", "id", "retry_at", "leased_until")
    .where("dead_at", "is", null)
    .execute();
  await index("outbox_dead", "outbox", "tenant", "at", "id").where("dead_at", "is not", null).execute();
  await index("outbox_dead_from", "outbox", "tenant", "from_process", "from_id")
    .where("dead_at", "is not", null)
    .execute();
  await index("outbox_dead_to", "outbox", "tenant", "to_process", "to_id")
    .where("dead_at", "is not", null)
    .execute();

  await index("answers_time", "answers", "tenant", "at").execute();
  await index("answers_of", "answers", "tenant", "process", "id").execute();
}
