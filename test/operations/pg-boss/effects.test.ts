import type { EffectHandler } from "opscycle/operations";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { keeper } from "../bell.js";
import { type BellEngine, openTestEngines, type TestEngines } from "./engines.js";

const opened = await openTestEngines();
const engines = opened as TestEngines;
const policy = { attempts: 2, backoffMs: 1 };

const toneOf = (params: unknown): string => String(Reflect.get(Object(params), "tone"));
const idOf = (revision: number): string => JSON.stringify(["default", "bell", "B-1", revision, 0]);

/** An engine whose bell echoes by a handler. */
async function echoing(echo: EffectHandler, schema = engines.newSchema()): Promise<BellEngine> {
  const { engine } = await engines.bells({ effects: { echo }, effectPolicy: policy, schema });
  await engine.work();
  await engine.startInstance("bell", "B-1", { hours: 1, workingDays: 1 }, keeper);
  return engine;
}

const strike = (engine: BellEngine, tone: string) =>
  engine.send("bell", "B-1", { type: "bell.strike", tone }, keeper);

describe.skipIf(opened === undefined)("effects of an engine", () => {
  afterEach(() => opened?.stopAll());
  afterAll(() => opened?.close());

  test("are carried out after their step, with a stable id", async () => {
    const echo = vi.fn();
    const engine = await echoing(echo);
    const told = vi.fn();
    engine.on("effect", told);
    await strike(engine, "low\0");
    await strike(engine, "high");
    await engine.idle();
    expect(echo.mock.calls.map(([{ id, params }]) => [id, toneOf(params)]).sort()).toEqual([
      [idOf(2), "low\0"],
      [idOf(3), "high"],
    ]);
    expect(told).toHaveBeenCalledTimes(2);
  });

  test("are tried again under the same id, and are set aside with the reason in the end", async () => {
    const tried: (readonly [string, number])[] = [];
    let isDown = true;
    const engine = await echoing(({ id, attempts, params }) => {
      if (toneOf(params) === "fine") return;
      tried.push([id, attempts]);
      if (isDown) throw new Error("the line is dead");
    });
    await strike(engine, "low");
    await strike(engine, "fine");
    await engine.idle();
    expect(tried).toEqual([
      [idOf(2), 0],
      [idOf(2), 1],
    ]);
    expect(await engine.setAside()).toMatchObject([
      {
        id: idOf(2),
        type: "effect",
        what: "echo",
        process: "bell",
        instance: "B-1",
        reason: "the line is dead",
      },
    ]);
    const store = await engine.store();
    expect(await store.outbox({ tenant: "default", dead: true })).toMatchObject([
      { id: idOf(2), attempts: 2 },
    ]);
    isDown = false;
    expect(await engine.redrive([idOf(2)])).toBe(1);
    await engine.idle();
    expect(tried.at(-1)).toEqual([idOf(2), 0]);
    expect(await engine.setAside()).toEqual([]);
  });

  test("one that takes too long does not take the others of its batch along", async () => {
    const done: string[] = [];
    const schema = engines.newSchema();
    const echo: EffectHandler = async ({ params }, { signal }) => {
      if (toneOf(params) === "slow")
        await new Promise((_resolve, reject) =>
          signal.addEventListener("abort", () => reject(signal.reason)),
        );
      done.push(toneOf(params));
    };
    const effectPolicy = { ...policy, attempts: 1, leaseMs: 300 };
    const { engine } = await engines.bells({ effects: { echo }, effectPolicy, schema });
    await engine.startInstance("bell", "B-1", { hours: 1, workingDays: 1 }, keeper);
    for (const tone of ["1", "slow", "2"]) await strike(engine, tone);
    await engine.work();
    await engine.idle();
    expect(done.sort()).toEqual(["1", "2"]);
    expect(await engine.setAside()).toMatchObject([{ type: "effect", reason: /within 300 ms/ }]);
  });

  test("wait where nobody carries them out, for somebody who does", async () => {
    const schema = engines.newSchema();
    const { engine: without } = await engines.bells({ schema });
    await without.work();
    await without.startInstance("bell", "B-1", { hours: 1, workingDays: 1 }, keeper);
    await strike(without, "low");
    await without.idle();
    expect(await without.health()).toMatchObject({ effects: 1 });
    const echo = vi.fn();
    const { engine } = await engines.bells({ schema, effects: { echo } });
    await engine.work();
    await engine.idle();
    expect(echo).toHaveBeenCalledTimes(1);
  });
});
