import { InvalidInputError } from "opscycle";
import { type Erased, memoryStore, redactCustomer, type Store, verifyJournal } from "opscycle/operations";
import { describe, expect, test } from "vitest";
import { mei, robot } from "../shop.js";
import { Broken, breakingStore } from "./breaking-store.js";
import { openShopWithBuyers, personal } from "./customer-life.js";

const options = { reason: "request 17" };
const buyer = { customerId: "B-1" };

/** The shop two months later, when nothing of B-1 is under way. */
async function openLater(store?: Store) {
  const shop = await openShopWithBuyers(store);
  await shop.wait(24 * 60);
  return shop;
}

/** Which of the buyer's data is left: in instances, journal, outbox and remembered answers. */
async function left({ operations }: Awaited<ReturnType<typeof openLater>>): Promise<readonly string[]> {
  const text = JSON.stringify([
    await operations.list(),
    await operations.list({ archived: true }),
    await operations.journal(),
    await operations.outbox({ dead: true }),
    await operations.outbox(),
  ]);
  return personal.filter((word) => text.includes(word));
}

const idsOf = (found: Erased["erased"]) => found.map(({ process, id }) => `${process} ${id}`).sort();
const all = ["order O-1", "order O-2", "payment O-1/1", "payment O-2/1", "return R-1", "shipment S-1"];
/** Not about one customer, but told of what came back, and why. */
const told = ["returns-analysis shop", "stock-item CUP"];

describe("Operations.instancesOf", () => {
  test("finds what remembers a customer, and what that handed over to or came from", async () => {
    const { operations } = await openShopWithBuyers();
    const found = await operations.instancesOf(buyer);
    expect(idsOf(found.filter((one) => one.found !== "told"))).toEqual(all);
    expect(idsOf(found.filter((one) => one.found === "told"))).toEqual(told);
    const remembering = await operations.instancesOf({ ...buyer, handOvers: false });
    expect(idsOf(remembering)).toEqual(["order O-1", "order O-2", "return R-1"]);
    expect(found.filter((one) => one.found === "handed-over")).toHaveLength(3);
    expect(await operations.instancesOf({ customerId: "B-9" })).toEqual([]);
  });
});

