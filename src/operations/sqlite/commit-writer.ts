import { ConflictError } from "../../errors/index.js";
import { answerRow } from "../sql/answer-row.js";
import { instanceRow } from "../sql/instance-row.js";
import { journalRow } from "../sql/journal-row.js";
import { outboxRow } from "../sql/outbox-row.js";
import type { Placements } from "../sql/placement.js";
import type { InstanceRow, PlacementRow } from "../sql/schema.js";
import type { Commit, InstanceKey, InstanceWrite } from "../store.js";
import {
  answerColumns,
  changedColumns,
  insertText,
  instanceColumns,
  journalColumns,
  outboxColumns,
  placementColumns,
  refuseUnfit,
  steadyColumns,
  updateText,
  valuesOf,
} from "./commit-rows.js";
import { eraseHistory } from "./erase-history.js";
import type { SqliteStatement } from "./sqlite-database.js";
import type { StatementCache } from "./statement-cache.js";

const indexed = ["placement", "due_at", "status", "archived_at", "deferred_from"] as const;
type Latest = Pick<InstanceRow, "revision" | (typeof indexed)[number]>;

/** Writes commits inside of a transaction that is open. */
export class CommitWriter {
  /** Placements that the open transaction has written. */
  readonly fresh = new Map<string, PlacementRow>();
  private readonly statements;

  constructor(
    private readonly cache: StatementCache,
    private readonly placements: Placements,
  ) {
    const prepare = (sql: string): SqliteStatement => cache.database.prepare(sql);
    this.statements = {
      latest: prepare(
        `SELECT revision, ${indexed.join(", ")} FROM instances WHERE tenant = ? AND process = ? AND id = ?`,
      ),
      answered: prepare("SELECT 1 FROM answers WHERE tenant = ? AND key = ?"),
      waiting: prepare("SELECT 1 FROM outbox WHERE tenant = ? AND id = ?"),
      take: prepare("DELETE FROM outbox WHERE tenant = ? AND id = ?"),
      place: prepare(`${insertText(placementColumns)} ON CONFLICT DO NOTHING`),
      start: prepare(insertText(instanceColumns)),
      change: prepare(updateText(changedColumns)),
      keepPlace: prepare(updateText(steadyColumns)),
      step: prepare(insertText(journalColumns)),
      send: prepare(insertText(outboxColumns)),
      answer: prepare(insertText(answerColumns)),
    };
  }

  /** Writes a commit, or nothing of it when it conflicts. @throws what SQLite refuses: part of it may be written then */
  write(tenant: string, commit: Commit): ConflictError | undefined {
    const latest = commit.instances.map(({ instance }) => this.latest(tenant, instance));
    const conflict = this.conflictOf(tenant, commit, latest);
    if (conflict !== undefined) return conflict;
    const { step, take, send, answer } = this.statements;
    for (const [index, write] of commit.instances.entries()) this.put(tenant, write, latest[index]);
    for (const entry of commit.entries) step.run(...valuesOf(journalColumns, journalRow(entry)));
    for (const id of commit.takes) take.run(tenant, id);
    for (const entry of commit.outbox) send.run(...valuesOf(outboxColumns, outboxRow(entry)));
    for (const kept of commit.answers) answer.run(...valuesOf(answerColumns, answerRow(tenant, kept)));
    return undefined;
  }

  private latest(tenant: string, { process, id }: InstanceKey): Latest | undefined {
    refuseUnfit("instances", "id", id);
    return this.statements.latest.get(tenant, process, id) as Latest | undefined;
  }

  private conflictOf(
    tenant: string,
    { instances, takes, answers }: Commit,
    latest: readonly (Latest | undefined)[],
  ): ConflictError | undefined {
    for (const [index, { instance, expectedRevision }] of instances.entries()) {
      const { process, id } = instance;
      const found = latest[index]?.revision ?? 0;
      const message = `${process} ${id} requires revision ${expectedRevision} to be the latest, found ${found}`;
      if (found !== expectedRevision) return new ConflictError(message, { process, id });
    }
    const { answered, waiting } = this.statements;
    const used = answers.find(({ key }) => answered.get(tenant, key) !== undefined);
    if (used !== undefined) return new ConflictError(`the idempotency key ${used.key} was used before`);
    const gone = takes.find((id) => waiting.get(tenant, id) === undefined);
    return gone === undefined ? undefined : new ConflictError(`the outbox has no entry ${gone} any more`);
  }

  private put(tenant: string, { instance, erasesHistory }: InstanceWrite, latest: Latest | undefined): void {
    if (erasesHistory) eraseHistory(this.cache, tenant, instance);
    const placement = this.placements.rowOf(instance);
    if (!this.placements.isWritten(placement) && !this.fresh.has(placement.key)) this.place(placement);
    const row = { ...instanceRow(instance, placement.key), tenant };
    const { start, change, keepPlace } = this.statements;
    const key = [tenant, row.process, row.id];
    if (latest === undefined) start.run(...valuesOf(instanceColumns, row));
    else if (indexed.every((name) => latest[name] === row[name]))
      keepPlace.run(...valuesOf(steadyColumns, row), ...key);
    else change.run(...valuesOf(changedColumns, row), ...key);
  }

  private place(placement: PlacementRow): void {
    this.statements.place.run(...valuesOf(placementColumns, placement));
    this.fresh.set(placement.key, placement);
  }
}
