import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import type { InstanceQuery, JournalQuery, Store, StoredInstance } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import { beforeAll, describe, expect, test } from "vitest";
import { recordingDriver } from "./recording-driver.js";
import { temporaryFolder } from "./temporary-folder.js";

const path = join(temporaryFolder(), "plans.db");
const at = "2026-01-01T00:00:00.000Z";
const tenant = "shop";

function instance(id: string, told: Partial<StoredInstance> = {}): StoredInstance {
  return {
    tenant,
    process: "order",
    id,
    revision: 1,
    definition: { version: 1, fingerprint: id },
    snapshot: { status: "active", value: "open", context: {} },
    states: [`open.${id}`],
    tags: [],
    deadlines: [],
    journalHash: "",
    updatedAt: at,
    ...told,
  };
}

const after = { process: "order", id: "a" };
const lists: readonly Omit<InstanceQuery, "tenant">[] = [
  {},
  { after, limit: 10 },
  { process: "order", after, limit: 10 },
  { state: "open", limit: 10 },
  { state: "open", after, limit: 10 },
  { state: "open.a", process: "order", limit: 10 },
  { definition: "a" },
  { notDefinition: ["a"], process: "order", limit: 10 },
  { dueBefore: at, process: "order", state: "open", limit: 10 },
  { archived: true, limit: 10 },
  { archived: true, state: "open", limit: 10 },
];
const journals: readonly Omit<JournalQuery, "tenant">[] = [
  { limit: 10 },
  { after: 5, limit: 10 },
  { process: "order", limit: 10 },
  { process: "order", id: "a" },
  { process: "order", id: "a", from: at, until: at },
  { id: "a", limit: 10 },
  { from: at, until: at, limit: 10 },
  { from: at, after: 5, process: "order", limit: 10 },
];

/** Does whatever a store can do. */
async function useAll(store: Store): Promise<void> {
  const write = (made: StoredInstance, expectedRevision: number, erasesHistory?: true) =>
    store.commit(tenant, [
      {
        instances: [{ instance: made, expectedRevision, ...(erasesHistory && { erasesHistory }) }],
        entries: [],
        outbox: [],
        takes: [],
        answers: [],
      },
    ]);
  for (const id of ["a", "b", "c"]) await write(instance(id), 0);
  await write(instance("a", { deadlines: [{ id: "d", delay: "d", dueAt: at }] }), 1);
  await write(instance("a"), 1, true);
  await store.commit(tenant, [{ instances: [], entries: [], outbox: [], takes: ["x"], answers: [] }]);
  for (const query of lists) {
    await store.list({ tenant, ...query });
    await store.count({ tenant, ...query });
  }
  for (const query of journals) await store.journal({ tenant, ...query });
  const key = { tenant, process: "order", id: "b" };
  await write(instance("b", { deadlines: [{ id: "d", delay: "d", dueAt: at }] }), 1);
  await store.defer([key], "2027-01-01T00:00:00.000Z");
  await store.passDue({ tenant, now: at, limit: 10 }, async () => {});
  await store.load([key]);
  await store.recall(tenant, ["k"]);
  await store.lease({ tenant, now: at, until: at, limit: 10 });
  await store.outbox({ tenant, limit: 10 });
  await store.outbox({ tenant, dead: true, after: { at, id: "a" }, limit: 10 });
  await store.outbox({ tenant, ids: ["a", "b"] });
  for (const type of ["retry", "dead"] as const)
    await store.settle(tenant, [{ id: "a", type, at, reason: "" }]);
  for (const type of ["redrive", "done"] as const) await store.settle(tenant, [{ id: "a", type }]);
  await store.archive({ tenant, finishedBefore: at, at, limit: 10 });
  await store.forgetAnswers(tenant, at);
  await store.reading(tenant, at);
}

describe("the statements of openSqliteStore", () => {
  const { driver, prepared } = recordingDriver();
  beforeAll(async () => {
    const opening = await openSqliteStore(path);
    await opening.close();
    const store = await openSqliteStore(path, { driver });
    await useAll(store);
    await store.close();
  });

  test("read no table through: cost follows what is asked for, not what is there", () => {
    const database = new DatabaseSync(path);
    const plans = [...prepared]
      .filter((sql) => /^(select|insert|update|delete|with)\b/i.test(sql) && !sql.includes("sqlite_schema"))
      .map((sql) => ({ sql, plan: planOf(database, sql) }));
    database.close();
    expect(plans.length).toBeGreaterThan(40);
    const wide = plans.filter(({ sql, plan }) =>
      plan.some((detail) => isScan(detail) || isWide(detail, sql)),
    );
    expect(wide.map(({ sql, plan }) => `${sql}: ${plan.join("; ")}`)).toEqual([]);
  });
});

function planOf(database: InstanceType<typeof DatabaseSync>, sql: string): readonly string[] {
  const parameters = Array.from(sql.matchAll(/\?/g), () => "1");
  const rows = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
  return rows.map((row: unknown) => String((row as { readonly detail: unknown }).detail));
}

/** Placements are few, and so are the lists that are given and what other parts of the statement have found. */
function isScan(detail: string): boolean {
  const few = /^SCAN (placements|store_format|json_each|listed|named|least|asked|\(|CONSTANT)/;
  return /^SCAN /.test(detail) && !few.test(detail);
}

/** Reads all of a tenant, although the statement asks for neither a number of rows in this order nor for their count. */
function isWide(detail: string, sql: string): boolean {
  const isOfTenant = /^SEARCH (instances|journal|outbox|answers) .*\(tenant=\?\)$/.test(detail);
  const isNarrowed = sql.split("?").length > 2 && !/ limit \?/.test(sql) && !sql.includes("count(*)");
  return isOfTenant && isNarrowed;
}
