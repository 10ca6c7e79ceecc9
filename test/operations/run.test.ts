import { memoryStore, type Store, systemClock, virtualClock } from "opscycle/operations";
import { describe, expect, test, vi } from "vitest";
import { ConflictError, InvalidInputError } from "../../src/errors/index.js";
import { afterHours, keeper, openBells } from "./bell.js";

const statesOf = async ({ operations }: ReturnType<typeof openBells>, id: string) =>
  (await operations.get("bell", id))?.states;

/** Runs a host until the work is done. */
async function whileRunning(
  { operations }: ReturnType<typeof openBells>,
  work: () => Promise<unknown>,
  pollMs = 5,
): Promise<void> {
  const stop = new AbortController();
  const running = operations.run({ signal: stop.signal, pollMs });
  try {
    await work();
  } finally {
    stop.abort();
    await running;
  }
}

/** A store whose calls fail while it is down. */
function fragile(store: Store) {
  const state = { isDown: false, failed: 0 };
  const guard =
    <Args extends unknown[], Made>(call: (...args: Args) => Promise<Made>) =>
    async (...args: Args): Promise<Made> => {
      if (!state.isDown) return call(...args);
      state.failed += 1;
      throw new Error("the database is away");
    };
  const guarded: Store = {
    ...store,
    passDue: (query, work) => guard(() => store.passDue(query, work))(),
    lease: guard(store.lease),
    settle: guard(store.settle),
  };
  return { state, store: guarded };
}

describe("Operations.run", () => {
  test("lets deadlines pass once they are due, and nothing before", async () => {
    const bells = openBells();
    await bells.set("B-1", 1);
    await bells.set("B-2", 3);
    await whileRunning(bells, async () => {
      bells.clock.set(afterHours(2));
      await vi.waitFor(async () => expect(await statesOf(bells, "B-1")).toEqual(["rung"]));
      expect(await statesOf(bells, "B-2")).toEqual(["set"]);
      bells.clock.set(afterHours(3));
      await vi.waitFor(async () => expect(await statesOf(bells, "B-2")).toEqual(["rung"]));
    });
    const steps = await bells.operations.journal({ id: "B-2" });
    expect(steps.map(({ at }) => at)).toEqual([afterHours(0), afterHours(3)]);
  });

  test("does not wait for the next poll where it knows what is due", async () => {
    const bells = openBells({ clock: systemClock });
    await whileRunning(
      bells,
      async () => {
        await bells.set("B-1", 50 / 3_600_000);
        await vi.waitFor(async () => expect(await statesOf(bells, "B-1")).toEqual(["rung"]), 5_000);
      },
      600_000,
    );
  });

  test("carries out effects that wait, also those of another host", async () => {
    const store = memoryStore();
    const [web, done] = [openBells({ store }), vi.fn()];
    const worker = openBells({ store, effects: { echo: done } });
    await web.set("B-1");
    await web.strike("B-1", "low");
    await whileRunning(worker, () => vi.waitFor(() => expect(done).toHaveBeenCalledTimes(1)));
    expect(await store.outbox({ tenant: "default" })).toEqual([]);
  });

  test("of several hosts on one store lets each deadline pass once", async () => {
    const store = memoryStore();
    const clock = virtualClock(afterHours(0));
    const hosts = [1, 2, 3].map(() => openBells({ store }, clock));
    const [first] = hosts;
    if (first === undefined) throw new Error("no host");
    for (let bell = 0; bell < 40; bell += 1) await first.set(`B-${bell}`, bell % 7);
    const stop = new AbortController();
    const running = hosts.map(({ operations }) => operations.run({ signal: stop.signal, pollMs: 1 }));
    clock.set(afterHours(8));
    await vi.waitFor(async () => expect(await first.operations.count({ state: "rung" })).toBe(40));
    stop.abort();
    await Promise.all(running);
    expect(await first.operations.journal()).toHaveLength(80);
  });

  test("survives a store that fails, and tells of it", async () => {
    const { state, store } = fragile(memoryStore());
    const bells = openBells({ store });
    const [told, onError] = [vi.fn(), vi.fn()];
    bells.operations.on("roundFailed", told);
    await bells.set("B-1");
    bells.clock.set(afterHours(1));
    state.isDown = true;
    const stop = new AbortController();
    const running = bells.operations.run({ signal: stop.signal, pollMs: 2, onError });
    await vi.waitFor(() => expect(told.mock.calls.length).toBeGreaterThan(1));
    expect(told.mock.calls[0]?.[0]).toMatchObject({ message: "the database is away" });
    expect(onError).toHaveBeenCalledTimes(told.mock.calls.length);
    state.isDown = false;
    await vi.waitFor(async () => expect(await statesOf(bells, "B-1")).toEqual(["rung"]));
    stop.abort();
    await running;
  });

  test("waits longer after each failure", async () => {
    const { state, store } = fragile(memoryStore());
    const bells = openBells({ store });
    state.isDown = true;
    await whileRunning(bells, () => new Promise((resolve) => setTimeout(resolve, 300)), 1);
    // Without a back-off there would be some hundred.
    expect(state.failed).toBeLessThan(20);
    expect(state.failed).toBeGreaterThan(2);
  });

  test("stops at once when it sleeps, and may run again", async () => {
    const bells = openBells();
    for (let run = 0; run < 2; run += 1) await whileRunning(bells, async () => {}, 600_000);
    await bells.operations.run({ signal: AbortSignal.abort() });
    expect((await bells.operations.health()).running).toBe(false);
  });

  test("finishes the effects in hand before it has stopped, and takes up no more", async () => {
    const begun: string[] = [];
    const done: string[] = [];
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const bells = openBells({
      effectPolicy: { concurrency: 1 },
      effects: {
        echo: async ({ params }) => {
          begun.push(String(Reflect.get(Object(params), "tone")));
          await gate;
          done.push(String(Reflect.get(Object(params), "tone")));
        },
      },
    });
    await bells.set("B-1");
    const stop = new AbortController();
    const running = bells.operations.run({ signal: stop.signal, pollMs: 1 });
    await bells.strike("B-1", "low");
    await vi.waitFor(() => expect(begun).toEqual(["low"]));
    stop.abort();
    const stopped = vi.fn();
    void running.then(stopped);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stopped).not.toHaveBeenCalled();
    release();
    await running;
    expect(done).toEqual(["low"]);
  });

  test("leaves no timer behind", async () => {
    const [set, cleared] = [vi.spyOn(globalThis, "setTimeout"), vi.spyOn(globalThis, "clearTimeout")];
    try {
      const bells = openBells({ effects: { echo: () => {} }, effectPolicy: { leaseMs: 500_001 } });
      await bells.set("B-1");
      await whileRunning(
        bells,
        async () => {
          await bells.strike("B-1", "low");
          await vi.waitFor(async () => expect(await bells.operations.outbox()).toEqual([]));
        },
        500_000,
      );
      const long = set.mock.calls.flatMap(([, ms], call) =>
        Number(ms) > 400_000 ? [set.mock.results[call]?.value] : [],
      );
      // The wait for the next poll, and the end of the lease.
      expect(long).toHaveLength(2);
      const clearedTimers = new Set(cleared.mock.calls.map(([timer]) => timer));
      expect(long.every((timer) => clearedTimers.has(timer))).toBe(true);
    } finally {
      set.mockRestore();
      cleared.mockRestore();
    }
  });

  test("goes on beside a store that throws before it promises anything", async () => {
    const store = memoryStore();
    let isBroken = true;
    const bells = openBells({
      store: {
        ...store,
        passDue: (query, work) => {
          if (isBroken) throw new Error("broken");
          return store.passDue(query, work);
        },
      },
    });
    await bells.set("B-1");
    await expect(bells.operations.tick(afterHours(1))).rejects.toThrow("broken");
    isBroken = false;
    await bells.set("B-2", 5);
    expect(await bells.operations.tick(afterHours(1))).toBe(1);
  });

  test("refuses to run twice, and a poll that is no length of time", async () => {
    const bells = openBells();
    await whileRunning(bells, async () => {
      await expect(bells.operations.run({ signal: AbortSignal.abort() })).rejects.toThrow(ConflictError);
    });
    for (const pollMs of [0, Number.NaN, 2 ** 31, -5])
      await expect(bells.operations.run({ signal: AbortSignal.abort(), pollMs })).rejects.toThrow(
        InvalidInputError,
      );
  });
});

