import { type Commit, createOperations, memoryStore, type Store, virtualClock } from "opscycle/operations";
import type { HandOver } from "opscycle/processes";
import { describe, expect, test, vi } from "vitest";
import { ConflictError, InvalidInputError } from "../../src/errors/index.js";
import { Definitions } from "../../src/operations/definitions.js";
import { Routes } from "../../src/operations/host/routes.js";
import { Taker } from "../../src/operations/host/take.js";
import { Migrator } from "../../src/operations/migrations/migrator.js";
import { DrainedInstance } from "../../src/operations/pg-boss/drain-instance.js";
import { begin, mei, onDay, openShop, openShopWithProduct, robot } from "./shop.js";
import { rulebookWithHour, type TallyEvent, tallyProcess, tallyRulebook, tallyToOthers } from "./tally.js";

const promote = { type: "product.startPromotion", promotion: "spring" } as const;
const recordStock = { type: "product.recordStock", metrics: { stockOnHand: 0 } } as const;
const inTrial = (id: string) => ({ input: { sku: id }, state: "trial.testing", reason: "x" }) as const;

describe("a commit that the store refuses", () => {
  test("gives its error, and no answer", async () => {
    const store = memoryStore();
    const { operations } = await openShopWithProduct({ store });
    const { operations: other } = openShop({
      store: {
        ...store,
        commit: async (_tenant, commits) => commits.map(() => new Error("the disk is full")),
      },
    });
    await expect(other.send("product", "A-1", promote, robot)).rejects.toThrow("the disk is full");
    expect((await operations.get("product", "A-1"))?.revision).toBe(1);
  });

  test("is not the error of what was to be written with it", async () => {
    const memory = memoryStore();
    const { operations } = await openShopWithProduct({ store: memory });
    // The store cannot hold this promotion.
    const isUnfit = ({ entries }: Commit) => JSON.stringify(entries).includes("unfit");
    const commit: Store["commit"] = async (tenant, commits) => {
      const fit = commits.filter((one) => !isUnfit(one));
      const failures = [...(await memory.commit(tenant, fit))];
      return commits.map((one) => (isUnfit(one) ? new Error("it does not fit") : failures.shift()));
    };
    const { operations: other } = openShop({ store: { ...memory, commit } });
    const outcomes = await Promise.allSettled([
      other.send("product", "A-1", recordStock, robot),
      other.send("product", "A-1", { ...promote, promotion: "unfit" }, robot),
      other.send("product", "A-1", promote, robot),
      other.start("product", "A-2", { sku: "A-2" }, robot),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
    expect(outcomes[1]).toMatchObject({ reason: { message: "it does not fit" } });
    expect((await operations.get("product", "A-1"))?.revision).toBe(3);
  });
});

describe("idempotency keys", () => {
  test("of an answer that cannot be told any more stops nobody else", async () => {
    const { operations } = await openShopWithProduct({ store: memoryStore({ keepsJournal: false }) });
    const by = { ...robot, idempotencyKey: "k" };
    await operations.send("product", "A-1", promote, by);
    const redact = (context: object) => context;
    const { erased } = await operations.erase(
      [{ process: "product", id: "A-1" }],
      { reason: "asked", redact },
      mei,
    );
    expect(erased).toHaveLength(1);
    const [again, other] = await Promise.allSettled([
      operations.send("product", "A-1", promote, by),
      operations.start("product", "A-2", { sku: "A-2" }, robot),
    ]);
    expect(other.status).toBe("fulfilled");
    expect(again).toMatchObject({
      status: "rejected",
      reason: { message: expect.stringContaining("erased") },
    });
  });
});

/** Tallies on one clock that stands still. */
function openTallies(handOvers: readonly HandOver[] = [tallyToOthers], store = memoryStore()) {
  const clock = virtualClock(begin);
  const processes = [tallyProcess] as const;
  return createOperations({ rulebook: tallyRulebook, processes, handOvers, clock, store });
}

describe("Operations.redrive", () => {
  test("takes a hand-over once where it is asked for twice at once", async () => {
    const operations = openTallies();
    await operations.start("tally", "T", { id: "T", tells: 1 }, robot);
    await operations.send("tally", "T", { type: "tally.count" }, robot);
    expect(await operations.outbox({ dead: true })).toHaveLength(1);
    await operations.start("tally", "T/0", { id: "T/0", tells: 0 }, robot);
    const redriven = await Promise.all([operations.redrive(), operations.redrive()]);
    expect(redriven.sort()).toEqual([0, 1]);
    expect((await operations.get("tally", "T/0"))?.snapshot.context).toMatchObject({ count: 1 });
    expect(await operations.outbox({ dead: true })).toEqual([]);
  });
});

describe("hand-overs", () => {
  test("are no circle because many stand in one commit", async () => {
    const toOne: HandOver["make"] = (event) => {
      const { id, tells } = event as unknown as TallyEvent;
      return id === "X" ? [] : Array.from({ length: tells }, () => ({ id: "X", payload: {} }));
    };
    const operations = openTallies([{ ...tallyToOthers, make: toOne }]);
    const ids = ["A", "B", "C"];
    await operations.start("tally", "X", { id: "X", tells: 0 }, robot);
    await operations.startMany(
      "tally",
      ids.map((id) => ({ id, input: { id, tells: 3_500 } })),
      robot,
    );
    const failed = vi.fn();
    operations.on("handOverFailed", failed);
    await operations.sendMany(
      ids.map((id) => ({ process: "tally", id, command: { type: "tally.count" } }) as const),
      robot,
    );
    expect(failed).not.toHaveBeenCalled();
    expect((await operations.get("tally", "X"))?.snapshot.context).toMatchObject({ count: 3 * 3_500 });
  });

  test("that run in a circle come to an end", async () => {
    const circle = { ...tallyToOthers, make: () => [{ id: "T", payload: {} }] };
    const operations = openTallies([circle]);
    await operations.start("tally", "T", { id: "T", tells: 1 }, robot);
    expect((await operations.send("tally", "T", { type: "tally.count" }, robot)).accepted).toBe(true);
    const [dead] = await operations.outbox({ dead: true });
    expect(dead?.reason).toBe("hand-overs run in a circle by way of tally T");
    expect((await operations.get("tally", "T"))?.snapshot.context).toMatchObject({ count: 10_001 });
  });
});

describe("Operations.tick", () => {
  test("passes what many deferred instances wait for in few rounds", async () => {
    const memory = memoryStore();
    let rounds = 0;
    const store: Store = {
      ...memory,
      passDue: (query, work) => {
        rounds += 1;
        return memory.passDue(query, work);
      },
    };
    const { operations } = openShop({ store });
    const ids = Array.from({ length: 600 }, (_, index) => `A-${String(index).padStart(4, "0")}`);
    for (const [index, id] of ids.entries())
      await operations.adopt("product", id, inTrial(id), {
        ...mei,
        at: new Date(Date.parse(onDay(1)) - index * 1000).toISOString(),
      });
    await store.defer(
      ids.map((id) => ({ tenant: "default", process: "product", id })),
      onDay(100),
    );
    expect(await operations.tick(onDay(100))).toBe(600);
    expect(rounds).toBeLessThan(5);
  });
});

describe("Operations.tick where many cannot pass", () => {
  test("comes to those that stand behind them", async () => {
    const { operations, store } = openShop();
    const ids = [...Array.from({ length: 500 }, (_, index) => `A-${index}`), "B"];
    await Promise.all(ids.map((id) => operations.adopt("product", id, inTrial(id), mei)));
    const old = { version: 0, fingerprint: "old" };
    const passDue: Store["passDue"] = (query, work) =>
      store.passDue(query, (due, steps) =>
        work(
          due.map((one) => (one.id === "B" ? one : { ...one, definition: old })),
          steps,
        ),
      );
    const { operations: other } = openShop({ store: { ...store, passDue } });
    expect(await other.tick(onDay(90))).toBe(1);
    expect((await operations.get("product", "B"))?.states).toEqual(["trial.overdue"]);
  });
});

describe("Operations.tick after a long time", () => {
  test("catches up in commits of a bounded size", async () => {
    const memory = memoryStore();
    const sizes: number[] = [];
    const commit: Store["commit"] = (tenant, commits) => {
      sizes.push(commits.reduce((sum, { entries }) => sum + entries.length, 0));
      return memory.commit(tenant, commits);
    };
    const operations = createOperations({
      rulebook: tallyRulebook,
      processes: [tallyProcess],
      store: { ...memory, commit },
      clock: virtualClock(begin),
    });
    for (const id of ["A", "B"]) await operations.start("tally", id, { id, tells: 0 }, robot);
    expect(await operations.tick(onDay(110))).toBe(2 * 110 * 24);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5_001);
    const [, ...passed] = await operations.journal({ process: "tally", id: "B" });
    expect(passed.map(({ at }) => at)).toEqual(passed.map((_, hour) => onDay((hour + 1) / 24)));
    expect((await operations.get("tally", "A"))?.snapshot.context).toMatchObject({ count: 110 * 24 });
  });
});

describe("what is written together", () => {
  const count = { type: "tally.count" } as const;
  const end = { type: "tally.end" } as const;

  /** Two tallies, of which one tells the other, on a store whose commits are answered by a test first. */
  async function openTwo(failureOf: (commit: Commit, call: number) => Error | undefined) {
    const memory = memoryStore();
    let calls = -2;
    const commit: Store["commit"] = async (tenant, commits) => {
      const call = ++calls;
      const failures = commits.map((one) => (call > 0 ? failureOf(one, call) : undefined));
      const fit = commits.filter((_, index) => failures[index] === undefined);
      const others = [...(await memory.commit(tenant, fit))];
      return failures.map((failure) => failure ?? others.shift());
    };
    const operations = createOperations({
      rulebook: tallyRulebook,
      processes: [tallyProcess],
      handOvers: [tallyToOthers],
      store: { ...memory, commit },
      clock: virtualClock(begin),
    });
    await operations.start("tally", "T", { id: "T", tells: 1 }, robot);
    await operations.start("tally", "T/0", { id: "T/0", tells: 0 }, robot);
    const countOf = async (id: string) => (await operations.get("tally", id))?.snapshot.context;
    return { operations, countOf };
  }
  const onlyFirst = (_commit: Commit, call: number) =>
    call === 1 ? new ConflictError("somebody was faster") : undefined;
  const noRoomForEnds = ({ entries }: Commit) =>
    entries.some(({ cause }) => cause.type === "command" && cause.command.type === "tally.end")
      ? new Error("there is no room")
      : undefined;

  test("is made anew together where a hand-over joined it", async () => {
    const { operations, countOf } = await openTwo(onlyFirst);
    const answers = await Promise.all([
      operations.send("tally", "T/0", count, robot),
      operations.send("tally", "T", count, robot),
    ]);
    expect(answers).toMatchObject([{ accepted: true }, { accepted: true }]);
    expect(await countOf("T/0")).toMatchObject({ count: 2 });
    expect(await operations.journal({ process: "tally", id: "T/0" })).toHaveLength(3);
  });

  test("keeps all of what a hand-over joined: keys, what was carried out, what was set aside, what is told", async () => {
    const memory = memoryStore();
    const commit: Store["commit"] = async (tenant, commits) => {
      // What is asked meanwhile stands in one batch.
      await new Promise((resolve) => setTimeout(resolve, 5));
      return memory.commit(tenant, commits);
    };
    const operations = openTallies([tallyToOthers], { ...memory, commit });
    const start = (id: string, tells: number) => operations.start("tally", id, { id, tells }, robot);
    await start("T", 1);
    await operations.send("tally", "T", count, robot);
    await start("T/0", 1);
    const steps = vi.fn();
    operations.on("step", steps);
    const by = { ...robot, idempotencyKey: "k" };
    const started = start("Z", 0);
    await new Promise((resolve) => setTimeout(resolve, 1));
    const [first] = await Promise.all([
      operations.send("tally", "T/0", count, by),
      operations.send("tally", "T", count, robot),
      operations.redrive(),
      started,
    ]);
    expect(steps).toHaveBeenCalledTimes(5);
    expect(await operations.send("tally", "T/0", count, by)).toEqual(first);
    expect((await operations.get("tally", "T/0"))?.snapshot.context).toMatchObject({ count: 3 });
    const dead = await operations.outbox({ dead: true });
    expect(dead.map(({ from }) => from.id)).toEqual(["T/0", "T/0", "T/0"]);
  });

  test("is made anew with whoever has the same key", async () => {
    const { operations, countOf } = await openTwo(onlyFirst);
    const by = { ...robot, idempotencyKey: "k" };
    const [first, second] = await Promise.all([
      operations.send("tally", "T/0", count, by),
      operations.send("tally", "T/0", count, by),
    ]);
    expect(second).toEqual(first);
    expect((await operations.journal({ process: "tally", id: "T/0" })).at(-1)).toEqual(
      first.accepted ? first.entry : undefined,
    );
    expect(await countOf("T/0")).toMatchObject({ count: 1 });
  });

  test("is made anew before what was asked later", async () => {
    const later: Promise<unknown>[] = [];
    const sendEnd: (() => Promise<unknown>)[] = [];
    const { operations } = await openTwo((commit, call) => {
      if (call === 1) later.push(...sendEnd.map((send) => send()));
      return onlyFirst(commit, call);
    });
    sendEnd.push(() => operations.send("tally", "T/0", end, robot));
    expect((await operations.send("tally", "T/0", count, robot)).accepted).toBe(true);
    expect(await Promise.all(later)).toMatchObject([{ accepted: true }]);
  });

  test("refuses nothing for what was not written", async () => {
    const { operations } = await openTwo(noRoomForEnds);
    const [ended, counted] = await Promise.allSettled([
      operations.send("tally", "T/0", end, robot),
      operations.send("tally", "T/0", count, robot),
    ]);
    expect(ended).toMatchObject({ status: "rejected", reason: { message: "there is no room" } });
    expect(counted).toMatchObject({ status: "fulfilled", value: { accepted: true } });
  });

  test("sets no hand-over aside for what was not written", async () => {
    const { operations, countOf } = await openTwo(noRoomForEnds);
    const [ended, counted] = await Promise.allSettled([
      operations.send("tally", "T/0", end, robot),
      operations.send("tally", "T", count, robot),
    ]);
    expect([ended.status, counted.status]).toEqual(["rejected", "fulfilled"]);
    expect(await operations.outbox({ dead: true })).toEqual([]);
    expect(await countOf("T/0")).toMatchObject({ count: 1 });
  });
});

describe("a window", () => {
  const withHours = (hours: number) =>
    createOperations({
      rulebook: rulebookWithHour(hours),
      processes: [tallyProcess],
      clock: virtualClock(begin),
    });

  test("without a length that is set again and again is told of, and holds up nobody", async () => {
    const operations = withHours(0);
    for (const id of ["A", "B"]) await operations.start("tally", id, { id, tells: 0 }, robot);
    const failed = vi.fn();
    operations.on("deadlineFailed", failed);
    expect(await operations.tick()).toBe(200);
    const told = [expect.objectContaining({ id: "A" }), expect.any(ConflictError)];
    expect(failed.mock.calls).toEqual([told, [expect.objectContaining({ id: "B" }), told[1]]]);
    expect(await operations.tick()).toBe(0);
  });

  test("without a length does not keep an engine in one transaction for ever", async () => {
    const operations = withHours(0);
    const { instance } = await operations.start("tally", "A", { id: "A", tells: 0 }, robot);
    const definitions = new Definitions([tallyProcess], []);
    const migrator = new Migrator(definitions, []);
    const taker = new Taker(definitions, { tenant: "default", seals: true, migrator }, rulebookWithHour(0));
    const routes = new Routes([], new Set());
    const parts = { tenant: "default", taker, routes, known: new Map(), now: begin };
    const drained = new DrainedInstance(parts, instance, instance, [{ type: "pass", until: begin }]);
    expect(drained.entries).toHaveLength(100);
    expect([...drained.failedDeadlines.values()]).toEqual([expect.any(ConflictError)]);
  });

  test("that leads beyond the year 9999 is refused", async () => {
    const started = withHours(24_000_001).start("tally", "A", { id: "A", tells: 0 }, robot);
    await expect(started).rejects.toThrow("a number of hours of 0 or more, 24000000 at most");
    await withHours(24_000_000).start("tally", "A", { id: "A", tells: 0 }, robot);
  });
});

describe("virtualClock", () => {
  test.each(["+010000-01-01T00:00:00.000Z", "-000001-12-31T23:59:59.999Z"])(
    "refuses the instant %s, which does not sort as text",
    (instant) => {
      expect(() => virtualClock(instant)).toThrow(InvalidInputError);
    },
  );

  test("takes the first and the last instant", () => {
    expect(virtualClock("0000-01-01T00:00:00.000Z").now()).toBe("0000-01-01T00:00:00.000Z");
    expect(virtualClock("9999-12-31T23:59:59.999Z").now()).toBe("9999-12-31T23:59:59.999Z");
  });
});

describe("an effect in hand", () => {
  test("is not begun again by its own host when its lease is over by the clock", async () => {
    let end: (() => void) | undefined;
    let calls = 0;
    const effects = {
      "product.promotionStarted": () => {
        calls += 1;
        return new Promise<void>((resolve) => {
          end = resolve;
        });
      },
    };
    const { operations, clock } = await openShopWithProduct({ effects });
    await operations.send("product", "A-1", promote, robot);
    await vi.waitFor(() => expect(calls).toBe(1));
    clock.set(onDay(1));
    const delivered = operations.deliver();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls).toBe(1);
    end?.();
    await delivered;
    expect(await operations.outbox()).toEqual([]);
  });
});

