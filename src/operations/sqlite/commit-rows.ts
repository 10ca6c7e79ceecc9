import { InvalidInputError } from "../../errors/index.js";
import type { NewJournalRow } from "../sql/journal-row.js";
import type { AnswerRow, InstanceRow, OutboxRow, PlacementRow, Schema } from "../sql/schema.js";
import { isUnfitText } from "../unfit-text.js";
import type { SqliteValue } from "./sqlite-database.js";

/** The columns of a table in the order in which they are written; `json` are those that JSON made fit already. */
interface Columns<Row> {
  readonly table: keyof Schema;
  readonly names: readonly (keyof Row & string)[];
  readonly json: ReadonlySet<keyof Row & string>;
}

const columns = <Row>(
  table: keyof Schema,
  names: readonly (keyof Row & string)[],
  json: readonly (keyof Row & string)[],
): Columns<Row> => ({ table, names: [...names, ...json], json: new Set(json) });

export const placementColumns = columns<PlacementRow>(
  "placements",
  ["key", "process", "fingerprint"],
  ["states", "tags"],
);

/** What changes with most steps, none of it in an index. */
const steadyInstance = [
  "revision",
  "definition_version",
  "fingerprint",
  "journal_hash",
  "updated_at",
] as const;
/** What indexes are made of. */
const placedInstance = ["status", "placement", "due_at", "deferred_from", "archived_at"] as const;
const instanceJson = ["snapshot", "deadlines"] as const;
const instanceKey = ["tenant", "process", "id"] as const;

/** An update that leaves the indexes alone. */
export const steadyColumns = columns<InstanceRow>("instances", [...steadyInstance], [...instanceJson]);
export const changedColumns = columns<InstanceRow>(
  "instances",
  [...steadyInstance, ...placedInstance],
  [...instanceJson],
);
export const instanceColumns = columns<InstanceRow>(
  "instances",
  [...instanceKey, ...steadyInstance, ...placedInstance],
  [...instanceJson],
);

export const journalColumns = columns<NewJournalRow>(
  "journal",
  [
    ...(["tenant", "process", "id", "revision", "at", "actor", "role", "definition", "rulebook"] as const),
    ...(["payload_hash", "previous_hash", "hash", "erased_at"] as const),
  ],
  ["cause_types", "from_states", "to_states", "event_types", "handed_over_from", "payload"],
);

export const outboxColumns = columns<OutboxRow>(
  "outbox",
  [
    ...(["tenant", "id", "from_process", "from_id", "from_revision", "to_process", "to_id", "at"] as const),
    ...(["attempts", "reason", "retry_at", "leased_until", "dead_at"] as const),
  ],
  ["message"],
);

export const answerColumns = columns<AnswerRow>(
  "answers",
  ["tenant", "key", "at", "purpose", "process", "id", "revision"],
  ["answer"],
);

/** The statement that inserts a row. */
export function insertText({ table, names }: Columns<never>): string {
  return `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
}

/** The statement that updates an instance; its key stands last. */
export function updateText({ table, names }: Columns<never>): string {
  const set = names.map((name) => `${name} = ?`).join(", ");
  return `UPDATE ${table} SET ${set} WHERE tenant = ? AND process = ? AND id = ?`;
}

/** The values of a row. @throws InvalidInputError when a text is not what SQLite can hold. */
export function valuesOf<Row extends { readonly [Name in keyof Row]: string | number | null }>(
  { table, names, json }: Columns<Row>,
  row: Row,
): SqliteValue[] {
  return names.map((name) => {
    const value = row[name];
    if (typeof value === "string" && !json.has(name)) refuseUnfit(table, name, value);
    return value;
  });
}

/** @throws InvalidInputError when a text is not what SQLite can hold. */
export function refuseUnfit(subject: string, path: string, value: string): void {
  if (!isUnfitText(value)) return;
  const expected = "text without NUL and without half a surrogate pair";
  throw new InvalidInputError(subject, [{ path, expected, received: JSON.stringify(value) }]);
}