describe("Operations.close", () => {
  test("stops the run, takes what stands in line, and refuses what comes later", async () => {
    const store = memoryStore();
    const closed = vi.fn(async () => {});
    const bells = openBells({ store: { ...store, close: closed } });
    const running = bells.operations.run({ signal: new AbortController().signal });
    const sent = bells.set("B-1");
    await Promise.all([bells.operations.close(), bells.operations.close()]);
    await running;
    expect((await sent).accepted).toBe(true);
    expect(closed).toHaveBeenCalledTimes(1);
    const refused = { code: "closed" };
    await expect(bells.set("B-2")).rejects.toMatchObject(refused);
    await expect(bells.operations.tick()).rejects.toMatchObject(refused);
    await expect(bells.operations.deliver()).rejects.toMatchObject(refused);
    await expect(bells.operations.run({ signal: AbortSignal.abort() })).rejects.toMatchObject(refused);
    expect(await store.load([{ tenant: "default", process: "bell", id: "B-2" }])).toEqual([undefined]);
  });

  test("lets the handlers of effects send until they are done", async () => {
    const bells = openBells({
      effects: {
        echo: async () => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          await bells.operations.send("bell", "B-1", { type: "bell.set" }, keeper);
        },
      },
    });
    await bells.set("B-1");
    await bells.strike("B-1", "low");
    await bells.operations.close();
    expect((await bells.store.load([{ tenant: "default", process: "bell", id: "B-1" }]))[0]?.revision).toBe(
      3,
    );
    expect(await bells.store.outbox({ tenant: "default" })).toEqual([]);
  });
});
