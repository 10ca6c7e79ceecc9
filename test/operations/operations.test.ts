import { type Commit, createOperations, memoryStore, type Store } from "opscycle/operations";
import { type Process, productProcess } from "opscycle/processes";
import { describe, expect, test, vi } from "vitest";
import { ConflictError, InvalidInputError, NotFoundError } from "../../src/errors/index.js";
import { errandProcess, errandRulebook } from "../processes/errand.js";
import { shopRulebook } from "../processes/shop-rulebook.js";
import { begin, mei, need, onDay, openShop, openShopWithProduct, robot } from "./shop.js";

const promote = { type: "product.startPromotion", promotion: "spring" } as const;
const statesOf = async (
  { operations }: ReturnType<typeof openShop>,
  process: "product" | "replenishment",
  id: string,
) => (await operations.get(process, id))?.states;

describe("Operations.start and adopt", () => {
  test("keep an instance in an envelope and write the journal", async () => {
    const { operations } = openShop();
    const { instance, entry } = await operations.start("product", "A-1", { sku: "A-1" }, mei);
    expect(instance).toMatchObject({
      tenant: "default",
      process: "product",
      id: "A-1",
      revision: 1,
      definition: { version: 1, fingerprint: productProcess.fingerprint },
      states: ["selection.proposed"],
      updatedAt: begin,
    });
    expect(entry).toMatchObject({
      revision: 1,
      at: begin,
      by: mei,
      cause: { type: "start", input: { sku: "A-1" } },
      from: [],
      to: ["selection.proposed"],
    });
    expect(await operations.journal({ process: "product", id: "A-1" })).toEqual([entry]);
  });

  test("refuse an id that is taken", async () => {
    const { operations } = await openShopWithProduct();
    await expect(operations.start("product", "A-1", { sku: "A-1" }, mei)).rejects.toThrow(ConflictError);
    await expect(
      operations.adopt("product", "A-1", { input: { sku: "A-1" }, state: "operating", reason: "again" }, mei),
    ).rejects.toThrow(ConflictError);
  });

  test("resolve the windows in the scope that the input names", async () => {
    const layer = {
      id: "fresh",
      when: { category: "fresh" },
      params: { "inventory.restock": { leadTimeDays: 3 } },
    };
    const { defineRulebook } = await import("opscycle/rules");
    const rulebook = defineRulebook({ rules: shopRulebook.rules, layers: [...shopRulebook.layers, layer] });
    const { operations } = openShop({ rulebook });
    const { instance } = await operations.start(
      "replenishment",
      "R-1",
      { sku: "A-1", category: "fresh", units: 5 },
      mei,
    );
    expect(instance.snapshot.context).toMatchObject({ windows: { deliveryWindow: 3 * 86_400_000 } });
  });

  test("journal why an instance was adopted", async () => {
    const { operations } = await openShopWithProduct();
    const [entry] = await operations.journal();
    expect(entry?.cause).toMatchObject({
      type: "adopt",
      state: "operating",
      reason: "in the assortment",
      input: { sku: "A-1" },
      context: { onSaleSince: begin },
    });
  });
});

