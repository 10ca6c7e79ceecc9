import type { Store } from "opscycle/operations";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import {
  commitOf,
  effect,
  moved,
  started,
  starts,
  tenant,
} from "../../../src/testing/store-conformance/sample-rows.js";
import { openTestDatabase, startMs, type TestDatabase } from "./database.js";

describe("openPostgresStore", () => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await openTestDatabase();
    store = await database.open();
  }, startMs);
  afterAll(async () => {
    await store.close();
    await database.close();
  });

  const others = (name: string, from: number) =>
    starts(Array.from({ length: 20 }, (_, index) => `${name} ${from + index}`));

  test.each([
    ["text with a NUL", started("nul \u0000")],
    ["half a character", started("half \ud800")],
    [
      "a key that is too long for an index",
      started(Array.from({ length: 3_000 }, () => Math.random()).join("")),
    ],
    ["a revision that is no integer of PostgreSQL", withRevision(2 ** 40)],
  ])("refuses %s alone, and writes the commits around it", async (name, odd) => {
    const commits = [
      ...others(name, 0),
      commitOf([odd], { instances: [{ instance: odd.instance, expectedRevision: 0 }] }),
      ...others(name, 20),
    ];
    const failures = await store.commit(tenant, commits);
    expect(failures.flatMap((failure, place) => (failure === undefined ? [] : [place]))).toEqual([20]);
    expect(failures[20]).toBeInstanceOf(InvalidInputError);
    const keys = commits.flatMap(({ instances }) => instances.map(({ instance }) => instance));
    expect((await store.load(keys)).filter(Boolean)).toHaveLength(40);
  });

  test("refuses an outbox entry of an id that there is already as a conflict of its own commit", async () => {
    const [first, second, third] = [started("e-1"), started("e-2"), started("e-3")];
    await store.commit(tenant, [commitOf([first], { outbox: [effect("same", first.instance)] })]);
    const again = commitOf([second], { outbox: [effect("same", second.instance)] });
    const failures = await store.commit(tenant, [again, commitOf([third])]);
    expect(failures.map((failure) => failure?.name)).toEqual(["ConflictError", undefined]);
    expect((await store.load([second.instance, third.instance])).map((found) => found?.id)).toEqual([
      undefined,
      "e-3",
    ]);
  });

  function withRevision(revision: number) {
    const step = started(`large ${revision}`);
    return { ...step, instance: { ...step.instance, revision } };
  }

  test("takes instances that follow from each other in one call in their order", async () => {
    const first = started("in order");
    const second = moved(first.instance);
    expect(await store.commit(tenant, [commitOf([first]), commitOf([second])])).toEqual([
      undefined,
      undefined,
    ]);
    expect((await store.load([first.instance]))[0]?.revision).toBe(2);
  });
});
