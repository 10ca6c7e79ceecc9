import { describe, expect, test } from "vitest";
import { afterHours, openBells } from "./bell.js";

describe("Operations.health", () => {
  test("tells what is due, what waits and for how long", async () => {
    const bells = openBells({
      effectPolicy: { attempts: 1 },
      effects: {
        echo: ({ params }) => {
          if (Reflect.get(Object(params), "tone") === "broken") throw new Error("away");
        },
      },
    });
    const idle = { instances: 0, due: 0, lagMs: 0, waitingEffects: 0, oldestEffectMs: 0, deadLetters: 0 };
    const host = { inLine: 0, inHand: 0, running: false };
    expect(await bells.operations.health()).toEqual({ now: afterHours(0), ...idle, ...host });

    await bells.set("B-1", 1);
    await bells.set("B-2", 2);
    await bells.set("B-3", 9);
    await bells.strike("B-1", "broken");
    await bells.operations.idle();
    const deaf = openBells({ store: bells.store });
    await deaf.strike("B-2", "low");
    bells.clock.set(afterHours(3));
    expect(await bells.operations.health()).toEqual({
      now: afterHours(3),
      instances: 3,
      due: 2,
      lagMs: 2 * 3_600_000,
      waitingEffects: 1,
      oldestEffectMs: 3 * 3_600_000,
      deadLetters: 1,
      ...host,
    });
    await bells.operations.tick();
    expect(await bells.operations.health()).toMatchObject({
      due: 0,
      lagMs: 0,
      waitingEffects: 0,
      deadLetters: 1,
    });
  });

  test("tells what stands in line, and whether the host runs", async () => {
    const bells = openBells();
    const sent = Promise.all(["B-1", "B-2"].map((id) => bells.set(id)));
    const stop = new AbortController();
    const running = bells.operations.run({ signal: stop.signal });
    const reading = bells.operations.health();
    expect(await reading).toMatchObject({ running: true });
    stop.abort();
    await Promise.all([sent, running]);
    expect(await bells.operations.health()).toMatchObject({ inLine: 0, running: false, instances: 2 });
  });

  test("is never behind by less than nothing, where the clock went back", async () => {
    const bells = openBells();
    bells.clock.set(afterHours(5));
    await bells.set("B-1");
    await bells.strike("B-1", "low");
    bells.clock.set(afterHours(1));
    expect(await bells.operations.health()).toMatchObject({ lagMs: 0, oldestEffectMs: 0, waitingEffects: 1 });
  });
});