describe("Operations.send", () => {
  test("journals the decision with its numbers beside the step", async () => {
    const { operations } = await openShopWithProduct();
    const answer = await operations.send(
      "product",
      "A-1",
      { type: "product.recordStock", metrics: { stockOnHand: 0 } },
      robot,
    );
    expect(answer).toMatchObject({
      accepted: true,
      instance: { revision: 2, tags: ["onSale", "attention"] },
      entry: { decision: { rule: "inventory.stock-level", outcome: "out", facts: { stockOnHand: 0 } } },
    });
  });

  test("a refusal changes nothing and is told", async () => {
    const shop = await openShopWithProduct();
    const refused = vi.fn();
    shop.operations.on("refused", refused);
    const before = await shop.operations.get("product", "A-1");
    const answer = await shop.operations.send("product", "A-1", { type: "product.retire", metrics: {} }, mei);
    expect(answer).toMatchObject({ accepted: false, refusal: { code: "undecided" } });
    expect(await shop.operations.get("product", "A-1")).toBe(before);
    expect(refused).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: "undecided" }), {
      tenant: "default",
      process: "product",
      id: "A-1",
    });
  });

  test("refuses a role that may not, and a command that brings its own decision", async () => {
    const { operations } = await openShopWithProduct();
    expect(await operations.send("product", "A-1", promote, { actor: "x", role: "supplier" })).toMatchObject({
      accepted: false,
      refusal: { code: "wrong-role" },
    });
    const own = { ...promote, decision: { outcome: "go" } };
    expect(await operations.send("product", "A-1", own, robot)).toMatchObject({
      accepted: false,
      refusal: { code: "own-decision" },
    });
  });

  test("journals an override beside the decision that it overrules", async () => {
    const { operations } = await openShopWithProduct();
    const retire = {
      type: "product.retire",
      metrics: { unitsSold: 40, daysSinceLastSale: 1, returnRate: 0.1 },
    } as const;
    const override = { outcome: "retire", reason: "the brand is given up" };
    const at = onDay(200);
    const kept = await operations.send("product", "A-1", retire, { ...robot, at });
    expect(kept).toMatchObject({
      accepted: false,
      refusal: { code: "forbidden", decision: { outcome: "keep" } },
    });
    const notMay = await operations.send("product", "A-1", retire, { ...robot, at, override });
    expect(notMay).toMatchObject({ accepted: false, refusal: { code: "wrong-role" } });
    const director = { actor: "li", role: "operations-director" } as const;
    const taken = await operations.send("product", "A-1", retire, { ...director, at, override });
    expect(taken).toMatchObject({
      accepted: true,
      entry: {
        to: ["retiring.clearing"],
        decision: { ruled: "keep", outcome: "retire", override: { ...override, ...director } },
      },
    });
  });

  test("names what is not there", async () => {
    const { operations } = openShop();
    await expect(operations.send("product", "A-9", promote, mei)).rejects.toThrow(
      "there is no product A-9; start or adopt it first",
    );
    const mistyped = "products" as "product";
    await expect(operations.send(mistyped, "A-9", promote, mei)).rejects.toThrow('did you mean "product"');
  });

  test("refuses an instant without a zone", async () => {
    const { operations } = await openShopWithProduct();
    await expect(operations.send("product", "A-1", promote, { ...robot, at: "2026-01-05" })).rejects.toThrow(
      InvalidInputError,
    );
    const answer = await operations.send("product", "A-1", promote, {
      ...robot,
      at: "2026-01-05T08:00:00+08:00",
    });
    expect(answer).toMatchObject({ accepted: true, entry: { at: "2026-01-05T00:00:00.000Z" } });
  });

  test("sends to one instance at once are taken one after the other", async () => {
    const shop = await openShopWithProduct({ store: slowly(memoryStore()) });
    const answers = await Promise.all([
      shop.operations.send("product", "A-1", promote, robot),
      shop.operations.send("product", "A-1", promote, robot),
      shop.operations.send(
        "product",
        "A-1",
        { type: "product.recordStock", metrics: { stockOnHand: 0 } },
        robot,
      ),
    ]);
    expect(answers.map(({ accepted }) => accepted).sort()).toEqual([false, true, true]);
    expect(
      (await shop.operations.journal({ process: "product", id: "A-1" })).map(({ revision }) => revision),
    ).toEqual([1, 2, 3]);
  });

  test("an instance of another definition is refused, and told apart from a missing one", async () => {
    const { store } = await openShopWithProduct();
    const changed: Process = { ...productProcess, fingerprint: "another" };
    const operations = createOperations({ rulebook: shopRulebook, store, processes: [changed] });
    await expect(operations.send("product", "A-1", promote, robot)).rejects.toThrow(
      "definition to be the definition another that this program has",
    );
  });
});