describe("Operations.erase", () => {
  test("leaves nothing of a customer, and a journal that verifies", async () => {
    const shop = await openLater();
    const others = (await shop.operations.journal()).filter(({ id }) => id.includes("3"));
    expect(await left(shop)).toEqual(personal);
    const found = await shop.operations.erase(buyer, options, mei);
    expect(found).toMatchObject({ already: [], left: [] });
    expect(idsOf(found.erased)).toEqual(all);
    expect(idsOf(found.told)).toEqual(told);
    await shop.operations.erase(found.told, { ...options, redact: (context) => context }, mei);
    expect(await left(shop)).toEqual([]);
    expect((await shop.operations.verifyJournal({ replays: true })).faults).toEqual([]);
    const journal = await shop.operations.journal();
    expect((await verifyJournal(journal, { heads: await shop.operations.list() })).faults).toEqual([]);
    expect(journal.filter(({ id }) => id.includes("3"))).toEqual(others);
  });

  test("keeps who did what and when, states and amounts, and calls the person by one pseudonym", async () => {
    const shop = await openLater();
    const before = await shop.operations.get("order", "O-1");
    await shop.operations.erase(buyer, options, mei);
    const [first, second] = [
      await shop.operations.get("order", "O-1"),
      await shop.operations.get("order", "O-2"),
    ];
    expect(first?.states).toEqual(before?.states);
    expect(first?.snapshot.context).toMatchObject({ lines: [{ units: 2, unitPriceMinor: 1000 }] });
    const [one, other] = [first, second].map((order) =>
      Reflect.get(order?.snapshot.context ?? {}, "customerId"),
    );
    expect(one).toMatch(/^erased:[0-9a-f-]{13}$/);
    expect(other).toBe(one);
    const [started] = await shop.operations.journal({ process: "order", id: "O-1" });
    expect(started).toMatchObject({
      by: { actor: "robot" },
      cause: { type: "start" },
      erasedAt: shop.clock.now(),
      to: expect.any(Array),
    });
    const last = (await shop.operations.journal({ process: "order", id: "O-1" })).at(-1);
    expect(last?.cause).toMatchObject({ type: "erase", reason: "request 17" });
    expect(last?.by).toEqual(mei);
  });

  test("is resumed, at whichever commit it broke off", async () => {
    for (let commits = 0; commits < all.length; commits++) {
      const store = memoryStore();
      const shop = await openLater(store);
      const broken = await openBroken(store, commits);
      await expect(broken.erase(buyer, options, mei)).rejects.toThrow(Broken);
      expect(await left(shop)).not.toEqual([]);
      const found = await shop.operations.erase(buyer, options, mei);
      expect(found.erased).toHaveLength(all.length - commits);
      await shop.operations.erase(found.told, { ...options, redact: (context) => context }, mei);
      expect(await left(shop)).toEqual([]);
      expect((await shop.operations.verifyJournal()).faults).toEqual([]);
    }
  });

  test("knows what it has erased, and erases anew what happened since", async () => {
    const shop = await openLater();
    const keys = all.map((name) => ({ process: name.split(" ")[0] ?? "", id: name.split(" ")[1] ?? "" }));
    await shop.operations.erase(keys, options, mei);
    const again = await shop.operations.erase(keys, options, mei);
    expect(idsOf(again.already)).toEqual(all);
    await shop.send("order", "O-2", "order.reopen", { reason: "my aunt in Hangzhou" });
    expect(await left(shop)).toContain("my aunt in Hangzhou");
    const third = await shop.operations.erase(keys, { ...options, redact: (context) => context }, mei);
    expect(idsOf(third.erased)).toContain("order O-2");
    expect(await left(shop)).not.toContain("my aunt in Hangzhou");
    expect((await shop.operations.verifyJournal({ replays: true })).faults).toEqual([]);
  });

  test("leaves what is under way to the caller, who says what it goes on with", async () => {
    const shop = await openShopWithBuyers();
    const order = [{ process: "order", id: "O-3" }];
    const untouched = await shop.operations.erase(order, options, mei);
    expect(untouched.left).toMatchObject([
      { id: "O-3", why: expect.stringMatching(/waits for .* give redact/) },
    ]);
    const redact = (context: object) => redactCustomer("order", context, () => "somebody");
    expect(await shop.operations.erase(order, { ...options, redact }, mei)).toMatchObject({ erased: order });
    await shop.send("shipment", "S-3", "shipment.assignTracking", { trackingNumber: "SF-9" });
    await shop.deliver("S-3");
    await shop.send("order", "O-3", "order.confirmReceipt");
    expect((await shop.operations.get("order", "O-3"))?.states).toContain("live.handling.completed");
    expect((await shop.operations.verifyJournal({ replays: true })).faults).toEqual([]);
    const rebuilt = await shop.operations.stateAt("order", "O-3", shop.clock.now());
    expect(rebuilt?.snapshot).toEqual((await shop.operations.get("order", "O-3"))?.snapshot);
  });

  test("tells what there is not, and why a process of one's own is left", async () => {
    const { operations } = await openShopWithBuyers();
    const { left } = await operations.erase([{ process: "order", id: "O-77" }], options, mei);
    expect(left).toEqual([{ process: "order", id: "O-77", why: "there is no such instance" }]);
  });

  test.each([
    ["no reason", { reason: " " }, /reason to be why, in words that name nobody, received nothing/],
    ["what is no JSON", { ...options, redact: () => ({ at: new Date() }) }, /plain JSON/],
    [
      "other keys",
      { ...options, redact: () => ({ orderId: "O-1" }) },
      /an object with the keys askedMinor, .* received orderId/,
    ],
  ])("refuses %s, and erases nothing", async (_name, wrong, message) => {
    const shop = await openLater();
    const before = await shop.operations.journal();
    const erased = shop.operations.erase([{ process: "order", id: "O-1" }], wrong as never, mei);
    await expect(erased).rejects.toThrow(InvalidInputError);
    await expect(erased).rejects.toThrow(message);
    expect(await shop.operations.journal()).toEqual(before);
  });

  test("answers a key that was used before, without what was erased", async () => {
    const shop = await openLater();
    const by = { ...robot, idempotencyKey: "reopen O-2" };
    const sent = () => shop.operations.send("order", "O-2", { type: "order.reopen", reason: "Wei asks" }, by);
    const first = await sent();
    expect(first.accepted).toBe(true);
    await shop.send("order", "O-2", "order.cancel", { reason: "my aunt in Hangzhou" });
    await shop.wait(24 * 3);
    await shop.operations.erase(buyer, options, mei);
    const again = await sent();
    expect(again).toMatchObject({
      accepted: true,
      entry: { revision: first.accepted ? first.entry.revision : 0 },
    });
    expect(personal.filter((word) => JSON.stringify(again).includes(word))).toEqual([]);
  });
});

describe("Operations.stateAt", () => {
  test("knows only the states before an erasure, and all from it on", async () => {
    const shop = await openLater();
    const at = "2026-03-10T00:00:00.000Z";
    const before = await shop.operations.stateAt("order", "O-1", at);
    expect(before?.snapshot).toBeDefined();
    await shop.operations.erase(buyer, options, mei);
    const { snapshot: _snapshot, entry: _entry, ...bare } = before ?? {};
    const after = await shop.operations.stateAt("order", "O-1", at);
    expect(after).toMatchObject(bare);
    expect(after).not.toHaveProperty("snapshot");
    expect(after?.why).toMatch(/the payload of revision \d+ was erased/);
    const now = await shop.operations.stateAt("order", "O-1", shop.clock.now());
    expect(now?.snapshot).toEqual((await shop.operations.get("order", "O-1"))?.snapshot);
  });

  test("knows nothing before the start, and refuses what is no instant", async () => {
    const { operations } = await openShopWithBuyers();
    expect(await operations.stateAt("order", "O-1", "2026-01-01T00:00:00.000Z")).toBeUndefined();
    expect(await operations.stateAt("order", "O-77", "2026-12-01T00:00:00.000Z")).toBeUndefined();
    await expect(operations.stateAt("order", "O-1", "yesterday")).rejects.toThrow(InvalidInputError);
  });
});

async function openBroken(store: Store, commits: number) {
  const { createOperations, virtualClock } = await import("opscycle/operations");
  const { shopRulebook } = await import("../../processes/shop-rulebook.js");
  const clock = virtualClock("2026-05-01T00:00:00.000Z");
  return createOperations({ rulebook: shopRulebook, store: breakingStore(store, commits), clock });
}
