import { join } from "node:path";
import { createOperations, memoryStore, type Store } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import { describe, expect, test, vi } from "vitest";
import { mei, need, onDay, openShop, openShopWithProduct, robot } from "./shop.js";
import { temporaryFolder } from "./sqlite/temporary-folder.js";

const promote = { type: "product.startPromotion", promotion: "spring" } as const;
const recordStock = { type: "product.recordStock", metrics: { stockOnHand: 0 } } as const;
const inTrial = (id: string) => ({ input: { sku: id }, state: "trial.testing", reason: "x" }) as const;

describe("a commit that the store refuses", () => {
  test("gives its error, and no answer", async () => {
    const store = memoryStore();
    const { operations } = await openShopWithProduct({ store });
    const { operations: other } = openShop({
      store: { ...store, commit: async (_tenant, commits) => commits.map(() => new Error("the disk is full")) },
    });
    await expect(other.send("product", "A-1", promote, robot)).rejects.toThrow("the disk is full");
    expect((await operations.get("product", "A-1"))?.revision).toBe(1);
  });

  test("does not take the place of one that stands beside it out of the database", async () => {
    const store = await openSqliteStore(join(folder, "placement.db"));
    const { operations } = openShop({ store });
    const [unfit, fit] = await Promise.allSettled([
      operations.start("product", "A-1", { sku: "A-1" }, { ...mei, actor: "mei\0" }),
      operations.start("product", "A-2", { sku: "A-2" }, mei),
    ]);
    expect([unfit.status, fit.status]).toEqual(["rejected", "fulfilled"]);
    expect((await operations.get("product", "A-2"))?.states).toEqual(["selection.proposed"]);
    expect(await operations.list({ state: "selection" })).toHaveLength(1);
    await operations.close();
  });
});

const folder = temporaryFolder();

describe("idempotency keys", () => {
  test("an empty one serves nobody who has none", async () => {
    const { operations } = await openShopWithProduct();
    const by = { ...robot, idempotencyKey: "" };
    await operations.send("product", "A-1", promote, by);
    const [again, other] = await Promise.all([
      operations.send("product", "A-1", promote, by),
      operations.send("product", "A-1", recordStock, robot),
    ]);
    expect([again, other]).toMatchObject([
      { accepted: true, entry: { revision: 2 } },
      { accepted: true, entry: { revision: 3 } },
    ]);
  });

  test("of an answer that cannot be told any more stops nobody else", async () => {
    const { operations } = await openShopWithProduct({ store: memoryStore({ keepsJournal: false }) });
    const by = { ...robot, idempotencyKey: "k" };
    await operations.send("product", "A-1", promote, by);
    const redact = () => ({ sku: "A-1" });
    const { erased } = await operations.erase([{ process: "product", id: "A-1" }], { reason: "asked", redact }, mei);
    expect(erased).toHaveLength(1);
    const [again, other] = await Promise.allSettled([
      operations.send("product", "A-1", promote, by),
      operations.start("product", "A-2", { sku: "A-2" }, robot),
    ]);
    expect(other.status).toBe("fulfilled");
    expect(again).toMatchObject({ status: "rejected", reason: { message: expect.stringContaining("erased") } });
  });
});

describe("Operations.redrive", () => {
  test("takes a hand-over once where it is asked for twice at once", async () => {
    const { operations } = await openShopWithProduct();
    await operations.start("replenishment", "A-1/1", { sku: "A-1", units: 1 }, mei);
    await operations.send("product", "A-1", need, robot);
    const dead = await operations.outbox({ dead: true });
    expect(dead).toHaveLength(1);
    void dead;
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
      await operations.adopt("product", id, inTrial(id), { ...mei, at: new Date(Date.parse(onDay(1)) - index * 1000).toISOString() });
    await store.defer(ids.map((id) => ({ tenant: "default", process: "product", id })), onDay(100));
    expect(await operations.tick(onDay(100))).toBe(600);
    expect(rounds).toBeLessThan(5);
  });
});

describe("what is asked in JavaScript alone", () => {
  test.each([[null], [undefined], ["product.retire"], [7]])("a command %j is refused with a clear error", async (command) => {
    const { operations } = await openShopWithProduct();
    const bad = operations.send("product", "A-1", command as never, { ...robot, idempotencyKey: "k" });
    await expect(bad).rejects.toMatchObject({ code: "invalid-input" });
  });

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

void createOperations;
void vi;
