import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { virtualClock } from "opscycle/operations";
import type { ShopHistory } from "opscycle/replay";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ConsoleShop } from "../../examples/console/server/console-shop.js";
import { demoClock } from "../../examples/console/server/demo/demo-clock.js";
import { readDemoHistory } from "../../examples/console/server/demo/demo-history.js";
import { openDemoShop } from "../../examples/console/server/demo/demo-shop.js";
import { ShopView } from "../../examples/console/server/read-model/shop-view.js";
import { checkText } from "../../examples/console/server/rulebook/check-text.js";

let folder: string;
let history: ShopHistory;
let shop: ConsoleShop;
const said = new Set<string>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "opscycle-demo-"));
  // A few of the products: the whole shop takes longer than all the other tests of the console.
  history = await readDemoHistory(({ sku }) => /[159]7$/.test(sku));
  shop = await openDemoShop({ folder, history, onProgress: (what) => said.add(what) });
}, 60_000);
afterAll(async () => {
  await shop.operations.close();
  await rm(folder, { recursive: true });
});

describe("a seeded shop", () => {
  test("has the life of every product, each step sealed", async () => {
    const { entries, faults } = await shop.operations.verifyJournal();
    expect(faults).toEqual([]);
    expect(entries).toBeGreaterThan(500);
    expect(await shop.operations.count({ process: "product" })).toBe(history.daily.skus.length);
    expect(said.size).toBe(2);
  });

  test("says of a retired product which figures and thresholds retired it", async () => {
    const [retired] = await shop.operations.list({ process: "product", state: "retired", limit: 1 });
    const journal = await shop.operations.journal({ process: "product", id: retired?.id ?? "" });
    const decision = journal.findLast(({ decision }) => decision?.rule === "product.retire")?.decision;
    expect(decision).toMatchObject({ outcome: "retire", scope: { sku: retired?.id } });
    expect(decision?.checks.map(({ name }) => name)).toContain("daysSinceLastSale");
  });

  test("leaves something to do, and nothing that is settled", async () => {
    const view = await ShopView.open(shop);
    const { alerts, proposals, approvals } = await view.attention();
    expect(alerts.length + proposals.length).toBeGreaterThan(0);
    expect(approvals.length).toBeGreaterThan(0);
    const { products } = await view.board();
    const gone = new Set(products.filter(({ stage }) => /retir|dropped/.test(stage)).map(({ sku }) => sku));
    expect(alerts.filter(({ subject }) => gone.has(subject))).toEqual([]);
    expect(products.every(({ stockUnits }) => stockUnits !== null && stockUnits >= 0)).toBe(true);
  });

  test("goes on where it stood when it is opened again", async () => {
    await shop.demoClock?.passDays(3);
    const { clock, operations, stock } = shop;
    const [now, steps] = [clock.now(), (await operations.journal()).length];
    const units = history.daily.skus.map(({ sku }) => stock.unitsOf(sku));
    await operations.close();
    said.clear();
    shop = await openDemoShop({ folder, history, onProgress: (what) => said.add(what) });
    expect(shop.clock.now()).toBe(now);
    expect(await shop.operations.journal()).toHaveLength(steps);
    expect(history.daily.skus.map(({ sku }) => shop.stock.unitsOf(sku))).toEqual(units);
    expect(said.size).toBe(0);
  });

  test("keeps its clock although a day breaks off", async () => {
    const path = join(folder, "another-clock");
    const clock = virtualClock(shop.clock.now());
    const failing = () => Promise.reject(new Error("no light"));
    const days = demoClock(path, clock, shop.operations, failing);
    await expect(days.passDays(2)).rejects.toThrow("no light");
    expect(await readFile(path, "utf8")).toBe(clock.now());
  });

  test("has a rulebook without fault", async () => {
    const text = await readFile("examples/console/server/demo/rules.json", "utf8");
    expect(checkText(text)).toMatchObject({ faults: [], isUsable: true });
  });
});