/** A store that yields before every answer, so that what is sent at once overlaps. */
function slowly(store: Store): Store {
  const later = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    ...store,
    load: async (keys) => {
      const found = await store.load(keys);
      await later();
      return found;
    },
    commit: async (tenant, commits) => {
      await later();
      return store.commit(tenant, commits);
    },
  };
}

describe("an idempotency key", () => {
  const by = { ...robot, idempotencyKey: "k-1" };

  test("gives the same answer again and has no second effect", async () => {
    const { operations } = await openShopWithProduct();
    const first = await operations.send("product", "A-1", need, by);
    expect(await operations.send("product", "A-1", need, by)).toEqual(first);
    expect(await operations.list({ process: "replenishment" })).toHaveLength(1);
  });

  test("has one effect when it is sent twice at once", async () => {
    const { operations } = await openShopWithProduct({ store: slowly(memoryStore()) });
    const [first, second] = await Promise.all([
      operations.send("product", "A-1", need, by),
      operations.send("product", "A-1", need, by),
    ]);
    expect(second).toEqual(first);
    expect(await operations.list({ process: "replenishment" })).toHaveLength(1);
  });

  test("serves starts and adoptions too", async () => {
    const { operations } = openShop();
    const first = await operations.start("product", "A-1", { sku: "A-1" }, by);
    expect(await operations.start("product", "A-1", { sku: "A-1" }, by)).toEqual(first);
  });

  test("is not kept for a refusal: the same command may be taken later", async () => {
    const { operations } = await openShopWithProduct();
    const end = { type: "product.endPromotion" } as const;
    expect((await operations.send("product", "A-1", end, by)).accepted).toBe(false);
    await operations.send("product", "A-1", promote, robot);
    expect((await operations.send("product", "A-1", end, by)).accepted).toBe(true);
  });

  test("serves one purpose only", async () => {
    const { operations } = await openShopWithProduct();
    await operations.send("product", "A-1", promote, by);
    await expect(operations.send("product", "A-1", need, by)).rejects.toThrow(
      "the idempotency key k-1 requires product.requestReplenishment product A-1, it was used for product.startPromotion product A-1",
    );
  });

  test("covers a list of commands, each by its place", async () => {
    const { operations } = await openShopWithProduct();
    const commands = [promote, { type: "product.endPromotion" } as const, promote].map(
      (command) => ({ process: "product", id: "A-1", command }) as const,
    );
    const first = await operations.sendMany(commands, by);
    expect(first.map(({ accepted }) => accepted)).toEqual([true, true, true]);
    expect(await operations.sendMany(commands, by)).toEqual(first);
    expect(await operations.journal()).toHaveLength(4);
  });
});

