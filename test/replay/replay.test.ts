import { replay } from "opscycle/replay";
import { defineRulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { history, rulebookWith, sale, steadySales } from "./histories.js";

const lives = async (lines: Parameters<typeof history>[0], params = {}) => {
  const result = await replay({ history: history(lines), rulebook: rulebookWith(params) });
  return { result, life: (sku: string) => result.products.find((product) => product.sku === sku) };
};

/** Keeps the calendar running to its last day with a product that is not looked at. */
const calendar = (lastDay: number) => [sale("calendar", 0, 1), sale("calendar", lastDay, 1)];

describe("replay", () => {
  test("a product that sells steadily passes its trial at the first review after the minimum days", async () => {
    const { result, life } = await lives(steadySales("mug", { until: 100, quantity: 2 }), {
      "trial.pass": { minimumDays: 30, minimumMaturedUnits: 1 },
    });
    expect(life("mug")?.state).toBe("operating");
    // Reviewed every 7 days from 1 January on: the first review with 30 days or more is on day 35, 5 February.
    expect(life("mug")?.since).toBe("2026-02-05");
    expect(
      result.tallies.find(({ rule, outcome }) => rule === "trial.pass" && outcome === "pass")?.count,
    ).toBe(1);
  });

  test("a product that hardly sells is adjusted for as many rounds as it may be, then dropped", async () => {
    const { result, life } = await lives([sale("odd", 0, 1), ...calendar(150)], {
      "trial.pass": { minimumUnits: 5, maximumRounds: 2 },
    });
    expect(life("odd")?.state).toBe("dropped");
    const reviews = result.journal.filter(
      ({ id, decision }) => id === "odd" && decision?.rule === "trial.pass",
    );
    expect(reviews.map(({ decision }) => decision?.outcome)).toEqual(["adjust", "adjust", "drop"]);
  });

  test("what sells on after a product is dropped is forgone", async () => {
    const { life } = await lives([sale("odd", 0, 1), sale("odd", 120, 7), ...calendar(150)], {
      "trial.pass": { minimumUnits: 5, maximumRounds: 0 },
    });
    expect(life("odd")).toMatchObject({
      state: "dropped",
      demandUnits: 8,
      servedUnits: 1,
      lostUnits: 0,
      forgoneUnits: 7,
    });
  });

  test("a product without a sale for long is slow, restarted once, and retired", async () => {
    const { result, life } = await lives([
      ...steadySales("fad", { until: 40, quantity: 3 }),
      ...calendar(700),
    ]);
    expect(life("fad")?.state).toBe("retired");
    expect(life("fad")?.restarts).toBe(1);
    const told = result.journal
      .filter(({ id }) => id === "fad")
      .flatMap(({ events }) => events.map(({ type }) => type));
    const milestones = [
      "product.trialPassed",
      "product.slowMoverRaised",
      "product.restarted",
      "product.observationEnded",
      "product.retirementStarted",
      "product.retired",
    ];
    expect(told.filter((type) => milestones.includes(type))[0]).toBe("product.trialPassed");
    expect(milestones.every((type) => told.includes(type))).toBe(true);
  });

  test("stock is restocked by the policy, and a lead time that is too long loses sales", async () => {
    const lines = steadySales("mug", { until: 120, quantity: 2 });
    const short = await lives(lines, {
      "inventory.restock": { leadTimeDays: 3, bufferDays: 7, reviewPeriodDays: 14 },
    });
    const long = await lives(lines, {
      "inventory.restock": { leadTimeDays: 60, bufferDays: 0, reviewPeriodDays: 14 },
    });
    expect(short.life("mug")).toMatchObject({ demandUnits: 242, servedUnits: 242, lostUnits: 0 });
    expect(long.life("mug")?.lostUnits).toBeGreaterThan(0);
  });

  test("an order is made up to lead time, review period and buffer, once the position is below the reorder point", async () => {
    // 2 a day, 30 days of opening stock = 60. Reorder point 2 × (10 + 5) = 30, order-up-to 30 + 2 × 14 = 58.
    const { result } = await lives(steadySales("mug", { until: 60, quantity: 2 }), {
      "inventory.restock": { leadTimeDays: 10, bufferDays: 5, reviewPeriodDays: 14, minimumObservedDays: 7 },
    });
    const first = result.journal.find(({ decision }) => decision?.rule === "inventory.restock");
    // On hand after day d is 60 - 2(d + 1); it is first below 30 when d is 15.
    expect(first?.at.slice(0, 10)).toBe("2026-01-16");
    expect(first?.decision?.proposal).toMatchObject({
      units: 30,
      reorderPoint: 30,
      orderUpTo: 58,
      safetyStock: 10,
      dailyUnits: 2,
    });
    // It arrives 10 days later.
    const stocked = result.journal.find(({ events }) =>
      events.some(({ type }) => type === "replenishment.stocked"),
    );
    expect(stocked?.at).toBe("2026-01-25T16:00:00.000Z");
  });

  test("returns count once their sales have matured, and a high rate drops the product", async () => {
    const returned = { type: "return", orderId: "r", returnOfOrderId: "bad-0" } as const;
    const lines = [
      sale("bad", 0, 10),
      sale("bad", 5, 10, returned),
      ...steadySales("good", { until: 90, quantity: 2 }),
    ];
    const { result, life } = await lives(lines, {
      "trial.pass": { maximumReturnRate: 0.2, maximumRounds: 0 },
    });
    expect(life("bad")?.state).toBe("dropped");
    const drop = result.journal.find(({ id, decision }) => id === "bad" && decision?.outcome === "drop");
    expect(drop?.decision?.checks.find(({ name }) => name === "returnRate")).toMatchObject({
      observed: 1,
      threshold: 0.2,
      passed: false,
    });
    expect(life("good")?.state).toBe("operating");
  });

  test("cancelled units are no demand, and services have no life", async () => {
    const { result, life } = await lives([
      sale("mug", 0, 3),
      sale("mug", 1, 4, { status: "cancelled" }),
      sale("postage", 0, 1, { item: "service" }),
    ]);
    expect(life("mug")?.demandUnits).toBe(3);
    expect(result.products.map(({ sku }) => sku)).toEqual(["mug"]);
    expect(result.totals.gmv).toBe(80);
  });

  test("a layer for a category goes to its products alone", async () => {
    const lines = [
      ...steadySales("fish", { until: 60, quantity: 1 }),
      ...steadySales("mug", { until: 60, quantity: 1 }),
    ].map((line) => (line.sku === "fish" ? { ...line, category: "fresh" } : line));
    const { rules, layers } = rulebookWith();
    const withFresh = defineRulebook({
      rules,
      layers: [
        ...layers,
        {
          id: "fresh",
          when: { category: "fresh" },
          params: { "trial.pass": { minimumDays: 50, maximumDays: 90 } },
        },
      ],
    });
    const result = await replay({ history: history(lines), rulebook: withFresh });
    expect(result.products.map(({ sku, since }) => [sku, since])).toEqual([
      ["fish", "2026-02-26"],
      ["mug", "2026-02-05"],
    ]);
  });

  test("growth is of whole months only, and the first has none", async () => {
    const { result } = await lives(steadySales("mug", { until: 100, quantity: 2 }));
    // January 31 days, February 28, March 31, April only 11.
    expect(
      result.months.map(({ label, partial, netSalesGrowth }) => [label, partial, netSalesGrowth]),
    ).toEqual([
      ["2026-01", false, null],
      ["2026-02", false, (28 - 31) / 31],
      ["2026-03", false, (31 - 28) / 28],
      ["2026-04", true, null],
    ]);
  });

  test("a history without orders gives an empty result", async () => {
    const result = await replay({ history: history([]), rulebook: rulebookWith() });
    expect(result).toMatchObject({ products: [], months: [], journal: [], totals: { days: 0, gmv: 0 } });
  });

  test("progress is told day by day", async () => {
    const told: [number, number][] = [];
    await replay({
      history: history(steadySales("mug", { until: 2, quantity: 1 })),
      rulebook: rulebookWith(),
      onProgress: (done, total) => told.push([done, total]),
    });
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
});

describe("replay of ad campaigns", () => {
  const adDay = (day: number, spend: number, attributedRevenue?: number) => ({
    campaignId: "spring",
    date: new Date(Date.UTC(2026, 2, 1 + day)).toISOString().slice(0, 10),
    spend,
    impressions: 1000,
    clicks: 10,
    ...(attributedRevenue !== undefined && { attributedRevenue }),
  });
  const run = async (days: ReturnType<typeof adDay>[]) => {
    const { campaigns, journal } = await replay({
      history: { ...history([]), adDays: days },
      rulebook: rulebookWith(),
    });
    const outcomes = journal
      .filter(({ decision }) => decision?.rule === "ad.roi-gate")
      .map(({ decision }) => decision?.outcome);
    return { campaign: campaigns[0], outcomes };
  };

  test("one that pays goes on to its end", async () => {
    const { campaign, outcomes } = await run(Array.from({ length: 30 }, (_, day) => adDay(day, 100, 350)));
    expect(campaign).toMatchObject({ states: ["stopped"], spend: 3000, roas: 3.5, forgoneSpend: 0 });
    expect(new Set(outcomes)).toEqual(new Set(["pays"]));
  });

  test("one that is weak twice is optimised, then paused, and the rest of its spend forgone", async () => {
    const { campaign, outcomes } = await run(Array.from({ length: 30 }, (_, day) => adDay(day, 100, 150)));
    expect(outcomes).toEqual(["unacceptable", "unacceptable"]);
    expect(campaign?.forgoneSpend).toBeGreaterThan(0);
    expect((campaign?.spend ?? 0) + (campaign?.forgoneSpend ?? 0)).toBe(3000);
  });

  test("one whose platform reports no revenue is never judged", async () => {
    const { campaign, outcomes } = await run(Array.from({ length: 30 }, (_, day) => adDay(day, 100)));
    expect(campaign).toMatchObject({ roas: null, forgoneSpend: 0, spend: 3000 });
    expect(outcomes).toEqual([]);
  });
});
