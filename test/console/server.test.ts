import { parseRulebook } from "opscycle/rules";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { EventHub } from "../../examples/console/server/events.js";
import type {
  Attention,
  Board,
  CommandAnswer,
  InstanceView,
  JournalPage,
  ProductKpis,
  Shop,
} from "../../examples/console/shared/api.js";
import {
  commandOf,
  fromPage,
  host,
  listen,
  now,
  openTestShop,
  rulesText,
  type TestShop,
} from "./server-shop.js";

let tested: TestShop;
beforeAll(async () => {
  tested = await openTestShop();
});
afterAll(() => tested.close());

async function read<Body>(path: string): Promise<Body> {
  const response = await tested.get(path);
  expect(response.status).toBe(200);
  return (await response.json()) as Body;
}

async function command(place: string, body: object): Promise<CommandAnswer> {
  const response = await tested.send("POST", `/api/instances/${place}/commands`, body);
  expect(response.status).toBe(200);
  return (await response.json()) as CommandAnswer;
}

describe("what stands still", () => {
  test("the shop names its roles, its processes and their states in two languages", async () => {
    const shop = await read<Shop>("/api/shop");
    expect(shop).toMatchObject({ name: "Mugs", currency: "CNY", hasDemoClock: true });
    expect(shop.roles).toContainEqual({ id: "finance", title: { en: "Finance", zh: "财务" } });
    const product = shop.processes.find(({ id }) => id === "product");
    expect(product?.states["operating"]).toEqual({
      en: "Operating",
      zh: expect.stringMatching(/\p{Script=Han}/u),
    });
    expect(product?.states["operating.stock.inStock"]?.en).toBe("In stock");
  });

  test("a chart is drawn in either language, with the states that are lit", async () => {
    const response = await tested.get("/api/processes/replenishment/chart?language=zh&states=requested");
    expect(response.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    const svg = await response.text();
    expect(svg).toContain("采购与补货");
    expect(svg).toContain('class="state current"');
  });

  test("a chart of no process, or lit in no state, is refused by name", async () => {
    const nowhere = await tested.get("/api/processes/nothing/chart");
    expect([nowhere.status, await nowhere.json()]).toEqual([
      404,
      { error: { message: "there is no process nothing" } },
    ]);
    const wrong = await tested.get("/api/processes/alert/chart?states=nowhere");
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { error: { path: "states.0" } }]);
  });
});

describe("the board", () => {
  test("shows each product with stock, sales and where it stands", async () => {
    const board = await read<Board>("/api/board");
    expect(board.now).toBe(now);
    expect(board.products).toHaveLength(12);
    expect(board.products.find(({ sku }) => sku === "SKU-1")).toMatchObject({
      name: "Mug no. 1",
      category: "mugs",
      stage: "operating",
      stockUnits: 2,
      unitsPerDay: 1,
    });
    expect(board.products.find(({ sku }) => sku === "SKU-3")?.unitsPerDay).toBeCloseTo(1 / 3);
  });

  test("is answered as unchanged to whoever has it", async () => {
    const tag = (await tested.get("/api/board")).headers.get("etag") ?? "";
    expect((await tested.get("/api/board", { "if-none-match": tag })).status).toBe(304);
  });
});

