import type { NewJournalRow } from "../sql/journal-row.js";
import type { AnswerRow, InstanceRow, OutboxRow, PlacementRow } from "../sql/schema.js";

/** The type of a column in the JSON that a statement is given. */
type ColumnType = "text" | "integer";

/** Every column of a row. */
type ColumnsOf<Row> = { readonly [Name in keyof Row]-?: ColumnType };

const key = { process: "text", id: "text" } as const;

export const placementColumns: ColumnsOf<PlacementRow> = {
  fingerprint: "text",
  key: "text",
  process: "text",
  states: "text",
  tags: "text",
};

export const instanceColumns: ColumnsOf<Omit<InstanceRow, "tenant">> = {
  ...key,
  revision: "integer",
  definition_version: "integer",
  fingerprint: "text",
  status: "text",
  placement: "text",
  snapshot: "text",
  deadlines: "text",
  due_at: "text",
  deferred_from: "text",
  journal_hash: "text",
  updated_at: "text",
  archived_at: "text",
};

export const journalColumns: ColumnsOf<Omit<NewJournalRow, "tenant">> = {
  ...key,
  revision: "integer",
  at: "text",
  actor: "text",
  role: "text",
  cause_types: "text",
  from_states: "text",
  to_states: "text",
  event_types: "text",
  definition: "text",
  rulebook: "text",
  handed_over_from: "text",
  payload: "text",
  payload_hash: "text",
  previous_hash: "text",
  hash: "text",
  erased_at: "text",
};

export const outboxColumns: ColumnsOf<Omit<OutboxRow, "tenant">> = {
  id: "text",
  from_process: "text",
  from_id: "text",
  from_revision: "integer",
  to_process: "text",
  to_id: "text",
  at: "text",
  message: "text",
  attempts: "integer",
  reason: "text",
  retry_at: "text",
  leased_until: "text",
  dead_at: "text",
};

export const answerColumns: ColumnsOf<Omit<AnswerRow, "tenant">> = {
  key: "text",
  at: "text",
  purpose: "text",
  ...key,
  revision: "integer",
  answer: "text",
};

/** The columns with their types, as a record definition. */
export function declared(columns: { readonly [name: string]: string }): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(", ");
}

/** The names of the columns. */
export function named(columns: { readonly [name: string]: string }): string {
  return Object.keys(columns).join(", ");
}