describe("hand-overs", () => {
  test("a need becomes a requested replenishment, and goods in stock close what was on order", async () => {
    const shop = await openShopWithProduct();
    await shop.operations.send("product", "A-1", need, robot);
    expect(await statesOf(shop, "replenishment", "A-1/1")).toEqual(["requested"]);
    const [started] = await shop.operations.journal({ process: "replenishment" });
    expect(started).toMatchObject({
      by: { actor: "hand-over", role: "system" },
      handedOverFrom: { process: "product", id: "A-1", revision: 2 },
    });
    // 60 units in 30 days, 14 + 14 + 7 days to cover, 2 in stock.
    const units = 2 * (14 + 14 + 7) - 2;
    const contextOf = async () => (await shop.operations.get("product", "A-1"))?.snapshot.context;
    expect(await contextOf()).toMatchObject({ onOrderUnits: units });
    for (const command of [
      { type: "replenishment.approve" },
      { type: "replenishment.order" },
      { type: "replenishment.receive", units },
      { type: "replenishment.check", passedUnits: units },
      { type: "replenishment.stock" },
    ] as const) {
      expect((await shop.operations.send("replenishment", "A-1/1", command, robot)).accepted).toBe(true);
    }
    expect(await contextOf()).toMatchObject({ onOrderUnits: 0 });
  });

  test("are taken once when two are sent at once", async () => {
    const { operations } = await openShopWithProduct({ store: slowly(memoryStore()) });
    await operations.adopt("product", "A-2", { input: { sku: "A-2" }, state: "operating", reason: "x" }, mei);
    const failed = vi.fn();
    operations.on("handOverFailed", failed);
    await Promise.all([
      operations.send("product", "A-1", need, robot),
      operations.send("product", "A-2", need, robot),
    ]);
    expect((await operations.journal({ process: "replenishment" })).map(({ id }) => id).sort()).toEqual([
      "A-1/1",
      "A-2/1",
    ]);
    expect(failed).not.toHaveBeenCalled();
  });

  test("are taken once where two hosts work on one store", async () => {
    const { operations, store } = await openShopWithProduct({ store: slowly(memoryStore()) });
    const { operations: other } = openShop({ store });
    await Promise.all([operations.send("product", "A-1", need, robot), other.tick(begin), other.tick(begin)]);
    await other.tick(begin);
    expect(await operations.journal({ process: "replenishment" })).toHaveLength(1);
    expect(await store.outbox({ tenant: "default" })).toEqual([]);
  });

  test("tell of a foreign instance that stands where they would start one", async () => {
    const { operations } = await openShopWithProduct();
    await operations.start("replenishment", "A-1/1", { sku: "A-1", units: 1 }, mei);
    const failed = vi.fn();
    operations.on("handOverFailed", failed);
    await operations.send("product", "A-1", need, robot);
    expect(failed).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ at: begin }),
      expect.any(ConflictError),
    );
  });

  test("tell of a refusal where they go, and hold up nobody", async () => {
    const { operations, store } = await openShopWithProduct();
    await operations.send("product", "A-1", need, robot);
    const by = { actor: "li", role: "operations-director", at: onDay(200) } as const;
    const retire = { type: "product.retire", metrics: { unitsSold: 0, daysSinceLastSale: 150 } } as const;
    expect(
      (await operations.send("product", "A-1", { type: "product.startUpgrade", feedback: "x" }, mei))
        .accepted,
    ).toBe(true);
    expect(
      (await operations.send("product", "A-1", { type: "product.finishUpgrade", verdict: "rejected" }, mei))
        .accepted,
    ).toBe(true);
    expect((await operations.send("product", "A-1", retire, by)).accepted).toBe(false);
    expect(await store.outbox({ tenant: "default" })).toEqual([]);
  });

  test("are part of the commit of the step that they follow from", async () => {
    const committed: Commit[] = [];
    const store = memoryStore();
    const commit: Store["commit"] = (tenant, commits) => {
      committed.push(...commits);
      return store.commit(tenant, commits);
    };
    const { operations } = await openShopWithProduct({ store: { ...store, commit } });
    committed.length = 0;
    await operations.send("product", "A-1", need, robot);
    expect(committed).toHaveLength(1);
    expect(committed[0]?.entries.map(({ process, id }) => [process, id])).toEqual([
      ["product", "A-1"],
      ["replenishment", "A-1/1"],
    ]);
    expect(committed[0]?.instances.map(({ expectedRevision }) => expectedRevision)).toEqual([1, 0]);
  });

  test("are made anew with their step when somebody else was faster with the target", async () => {
    const { operations, store } = await openShopWithProduct();
    let raced = 0;
    const { operations: slow } = openShop({
      store: {
        ...store,
        commit: async (tenant, commits) => {
          if (raced++ === 0) await operations.start("replenishment", "A-1/1", { sku: "A-1", units: 1 }, mei);
          return store.commit(tenant, commits);
        },
      },
    });
    const failed = vi.fn();
    slow.on("handOverFailed", failed);
    expect((await slow.send("product", "A-1", need, robot)).accepted).toBe(true);
    expect(failed).toHaveBeenCalledTimes(1);
    expect((await operations.journal({ process: "product" })).map(({ revision }) => revision)).toEqual([
      1, 2,
    ]);
  });

  test("that were not taken are set aside with the reason, and taken later when they are redriven", async () => {
    const { operations, clock } = await openShopWithProduct();
    await operations.send("product", "A-1", need, robot);
    await operations.send("replenishment", "A-1/1", { type: "replenishment.reject", reason: "no" }, robot);
    // The request is made anew as A-1/2, where somebody has put another one by hand.
    await operations.start("replenishment", "A-1/2", { sku: "A-1", units: 1 }, mei);
    await operations.send("product", "A-1", need, robot);
    const [dead] = await operations.outbox({ dead: true });
    expect(dead).toMatchObject({
      from: { process: "product", id: "A-1" },
      message: { type: "hand-over", to: { process: "replenishment", id: "A-1/2" }, does: "start" },
      reason: expect.stringContaining("requires revision 0"),
    });
    clock.set(onDay(1));
    expect(await operations.redrive()).toBe(0);
    expect(await operations.outbox({ dead: true })).toHaveLength(1);
  });
});