describe("from a proposal to an approval", () => {
  test("what the restock rule proposes is explained, and its command takes the suggested metrics", async () => {
    const { proposals } = await read<Attention>("/api/attention");
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({
      sku: "SKU-1",
      name: "Mug no. 1",
      command: {
        type: "product.requestReplenishment",
        metrics: { stockOnHand: 2, unitsSold: 30, observedDays: 30 },
      },
    });
    expect(proposals[0]?.decision).toMatchObject({ rule: "inventory.restock", outcome: "order" });
    const view = await read<InstanceView>("/api/instances/product/SKU-1?role=supply-chain");
    const suggested = view.suggested["product.requestReplenishment"];
    expect(suggested).toEqual({ metrics: { stockOnHand: 2, unitsSold: 30, observedDays: 30 } });
    const body = commandOf({ type: "product.requestReplenishment", ...suggested }, "supply-chain");
    const answer = await command("product/SKU-1", body);
    expect(answer).toMatchObject({ accepted: true, step: { id: "SKU-1", decision: { outcome: "order" } } });
  });

  test("sent again under the same key it does nothing more", async () => {
    const metrics = { stockOnHand: 2, unitsSold: 30, observedDays: 30 };
    const again = await command(
      "product/SKU-1",
      commandOf({ type: "product.requestReplenishment", metrics }, "supply-chain"),
    );
    expect(again).toMatchObject({ accepted: true, step: { revision: 2 } });
  });

  test("it waits for an approval then, and is proposed no more", async () => {
    const { proposals, approvals } = await read<Attention>("/api/attention");
    expect(proposals).toEqual([]);
    expect(approvals).toHaveLength(1);
    const [waiting] = approvals;
    expect(waiting).toMatchObject({ process: "replenishment", id: "SKU-1/1", sku: "SKU-1", since: now });
    expect(waiting?.about[0]).toEqual({ label: { en: "Product", zh: "商品" }, value: "Mug no. 1 (SKU-1)" });
    expect(waiting?.commands.map(({ type, needsReason }) => [type, needsReason])).toEqual([
      ["replenishment.approve", false],
      ["replenishment.reject", true],
    ]);
    const board = await read<Board>("/api/board");
    expect(board.products.filter(({ isWaiting }) => isWaiting).map(({ sku }) => sku)).toEqual(["SKU-1"]);
  });

  test("approved, it waits no more", async () => {
    const answer = await command(
      "replenishment/SKU-1%2F1",
      commandOf({ type: "replenishment.approve" }, "finance"),
    );
    expect(answer).toMatchObject({ accepted: true, step: { to: ["approved"] } });
    expect((await read<Attention>("/api/attention")).approvals).toEqual([]);
  });
});

describe("layers with dates", () => {
  test("apply to what is proposed and suggested as they do to what is ordered, from the moment they begin", async () => {
    const season = await openTestShop();
    const { operations } = season.shop;
    const [begun, later] = [now, new Date(Date.parse(now) + 3_600_000).toISOString()];
    const buffer = (id: string, from: string, bufferDays: number) =>
      ({ id, from, params: { "inventory.restock": { bufferDays } } }) as const;
    const layers = [buffer("sale", begun, 90), buffer("festival", later, 200)];
    operations.replaceRulebook(parseRulebook({ layers: [...JSON.parse(rulesText).layers, ...layers] }));
    const proposed = async () => {
      const response = await season.get("/api/attention");
      return ((await response.json()) as Attention).proposals[0];
    };
    const first = await proposed();
    const buffer90 = { formula: "daily units × buffer days", value: 90 };
    expect(first?.decision.workings).toContainEqual(expect.objectContaining(buffer90));
    season.shop.demoClock?.clock.set(later);
    const second = await proposed();
    expect(second?.units).toBeGreaterThan(first?.units ?? 0);
    const body = commandOf(second?.command ?? { type: "" }, "supply-chain");
    const answer = await season.send("POST", "/api/instances/product/SKU-1/commands", body);
    expect(await answer.json()).toMatchObject({
      accepted: true,
      step: { decision: { proposal: { units: second?.units } } },
    });
    await season.close();
  });
});

