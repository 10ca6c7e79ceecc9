import type { OutboxEntry, OutboxMessage } from "../outbox-entry.js";
import type { OutboxRow } from "./schema.js";
import { storedJson } from "./stored-json.js";

/** What is written of an entry of the outbox. */
export function outboxRow({ id, from, at, message, attempts, ...entry }: OutboxEntry): OutboxRow {
  const to = message.type === "hand-over" ? message.to : undefined;
  return {
    tenant: from.tenant,
    id,
    from_process: from.process,
    from_id: from.id,
    from_revision: from.revision,
    to_process: to?.process ?? null,
    to_id: to?.id ?? null,
    at,
    message: JSON.stringify(message),
    attempts,
    reason: entry.reason ?? null,
    retry_at: entry.retryAt ?? null,
    leased_until: null,
    dead_at: entry.deadAt ?? null,
  };
}

/** What was written of an entry. @throws InvalidInputError when it is not what was written. */
export function outboxEntry(row: OutboxRow): OutboxEntry {
  const { tenant, id, from_process, from_id, from_revision, at, attempts, reason, retry_at, dead_at } = row;
  return {
    id,
    from: { tenant, process: from_process, id: from_id, revision: from_revision },
    at,
    message: storedJson(row.message, `outbox entry ${id}`, "message") as OutboxMessage,
    attempts,
    ...(reason !== null && { reason }),
    ...(retry_at !== null && { retryAt: retry_at }),
    ...(dead_at !== null && { deadAt: dead_at }),
  };
}