describe("Operations.tick", () => {
  test("lets chained deadlines pass in the order of their instants", async () => {
    const { operations } = openShop();
    for (const [id, day] of [
      ["R-1", 0],
      ["R-2", 10],
    ] as const) {
      const at = onDay(day);
      await operations.adopt(
        "replenishment",
        id,
        {
          input: { sku: id, units: 10 },
          state: "ordered.expected",
          reason: "x",
          context: { orderedUnits: 10 },
        },
        { ...mei, at },
      );
    }
    await operations.send(
      "replenishment",
      "R-1",
      { type: "replenishment.receive", units: 4 },
      { ...robot, at: onDay(1) },
    );
    await operations.adopt(
      "product",
      "A-1",
      { input: { sku: "A-1" }, state: "trial.testing", reason: "x" },
      mei,
    );
    expect(await operations.tick(onDay(400))).toBe(3);
    const passed = (await operations.journal()).filter(({ cause }) => cause.type === "deadline");
    expect(passed.map(({ id, at }) => [id, at])).toEqual([
      ["R-1", onDay(15)],
      ["R-2", onDay(24)],
      ["A-1", onDay(90)],
    ]);
  });

  test("lets nothing pass that is not due, and nothing twice", async () => {
    const { operations } = openShop();
    await operations.adopt(
      "product",
      "A-1",
      { input: { sku: "A-1" }, state: "trial.testing", reason: "x" },
      mei,
    );
    expect(await operations.tick(onDay(89))).toBe(0);
    expect(await operations.tick("2026-04-01T08:00:00+08:00")).toBe(1);
    expect(await operations.tick(onDay(91))).toBe(0);
  });

  test("lets a deadline pass once when two ticks run at once", async () => {
    const { operations } = openShop({ store: slowly(memoryStore()) });
    await operations.adopt(
      "product",
      "A-1",
      { input: { sku: "A-1" }, state: "trial.testing", reason: "x" },
      mei,
    );
    const steps = await Promise.all([operations.tick(onDay(91)), operations.tick(onDay(91))]);
    expect(steps.sort()).toEqual([0, 1]);
  });

  test("goes on with what a host before it has left", async () => {
    const { store, operations } = openShop();
    await operations.adopt(
      "product",
      "A-1",
      { input: { sku: "A-1" }, state: "trial.testing", reason: "x" },
      mei,
    );
    const { operations: restarted } = openShop({ store });
    expect(await restarted.tick(onDay(90))).toBe(1);
    expect((await restarted.get("product", "A-1"))?.states).toEqual(["trial.overdue"]);
  });

  test("tells of a deadline that cannot pass, and passes the others", async () => {
    const { store, operations } = openShop();
    for (const id of ["A-1", "A-2"]) {
      await operations.adopt("product", id, { input: { sku: id }, state: "trial.testing", reason: "x" }, mei);
    }
    const { operations: other } = openShop({
      store: {
        ...store,
        passDue: (query, work) =>
          store.passDue(query, (due, steps) =>
            work(
              due.map((instance) =>
                instance.id === "A-1"
                  ? { ...instance, definition: { version: 0, fingerprint: "old" } }
                  : instance,
              ),
              steps,
            ),
          ),
      },
    });
    const failed = vi.fn();
    other.on("deadlineFailed", failed);
    expect(await other.tick(onDay(90))).toBe(1);
    expect(failed).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: "A-1" }),
      expect.any(InvalidInputError),
    );
    // It is tried again a minute later.
    expect(await operations.tick(onDay(90))).toBe(0);
    expect(await operations.tick(onDay(91))).toBe(1);
  });

  test("a deadline that was set anew in between does not pass early", async () => {
    const { store, operations } = openShop();
    await operations.start(
      "ad-campaign",
      "C-1",
      { campaignId: "C-1", channel: "search", budget: 10, optimisationCycleDays: 7 },
      robot,
    );
    for (const type of [
      "adCampaign.prepare",
      "adCampaign.requestFunds",
      "adCampaign.approveFunds",
      "adCampaign.launch",
    ] as const) {
      await operations.send("ad-campaign", "C-1", { type }, robot);
    }
    const stale = await operations.list({ process: "ad-campaign" });
    await operations.send(
      "ad-campaign",
      "C-1",
      { type: "adCampaign.reviewReturn", metrics: { roas: 4, spend: 1000, days: 7 } },
      { ...robot, at: onDay(5) },
    );
    let asked = 0;
    const { operations: late } = openShop({
      store: {
        ...store,
        passDue: (query, work) => (asked++ === 0 ? work(stale, store) : store.passDue(query, work)),
      },
    });
    expect(await late.tick(onDay(7))).toBe(0);
    expect((await late.get("ad-campaign", "C-1"))?.states).toEqual(["running.delivering"]);
    expect(await late.tick(onDay(12))).toBe(1);
  });
});

