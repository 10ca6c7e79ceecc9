import { inventoryRestock } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { errorOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  method: "catalogue",
  windowDays: 30,
  minimumObservedDays: 10,
  leadTimeDays: 10,
  reviewPeriodDays: 5,
  bufferDays: 4,
  serviceFactor: 1.645,
  leadTimeStandardDeviationDays: 2,
  warningStockUnits: 0,
  minimumOrderUnits: 1,
  orderMultiple: 1,
};
const facts = {
  stockOnHand: 20,
  onOrder: 0,
  unitsSold: 60,
  observedDays: 30,
  backorders: 0,
  demandStandardDeviation: 1.5,
  forecastDailyUnits: 5,
  demandHistory: [2, 2, 3, 1, 2, 2, 1, 3],
  soldOut: [false],
  unitMargin: 4,
  holdingCostPerDay: 0.05,
};
const decide = (change: object, more: object = {}) =>
  decideWith(inventoryRestock, { ...params, ...more }, { ...facts, ...change });
const proposalOf = (change: object, more: object = {}) => {
  const { outcome, proposal } = decide(change, more);
  return { outcome, ...Object(proposal) };
};

describe("inventoryRestock", () => {
  test("has the catalogue's 30 days and its formula as defaults", () => {
    expect(inventoryRestock.defaults).toEqual({ method: "catalogue", windowDays: 30 });
  });

  // By hand: 60 units in 30 days are 2 a day. Safety stock 2 × 4 = 8, reorder point 2 × 10 + 8 = 28,
  // order-up-to level 28 + 2 × 5 = 38.
  test("proposes what fills the position up to the order-up-to level", () => {
    expect(proposalOf({})).toEqual({
      outcome: "order",
      units: 18,
      reorderPoint: 28,
      orderUpTo: 38,
      safetyStock: 8,
      dailyUnits: 2,
    });
  });

  test.each([
    // stock, on order, backorders: the position is below 28 or it is not (R104, strict)
    [27, 0, 0, "order", 11],
    [28, 0, 0, "hold", 0],
    // 27.9 + 0.2 − 0.1 is a last bit below 28 in binary
    [27.9, 0.2, 0.1, "hold", 0],
    [29, 0, 0, "hold", 0],
    [10, 17, 0, "order", 11],
    [10, 18, 0, "hold", 0],
    [40, 0, 13, "order", 11],
    [40, 0, 12, "hold", 0],
    [-5, 0, 0, "order", 43],
    [0, 0, 0, "order", 38],
  ])(
    "with %s in stock, %s on order and %s owed is %s %s",
    (stockOnHand, onOrder, backorders, outcome, units) => {
      expect(proposalOf({ stockOnHand, onOrder, backorders })).toMatchObject({ outcome, units });
    },
  );

  test.each([
    // minimum order, multiple; the gap is 18
    [1, 1, 18],
    [18, 1, 18],
    [19, 1, 19],
    [1, 6, 18],
    [1, 12, 24],
    [20, 12, 24],
    [0, 0.5, 18],
    [1, 4.5, 18],
  ])("orders at least %s and in multiples of %s: %s", (minimumOrderUnits, orderMultiple, units) => {
    expect(proposalOf({}, { minimumOrderUnits, orderMultiple }).units).toBe(units);
  });

  test("does not order for the last bit of a product", () => {
    // 33 ÷ 30 × 10 is 11.000000000000002 in binary
    const exact = { bufferDays: 0, reviewPeriodDays: 0 };
    expect(decide({ unitsSold: 33, stockOnHand: 11 }, exact).outcome).toBe("hold");
    expect(proposalOf({ unitsSold: 33, stockOnHand: 0 }, exact).units).toBe(11);
    // 1000000.3 − 1000000.1 is 0.20000000006984919 in binary
    const large = { warningStockUnits: 1_000_000.3, minimumOrderUnits: 0, orderMultiple: 0.1 };
    expect(proposalOf({ unitsSold: 0, stockOnHand: 1_000_000.1 }, large).units).toBe(0.2);
  });

  // By hand: 76 units in 30 days are 2.5333… a day; 7 days are 17.733333, and 7 more 35.466666.
  test("gives its levels to a millionth", () => {
    const week = { leadTimeDays: 7, reviewPeriodDays: 7, bufferDays: 0 };
    expect(proposalOf({ unitsSold: 76 }, week)).toMatchObject({
      reorderPoint: 17.733333,
      orderUpTo: 35.466666,
    });
  });

  // By hand: the gap is the stock-out itself, since what does not sell has levels of 0.
  test.each([
    // short by, multiple, units; binary fractions: 2.1 ÷ 0.3 is 7.000000000000001, 3 × 0.1 is 0.30000000000000004
    [0.3, 0.1, 0.3],
    [0.7, 0.1, 0.7],
    [1.1, 0.1, 1.1],
    [2.1, 0.3, 2.1],
    [10.8, 0.3, 10.8],
    [2.100001, 0.3, 2.4],
    [1.15, 0.1, 1.2],
    [0.6, 0.2, 0.6],
    [2.3, 0.7, 2.8],
    [0.000001, 0.000001, 0.000001],
    [1, 1 / 3, 1],
    // 3,333,333,332 × 0.3 is 999999999.5999999 in binary; from a billion on a multiple keeps its part of a unit
    [999_999_999.5, 0.3, 999_999_999.6],
    [1_000_000_000, 0.3, 3_333_333_334 * 0.3],
    [2_000_000_001, 1, 2_000_000_001],
    [2_000_000_001, 12, 2_000_000_004],
    [9_007_199_254_740_991, 1, 9_007_199_254_740_991],
  ])("short by %s, in multiples of %s, orders %s", (short, orderMultiple, units) => {
    const change = { unitsSold: 0, stockOnHand: -short };
    expect(proposalOf(change, { orderMultiple, minimumOrderUnits: 0 }).units).toBe(units);
  });

  test.each([
    [{ stockOnHand: 1e16 }, "stockOnHand"],
    [{ stockOnHand: -1e16 }, "stockOnHand"],
    [{ unitsSold: 1e308 }, "unitsSold"],
    [{ backorders: -1 }, "backorders"],
  ])("refuses %j, whose sums would be wrong", (change, path) => {
    expect(errorOf(() => decide(change))).toMatchObject({ name: "InvalidInputError", issues: [{ path }] });
  });

  test("takes what is not known of backorders as none", () => {
    expect(proposalOf({ stockOnHand: 28, backorders: null })).toMatchObject({ outcome: "hold" });
    expect(proposalOf({ stockOnHand: 27, backorders: null })).toMatchObject({ outcome: "order", units: 11 });
    expect(decide({ stockOnHand: 27, backorders: null }).workings).toContainEqual(
      expect.objectContaining({ name: "inventoryPosition", value: 27 }),
    );
  });

  test("keeps the reorder point at the warning stock where that is higher (R103)", () => {
    expect(proposalOf({ stockOnHand: 39 }, { warningStockUnits: 40 })).toMatchObject({
      outcome: "order",
      reorderPoint: 40,
      orderUpTo: 50,
      units: 11,
    });
    expect(decide({ stockOnHand: 40 }, { warningStockUnits: 40 }).outcome).toBe("hold");
    expect(proposalOf({ unitsSold: 0, stockOnHand: 2 }, { warningStockUnits: 3 })).toMatchObject({
      units: 1,
    });
    expect(proposalOf({ unitsSold: 0, stockOnHand: 0 }, { warningStockUnits: null })).toMatchObject({
      outcome: "hold",
      reorderPoint: 0,
    });
  });

  test("asks for nothing of what does not sell", () => {
    expect(proposalOf({ unitsSold: 0, stockOnHand: 0 })).toMatchObject({
      outcome: "hold",
      reorderPoint: 0,
      units: 0,
    });
    expect(proposalOf({ unitsSold: 0, stockOnHand: -3 })).toMatchObject({ outcome: "order", units: 3 });
  });

  // E-46: a new item has fewer days than the window.
  test.each([
    // observed days, forecast, daily units; 60 units were sold
    [30, 5, 2],
    [29, 5, 5],
    [29, null, 60 / 29],
    [10, null, 6],
    [9, 5, 5],
    [0, 5, 5],
    [0, 0, 0],
  ])(
    "observed for %s days, with a forecast of %s a day, expects %s a day",
    (observedDays, forecastDailyUnits, daily) => {
      expect(proposalOf({ observedDays, forecastDailyUnits }).dailyUnits).toBe(daily);
    },
  );

  test.each([9.9, 0])(
    "observed for %s days and without a forecast is undecided and asks for one",
    (observedDays) => {
      expect(decide({ observedDays, forecastDailyUnits: null })).toMatchObject({
        outcome: "undecided",
        missing: [{ kind: "fact", name: "forecastDailyUnits" }],
        workings: [],
      });
    },
  );

  // By hand: 1.645 × √(10 × 1.5² + 2² × 2²) = 1.645 × √38.5 = 10.206957; reorder point 20 + 10.206957.
  test("by service level takes safety stock from the deviation of demand and lead time", () => {
    const proposal = proposalOf({}, { method: "service-level" });
    expect(proposal.safetyStock).toBeCloseTo(10.206957, 6);
    expect(proposal.reorderPoint).toBe(30.206957);
    expect(proposal.units).toBe(21);
    expect(
      proposalOf({}, { method: "service-level", leadTimeStandardDeviationDays: null }).safetyStock,
    ).toBeCloseTo(1.645 * Math.sqrt(22.5), 9);
  });

  test.each([
    [{ demandStandardDeviation: null }, {}, { kind: "fact", name: "demandStandardDeviation" }],
    [{}, { serviceFactor: null }, { kind: "param", name: "serviceFactor" }],
  ])("by service level with %j and %j is undecided", (change, more, missing) => {
    const decision = decide(change, { method: "service-level", ...more });
    expect(decision).toMatchObject({ outcome: "undecided", missing: [missing] });
  });

  test("by service level needs the deviation of demand and the service factor", () => {
    const bare = { method: "service-level", serviceFactor: null };
    expect(decide({ demandStandardDeviation: null }, bare)).toMatchObject({
      outcome: "undecided",
      missing: [
        { kind: "fact", name: "demandStandardDeviation" },
        { kind: "param", name: "serviceFactor" },
      ],
    });
  });

  test("can be followed by hand", () => {
    const workings = decide({}).workings.map(({ name, value }) => [name, value]);
    expect(workings).toEqual([
      ["dailyUnits", 2],
      ["safetyStock", 8],
      ["reorderPoint", 28],
      ["orderUpTo", 38],
      ["inventoryPosition", 20],
      ["units", 18],
    ]);
  });

  describe("adaptive", () => {
    const demandHistory = Array.from({ length: 120 }, (_, day) => 10 + ((day * 7) % 5));
    const adaptive = (change: object, more: object = {}) =>
      proposalOf({ demandHistory, soldOut: [], ...change }, { method: "adaptive", ...more });

    test("covers the demand of the lead time, and fills up for the review period too", () => {
      // 12 a day: 120 over the 10 days of the lead time, 180 with the 5 days until one looks again.
      const { outcome, units, reorderPoint, orderUpTo, safetyStock, dailyUnits } = adaptive({});
      expect(outcome).toBe("order");
      expect(dailyUnits).toBeCloseTo(12, 0);
      expect(reorderPoint).toBeGreaterThan(120);
      expect(reorderPoint).toBeLessThan(150);
      expect(orderUpTo).toBeGreaterThan(180);
      expect(orderUpTo).toBeLessThan(215);
      expect(safetyStock).toBeCloseTo(reorderPoint - dailyUnits * 10, 5);
      expect(units).toBe(Math.ceil(orderUpTo - 20));
    });

    test("keeps more the more a sale earns, and holds with enough on order", () => {
      const poor = adaptive({ unitMargin: 0.1 });
      const rich = adaptive({ unitMargin: 40 });
      expect(rich.reorderPoint).toBeGreaterThan(poor.reorderPoint);
      expect(adaptive({ onOrder: rich.orderUpTo }).outcome).toBe("hold");
    });

    test("follows demand that has doubled, and takes days that sold out for lower bounds", () => {
      const doubled = demandHistory.map((units, day) => (day < 60 ? units : 2 * units));
      expect(adaptive({ demandHistory: doubled }).dailyUnits).toBeGreaterThan(20);
      const soldOut = demandHistory.map((_, day) => day % 2 === 0);
      expect(adaptive({ soldOut }).dailyUnits).toBeGreaterThan(adaptive({}).dailyUnits);
    });

    test("takes months of lead time and history of a few days", () => {
      const far = adaptive({ demandHistory: [3, 5, 4] }, { leadTimeDays: 200 });
      expect(far.orderUpTo).toBeGreaterThan(0);
    });

    test.each(["demandHistory", "unitMargin", "holdingCostPerDay"])("is undecided without %s", (name) => {
      const decision = decide({ [name]: null }, { method: "adaptive" });
      expect(decision).toMatchObject({ outcome: "undecided", missing: [{ kind: "fact", name }] });
    });
  });

  testMissing(inventoryRestock, facts, params, {
    backorders: "order",
    demandStandardDeviation: "order",
    forecastDailyUnits: "order",
    demandHistory: "order",
    soldOut: "order",
    unitMargin: "order",
    holdingCostPerDay: "order",
    serviceFactor: "order",
    leadTimeStandardDeviationDays: "order",
    warningStockUnits: "order",
  });
});