describe("the reason of an effect", () => {
  test("is cut off as text that every store can keep", async () => {
    const effects = {
      "product.promotionStarted": () => {
        throw new Error(`\0${"x".repeat(1_998)}😀`);
      },
    };
    const { operations } = await openShopWithProduct({ effects });
    await operations.send("product", "A-1", promote, robot);
    await operations.deliver();
    const [waiting] = await operations.outbox();
    expect(waiting?.reason).toBe(`\uFFFD${"x".repeat(1_998)}\uFFFD`);
  });
});

describe("what is asked in JavaScript alone", () => {
  test("a command that is changed by its sender afterwards stays as it was sent", async () => {
    const { operations } = await openShopWithProduct();
    const command = { type: "product.recordStock", metrics: { stockOnHand: 0 } } as const;
    await operations.send("product", "A-1", command, robot);
    Object.assign(command.metrics, { stockOnHand: 500 });
    expect((await operations.verifyJournal()).faults).toEqual([]);
  });

  test.each([
    ["a date", new Date(0)],
    ["a big integer", 5n],
    ["no number", Number.NaN],
    ["a function", () => 1],
  ])("%s in a start input is refused or kept as it is", async (_name, value) => {
    const { operations } = openShop();
    const input = { sku: "A-1", brand: value } as never;
    const outcome = await operations.start("product", "A-1", input, mei).then(
      () => "kept",
      (error) => error.code,
    );
    expect(outcome).toBe("invalid-input");
  });
});