describe("listeners", () => {
  test("hear of every step and event after the commit", async () => {
    const { operations } = await openShopWithProduct();
    const [steps, events] = [vi.fn(), vi.fn()];
    operations.on("step", steps).on("event", events);
    await operations.send("product", "A-1", promote, robot);
    expect(steps).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ revision: 2 }));
    expect(events).toHaveBeenCalledExactlyOnceWith(
      { type: "product.promotionStarted", sku: "A-1", at: begin, detail: "spring" },
      expect.objectContaining({ revision: 2 }),
    );
  });

  test("that throw lose neither the commit nor the hand-over", async () => {
    const { operations } = await openShopWithProduct();
    const failed = vi.fn();
    operations.on("step", () => {
      throw new Error("the listener is broken");
    });
    operations.on("listenerFailed", failed);
    expect((await operations.send("product", "A-1", need, robot)).accepted).toBe(true);
    expect(await operations.list({ process: "replenishment" })).toHaveLength(1);
    expect(failed).toHaveBeenCalledTimes(2);
    expect(failed.mock.calls[0]?.[0]).toMatchObject({ message: "the listener is broken" });
  });

  test("carry out the effects of a chart, once, with a stable id", async () => {
    const operations = createOperations({
      rulebook: errandRulebook,
      processes: [errandProcess],
      clock: { now: () => begin },
    });
    const effects = vi.fn();
    operations.on("effect", effects);
    const by = { actor: "mei", role: "product-group" } as const;
    await operations.start("errand", "E-1", {}, by);
    await operations.send("errand", "E-1", { type: "errand.buy", spend: 5 }, by);
    await operations.send("errand", "E-1", { type: "errand.rest" }, by);
    await operations.tick();
    expect(effects).toHaveBeenCalledExactlyOnceWith({
      id: JSON.stringify(["default", "errand", "E-1", 3, 0]),
      from: { tenant: "default", process: "errand", id: "E-1", revision: 3 },
      at: begin,
      attempts: 0,
      message: { type: "effect", effect: { type: "ring", params: { tone: "low" } } },
    });
  });

  test("a red line is overruled by nobody, an override that may be is journalled", async () => {
    const operations = createOperations({
      rulebook: errandRulebook,
      processes: [errandProcess],
      clock: { now: () => begin },
    });
    const by = {
      actor: "li",
      role: "operations-director",
      override: { outcome: "go", reason: "the fair" },
    } as const;
    await operations.start("errand", "E-1", {}, { actor: "mei", role: "product-group" });
    expect(await operations.send("errand", "E-1", { type: "errand.sell", recalled: true }, by)).toMatchObject(
      { accepted: false, refusal: { code: "red-line" } },
    );
    await operations.send("errand", "E-1", { type: "errand.buy", spend: 500 }, by);
    const [, entry] = await operations.journal({ process: "errand", id: "E-1" });
    expect(entry?.decision).toMatchObject({
      ruled: "stop",
      outcome: "go",
      override: { actor: "li", reason: "the fair" },
      checks: [{ observed: 500, threshold: 100 }],
    });
  });
});

