import { type Kysely, sql } from "kysely";
import { type InstanceKey, longestDeferralMs, type Store, type StoredInstance } from "../store.js";
import type { SqlDialect } from "./dialect.js";
import { placedColumns, storedInstance } from "./instance-row.js";
import type { Schema } from "./schema.js";

/** Instances with where they stand. */
export function placedInstances(db: Kysely<Schema>) {
  return db
    .selectFrom("instances")
    .innerJoin("placements", "placements.key", "instances.placement")
    .select(placedColumns);
}

/** The instances, in the order of the keys. */
export async function loadInstances(
  db: Kysely<Schema>,
  dialect: SqlDialect,
  keys: readonly InstanceKey[],
): Promise<readonly (StoredInstance | undefined)[]> {
  if (keys.length === 0) return [];
  const rows = await placedInstances(db)
    .innerJoin(keyList(dialect, keys).as("asked"), (join) =>
      join
        .onRef("asked.tenant", "=", "instances.tenant")
        .onRef("asked.process", "=", "instances.process")
        .onRef("asked.id", "=", "instances.id"),
    )
    .execute();
  const found = new Map(rows.map((row) => [nameOf(row), row]));
  return keys.map((key) => {
    const row = found.get(nameOf(key));
    return row && storedInstance(row);
  });
}

/** The instances with something due, the earliest first; at one instant by process and id. */
export async function dueInstances(
  db: Kysely<Schema>,
  { tenant, now, limit }: { readonly tenant: string; readonly now: string; readonly limit: number },
): Promise<readonly StoredInstance[]> {
  const rows = await placedInstances(db)
    .where("instances.tenant", "=", tenant)
    .where("instances.due_at", "<=", now)
    .orderBy("instances.due_at")
    .orderBy("instances.process")
    .orderBy("instances.id")
    .limit(limit)
    .execute();
  return rows.map(storedInstance);
}

/** Lets instances be due at `until`; those with nothing that is due at any time are left out. */
export async function deferInstances(
  db: Kysely<Schema>,
  dialect: SqlDialect,
  keys: readonly InstanceKey[],
  until: string,
): Promise<void> {
  if (keys.length === 0) return;
  await db
    .updateTable("instances")
    .set((row) => ({
      due_at: until,
      deferred_from: row.fn.coalesce("deferred_from", "due_at"),
    }))
    .where(({ refTuple, selectFrom }) => {
      const asked = selectFrom(keyList(dialect, keys).as("asked")).select(["tenant", "process", "id"]);
      const key = refTuple("tenant", "process", "id");
      return sql<boolean>`${key} in ${asked}`;
    })
    .where("due_at", "is not", null)
    .execute();
}

/** Lets go of the deferrals of a clock that was ahead. Call it before {@link dueInstances}. */
export async function releaseDeferrals(db: Kysely<Schema>, tenant: string, now: string): Promise<void> {
  const latest = new Date(Date.parse(now) + longestDeferralMs).toISOString();
  const ahead = db
    .selectFrom("instances")
    .select("id")
    .where("tenant", "=", tenant)
    .where("deferred_from", "is not", null)
    .where("due_at", ">", latest);
  if ((await ahead.limit(1).executeTakeFirst()) === undefined) return;
  await db
    .updateTable("instances")
    .set((row) => ({ due_at: row.ref("deferred_from"), deferred_from: null }))
    .where("tenant", "=", tenant)
    .where("deferred_from", "is not", null)
    .where("due_at", ">", latest)
    .execute();
}

/** Archives finished instances. @returns how many */
export async function archiveInstances(
  db: Kysely<Schema>,
  { tenant, finishedBefore, at, limit }: Parameters<Store["archive"]>[0],
): Promise<number> {
  const result = await db
    .updateTable("instances")
    .set({ archived_at: at, due_at: null, deferred_from: null })
    .where(({ refTuple, selectFrom }) => {
      const finished = selectFrom("instances")
        .select(["tenant", "process", "id"])
        .where("tenant", "=", tenant)
        .where("status", "=", sql.lit("done"))
        .where("archived_at", "is", null)
        .where("updated_at", "<", finishedBefore)
        .orderBy("updated_at")
        .limit(limit);
      return sql<boolean>`${refTuple("tenant", "process", "id")} in ${finished}`;
    })
    .where("archived_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Keys as rows, any number of them in one parameter. */
function keyList(dialect: SqlDialect, keys: readonly InstanceKey[]) {
  const list = JSON.stringify(keys.map(({ tenant, process, id }) => [tenant, process, id]));
  const elements = dialect.elements(sql`${list}`);
  return sql<InstanceKey>`(select value ->> 0 as tenant, value ->> 1 as process, value ->> 2 as id from ${elements} as listed)`;
}

function nameOf({ tenant, process, id }: InstanceKey): string {
  return JSON.stringify([tenant, process, id]);
}
