import { instanceRow } from "../../dist/operations/sql/instance-row.js";
import { journalRow } from "../../dist/operations/sql/journal-row.js";

/** The rows of a commit as the store writes them: of its instance and of its journal entry. */
export function rowsOf({ instances: [{ instance }], entries: [entry] }) {
  return { instance: instanceRow(instance, "place"), entry: journalRow(entry) };
}

const key = ["tenant", "process", "id"];
/** What a step changes that stays where it was: no index holds any of it. */
export const changedColumns = [
  ...["revision", "definition_version", "fingerprint", "journal_hash", "updated_at", "deadlines", "snapshot"],
];
export const instanceColumns = [
  ...key,
  ...changedColumns,
  ...["status", "placement", "due_at", "deferred_from", "archived_at"],
];
export const journalColumns = [
  ...["tenant", "process", "id", "revision", "at", "actor", "role", "cause_types", "from_states"],
  ...["to_states", "event_types", "definition", "rulebook", "handed_over_from", "payload"],
  ...["payload_hash", "previous_hash", "hash", "erased_at"],
];