describe("Operations.list, get and can", () => {
  test("find by process, state, tag, due time and place", async () => {
    const { operations } = openShop();
    await operations.adopt(
      "product",
      "A-2",
      { input: { sku: "A-2" }, state: "trial.testing", reason: "x" },
      mei,
    );
    await operations.adopt("product", "A-1", { input: { sku: "A-1" }, state: "operating", reason: "x" }, mei);
    await operations.start("replenishment", "R-1", { sku: "A-1", units: 1 }, mei);
    const ids = async (query: Parameters<typeof operations.list>[0]) =>
      (await operations.list(query)).map(({ id }) => id);
    expect(await ids({})).toEqual(["A-1", "A-2", "R-1"]);
    expect(await ids({ process: "product" })).toEqual(["A-1", "A-2"]);
    expect(await ids({ state: "trial" })).toEqual(["A-2"]);
    expect(await ids({ state: "operating.stock.inStock" })).toEqual(["A-1"]);
    expect(await ids({ state: "tri" })).toEqual([]);
    expect(await ids({ tag: "onSale" })).toEqual(["A-1", "A-2"]);
    expect(await ids({ dueBefore: onDay(90) })).toEqual(["A-2"]);
    expect(await ids({ dueBefore: onDay(89) })).toEqual([]);
    expect(await ids({ after: { process: "product", id: "A-1" }, limit: 1 })).toEqual(["A-2"]);
  });

  test("keep tenants apart on one store", async () => {
    const store = memoryStore();
    const [north, south] = [openShop({ store, tenant: "north" }), openShop({ store, tenant: "south" })];
    await north.operations.adopt(
      "product",
      "A-1",
      { input: { sku: "A-1" }, state: "trial.testing", reason: "x" },
      { ...mei, idempotencyKey: "k" },
    );
    expect(await south.operations.get("product", "A-1")).toBeUndefined();
    expect(await south.operations.list()).toEqual([]);
    expect(await south.operations.journal()).toEqual([]);
    expect(await south.operations.tick(onDay(90))).toBe(0);
    expect(
      (await south.operations.start("product", "A-1", { sku: "A-1" }, { ...mei, idempotencyKey: "k" }))
        .instance.states,
    ).toEqual(["selection.proposed"]);
    expect(await north.operations.tick(onDay(90))).toBe(1);
  });

  test("say what can be done now", async () => {
    const { operations } = await openShopWithProduct();
    const possible = await operations.can("product", "A-1", { ...robot, commands: [promote] });
    const statuses = new Map(possible.map(({ command, status }) => [command, status]));
    expect(statuses.get("product.startPromotion")).toBe("possible");
    expect(statuses.get("product.recordStock")).toBe("needs");
    expect(statuses.get("product.startTrial")).toBe("refused");
    await expect(operations.can("product", "A-9", robot)).rejects.toThrow(NotFoundError);
  });
});
