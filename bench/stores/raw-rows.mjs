import { instanceRow } from "../../dist/operations/sql/instance-row.js";
import { journalRow } from "../../dist/operations/sql/journal-row.js";

/** The rows of a commit as the store writes them: of its instance and of its journal entry. */
export function rowsOf({ instances: [{ instance }], entries: [entry] }) {
  return { instance: instanceRow(instance, "place"), entry: journalRow(entry) };
}

export const instanceColumns = [
  ...["tenant", "process", "id", "revision", "definition_version", "fingerprint", "status", "placement"],
  ...["journal_hash", "updated_at", "due_at", "deferred_from", "archived_at", "deadlines", "snapshot"],
];
export const journalColumns = [
  ...["tenant", "process", "id", "revision", "at", "actor", "role", "cause_types", "from_states"],
  ...["to_states", "event_types", "definition", "rulebook", "handed_over_from", "payload"],
  ...["payload_hash", "previous_hash", "hash", "erased_at"],
];
const key = ["tenant", "process", "id"];

/** Inserts an instance, or updates it. */
export const upsertInstance = (table, values) =>
  `INSERT INTO ${table} (${instanceColumns}) ${values} ON CONFLICT (${key}) DO UPDATE SET ${instanceColumns
    .filter((name) => !key.includes(name))
    .map((name) => `${name} = excluded.${name}`)}`;
