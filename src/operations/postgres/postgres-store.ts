import type { Kysely } from "kysely";
import { forgetAnswers, recallAnswers } from "../sql/answers.js";
import { postgresSql } from "../sql/dialect.js";
import { archiveInstances, deferInstances } from "../sql/instances.js";
import { readJournal } from "../sql/journal.js";
import { countInstances, listInstances } from "../sql/list-instances.js";
import { listOutbox } from "../sql/outbox.js";
import type { Schema } from "../sql/schema.js";
import { readStore } from "../sql/store-reading.js";
import type { RememberedAnswer, Store } from "../store.js";
import { CommitWriter } from "./commit-writer.js";
import type { Connections } from "./connections.js";
import type { KnownPlacements } from "./known-placements.js";
import { isFit, loadByKeys, loadStatement } from "./load-by-keys.js";
import { leaseEntries, settleEntries } from "./outbox-changes.js";
import { passDueIn } from "./pass-due.js";
import { quoted } from "./schema-name.js";

/** What a store is made of. */
export interface PostgresStoreParts {
  readonly connections: Connections;
  /** Works in the schema. */
  readonly db: Kysely<Schema>;
  readonly schema: string;
  readonly placements: KnownPlacements;
}

/** The store over an open database of the present format. */
export function postgresStore({ connections, db, schema, placements }: PostgresStoreParts): Store {
  const write = connections.write.bind(connections);
  const known = () => placements.get();
  const name = quoted(schema);
  const writer = new CommitWriter({
    run: write,
    schema: name,
    skipsLocked: false,
    placements: known,
    isFinal: true,
  });
  const load = loadStatement(name, false);
  const reading = <Read>(work: () => Promise<Read>) => connections.read(work);
  const changing = <Made>(work: () => Promise<Made>) => connections.change(work);
  return {
    keepsJournal: true,
    load: (keys) => reading(() => loadByKeys((statement) => connections.pool.query(statement), load, keys)),
    commit: (tenant, commits) => writer.write(tenant, commits),
    passDue: passDueIn(connections, db, schema, known),
    defer: (keys, until) => {
      const there = keys.filter((key) => isFit(key.tenant, key.process, key.id));
      return changing(() => deferInstances(db, postgresSql, there, until));
    },
    recall: (tenant, keys) => reading(() => recallFit(db, tenant, keys)),
    list: (query) => reading(() => listInstances(db, query)),
    count: (query) => reading(() => countInstances(db, query)),
    journal: (query) => reading(() => readJournal(db, query)),
    lease: (query) => changing(() => leaseEntries(db, schema, query)),
    settle: (tenant, outcomes) => changing(() => settleEntries(write, name, tenant, outcomes)),
    outbox: (query) => reading(() => listOutbox(db, query)),
    archive: (query) => changing(() => archiveInstances(db, query)),
    forgetAnswers: (tenant, before) => changing(() => forgetAnswers(db, tenant, before)),
    reading: (tenant, now) => reading(() => readStore(db, tenant, now)),
    close: () => connections.close(),
  };
}

/** Keys that PostgreSQL cannot hold were never remembered. */
async function recallFit(
  db: Kysely<Schema>,
  tenant: string,
  keys: readonly string[],
): Promise<readonly (RememberedAnswer | undefined)[]> {
  const fit = keys.filter((key) => isFit(key));
  const found = await recallAnswers(db, postgresSql, tenant, fit);
  if (fit.length === keys.length) return found;
  const byKey = new Map(fit.map((key, index) => [key, found[index]]));
  return keys.map((key) => byKey.get(key));
}
