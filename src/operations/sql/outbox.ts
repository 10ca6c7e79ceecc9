import { type Kysely, sql } from "kysely";
import type { OutboxEntry, OutboxOutcome, OutboxQuery } from "../outbox-entry.js";
import { longestRetryMs } from "../store.js";
import { outboxEntry } from "./outbox-row.js";
import type { Schema } from "./schema.js";

/** Which entries may be tried, and how many. */
export interface LeaseQuery {
  readonly tenant: string;
  readonly now: string;
  readonly until: string;
  readonly limit: number;
}

/** What is in the outbox, in order of `at` and id. */
export async function listOutbox(
  db: Kysely<Schema>,
  { tenant, dead = false, ids, after, limit }: OutboxQuery,
): Promise<readonly OutboxEntry[]> {
  if (ids?.length === 0) return [];
  let found = db
    .selectFrom("outbox")
    .selectAll()
    .where("tenant", "=", tenant)
    .where("dead_at", dead ? "is not" : "is", null)
    .orderBy("at")
    .orderBy("id");
  if (ids !== undefined) found = found.where("id", "in", ids);
  if (after !== undefined)
    found = found.where((row) => row(row.refTuple("at", "id"), ">", row.tuple(after.at, after.id)));
  const rows = await (limit === undefined ? found : found.limit(limit)).execute();
  return rows.map(outboxEntry);
}

/** The ids of the entries that may be tried, in order of `at` and id. What a clock wrote that was ahead does not hold. */
export function leasableIds(db: Kysely<Schema>, { tenant, now, until, limit }: LeaseQuery) {
  const latestRetry = new Date(Date.parse(now) + longestRetryMs).toISOString();
  return db
    .selectFrom("outbox")
    .select("id")
    .where("tenant", "=", tenant)
    .where("dead_at", "is", null)
    .where((row) =>
      row.or([row("retry_at", "is", null), row("retry_at", "<=", now), row("retry_at", ">", latestRetry)]),
    )
    .where((row) =>
      row.or([
        row("leased_until", "is", null),
        row("leased_until", "<=", now),
        row("leased_until", ">", until),
      ]),
    )
    .orderBy("at")
    .orderBy("id")
    .limit(limit);
}

/** Leases entries. @param ids - those of {@link leasableIds}, locked where others might take them meanwhile */
export async function leaseOutbox(
  db: Kysely<Schema>,
  { tenant, until }: LeaseQuery,
  ids: ReturnType<typeof leasableIds>,
): Promise<readonly OutboxEntry[]> {
  const rows = await db
    .updateTable("outbox")
    .set({ leased_until: until })
    .where("tenant", "=", tenant)
    .where("id", "in", ids)
    .returningAll()
    .execute();
  return rows.map(outboxEntry).sort((left, right) => (isBefore(left, right) ? -1 : 1));
}

/** Writes down what became of an entry; nothing when it is not there. To be executed, or compiled. */
export function settlement(db: Kysely<Schema>, tenant: string, outcome: OutboxOutcome) {
  const { id } = outcome;
  if (outcome.type === "done")
    return db.deleteFrom("outbox").where("tenant", "=", tenant).where("id", "=", id);
  const settled = db.updateTable("outbox").where("tenant", "=", tenant).where("id", "=", id);
  const cleared = { leased_until: null, retry_at: null, dead_at: null, reason: null };
  if (outcome.type === "redrive") return settled.set({ ...cleared, attempts: 0 });
  const { type, at, reason } = outcome;
  const when = type === "dead" ? { dead_at: at } : { retry_at: at };
  return settled.set({ ...cleared, ...when, reason, attempts: sql<number>`attempts + 1` });
}

function isBefore(left: OutboxEntry, right: OutboxEntry): boolean {
  return left.at < right.at || (left.at === right.at && left.id < right.id);
}
