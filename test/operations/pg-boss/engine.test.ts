import { createOperations, virtualClock } from "opscycle/operations";
import type { EngineSendOptions } from "opscycle/operations/pg-boss";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { InvalidInputError, NotFoundError } from "../../../src/errors/index.js";
import { bellProcess, bellRulebook, keeper, midnight } from "../bell.js";
import { type BellEngine, openTestEngines, type TestEngines } from "./engines.js";

const opened = await openTestEngines();
const engines = opened as TestEngines;

const start = (engine: BellEngine, id: string, by: EngineSendOptions = keeper) =>
  engine.startInstance("bell", id, { hours: 1, workingDays: 1 }, by);
const strike = (engine: BellEngine, id: string, tone: string, by: EngineSendOptions = keeper) =>
  engine.send("bell", id, { type: "bell.strike", tone }, by);

/** The tones that an instance was struck with, in order. */
async function tonesOf(engine: BellEngine, id: string): Promise<unknown[]> {
  const { entries } = await (await engine.store()).journal({ tenant: "default", process: "bell", id });
  return entries.flatMap(({ events }) => events.map((event) => Reflect.get(event, "tone")));
}

afterAll(() => opened?.close());

describe.skipIf(opened === undefined)("an engine at work", () => {
  let engine: BellEngine;
  beforeAll(async () => {
    ({ engine } = await engines.bells());
    await engine.work({ concurrency: 3 });
  });
  afterAll(() => engine.stop());

  test("takes commands in order, and answers with the step that each made", async () => {
    const started = await start(engine, "C-1");
    const struck = await strike(engine, "C-1", "low");
    expect(struck.sequence).toBeGreaterThan(started.sequence);
    expect(await engine.answer(started)).toMatchObject({ type: "accepted", revision: 1 });
    expect(await engine.answer(struck)).toMatchObject({
      type: "accepted",
      revision: 2,
      instance: { states: ["set"], revision: 2 },
    });
  });

  test("keeps the order of what was sent at once, for each of many instances", async () => {
    const ids = Array.from({ length: 20 }, (_one, index) => `D-${index}`);
    const tones = Array.from({ length: 15 }, (_one, index) => String(index));
    for (const id of ids) void start(engine, id);
    const sent = tones.flatMap((tone) => ids.map((id) => strike(engine, id, tone)));
    await Promise.all(sent);
    await engine.idle();
    for (const id of ids) expect(await tonesOf(engine, id)).toEqual(tones);
  });

  test("its state and journal are those of a host on the same schema", async () => {
    await start(engine, "E-1");
    await strike(engine, "E-1", "low");
    await engine.idle();
    const operations = createOperations({
      rulebook: bellRulebook,
      processes: [bellProcess],
      store: await engine.store(),
      clock: virtualClock(midnight),
    });
    const answer = await operations.send("bell", "E-1", { type: "bell.strike", tone: "high" }, keeper);
    expect(answer).toMatchObject({ accepted: true, instance: { revision: 3 } });
    const last = await strike(engine, "E-1", "last");
    expect(await engine.answer(last)).toMatchObject({ type: "accepted", revision: 4 });
    expect((await operations.verifyJournal()).faults).toEqual([]);
  });

  test("a refusal is an answer, and nothing has changed", async () => {
    const refused = vi.fn();
    engine.on("refused", refused);
    await start(engine, "F-1");
    const stranger = { actor: "li", role: "finance" } as const;
    const answer = await engine.answer(await strike(engine, "F-1", "low", stranger));
    expect(answer).toMatchObject({ type: "refused", refusal: { code: "wrong-role" } });
    expect(await tonesOf(engine, "F-1")).toEqual([]);
    await vi.waitFor(() => expect(refused).toHaveBeenCalledTimes(1));
  });

  test("what nobody could take is refused at once, and not kept", async () => {
    await expect(engine.send("bel" as "bell", "G-1", { type: "bell.set" }, keeper)).rejects.toThrow(
      NotFoundError,
    );
    await expect(engine.send("bell", "G-1", { type: "bell.sit" } as never, keeper)).rejects.toThrow(
      NotFoundError,
    );
    await expect(engine.send("bell", "G-1", { type: "bell.strike" } as never, keeper)).rejects.toThrow(
      InvalidInputError,
    );
    await expect(strike(engine, "B\0", "low")).rejects.toThrow(InvalidInputError);
    await expect(strike(engine, "G-1", "low", { ...keeper, priority: 0.5 })).rejects.toThrow(
      InvalidInputError,
    );
    expect(await engine.health()).toMatchObject({ waiting: 0 });
  });

  test("what was set aside can be thrown away", async () => {
    const lost = await strike(engine, "H-1", "low");
    expect(await engine.answer(lost)).toMatchObject({ type: "setAside" });
    expect(await engine.discard([lost.commandId])).toBe(1);
    expect(await engine.redrive()).toBe(0);
  });
});

