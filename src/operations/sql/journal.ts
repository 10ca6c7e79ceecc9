import { type Kysely, sql } from "kysely";
import type { JournalPage, JournalQuery } from "../store.js";
import { journalEntry } from "./journal-row.js";
import type { Schema } from "./schema.js";

/** A page of the journal, in order of writing. */
export async function readJournal(db: Kysely<Schema>, query: JournalQuery): Promise<JournalPage> {
  const { limit } = query;
  const ofOne = query.process !== undefined && query.id !== undefined;
  // The steps of one instance were written in the order of its revisions, and by these there is an index.
  const found = matchingEntries(db, query)
    .selectAll()
    .orderBy(ofOne ? "revision" : "sequence");
  const rows = await (limit === undefined ? found : found.limit(limit + 1)).execute();
  const page = limit === undefined ? rows : rows.slice(0, limit);
  const last = page.at(-1);
  return {
    entries: page.map(journalEntry),
    ...(rows.length > page.length && last !== undefined && { next: Number(last.sequence) }),
  };
}

function matchingEntries(db: Kysely<Schema>, { tenant, process, id, from, until, after }: JournalQuery) {
  let found = db.selectFrom("journal").where("tenant", "=", tenant);
  if (after !== undefined) found = found.where("sequence", ">", after);
  if (process !== undefined && id !== undefined)
    found = found.where("process", "=", process).where("id", "=", id);
  // Of many instances the entries are read in order of writing; the index of the instances would have them sorted first.
  else if (process !== undefined) found = found.where(unindexed("process"), "=", process);
  else if (id !== undefined) found = found.where(unindexed("id"), "=", id);
  if (from !== undefined) found = found.where(unindexed("at"), ">=", from);
  if (until !== undefined) found = found.where(unindexed("at"), "<", until);
  if (id !== undefined || (from === undefined && until === undefined)) return found;
  // Instants follow the order of writing, more or less: what is outside of theirs is not read.
  const span = spanOf(db, tenant, from, until);
  return found
    .where(
      "sequence",
      ">=",
      span.select(({ fn }) => fn.min("sequence").as("first")),
    )
    .where(
      "sequence",
      "<=",
      span.select(({ fn }) => fn.max("sequence").as("last")),
    );
}

/** The entries of a span of time, by its index. */
function spanOf(db: Kysely<Schema>, tenant: string, from: string | undefined, until: string | undefined) {
  let span = db.selectFrom("journal").where("tenant", "=", tenant);
  if (from !== undefined) span = span.where("at", ">=", from);
  if (until !== undefined) span = span.where("at", "<", until);
  return span;
}

function unindexed(column: "process" | "id" | "at") {
  return sql<string>`${sql.ref(column)} || ''`;
}
