import { type Kysely, sql } from "kysely";
import type { OutboxEntry, OutboxOutcome } from "../outbox-entry.js";
import { type LeaseQuery, leasableIds } from "../sql/outbox.js";
import { outboxEntry } from "../sql/outbox-row.js";
import type { OutboxRow, Schema } from "../sql/schema.js";
import type { RunStatement } from "./driver.js";
import { roundsOf } from "./rounds.js";

/** Leases what may be tried and nobody else is leasing at this moment, the oldest first. */
export async function leaseEntries(
  db: Kysely<Schema>,
  schema: string,
  query: LeaseQuery,
): Promise<readonly OutboxEntry[]> {
  const free = leasableIds(db, query).forUpdate().skipLocked();
  // Materialized, so that it is not run twice and locks no more than the limit.
  const { rows } = await sql<OutboxRow>`
    with free as materialized (${free})
    update ${sql.id(schema, "outbox")} set leased_until = ${query.until}
    where tenant = ${query.tenant} and id = any (array(select id from free))
    returning *`.execute(db);
  return rows.map(outboxEntry).sort((left, right) => (isBefore(left, right) ? -1 : 1));
}

/** Writes down what became of entries, in one statement. @param schema - quoted */
export async function settleEntries(
  run: RunStatement,
  schema: string,
  tenant: string,
  outcomes: readonly OutboxOutcome[],
): Promise<void> {
  for (const round of roundsOf(outcomes, ({ id }) => [id]))
    await run({ text: settleText(schema), values: [tenant, JSON.stringify(round)] });
}

function settleText(schema: string): string {
  return `WITH given AS MATERIALIZED (
      SELECT * FROM json_to_recordset($2::json) AS given(id text, type text, at text, reason text)),
    done AS (DELETE FROM ${schema}.outbox
      WHERE tenant = $1 AND id = ANY (ARRAY(SELECT id FROM given WHERE type = 'done')))
    UPDATE ${schema}.outbox SET leased_until = NULL, reason = given.reason,
      attempts = CASE given.type WHEN 'redrive' THEN 0 ELSE attempts + 1 END,
      retry_at = CASE given.type WHEN 'retry' THEN given.at END,
      dead_at = CASE given.type WHEN 'dead' THEN given.at END
    FROM given WHERE outbox.tenant = $1 AND outbox.id = given.id AND given.type <> 'done'`;
}

function isBefore(left: OutboxEntry, right: OutboxEntry): boolean {
  return left.at < right.at || (left.at === right.at && left.id < right.id);
}