describe.skipIf(opened === undefined)("createEngine", () => {
  afterEach(() => engines.stopAll());

  test("an idempotency key makes one step, however often and wherever it is sent", async () => {
    const { engine } = await engines.bells();
    const once = { ...keeper, idempotencyKey: "once" };
    await start(engine, "B-1");
    const before = [await strike(engine, "B-1", "low", once), await strike(engine, "B-1", "low", once)];
    await engine.work();
    const after = await strike(engine, "B-1", "low", once);
    for (const receipt of [...before, after])
      expect(await engine.answer(receipt)).toMatchObject({ type: "accepted", revision: 2 });
    const other = await strike(engine, "B-2", "low", once);
    expect(await engine.answer(other)).toMatchObject({ type: "setAside", reason: /once/ });
    expect(await tonesOf(engine, "B-1")).toEqual(["low"]);
  });

  test("a command that cannot be taken is set aside, and those behind it and beside it go on", async () => {
    const { engine } = await engines.bells();
    const told = vi.fn();
    engine.on("setAside", told);
    const early = await strike(engine, "B-1", "early");
    await start(engine, "B-1");
    await start(engine, "B-2");
    await strike(engine, "B-1", "low");
    await strike(engine, "B-2", "high");
    await engine.work();
    await engine.idle();
    expect(await engine.answer(early)).toMatchObject({ type: "setAside", reason: /there is no bell B-1/ });
    const about = { type: "command", process: "bell", instance: "B-1", what: "bell.strike", at: midnight };
    expect(await engine.setAside()).toEqual([{ id: early.commandId, ...about, reason: expect.any(String) }]);
    expect(told).toHaveBeenCalledTimes(1);
    expect([await tonesOf(engine, "B-1"), await tonesOf(engine, "B-2")]).toEqual([["low"], ["high"]]);
    expect(await engine.redrive([early.commandId])).toBe(1);
    expect(await engine.answer(early)).toMatchObject({ type: "accepted", revision: 3 });
    expect(await engine.setAside()).toEqual([]);
  });

  test("a command whose step the database cannot hold is set aside alone", async () => {
    const { engine, schema } = await engines.bells();
    await engines.database.query(
      `ALTER TABLE "${schema}".journal ADD CONSTRAINT no_poison CHECK (payload NOT LIKE '%poison%')`,
    );
    for (const id of ["B-1", "B-2"]) await start(engine, id);
    const sent = [];
    for (const tone of ["1", "poison", "2"]) sent.push(await strike(engine, "B-1", tone));
    await strike(engine, "B-2", "3");
    await engine.work();
    await engine.idle();
    expect(await tonesOf(engine, "B-1")).toEqual(["1", "2"]);
    expect(await tonesOf(engine, "B-2")).toEqual(["3"]);
    expect(await engine.setAside()).toMatchObject([{ id: sent[1]?.commandId, reason: /no_poison/ }]);
  });

  test("an instance that cannot be read holds up nobody else", async () => {
    const { engine, schema } = await engines.bells();
    await engine.work();
    for (const id of ["B-1", "B-2"]) await start(engine, id);
    await engine.idle();
    await engine.pause();
    await engines.database.query(`UPDATE "${schema}".instances SET snapshot = '{' WHERE id = 'B-1'`);
    const broken = await strike(engine, "B-1", "1");
    const sound = await strike(engine, "B-2", "2");
    await engine.resume();
    expect(await engine.answer(sound)).toMatchObject({ type: "accepted" });
    expect(await engine.answer(broken)).toMatchObject({ type: "setAside", reason: /snapshot/ });
  });

  test("higher priorities come first, in one instance the order of arrival stays", async () => {
    const { engine } = await engines.bells();
    const rung: unknown[] = [];
    engine.on("event", (event) => rung.push(Reflect.get(event, "tone")));
    const many = Array.from({ length: 150 }, (_one, index) => `B-${index}`);
    await Promise.all(many.map((id) => start(engine, id)));
    await engine.work({ concurrency: 1 });
    await engine.idle();
    await engine.stop();
    await engine.start();
    await engine.sendMany(
      many.map((id) => ({ process: "bell" as const, id, command: { type: "bell.strike", tone: "usual" } })),
      keeper,
    );
    await strike(engine, "B-149", "urgent", { ...keeper, priority: 5 });
    await engine.work({ concurrency: 1 });
    await engine.idle();
    const place = rung.indexOf("urgent");
    expect(rung[place - 1]).toBe("usual");
    // Those that were sent before it, and did not stand in its batch, come later.
    expect(place).toBeLessThan(120);
    expect(await tonesOf(engine, "B-149")).toEqual(["usual", "urgent"]);
  });

  test("while it is paused commands are kept, and nothing is done", async () => {
    const { engine } = await engines.bells();
    await engine.work();
    await engine.answer(await start(engine, "B-1"));
    await engine.pause();
    const struck = await strike(engine, "B-1", "low");
    expect(await engine.answer(struck, { timeoutMs: 1_500 })).toEqual({ type: "waiting" });
    expect(await engine.health()).toMatchObject({ waiting: 1, isPaused: true, isWorking: true });
    await engine.resume();
    expect(await engine.answer(struck)).toMatchObject({ type: "accepted" });
    expect(await engine.health()).toMatchObject({ waiting: 0, lagMs: 0, isPaused: false });
  });

  test("refuses more than may wait, and takes more once there is room", async () => {
    const { engine } = await engines.bells({ mostWaiting: 10 });
    for (let index = 0; index < 10; index += 1) await start(engine, `B-${index}`);
    await expect(start(engine, "B-10")).rejects.toMatchObject({
      code: "overloaded",
      details: { waiting: 10, limit: 10 },
    });
    expect(await engine.health()).toMatchObject({ waiting: 10 });
    await engine.work();
    await engine.idle();
    expect(await engine.answer(await start(engine, "B-10"))).toMatchObject({ type: "accepted" });
  });

  test("stopping can drain first", async () => {
    const { engine, schema } = await engines.bells();
    await engine.work();
    await start(engine, "B-1");
    const tones = Array.from({ length: 50 }, (_one, index) => String(index));
    await Promise.all(tones.map((tone) => strike(engine, "B-1", tone)));
    await engine.stop({ drain: true });
    await expect(strike(engine, "B-1", "late")).rejects.toMatchObject({ code: "closed" });
    const { engine: other } = await engines.bells({ schema });
    expect(await tonesOf(other, "B-1")).toEqual(tones);
  });

  test("keeps tenants apart", async () => {
    const schema = engines.newSchema();
    const { engine: one } = await engines.bells({ schema, tenant: "one" });
    const { engine: two } = await engines.bells({ schema, tenant: "two & a half" });
    await two.work();
    const waiting = await start(one, "B-1");
    expect(await two.answer(await start(two, "B-1"))).toMatchObject({ instance: { tenant: "two & a half" } });
    expect(await one.answer(waiting, { timeoutMs: 50 })).toEqual({ type: "waiting" });
    expect(await two.health()).toMatchObject({ waiting: 0 });
    expect(await one.health()).toMatchObject({ waiting: 1 });
  });

  test("refuses options that cannot be worked with", async () => {
    await expect(engines.bells({ connections: 0 })).rejects.toThrow(InvalidInputError);
    await expect(engines.bells({ engineSchema: 'Drop"' })).rejects.toThrow(InvalidInputError);
    const { engine } = await engines.bells({ connections: 5 });
    await expect(engine.work({ concurrency: 2 })).rejects.toThrow(/from 1 to 1/);
  });
});