describe("refusals", () => {
  test("a rule's refusal is an answer that says why and what would change it", async () => {
    const metrics = { unitsSold: 45, returnRate: 0 };
    const answer = await command("product/SKU-2", commandOf({ type: "product.restart", metrics }));
    if (answer.accepted) throw new Error("it was taken");
    expect(answer.refusal).toMatchObject({ code: "forbidden", checks: expect.any(Array) });
    expect(answer.why[0]).toContain("product.restart answered keep");
    expect(answer.why).toContainEqual(expect.stringContaining("to pass: unitsSold < 3 (now 45)"));
    expect(answer.overrule).toEqual({
      roles: ["operations-director", "store-manager"],
      outcomes: ["restart", "keep"],
    });
  });

  test("overruled by one who may, it is taken, and the journal says by whom", async () => {
    const metrics = { unitsSold: 45, returnRate: 0 };
    const body = commandOf({ type: "product.restart", metrics }, "store-manager", "overruled");
    const override = { outcome: "restart", reason: "new pictures are ready" };
    const answer = await command("product/SKU-2", { ...body, override });
    expect(answer).toMatchObject({ accepted: true, step: { decision: { ruled: "keep", override } } });
  });

  test("a role that may not send it is refused, and nothing offers an overruling", async () => {
    const answer = await command(
      "replenishment/SKU-1%2F1",
      commandOf({ type: "replenishment.order" }, "finance"),
    );
    expect(answer).toMatchObject({ accepted: false, refusal: { code: "wrong-role" } });
    expect(answer).not.toHaveProperty("overrule");
  });
});

describe("the journal", () => {
  test("gives the latest step first, page by page, each once", async () => {
    const seen: string[] = [];
    let next: string | undefined = "";
    while (next !== undefined) {
      const page: JournalPage = await read(`/api/journal?limit=5${next === "" ? "" : `&before=${next}`}`);
      seen.push(...page.steps.map(({ process, id, revision }) => `${process} ${id} ${revision}`));
      next = page.next;
    }
    const all = await tested.shop.operations.journal();
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(all.length);
    expect(seen.at(-1)).toBe("product SKU-1 1");
  });

  test("of one instance, with titles, decisions and sentences", async () => {
    const { steps } = await read<JournalPage>("/api/journal?process=product&id=SKU-1");
    expect(steps.map(({ revision }) => revision)).toEqual([2, 1]);
    expect(steps[0]).toMatchObject({
      cause: {
        type: "command",
        name: "product.requestReplenishment",
        title: { en: "Request replenishment" },
      },
      by: { actor: "mei", role: "supply-chain" },
    });
    expect(steps[0]?.why[0]).toBe("inventory.restock: order");
    expect(steps[1]?.why).toEqual(["in the assortment"]);
  });

  test("of one kind", async () => {
    const { steps } = await read<JournalPage>("/api/journal?kind=adopt&limit=20");
    expect(steps).toHaveLength(12);
  });
});

describe("the KPIs of a product", () => {
  test("come with the lines that rules draw, and who set them", async () => {
    const { series, name } = await read<ProductKpis>("/api/products/SKU-1/kpis");
    expect(name).toBe("Mug no. 1");
    const of = (kpi: string) => series.find((one) => one.kpi === kpi);
    expect(of("sales/units-per-day")?.points.at(-1)).toEqual({ date: "2025-07-19", value: 1 });
    expect(of("sales/sales-volume")?.points.at(-1)?.value).toBe(90);
    expect(of("sales/sales-volume")?.title.en).toMatch(/\(last 90 days\)$/);
    expect(of("sales/sales-volume")?.thresholds[0]).toMatchObject({
      rule: "inventory.slow-mover",
      param: "raiseBelowUnits",
      value: 3,
      from: "house",
    });
    expect(of("profit/gross-margin")?.points.at(-1)?.value).toBeCloseTo(0.4);
    expect(of("stock-on-hand")?.points).toEqual([{ date: "2025-07-19", value: 2 }]);
    expect(of("ads/roas")).toBeUndefined();
  });
});

