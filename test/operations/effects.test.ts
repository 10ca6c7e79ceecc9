import { type EffectHandler, type EffectPolicy, memoryStore, type Store } from "opscycle/operations";
import { describe, expect, test, vi } from "vitest";
import { InvalidInputError } from "../../src/errors/index.js";
import { afterHours, midnight, openBells } from "./bell.js";

const toneOf = (params: unknown): string => String(Reflect.get(Object(params), "tone"));
const moment = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const inMs = (ms: number): string => new Date(Date.parse(midnight) + ms).toISOString();

/** A host whose bell echoes by a handler. */
async function echoing(echo: EffectHandler, effectPolicy: Partial<EffectPolicy> = {}, store?: Store) {
  const bells = openBells({ effects: { echo }, effectPolicy, ...(store && { store }) });
  await bells.set("B-1");
  return bells;
}

describe("effects", () => {
  test("are carried out with a stable id, and are gone when they are done", async () => {
    const echo = vi.fn();
    const bells = await echoing(echo);
    await bells.strike("B-1", "low");
    await bells.operations.idle();
    expect(echo).toHaveBeenCalledExactlyOnceWith(
      {
        id: JSON.stringify(["default", "bell", "B-1", 2, 0]),
        type: "echo",
        params: { tone: "low" },
        from: { tenant: "default", process: "bell", id: "B-1", revision: 2 },
        at: midnight,
        attempts: 0,
      },
      { signal: expect.any(AbortSignal) },
    );
    expect(await bells.operations.outbox()).toEqual([]);
  });

  test("of process events go to the handlers of their types, those of chart actions to theirs", async () => {
    const [rung, echo] = [vi.fn(), vi.fn()];
    const bells = openBells({ effects: { "bell.rung": rung, echo } });
    await bells.set("B-1");
    await bells.strike("B-1", "low");
    await bells.operations.idle();
    expect(rung.mock.calls.map(([{ id, params }]) => [id, params])).toEqual([
      [JSON.stringify(["default", "bell", "B-1", 2, 1]), { type: "bell.rung", at: midnight, tone: "low" }],
    ]);
    expect(echo).toHaveBeenCalledTimes(1);
  });

  test("are tried again with one id, each time after twice the wait, and set aside in the end", async () => {
    const tried: [string, number][] = [];
    const bells = await echoing(
      ({ id, attempts }) => {
        tried.push([id, attempts]);
        throw new Error("the line is dead\u0000");
      },
      { attempts: 3, backoffMs: 1_000 },
    );
    const failed = vi.fn();
    bells.operations.on("effectFailed", failed);
    await bells.strike("B-1", "low");
    await bells.operations.idle();
    expect(await bells.operations.outbox()).toMatchObject([{ attempts: 1, retryAt: inMs(1_000) }]);
    for (const [ms, retryAt] of [
      [999, inMs(1_000)],
      [1_000, inMs(3_000)],
    ] as const) {
      bells.clock.set(inMs(ms));
      await bells.operations.deliver();
      expect(await bells.operations.outbox()).toMatchObject([{ retryAt }]);
    }
    bells.clock.set(inMs(3_000));
    await bells.operations.deliver();
    expect(await bells.operations.outbox({ dead: true })).toMatchObject([
      { attempts: 3, reason: "the line is dead\uFFFD", deadAt: inMs(3_000) },
    ]);
    expect(tried.map(([, attempts]) => attempts)).toEqual([0, 1, 2]);
    expect(new Set(tried.map(([id]) => id)).size).toBe(1);
    expect(failed.mock.calls.map(([, , isDead]) => isDead)).toEqual([false, false, true]);
  });

  test("that were set aside are carried out when they are redriven", async () => {
    let isDown = true;
    const bells = await echoing(
      () => {
        if (isDown) throw new Error("away");
      },
      { attempts: 1 },
    );
    await bells.strike("B-1", "low");
    await bells.operations.idle();
    expect(await bells.operations.redrive()).toBe(1);
    expect(await bells.operations.outbox({ dead: true })).toHaveLength(1);
    isDown = false;
    expect(await bells.operations.redrive([JSON.stringify(["default", "bell", "B-1", 2, 0])])).toBe(1);
    expect(await bells.operations.outbox({ dead: true })).toEqual([]);
    expect(await bells.operations.outbox()).toEqual([]);
  });

  test("of a type without a handler here are tried again, so that a host that has one may take them", async () => {
    const bells = openBells({ effects: { "bell.rung": () => {} } });
    const failed = vi.fn();
    bells.operations.on("effectFailed", failed);
    await bells.set("B-1");
    await bells.strike("B-1", "low");
    await bells.operations.idle();
    expect(failed).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ attempts: 0 }),
      expect.objectContaining({ message: expect.stringContaining('effects["echo"]') }),
      false,
    );
    const echo = vi.fn();
    const other = openBells({ store: bells.store, effects: { echo } });
    other.clock.set(afterHours(1));
    expect(await other.operations.deliver()).toBe(1);
    expect(echo).toHaveBeenCalledTimes(1);
  });

  test("wait untouched in a host that carries out none", async () => {
    const bells = openBells();
    await bells.set("B-1");
    await bells.strike("B-1", "low");
    expect(await bells.operations.deliver()).toBe(0);
    expect(await bells.operations.outbox()).toMatchObject([{ attempts: 0 }]);
  });

  test("that are done let the next one in, and do not wait for a slow one", async () => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const done: string[] = [];
    const bells = await echoing(
      async ({ params }) => {
        if (toneOf(params) === "slow") await gate;
        done.push(toneOf(params));
      },
      { concurrency: 2 },
    );
    for (const tone of ["slow", "1", "2", "3", "4", "5"]) await bells.strike("B-1", tone);
    await vi.waitFor(() => expect(done).toEqual(["1", "2", "3", "4", "5"]));
    release();
    await bells.operations.idle();
    expect(done).toHaveLength(6);
  });

  test("of a slow type leave room for those of the others", async () => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const rung: string[] = [];
    const bells = openBells({
      effectPolicy: { concurrency: 2 },
      effects: {
        echo: () => gate,
        "bell.rung": ({ params }) => {
          rung.push(toneOf(params));
        },
      },
    });
    await bells.set("B-1");
    for (const tone of ["1", "2", "3"]) await bells.strike("B-1", tone);
    await vi.waitFor(() => expect(rung).toEqual(["1", "2", "3"]));
    await vi.waitFor(async () => expect((await bells.operations.health()).inHand).toBe(3));
    release();
    await bells.operations.idle();
    expect(await bells.operations.outbox()).toEqual([]);
  });

  test("run no more of one type at a time than the policy says", async () => {
    let [running, most] = [0, 0];
    const bells = await echoing(
      async () => {
        running += 1;
        most = Math.max(most, running);
        await moment(2);
        running -= 1;
      },
      { concurrency: 3 },
    );
    for (let strike = 0; strike < 30; strike += 1) await bells.strike("B-1", String(strike));
    await bells.operations.deliver();
    expect(await bells.operations.outbox()).toEqual([]);
    expect(most).toBe(3);
  });

  test("whose handler never settles are given up after the lease, and its signal is aborted", async () => {
    const aborted = vi.fn();
    const bells = await echoing(
      (_effect, { signal }) => {
        signal.addEventListener("abort", aborted);
        return new Promise<void>(() => {});
      },
      { leaseMs: 30 },
    );
    const failed = vi.fn();
    bells.operations.on("effectFailed", failed);
    await bells.strike("B-1", "low");
    await bells.operations.idle();
    expect(aborted).toHaveBeenCalledTimes(1);
    expect(failed).toHaveBeenCalledExactlyOnceWith(
      expect.anything(),
      expect.objectContaining({ message: expect.stringContaining("within 30 ms") }),
      false,
    );
    expect(await bells.operations.outbox()).toMatchObject([{ attempts: 1 }]);
  });

  test("that a dead host had in hand are taken over once its lease is over", async () => {
    const store = memoryStore();
    const bells = await echoing(() => {}, { leaseMs: 60_000 }, { ...store, settle: async () => {} });
    await bells.strike("B-1", "low");
    await bells.operations.idle();
    const echo = vi.fn();
    const other = openBells({ store, effects: { echo } });
    other.clock.set(inMs(59_999));
    expect(await other.operations.deliver()).toBe(0);
    other.clock.set(inMs(60_000));
    expect(await other.operations.deliver()).toBe(1);
    expect(echo.mock.calls[0]?.[0]).toMatchObject({ id: JSON.stringify(["default", "bell", "B-1", 2, 0]) });
  });

  test("are not carried out again by a host that could not write down that they are done", async () => {
    const store = memoryStore();
    let isDown = true;
    const echo = vi.fn();
    const settle: Store["settle"] = async (tenant, outcomes) => {
      if (isDown) throw new Error("the database is away");
      await store.settle(tenant, outcomes);
    };
    const bells = await echoing(echo, {}, { ...store, settle });
    const told = vi.fn();
    bells.operations.on("deliveryFailed", told);
    await bells.strike("B-1", "low");
    await bells.operations.idle();
    expect(told).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: "the database is away" }),
    );
    await expect(bells.operations.deliver()).rejects.toThrow("the database is away");
    isDown = false;
    bells.clock.set(afterHours(1));
    await bells.operations.deliver();
    expect(echo).toHaveBeenCalledTimes(1);
    expect(await store.outbox({ tenant: "default" })).toEqual([]);
  });

  test("may send commands", async () => {
    const bells = openBells({
      effects: {
        echo: async ({ id, params }) => {
          if (toneOf(params) === "low")
            await bells.operations.send(
              "bell",
              "B-1",
              { type: "bell.strike", tone: "high" },
              { actor: "echo", role: "product-group", idempotencyKey: id },
            );
        },
      },
    });
    await bells.set("B-1");
    await bells.strike("B-1", "low");
    await bells.operations.idle();
    expect((await bells.operations.get("bell", "B-1"))?.revision).toBe(3);
    expect(await bells.operations.outbox()).toEqual([]);
  });

  test("refuse a policy that cannot be worked with", () => {
    for (const effectPolicy of [
      { attempts: 0 },
      { leaseMs: 2 ** 31 },
      { concurrency: Number.NaN },
      { backoffMs: -1 },
    ])
      expect(() => openBells({ effectPolicy })).toThrow(InvalidInputError);
  });
});
