import type { Generated } from "kysely";

/** The tables of a store. Instants are ISO 8601 texts in UTC with milliseconds, so that they sort by time. */
export interface Schema {
  instances: InstanceRow;
  placements: PlacementRow;
  journal: JournalTable;
  outbox: OutboxRow;
  answers: AnswerRow;
  store_format: { format: number };
}

/** An instance as it stands. */
export interface InstanceRow {
  tenant: string;
  process: string;
  id: string;
  revision: number;
  definition_version: number;
  fingerprint: string;
  /** That of the snapshot, to find what is finished. */
  status: string;
  /** Where it stands: the key of a placement. */
  placement: string;
  /** JSON. */
  snapshot: string;
  /** JSON: all that it waits for. */
  deadlines: string;
  /** The earliest of its deadlines, or what it was deferred to; null when nothing is due, or it is archived. */
  due_at: string | null;
  /** When it was due before it was deferred. */
  deferred_from: string | null;
  journal_hash: string;
  updated_at: string;
  archived_at: string | null;
}

/** The active states of a process with their tags, by definition. There are few, and each is written once. */
export interface PlacementRow {
  key: string;
  process: string;
  fingerprint: string;
  /** JSON: dotted paths. */
  states: string;
  /** JSON. */
  tags: string;
}

/** A step. What is not in the payload stays for ever. */
export interface JournalRow {
  /** In order of writing. PostgreSQL gives it as text. */
  sequence: number | string;
  tenant: string;
  process: string;
  id: string;
  revision: number;
  at: string;
  actor: string | null;
  role: string | null;
  /** JSON: what stays of the cause when the payload is erased. */
  cause_types: string;
  /** JSON. */
  from_states: string;
  /** JSON. */
  to_states: string;
  /** JSON: the types of the events. */
  event_types: string;
  definition: string;
  rulebook: string;
  /** JSON, where another step handed over. */
  handed_over_from: string | null;
  /** JSON of salt, cause, decision and events, exactly as it was hashed; null once it was erased. */
  payload: string | null;
  payload_hash: string;
  previous_hash: string;
  hash: string;
  erased_at: string | null;
}

/** The journal as Kysely needs it: the database numbers the entries. */
export interface JournalTable extends Omit<JournalRow, "sequence"> {
  sequence: Generated<number | string>;
}

/** What is to be done after a commit, or was set aside. */
export interface OutboxRow {
  tenant: string;
  id: string;
  from_process: string;
  from_id: string;
  from_revision: number;
  /** Where a hand-over goes to. */
  to_process: string | null;
  to_id: string | null;
  at: string;
  /** JSON. */
  message: string;
  attempts: number;
  reason: string | null;
  retry_at: string | null;
  leased_until: string | null;
  dead_at: string | null;
}

/** The answer to a caller's key. */
export interface AnswerRow {
  tenant: string;
  key: string;
  at: string;
  purpose: string;
  process: string;
  id: string;
  revision: number;
  /** JSON; null once it was erased. */
  answer: string | null;
}
