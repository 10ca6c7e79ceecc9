import { consult, longClock, productProcess } from "opscycle/processes";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createActor } from "xstate";
import { newProduct } from "../../src/processes/product/product.updates.js";
import { shopRulebook } from "./shop-rulebook.js";

const day = 86_400_000;

describe("longClock", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function actorOnTrial() {
    const input = productProcess.input({ sku: "A-1" }, shopRulebook.at());
    const snapshot = productProcess.machine.resolveState({
      value: { selection: "agreed" },
      context: {
        ...input,
        ...newProduct,
      },
    });
    const actor = createActor(productProcess.machine, { input, snapshot, clock: longClock }).start();
    actor.send(
      consult(
        productProcess,
        shopRulebook,
        actor.getSnapshot(),
        { type: "product.startTrial" },
        { at: "2026-01-01T00:00:00.000Z" },
      ),
    );
    return actor;
  }

  test("a window of 90 days passes after 90 days, neither at once nor at 24.8 days", () => {
    const actor = actorOnTrial();
    vi.advanceTimersByTime(90 * day - 1);
    expect(actor.getSnapshot().value).toEqual({ trial: "testing" });
    vi.advanceTimersByTime(1);
    expect(actor.getSnapshot().value).toEqual({ trial: "overdue" });
  });

  test("a window that is left in its second piece does not pass", () => {
    const actor = actorOnTrial();
    vi.advanceTimersByTime(60 * day);
    actor.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a short wait is one wait", () => {
    const run = vi.fn();
    longClock.setTimeout(run, 1000);
    vi.advanceTimersByTime(999);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledTimes(1);
  });

  test("clearing what it did not set does nothing", () => {
    expect(() => longClock.clearTimeout(undefined)).not.toThrow();
  });
});
