import type { Kysely } from "kysely";
import type { StoreReading } from "../store.js";
import { countInstances } from "./list-instances.js";
import type { Schema } from "./schema.js";

/** How much is in store, due and waiting. */
export async function readStore(db: Kysely<Schema>, tenant: string, now: string): Promise<StoreReading> {
  const instances = await countInstances(db, { tenant });
  const due = await db
    .selectFrom("instances")
    .select(({ fn }) => [fn.countAll<number | string>().as("count"), fn.min("due_at").as("since")])
    .where("tenant", "=", tenant)
    .where("due_at", "<=", now)
    .executeTakeFirst();
  const outbox = (isDead: boolean) =>
    db
      .selectFrom("outbox")
      .select(({ fn }) => [fn.countAll<number | string>().as("count"), fn.min("at").as("since")])
      .where("tenant", "=", tenant)
      .where("dead_at", isDead ? "is not" : "is", null)
      .executeTakeFirst();
  const waiting = await outbox(false);
  const dead = await outbox(true);
  return {
    instances,
    due: Number(due?.count ?? 0),
    ...(due?.since && { dueSince: due.since }),
    waiting: Number(waiting?.count ?? 0),
    ...(waiting?.since && { waitingSince: waiting.since }),
    dead: Number(dead?.count ?? 0),
  };
}
