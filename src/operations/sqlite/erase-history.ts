import { withoutPayload } from "../memory/memory-outbox.js";
import type { OutboxMessage } from "../outbox-entry.js";
import { storedJson } from "../sql/stored-json.js";
import type { StoredInstance } from "../store.js";
import type { StatementCache } from "./statement-cache.js";

const keyOf = "tenant = ? AND process = ? AND id = ?";
const journal = `UPDATE journal SET payload = NULL, erased_at = ? WHERE ${keyOf} AND erased_at IS NULL`;
const answers = `UPDATE answers SET answer = NULL WHERE ${keyOf}`;
const dead = (end: "from" | "to"): string =>
  `SELECT id, message FROM outbox
    WHERE tenant = ? AND ${end}_process = ? AND ${end}_id = ? AND dead_at IS NOT NULL`;
const message = "UPDATE outbox SET message = ? WHERE tenant = ? AND id = ?";

/** Takes out what the history of an instance tells: see `InstanceWrite.erasesHistory`. */
export function eraseHistory(statements: StatementCache, tenant: string, instance: StoredInstance): void {
  const { process, id, updatedAt } = instance;
  statements.statement(journal).run(updatedAt, tenant, process, id);
  statements.statement(answers).run(tenant, process, id);
  for (const end of ["from", "to"] as const)
    for (const row of statements.statement(dead(end)).all(tenant, process, id))
      eraseMessage(statements, tenant, row as { readonly id: string; readonly message: string });
}

function eraseMessage(
  statements: StatementCache,
  tenant: string,
  row: { readonly id: string; readonly message: string },
): void {
  const read = storedJson(row.message, `outbox entry ${row.id}`, "message") as OutboxMessage;
  statements.statement(message).run(JSON.stringify(withoutPayload(read)), tenant, row.id);
}
