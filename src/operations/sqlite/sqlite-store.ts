import type { Kysely } from "kysely";
import type { OutboxEntry, OutboxOutcome, OutboxQuery } from "../outbox-entry.js";
import { forgetAnswers, recallAnswers } from "../sql/answers.js";
import { sqliteSql } from "../sql/dialect.js";
import {
  archiveInstances,
  deferInstances,
  dueInstances,
  loadInstances,
  releaseDeferrals,
} from "../sql/instances.js";
import { readJournal } from "../sql/journal.js";
import { countInstances, listInstances } from "../sql/list-instances.js";
import { leasableIds, leaseOutbox, listOutbox, settlement } from "../sql/outbox.js";
import { Placements } from "../sql/placement.js";
import type { Schema } from "../sql/schema.js";
import { readStore } from "../sql/store-reading.js";
import type {
  Commit,
  InstanceKey,
  InstanceQuery,
  JournalPage,
  JournalQuery,
  RememberedAnswer,
  StepStore,
  Store,
  StoredInstance,
  StoreReading,
} from "../store.js";
import { CommitWriter } from "./commit-writer.js";
import type { DueLock } from "./due-lock.js";
import { told } from "./failures.js";
import { GroupCommit } from "./group-commit.js";
import type { SqliteValue } from "./sqlite-database.js";
import type { StatementCache } from "./statement-cache.js";

/** What a store works with. */
export interface SqliteStoreParts {
  readonly path: string;
  readonly statements: StatementCache;
  readonly db: Kysely<Schema>;
  readonly dueLock: DueLock;
}

/** A store in an SQLite file that is open and of the present format. */
export class SqliteStore implements Store {
  readonly keepsJournal = true;
  private readonly db: Kysely<Schema>;
  private readonly writer: CommitWriter;
  private readonly group: GroupCommit;
  private isClosed = false;

  constructor(private readonly parts: SqliteStoreParts) {
    const { statements, db, path } = parts;
    const placements = new Placements();
    const writer = new CommitWriter(statements, placements);
    const hooks = {
      begins: () => writer.fresh.clear(),
      committed: () => placements.remember(writer.fresh.values()),
      takenBack: () => writer.fresh.clear(),
    };
    this.db = db;
    this.writer = writer;
    this.group = new GroupCommit(statements.database, hooks, (error) =>
      told(error, path, "nothing was written: send it again"),
    );
  }

  load(keys: readonly InstanceKey[]): Promise<readonly (StoredInstance | undefined)[]> {
    return this.asked(loadInstances(this.db, sqliteSql, keys));
  }

  async commit(tenant: string, commits: readonly Commit[]): Promise<readonly (Error | undefined)[]> {
    if (commits.length === 0) return [];
    return this.group.write((guard) =>
      commits.map((commit) => guard(() => this.writer.write(tenant, commit))),
    );
  }

  passDue<Result>(
    query: { readonly tenant: string; readonly now: string; readonly limit: number },
    work: (due: readonly StoredInstance[], store: StepStore) => Promise<Result>,
  ): Promise<Result> {
    return this.parts.dueLock.hold(async () => {
      await this.asked(releaseDeferrals(this.db, query.tenant, query.now));
      return work(await this.asked(dueInstances(this.db, query)), this);
    });
  }

  defer(keys: readonly InstanceKey[], until: string): Promise<void> {
    return this.asked(deferInstances(this.db, sqliteSql, keys, until));
  }

  recall(tenant: string, keys: readonly string[]): Promise<readonly (RememberedAnswer | undefined)[]> {
    return this.asked(recallAnswers(this.db, sqliteSql, tenant, keys));
  }

  list(query: InstanceQuery): Promise<readonly StoredInstance[]> {
    return this.asked(listInstances(this.db, query));
  }

  count(query: InstanceQuery): Promise<number> {
    return this.asked(countInstances(this.db, query));
  }

  journal(query: JournalQuery): Promise<JournalPage> {
    return this.asked(readJournal(this.db, query));
  }

  lease(query: Parameters<Store["lease"]>[0]): Promise<readonly OutboxEntry[]> {
    return this.asked(leaseOutbox(this.db, query, leasableIds(this.db, query)));
  }

  async settle(tenant: string, outcomes: readonly OutboxOutcome[]): Promise<void> {
    if (outcomes.length === 0) return;
    const queries = outcomes.map((outcome) => settlement(this.db, tenant, outcome).compile());
    const failure = await this.group.write((guard) =>
      guard(() => {
        for (const { sql, parameters } of queries)
          this.parts.statements.statement(sql).run(...(parameters as readonly SqliteValue[]));
      }),
    );
    if (failure instanceof Error) throw failure;
  }

  outbox(query: OutboxQuery): Promise<readonly OutboxEntry[]> {
    return this.asked(listOutbox(this.db, query));
  }

  archive(query: Parameters<Store["archive"]>[0]): Promise<number> {
    return this.asked(archiveInstances(this.db, query));
  }

  forgetAnswers(tenant: string, before: string): Promise<number> {
    return this.asked(forgetAnswers(this.db, tenant, before));
  }

  reading(tenant: string, now: string): Promise<StoreReading> {
    return this.asked(readStore(this.db, tenant, now));
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.parts.dueLock.close();
    await this.group.idle();
    this.closeFile();
  }

  /** What stands in the write-ahead log goes to the file, so that the file alone is whole; if others hold it, they do so. */
  private closeFile(): void {
    const { database } = this.parts.statements;
    try {
      database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get();
    } finally {
      database.close();
    }
  }

  /** What was asked for, or what is told of the reason why it cannot be had. */
  private async asked<Made>(answer: Promise<Made>): Promise<Made> {
    try {
      return await answer;
    } catch (error) {
      throw told(error, this.parts.path, "ask again");
    }
  }
}
