import fc from "fast-check";
import { chineseWorkingDays, createWorkingCalendar } from "opscycle/kpi";
import { memoryStore } from "opscycle/operations";
import { describe, expect, test, vi } from "vitest";
import { afterHours, keeper, openBells } from "./bell.js";

const ids = ["B-1", "B-2", "B-3"] as const;
/** What happens: the clock is set, somebody sets a bell, a round is made, or the program starts anew. */
const happening = fc.oneof(
  fc.record({ type: fc.constant("clock" as const), hours: fc.integer({ min: 0, max: 200 }) }),
  fc.record({ type: fc.constant("set" as const), id: fc.constantFrom(...ids) }),
  fc.record({ type: fc.constant("tick" as const) }),
  fc.record({ type: fc.constant("restart" as const) }),
);

describe("deadlines under a clock that jumps", () => {
  test("pass once, at their due time, whenever the clock has been there", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
        const store = memoryStore();
        let bells = openBells({ store });
        for (const id of ids) await bells.set(id, 10, 1_000);
        /** When each bell is to ring; absent while it is not set. */
        const rings = new Map<string, string>(ids.map((id) => [id, afterHours(10)]));
        const rung: string[] = [];
        for (const happens of happenings) {
          const now = bells.clock.now();
          if (happens.type === "clock") bells.clock.set(afterHours(happens.hours));
          else if (happens.type === "restart") bells = openBells({ store }, bells.clock);
          else if (happens.type === "set") {
            await bells.operations.send("bell", happens.id, { type: "bell.set" }, keeper);
            rings.set(happens.id, new Date(Date.parse(now) + 10 * 3_600_000).toISOString());
          } else {
            const due = [...rings].filter(([, dueAt]) => dueAt <= now);
            expect(await bells.operations.tick()).toBe(due.length);
            for (const [id, dueAt] of due) {
              rung.push(`${id} ${dueAt}`);
              rings.delete(id);
            }
          }
        }
        const passed = (await bells.operations.journal()).filter(({ cause }) => cause.type === "deadline");
        expect(passed.map(({ id, at }) => `${id} ${at}`).sort()).toEqual(rung.sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe("what a clock that was ahead has left", () => {
  /** Far enough that nobody would wait for it. */
  const nextYear = afterHours(8_760);

  test("does not hold a deadline that could not pass then", async () => {
    const bells = openBells();
    await bells.set("B-1", 1);
    const { operations: broken } = openBells({
      store: {
        ...bells.store,
        passDue: (query, work) =>
          bells.store.passDue(query, (due, store) =>
            work(
              due.map((bell) => ({ ...bell, definition: { version: 0, fingerprint: "unknown" } })),
              store,
            ),
          ),
      },
    });
    const failed = vi.fn();
    broken.on("deadlineFailed", failed);
    await broken.tick(nextYear);
    expect(failed).toHaveBeenCalledTimes(1);
    expect(await bells.operations.tick(nextYear)).toBe(0);
    expect(await bells.operations.tick(afterHours(0.5))).toBe(0);
    expect(await bells.operations.tick(afterHours(2))).toBe(1);
  });

  test("does not hold an effect that failed then, or was leased", async () => {
    let isDown = true;
    const echo = vi.fn(() => {
      if (isDown) throw new Error("away");
    });
    const bells = openBells({ effects: { echo } });
    await bells.set("B-1");
    bells.clock.set(nextYear);
    await bells.strike("B-1", "low");
    await bells.operations.idle();
    bells.clock.set(afterHours(1));
    isDown = false;
    expect(await bells.operations.deliver()).toBe(1);

    await bells.strike("B-1", "high");
    await bells.operations.idle();
    const other = openBells({ store: bells.store });
    await other.strike("B-1", "highest");
    const until = new Date(Date.parse(nextYear) + 60_000).toISOString();
    expect(await bells.store.lease({ tenant: "default", now: nextYear, until, limit: 10 })).toHaveLength(1);
    expect(await bells.operations.deliver()).toBe(1);
  });
});

describe("deadlines in working days", () => {
  const calendar = createWorkingCalendar({
    zone: "Asia/Shanghai",
    hours: [{ from: "09:00", to: "18:00" }],
    isWorkingDay: chineseWorkingDays.isWorkingDay,
  });

  test("are counted across holidays and days worked in exchange, and survive a restart", async () => {
    const store = memoryStore();
    const bells = openBells({ store, calendar });
    // Rung at 10:00 in Shanghai on 26 September 2024, before the National Day week.
    const at = "2024-09-26T01:00:00.000Z";
    await bells.operations.start("bell", "B-1", { hours: 1, workingDays: 4 }, { ...keeper, at });
    await bells.operations.tick("2024-09-26T02:00:00.000Z");
    // 27, 29 (a Sunday that is worked) and 30 September, then 8 October.
    const [dueAt] = (await bells.operations.get("bell", "B-1"))?.deadlines ?? [];
    expect(dueAt).toMatchObject({ delay: "serviceTime", dueAt: "2024-10-08T02:00:00.000Z" });
    const restarted = openBells({ store, calendar });
    expect(await restarted.operations.tick("2024-10-08T01:59:59.999Z")).toBe(0);
    expect(await restarted.operations.tick("2024-10-20T00:00:00.000Z")).toBe(1);
    const last = (await restarted.operations.journal({ id: "B-1" })).at(-1);
    expect(last).toMatchObject({ at: "2024-10-08T02:00:00.000Z", to: ["worn"] });
  });

  test("set while other deadlines pass late are counted from the instant that was due", async () => {
    const bells = openBells({ calendar });
    const at = "2024-09-26T01:00:00.000Z";
    await bells.operations.start("bell", "B-1", { hours: 1, workingDays: 4 }, { ...keeper, at });
    expect(await bells.operations.tick("2024-12-01T00:00:00.000Z")).toBe(2);
    const steps = await bells.operations.journal({ id: "B-1" });
    expect(steps.map((step) => step.at)).toEqual([
      at,
      "2024-09-26T02:00:00.000Z",
      "2024-10-08T02:00:00.000Z",
    ]);
  });
});
