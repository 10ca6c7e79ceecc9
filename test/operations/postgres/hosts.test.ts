import type { JournalEntry, Store } from "opscycle/operations";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commitOf, moved, started, tenant } from "../../../src/testing/store-conformance/sample-rows.js";
import { afterHours, openBells } from "../bell.js";
import { openTestDatabase, startMs, type TestDatabase } from "./database.js";

/** Hosts that share a database, each with connections of its own. */
async function openHosts(database: TestDatabase, count: number) {
  const schema = database.newSchema();
  const stores = await Promise.all(Array.from({ length: count }, () => database.open({ schema })));
  return { stores, close: () => Promise.all(stores.map((store) => store.close())) };
}

/** The entries of each instance follow one another, and each hash holds the one before. */
function expectWhole(entries: readonly JournalEntry[]): void {
  const last = new Map<string, JournalEntry>();
  for (const entry of [...entries].sort((left, right) => left.revision - right.revision)) {
    const before = last.get(entry.id);
    expect([entry.id, entry.revision]).toEqual([entry.id, (before?.revision ?? 0) + 1]);
    expect(entry.seal?.previous).toBe(before?.seal?.hash ?? "");
    last.set(entry.id, entry);
  }
}

/** Moves instances on in one commit, as often as it takes. */
async function move(store: Store, ids: readonly string[]): Promise<void> {
  const keys = ids.map((id) => ({ tenant, process: "sample", id }));
  for (;;) {
    const loaded = await store.load(keys);
    const steps = loaded.flatMap((instance) => (instance ? [moved(instance)] : []));
    const [failure] = await store.commit(tenant, [commitOf(steps)]);
    if (failure === undefined) return;
    expect(failure.name).toBe("ConflictError");
  }
}

describe("openPostgresStore for many hosts", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  }, startMs);
  afterAll(() => database.close());

  test("takes each command of hosts that hammer few instances once", async () => {
    const { stores, close } = await openHosts(database, 4);
    const hosts = stores.map((store) => openBells({ store }));
    const ids = ["B-1", "B-2", "B-3"];
    await Promise.all(ids.map((id) => hosts[0]?.set(id)));
    const strikes = hosts.flatMap(({ strike }, host) =>
      Array.from({ length: 45 }, (_, index) => strike(ids[index % 3] ?? "", `${host} ${index}`)),
    );
    const answers = await Promise.all(strikes);
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(180);
    const entries = (await hosts[1]?.operations.journal({})) ?? [];
    expect(entries).toHaveLength(183);
    expect(new Set(entries.map(({ cause }) => JSON.stringify(cause))).size).toBe(181);
    expectWhole(entries);
    await close();
  });

  test("lets one of many hosts that start the same have it", async () => {
    const { stores, close } = await openHosts(database, 4);
    const starts = stores.flatMap((store) =>
      ["a", "b", "c"].map((id) =>
        store.commit(tenant, [commitOf([started(id)]), commitOf([started(`${id}${Math.random()}`)])]),
      ),
    );
    const answers = await Promise.all(starts);
    const conflicts = answers.filter(([failure]) => failure?.name === "ConflictError");
    expect(conflicts).toHaveLength(9);
    expect(answers.filter(([, other]) => other !== undefined)).toEqual([]);
    expect(await stores[0]?.count({ tenant })).toBe(15);
    await close();
  });

  test("lets each deadline pass once where hosts tick at once", async () => {
    const { stores, close } = await openHosts(database, 4);
    const hosts = stores.map((store) => openBells({ store }));
    const ids = Array.from({ length: 200 }, (_, index) => `B-${index}`);
    await Promise.all(ids.map((id) => hosts[0]?.set(id, 1, 90)));
    let left = 1;
    for (let round = 0; left > 0; round += 1) {
      expect(round).toBeLessThan(20);
      await Promise.all(hosts.map(({ operations }) => operations.tick(afterHours(2))));
      left = (await hosts[0]?.operations.list({ state: "set" }))?.length ?? 0;
    }
    const entries = (await hosts[0]?.operations.journal({})) ?? [];
    expect(entries.filter(({ cause }) => cause.type === "deadline")).toHaveLength(200);
    expectWhole(entries);
    await close();
  });

  test("does not stop where hosts move the same instances in opposite orders", async () => {
    const { stores, close } = await openHosts(database, 4);
    await stores[0]?.commit(tenant, [commitOf([started("a"), started("b"), started("c")])]);
    const orders = [
      ["a", "b", "c"],
      ["c", "b", "a"],
      ["b", "a"],
      ["c", "a"],
    ];
    await Promise.all(
      stores.map(async (store, host) => {
        for (let round = 0; round < 15; round += 1) await move(store, orders[host] ?? []);
      }),
    );
    const loaded = await stores[0]?.load(["a", "b", "c"].map((id) => ({ tenant, process: "sample", id })));
    expect(loaded?.map((instance) => instance?.revision)).toEqual([61, 46, 46]);
    expectWhole((await stores[0]?.journal({ tenant }))?.entries ?? []);
    await close();
  });

  test("does not stop where a round of deadlines hands over to what others move with what is due", async () => {
    const { stores, close } = await openHosts(database, 3);
    const [ticking, ...others] = stores;
    const dueOn = [0];
    await ticking?.commit(tenant, [commitOf([started("due", { dueOn }), started("account")])]);
    let rounds = 0;
    const tick = async () => {
      const conflicts = await ticking?.passDue(
        { tenant, now: "2026-02-01T00:00:00.000Z", limit: 10 },
        async (due, steps) => {
          const [account] = await steps.load([{ tenant, process: "sample", id: "account" }]);
          const both = [...due, ...(account ? [account] : [])].map((instance) => moved(instance));
          return due.length === 0 ? [] : steps.commit(tenant, [commitOf(both)]);
        },
      );
      rounds += 1;
      return conflicts;
    };
    await Promise.all([
      (async () => {
        while (rounds < 60) await tick();
      })(),
      ...others.map(async (store) => {
        while (rounds < 60) await move(store, ["account", "due"]);
      }),
    ]);
    expectWhole((await ticking?.journal({ tenant }))?.entries ?? []);
    await close();
  });

  test("gives each entry of the outbox to one of the hosts that lease at once", async () => {
    const { stores, close } = await openHosts(database, 4);
    const ids = Array.from({ length: 40 }, (_, index) => `B-${index}`);
    const handled: string[] = [];
    const hosts = stores.map((store) =>
      openBells({ store, effects: { "bell.rung": ({ id }) => void handled.push(id) } }),
    );
    await Promise.all(ids.map((id) => hosts[0]?.set(id)));
    await Promise.all(hosts.map(({ operations }) => operations.tick(afterHours(2))));
    await Promise.all(hosts.map(({ operations }) => operations.tick(afterHours(2))));
    expect(handled).toHaveLength(40);
    expect(new Set(handled).size).toBe(40);
    await close();
  });
});
