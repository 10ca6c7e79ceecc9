import { openPostgresStore } from "opscycle/operations/postgres";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { StoreUnavailableError } from "../../../src/errors/index.js";
import { commitOf, moved, started, tenant } from "../../../src/testing/store-conformance/sample-rows.js";
import { openTestDatabase, startMs, type TestDatabase } from "./database.js";

const key = (id: string) => ({ tenant, process: "sample", id });
const due = { tenant, now: "2026-02-01T00:00:00.000Z", limit: 10 };

describe("openPostgresStore when connections break", () => {
  let database: TestDatabase;
  let hosts = 0;
  beforeAll(async () => {
    database = await openTestDatabase();
  }, startMs);
  afterAll(() => database.close());

  /** A store whose connections can be told from others', and broken. */
  async function openBreakable() {
    hosts += 1;
    const application_name = `opscycle-break-${process.pid}-${hosts}`;
    const pool = new pg.Pool({ connectionString: database.connectionString, application_name, max: 4 });
    const store = await openPostgresStore({ pool, schema: database.newSchema() });
    const terminate = async () => {
      const text = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1";
      return (await database.query(text, [application_name])).length;
    };
    const close = async () => {
      await store.close();
      await pool.end();
    };
    return { store, terminate, close };
  }

  test("goes on when idle connections are gone", async ({ skip }) => {
    if (!database.isServer) return skip();
    const { store, terminate, close } = await openBreakable();
    await store.commit(tenant, [commitOf([started("a")])]);
    expect(await terminate()).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await store.load([key("a")]))[0]?.revision).toBe(1);
    expect(await store.commit(tenant, [commitOf([started("b")])])).toEqual([undefined]);
    await close();
  });

  test("lets go of what is due when the connection breaks while the work runs", async ({ skip }) => {
    if (!database.isServer) return skip();
    const { store, terminate, close } = await openBreakable();
    await store.commit(tenant, [commitOf([started("a", { dueOn: [0] })])]);
    const broken = store.passDue(due, async ([a], steps) => {
      if (a) await steps.commit(tenant, [commitOf([moved(a, { dueOn: [] })])]);
      await terminate();
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await expect(broken).rejects.toThrow(StoreUnavailableError);
    expect(await store.passDue(due, async (found) => found.map(({ revision }) => revision))).toEqual([1]);
    await close();
  });

  test("writes each commit once or not at all, and says where it is unknown", async ({ skip }) => {
    if (!database.isServer) return skip();
    const { store, terminate, close } = await openBreakable();
    await store.commit(tenant, [commitOf([started("a")])]);
    let taken = 0;
    let unknown = 0;
    let isOver = false;
    const breaking = (async () => {
      for (let round = 0; round < 8; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 60));
        await terminate();
      }
      isOver = true;
    })();
    while (!isOver) {
      try {
        await store.count({ tenant });
        const [a] = await store.load([key("a")]);
        const [failure] = await store.commit(tenant, a ? [commitOf([moved(a)])] : []);
        if (failure === undefined) taken += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(StoreUnavailableError);
        unknown += 1;
      }
    }
    await breaking;
    const { entries } = await store.journal({ tenant });
    expect(entries.map(({ revision }) => revision)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.length).toBeGreaterThanOrEqual(taken + 1);
    expect(entries.length).toBeLessThanOrEqual(taken + unknown + 1);
    await close();
  });
});
