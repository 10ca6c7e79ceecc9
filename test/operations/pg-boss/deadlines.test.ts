import { systemClock } from "opscycle/operations";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { afterHours, keeper, midnight } from "../bell.js";
import { type BellEngine, openTestEngines, type TestEngines } from "./engines.js";

const opened = await openTestEngines();
const engines = opened as TestEngines;

const start = (engine: BellEngine, id: string, hours: number) =>
  engine.startInstance("bell", id, { hours, workingDays: 1 }, keeper);

async function stepsOf(engine: BellEngine, id: string) {
  const { entries } = await (await engine.store()).journal({ tenant: "default", process: "bell", id });
  return entries.map(({ at, cause }) => [cause.type, at]);
}

describe.skipIf(opened === undefined)("deadlines of an engine", () => {
  afterEach(() => opened?.stopAll());
  afterAll(() => opened?.close());

  test("pass by themselves when they are due, once", async () => {
    const { engine } = await engines.bells({ clock: systemClock });
    await engine.work();
    const receipt = await start(engine, "B-1", 1 / 3_600);
    await engine.answer(receipt);
    await vi.waitFor(async () => expect(await stepsOf(engine, "B-1")).toHaveLength(2), {
      timeout: 20_000,
      interval: 100,
    });
    const [[, begun = ""] = [], [type, at = ""] = []] = await stepsOf(engine, "B-1");
    expect([type, Date.parse(at) - Date.parse(begun)]).toEqual(["deadline", 1_000]);
    await engine.tick();
    await engine.idle();
    expect(await stepsOf(engine, "B-1")).toHaveLength(2);
  });

  test("one that was set anew passes at its new time only", async () => {
    const { engine, clock } = await engines.bells();
    await engine.work();
    await start(engine, "B-1", 2);
    clock.set(afterHours(1));
    await engine.send("bell", "B-1", { type: "bell.set" }, keeper);
    await engine.idle();
    clock.set(afterHours(2));
    await engine.tick();
    await engine.idle();
    expect(await stepsOf(engine, "B-1")).toHaveLength(2);
    clock.set(afterHours(3));
    expect(await engine.tick()).toBe(1);
    await engine.idle();
    expect((await stepsOf(engine, "B-1")).at(-1)).toEqual(["deadline", afterHours(3)]);
  });

  test("what was sent before one is taken before it, and what was sent after it after it, whenever it is drained", async () => {
    const { engine, clock } = await engines.bells();
    await start(engine, "B-1", 2);
    clock.set(afterHours(1));
    await engine.send("bell", "B-1", { type: "bell.strike", tone: "before" }, keeper);
    clock.set(afterHours(3));
    await engine.send("bell", "B-1", { type: "bell.strike", tone: "after" }, keeper);
    clock.set(afterHours(4));
    await engine.work();
    await engine.idle();
    expect(await stepsOf(engine, "B-1")).toEqual([
      ["start", midnight],
      ["command", afterHours(1)],
      ["deadline", afterHours(2)],
      ["command", afterHours(3)],
    ]);
  });

  test("a command of the future brings none forward", async () => {
    const { engine } = await engines.bells();
    await engine.work();
    await start(engine, "B-1", 2);
    const early = { ...keeper, at: afterHours(50) };
    await engine.answer(await engine.send("bell", "B-1", { type: "bell.strike", tone: "low" }, early));
    expect((await stepsOf(engine, "B-1")).map(([type]) => type)).toEqual(["start", "command"]);
  });

  test("what was left lying is found", async () => {
    const { engine, schema } = await engines.bells();
    await start(engine, "B-1", 1);
    await engines.database.query(`DELETE FROM ${schema}_engine.job WHERE name LIKE 'drain/%'`);
    await engines.database.query(
      `UPDATE ${schema}_engine.inbox SET sent_at = sent_at - interval '2 minutes'`,
    );
    await engine.work();
    expect(await engine.tick()).toBe(1);
    await engine.idle();
    expect(await stepsOf(engine, "B-1")).toHaveLength(1);
  });

  test("schedules send commands by a cron expression", async () => {
    const { engine, schema } = await engines.bells();
    const nightly = {
      key: "nightly",
      cron: "* * * * * *",
      timeZone: "Asia/Shanghai",
      process: "bell" as const,
      id: "B-1",
      command: { type: "bell.strike", tone: "cron" },
      by: keeper,
    };
    await engine.schedule({ ...nightly, cron: "0 3 * * *" });
    expect(await engine.schedules()).toEqual([{ ...nightly, cron: "0 3 * * *" }]);
    await expect(engine.schedule({ ...nightly, command: { type: "bell.strike" } })).rejects.toThrow(/tone/);
    // What pg-boss sends when it is time.
    const data = JSON.stringify({ process: "bell", id: "B-1", command: nightly.command, by: keeper });
    await start(engine, "B-1", 1);
    await engine.work();
    await engine.idle();
    const name = `scheduled/t/default`;
    await engines.database.query(`INSERT INTO ${schema}_engine.job (name, data) VALUES ($1, $2)`, [
      name,
      data,
    ]);
    await vi.waitFor(async () => expect(await stepsOf(engine, "B-1")).toHaveLength(2), {
      timeout: 20_000,
      interval: 100,
    });
    await engine.unschedule("nightly");
    expect(await engine.schedules()).toEqual([]);
  });
});
