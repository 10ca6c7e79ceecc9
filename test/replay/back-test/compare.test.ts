import { compare, replay } from "opscycle/replay";
import { describe, expect, test } from "vitest";
import { history, rulebookWith, sale, steadySales } from "../histories.js";

const trial = { minimumDays: 30, minimumMaturedUnits: 1, minimumUnits: 3, maximumRounds: 0 };
const stricter = rulebookWith({ "trial.pass": { ...trial, minimumUnits: 5 } });
const now = rulebookWith({ "trial.pass": trial });

/** A mug of which 2 sell every day, and a cup of which 1 sells every 10 days, for 100 days. */
const shop = history([
  ...steadySales("mug", { until: 100, quantity: 2 }),
  ...steadySales("cup", { until: 100, every: 10, quantity: 1 }),
]);

const pair = async (...[lines, a, b]: [Parameters<typeof history>[0], object, object]) => {
  const rulebooks = [rulebookWith(a as never), rulebookWith(b as never)];
  const comparison = await compare({ history: history(lines), rulebooks });
  const [difference] = comparison.differences;
  if (difference === undefined) throw new Error("there is no difference");
  return { comparison, difference };
};

describe("compare", () => {
  test("finds the one product that a stricter trial drops, the day, the checks, and what is forgone", async () => {
    const { runs, differences } = await compare({ history: shop, rulebooks: [now, stricter] });
    const [difference] = differences;
    // Reviewed every 7 days, the first review with 30 days or more is on day 35, 5 February. By then the cup has sold
    // on days 0, 10, 20 and 30.
    expect(difference?.flips).toHaveLength(1);
    expect(difference?.flips[0]).toMatchObject({
      kind: "product",
      subject: "cup",
      rule: "trial.pass",
      firstDate: "2026-02-05",
      reviews: 1,
      statesAfter: { base: "operating", other: "dropped" },
      decisions: { base: { outcome: "pass", scope: { sku: "cup" } }, other: { outcome: "drop" } },
    });
    const units = (side: "base" | "other") =>
      difference?.flips[0]?.decisions[side].checks.find(({ name }) => name === "units");
    expect(units("base")).toMatchObject({ observed: 4, threshold: 3, passed: true });
    expect(units("other")).toMatchObject({ observed: 4, threshold: 5, passed: false });
    // The cup goes on to sell on days 40, 50, … 100: 7 units at 10.
    expect(difference?.products).toMatchObject([
      {
        sku: "cup",
        firstDate: "2026-02-05",
        cause: { kind: "decision", flip: 0 },
        base: { state: "operating", servedUnits: 11, lostUnits: 0, forgoneUnits: 0 },
        other: { state: "dropped", servedUnits: 4, lostUnits: 0, forgoneUnits: 7 },
      },
    ]);
    expect(runs.map(({ measures }) => measures.forgoneSales)).toEqual([0, 70]);
    expect(runs.map(({ measures }) => measures.sales)).toEqual([2130, 2060]);
    expect(runs.map(({ measures }) => measures.products.dropped)).toEqual([0, 1]);
    expect(difference?.counts).toEqual([
      { rule: "trial.pass", outcomes: { base: "pass", other: "drop" }, direct: 1, consequences: 0 },
    ]);
    expect(difference?.effects).toMatchObject([{ rule: "trial.pass", flips: 1 }]);
    expect(difference?.diff.params.map(({ param }) => param)).toEqual(["minimumUnits"]);
  });

  test("agrees with the replay of each rulebook alone", async () => {
    const { runs } = await compare({ history: shop, rulebooks: [now, stricter] });
    for (const [index, rulebook] of [now, stricter].entries()) {
      const { totals, fleet, rulebook: print } = await replay({ history: shop, rulebook });
      const { measures, days, rulebook: compared } = runs[index] ?? expect.fail();
      const { demandUnits, servedUnits, lostUnits, forgoneUnits } = totals;
      expect(measures).toMatchObject({ demandUnits, servedUnits, lostUnits, forgoneUnits });
      expect(days.stockValue).toEqual(Array.from(fleet.stockValue));
      expect(compared).toBe(print);
    }
  });

  test("a policy that says the same and proposes something else has flipped", async () => {
    // 2 a day: reorder point 2 × (10 + 5) = 30. On day 15, at 28, one orders up to 30 + 2 × 14 = 58 or 30 + 2 × 28 = 86.
    const restock = { leadTimeDays: 10, bufferDays: 5, reviewPeriodDays: 14, minimumObservedDays: 7 };
    const { difference } = await pair(
      steadySales("mug", { until: 60, quantity: 2 }),
      { "inventory.restock": restock },
      { "inventory.restock": { ...restock, reviewPeriodDays: 28 } },
    );
    expect(difference.flips[0]).toMatchObject({
      rule: "inventory.restock",
      firstDate: "2026-01-16",
      decisions: {
        base: { outcome: "order", proposal: { units: 30 } },
        other: { outcome: "order", proposal: { units: 58 } },
      },
    });
    expect(difference.products).toMatchObject([{ sku: "mug", cause: { kind: "decision", flip: 0 } }]);
  });

  test("what an earlier flip has led to is a consequence", async () => {
    const { difference } = await pair(
      steadySales("mug", { until: 30, quantity: 2 }),
      { "inventory.restock": { leadTimeDays: 10, bufferDays: 5 } },
      { "inventory.restock": { leadTimeDays: 10, bufferDays: 8 } },
    );
    // 60 in stock; below 2 × 18 = 36 after 13 days, below 2 × 15 = 30 after 16.
    expect(difference.flips).toMatchObject([
      { firstDate: "2026-01-13", decisions: { base: { outcome: "hold" }, other: { outcome: "order" } } },
    ]);
    expect(difference.counts).toContainEqual({
      rule: "inventory.restock",
      outcomes: { base: "order", other: "hold" },
      direct: 0,
      consequences: expect.any(Number),
    });
  });

  test("the same flip in reviews that follow each other is told once", async () => {
    // The restock rule waits for 7 observed days, or for 20: the days with 7 to 19 are 7 to 19 January.
    const restock = { leadTimeDays: 3, bufferDays: 2, minimumObservedDays: 7 };
    const { difference } = await pair(
      steadySales("mug", { until: 30, quantity: 2 }),
      { "inventory.restock": restock },
      { "inventory.restock": { ...restock, minimumObservedDays: 20 } },
    );
    expect(difference.flips).toMatchObject([
      {
        firstDate: "2026-01-07",
        lastDate: "2026-01-19",
        reviews: 13,
        decisions: { base: { outcome: "hold" }, other: { outcome: "undecided" } },
      },
    ]);
    expect(difference.products).toEqual([]);
  });

  test("goods that come on another day are told as such", async () => {
    // At 28 the warning level of 40 makes both order the same; only the day on which it arrives differs.
    const restock = { bufferDays: 0, warningStockUnits: 40, reviewPeriodDays: 14 };
    const { difference } = await pair(
      steadySales("mug", { until: 60, quantity: 2 }),
      { "inventory.restock": { ...restock, leadTimeDays: 5 } },
      { "inventory.restock": { ...restock, leadTimeDays: 9 } },
    );
    expect(difference.products).toMatchObject([{ sku: "mug", cause: { kind: "delivery" } }]);
  });

  test("a deadline that passes under one rulebook only is told as such", async () => {
    const { difference } = await pair(
      [...steadySales("cup", { until: 20, every: 20, quantity: 1 }), sale("mug", 0, 1), sale("mug", 90, 1)],
      { "trial.pass": { minimumDays: 80, maximumDays: 80, minimumUnits: 9 } },
      { "trial.pass": { minimumDays: 80, maximumDays: 200, minimumUnits: 9 } },
    );
    expect(difference.products[0]).toMatchObject({
      firstDate: "2026-03-22",
      cause: { kind: "deadline", delay: "trialWindow", side: "base" },
    });
  });

  test("a rule that is asked on other days is told as such", async () => {
    // A stage is looked at once a window: on day 84 for the one with 14 days, on day 105 for the one with 35. Until 71
    // days are over the product is new.
    const { difference } = await pair(
      [
        ...steadySales("mug", { until: 34, quantity: 1 }),
        ...steadySales("mug", { from: 35, until: 120, quantity: 5 }),
      ],
      {
        "trial.pass": { minimumDays: 1, minimumMaturedUnits: 0 },
        "product.stage": { windowDays: 14, newForDays: 71 },
      },
      {
        "trial.pass": { minimumDays: 1, minimumMaturedUnits: 0 },
        "product.stage": { windowDays: 35, newForDays: 71 },
      },
    );
    expect(difference.products).toMatchObject([
      {
        sku: "mug",
        firstDate: "2026-03-26",
        cause: { kind: "question", rule: "product.stage", side: "base" },
      },
    ]);
  });

  test("a rule that is never asked comes first, with no word on its effect", async () => {
    const { difference } = await pair(
      steadySales("mug", { until: 60, quantity: 2 }),
      {},
      { "trial.pass": { minimumUnits: 4 }, "ad.roi-gate": { acceptableRoas: 3 } },
    );
    expect(difference.effects).toMatchObject([
      { rule: "ad.roi-gate", asked: { base: 0, other: 0 }, flips: 0 },
      { rule: "trial.pass", flips: 0 },
    ]);
    expect(difference.effects[1]?.asked.base).toBeGreaterThan(0);
  });

  test("ad campaigns flip too", async () => {
    const adDays = Array.from({ length: 30 }, (_, day) => ({
      campaignId: "spring",
      date: new Date(Date.UTC(2026, 2, 1 + day)).toISOString().slice(0, 10),
      spend: 100,
      impressions: 1000,
      clicks: 10,
      attributedRevenue: 250,
    }));
    const { runs, differences } = await compare({
      history: { ...history([]), adDays },
      rulebooks: [rulebookWith(), rulebookWith({ "ad.roi-gate": { acceptableRoas: 3 } })],
    });
    const [difference] = differences;
    // A week of 700 spent and 1,750 brought: 2.5, at or above 2, below 3.
    expect(difference?.flips[0]).toMatchObject({
      kind: "campaign",
      subject: "spring",
      decisions: { base: { outcome: "acceptable" }, other: { outcome: "unacceptable" } },
    });
    expect(difference?.campaigns).toMatchObject([{ campaignId: "spring", roas: { base: 2.5, other: 2.5 } }]);
    const [base, other] = runs.map(({ measures }) => measures);
    expect(base).toMatchObject({ adSpend: 3000, adRevenue: 7500, roas: 2.5, forgoneAdSpend: 0 });
    expect((other?.adSpend ?? 0) + (other?.forgoneAdSpend ?? 0)).toBe(3000);
    expect(other?.forgoneAdSpend).toBeGreaterThan(0);
  });

  test("gross profit is of the sales whose cost is known", async () => {
    const { comparison } = await pair(
      steadySales("mug", { until: 9, quantity: 2 }).map((line) => ({ ...line, unitCost: 6 })),
      {},
      {},
    );
    expect(comparison.runs.map(({ measures }) => measures.grossProfit)).toEqual([20 * 4, 20 * 4]);
  });

  test("more than two are each compared with the first", async () => {
    const rulebooks = [now, { name: "stricter", rulebook: stricter }, { name: "same", rulebook: now }];
    const { runs, differences } = await compare({ history: shop, rulebooks });
    expect(runs.map(({ name }) => name)).toEqual(["rulebook 1", "stricter", "same"]);
    expect(differences.map(({ names, flips }) => [names.base, names.other, flips.length])).toEqual([
      ["rulebook 1", "stricter", 1],
      ["rulebook 1", "same", 0],
    ]);
  });

  test("is plain data", async () => {
    const comparison = await compare({ history: shop, rulebooks: [now, stricter] });
    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  });

  test("refuses one rulebook, and two of one name", async () => {
    await expect(compare({ history: shop, rulebooks: [now] })).rejects.toThrow(/two or more rulebooks/);
    const named = { name: "mine", rulebook: now };
    await expect(compare({ history: shop, rulebooks: [named, named] })).rejects.toThrow(/rulebooks\.1\.name/);
  });
});

describe("supplierLeadTimeDays", () => {
  test("lets suppliers take other days than the rules count on", async () => {
    const rulebook = rulebookWith({
      "inventory.restock": { leadTimeDays: 10, bufferDays: 5, reviewPeriodDays: 14, minimumObservedDays: 7 },
    });
    const lines = history(steadySales("mug", { until: 60, quantity: 2 }));
    const result = await replay({ history: lines, rulebook, policy: { supplierLeadTimeDays: 20 } });
    const stocked = result.journal.find(({ events }) =>
      events.some(({ type }) => type === "replenishment.stocked"),
    );
    // Ordered on 16 January; in the morning of 5 February (Shanghai) it is there.
    expect(stocked?.at).toBe("2026-02-04T16:00:00.000Z");
    expect(result.assumptions.join(" ")).toContain("after 20 days, whatever the rules count on");
  });
});
