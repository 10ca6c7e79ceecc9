import type { CreateTableBuilder, Kysely } from "kysely";
import type { SqlDialect } from "./dialect.js";
import type { Schema } from "./schema.js";

type Table = CreateTableBuilder<string, string>;

/** The tables of the first format. */
export async function createFirstTables(db: Kysely<Schema>, dialect: SqlDialect): Promise<void> {
  const { text, table } = dialect;
  const texts = (made: Table, ...names: string[]): Table =>
    names.reduce((so, name) => so.addColumn(name, text, (column) => column.notNull()), made);
  const optional = (made: Table, ...names: string[]): Table =>
    names.reduce((so, name) => so.addColumn(name, text), made);
  const numbers = (made: Table, ...names: string[]): Table =>
    names.reduce((so, name) => so.addColumn(name, "integer", (column) => column.notNull()), made);
  const create = (name: string, columns: (made: Table) => Table): Promise<void> =>
    columns(db.schema.createTable(name)).modifyEnd(table).execute();

  await create("store_format", (made) => numbers(made, "format"));
  await create("placements", (made) =>
    texts(made, "key", "process", "fingerprint", "states", "tags").addPrimaryKeyConstraint("placements_key", [
      "key",
    ]),
  );
  await create("instances", (made) => {
    const named = numbers(texts(made, "tenant", "process", "id"), "revision", "definition_version");
    const told = texts(named, "fingerprint", "status", "placement", "journal_hash", "updated_at");
    const kept = texts(optional(told, "due_at", "deferred_from", "archived_at"), "deadlines", "snapshot");
    return kept.addPrimaryKeyConstraint("instances_key", ["tenant", "process", "id"]);
  });
  await create("journal", (made) => {
    const numbered = made.addColumn("sequence", dialect.sequence, (column) => dialect.numbered(column));
    const named = numbers(texts(numbered, "tenant", "process", "id"), "revision");
    const told = texts(named, "at", "cause_types", "from_states", "to_states", "event_types");
    const bound = texts(told, "definition", "rulebook", "payload_hash", "previous_hash", "hash");
    const kept = optional(bound, "actor", "role", "handed_over_from", "erased_at", "payload");
    return kept.addUniqueConstraint("journal_step", ["tenant", "process", "id", "revision"]);
  });
  await create("outbox", (made) => {
    const named = numbers(texts(made, "tenant", "id", "from_process", "from_id"), "from_revision");
    const told = numbers(texts(named, "at", "message"), "attempts");
    const kept = optional(told, "to_process", "to_id", "reason", "retry_at", "leased_until", "dead_at");
    return kept.addPrimaryKeyConstraint("outbox_key", ["tenant", "id"]);
  });
  await create("answers", (made) => {
    const named = texts(made, "tenant", "key", "at", "purpose", "process", "id");
    const kept = optional(numbers(named, "revision"), "answer");
    return kept.addPrimaryKeyConstraint("answers_key", ["tenant", "key"]);
  });
}
