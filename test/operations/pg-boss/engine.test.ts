import { createOperations } from "opscycle/operations";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NotFoundError } from "../../../src/errors/index.js";
import { keeper } from "../bell.js";
import { openTestEngines, type TestEngines } from "./engines.js";

const engines = await openTestEngines();

describe.skipIf(engines === undefined)("createEngine", () => {
  afterAll(() => engines?.close());

  test("takes commands in order, and answers with the step that each made", async () => {
    const { engine } = await (engines as TestEngines).bells();
    await engine.work();
    const started = await engine.startInstance("bell", "B-1", { hours: 1, workingDays: 1 }, keeper);
    const struck = await engine.send("bell", "B-1", { type: "bell.strike", tone: "low" } as never, keeper);
    expect(struck.sequence).toBeGreaterThan(started.sequence);
    expect(await engine.answer(started)).toMatchObject({ type: "accepted", revision: 1 });
    expect(await engine.answer(struck)).toMatchObject({ type: "accepted", revision: 2, instance: { states: ["set"] } });
  });
});