test("a line in the chart of a product stands where a command about it is decided", async () => {
  const other = await openTestShop();
  const params = { "inventory.slow-mover": { raiseBelowUnits: 2 } };
  const layers = [
    ...JSON.parse(rulesText).layers,
    { id: "of this product", when: { sku: "SKU-4" }, params },
    { id: "of another", when: { sku: "SKU-5" }, params: { "inventory.slow-mover": { raiseBelowUnits: 1 } } },
  ];
  other.shop.operations.replaceRulebook(parseRulebook({ layers }));
  const { series } = (await (await other.get("/api/products/SKU-4/kpis")).json()) as ProductKpis;
  const line = series
    .flatMap(({ thresholds }) => thresholds)
    .find(({ param }) => param === "raiseBelowUnits");
  expect(line).toMatchObject({ value: 2, from: "of this product" });
  const view = (await (await other.get("/api/instances/product/SKU-4")).json()) as InstanceView;
  const review = { type: "product.reviewSales", ...view.suggested["product.reviewSales"] };
  const sent = await other.send("POST", "/api/instances/product/SKU-4/commands", commandOf(review));
  const answer = (await sent.json()) as CommandAnswer;
  const checks = answer.accepted ? answer.step.decision?.checks : answer.refusal.checks;
  expect(checks).toContainEqual(
    expect.objectContaining({
      threshold: line?.value,
      origin: expect.objectContaining({ param: "raiseBelowUnits", layer: line?.from }),
    }),
  );
  await other.close();
});

describe("time", () => {
  test("days pass where the clock is a demo's", async () => {
    const response = await tested.send("POST", "/api/clock", { days: 2 });
    const later = new Date(Date.parse(now) + 2 * 86_400_000).toISOString();
    expect(await response.json()).toEqual({ now: later });
    expect((await read<Board>("/api/board")).now).toBe(later);
  });
});

describe("alerts", () => {
  test("a raised alert is shown with the decision that raised it, and counted on the board", async () => {
    const facts = { unitsSold: 1, stockOnHand: 400, daysOnSale: 190 };
    await tested.shop.operations.watch(
      { rule: "inventory.slow-mover", subject: "SKU-12", facts },
      { actor: "job", role: "system" },
    );
    const { alerts } = await read<Attention>("/api/attention");
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toMatchObject({
      subject: "SKU-12",
      title: { en: "Slow mover" },
      states: ["active.raised"],
    });
    expect(alerts[0]?.decision).toMatchObject({ rule: "inventory.slow-mover", outcome: "raise" });
    const board = await read<Board>("/api/board");
    expect(board.products.find(({ sku }) => sku === "SKU-12")?.alerts).toBe(1);
    await command("alert/inventory.slow-mover%2FSKU-12", commandOf({ type: "alert.close", reason: "sold" }));
    expect((await read<Attention>("/api/attention")).alerts).toEqual([]);
  });
});

describe("whoever listens", () => {
  test("is a reader: who asks for the head alone is told, and forgotten", async () => {
    const heard = vi.spyOn(EventHub.prototype, "listen");
    const url = `http://${host}/api/events`;
    const response = await tested.app.request(url, { method: "HEAD", headers: fromPage });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
    expect(heard).not.toHaveBeenCalled();
    heard.mockRestore();
  });

  test("hears what another page did, and when days pass", async () => {
    const pages = [await listen(tested), await listen(tested)];
    expect(pages[0]?.type).toBe("text/event-stream");
    await command(
      "product/SKU-4",
      commandOf({ type: "product.startPromotion", promotion: "spring" }, "marketing-group"),
    );
    for (const page of pages)
      expect(await page.next()).toEqual({ type: "step", process: "product", id: "SKU-4", revision: 2 });
    await pages[0]?.end();
    const response = await tested.send("POST", "/api/clock", { days: 1 });
    let last = await pages[1]?.next();
    // What fell due on the day is told before.
    while (last?.type === "step") last = await pages[1]?.next();
    expect(last).toEqual({ type: "clock", ...(await response.json()) });
    await pages[1]?.end();
  });
});
