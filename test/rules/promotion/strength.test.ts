import { describe, expect, test } from "vitest";
import { promotionStrength } from "../../../src/rules/promotion/strength.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumGrossMargin: 0.1, maximumDiscountRate: 0.4, minimumCompetitorRatio: 0.8 };
const facts = {
  regularPrice: 100,
  unitCost: 63,
  discountRates: [0.1],
  amountOff: 5,
  competitorPrice: 90,
};
const decide = (change: object, more: object = {}) =>
  decideWith(promotionStrength, { ...params, ...more }, { ...facts, ...change });

describe("promotionStrength", () => {
  // By hand: 63 ÷ 0.9 = 70 keeps the margin of 10 %; the other floors are out of the way.
  test.each([
    [[], 30, "allowed", 70],
    [[], 30.01, "too-deep", 69.99],
    [[0.3], 0, "allowed", 70],
    [[0.301], 0, "too-deep", 69.9],
    // stacked: 100 × 0.8 × 0.9 = 72
    [[0.2, 0.1], 0, "allowed", 72],
    [[0.2, 0.1], 2, "allowed", 70],
    [[0.2, 0.1], 2.01, "too-deep", 69.99],
    [[0.2, 0.1, 0.05], 0, "too-deep", 68.4],
    [[1], 0, "too-deep", 0],
    [[0.5], 60, "too-deep", -10],
  ])("with %j and %s off it is %s at %s", (discountRates, amountOff, outcome, price) => {
    const decision = decide({ discountRates, amountOff }, { minimumCompetitorRatio: null });
    expect([decision.outcome, decision.proposal]).toMatchObject([outcome, { price }]);
  });

  // 40 % off at the most: 60, at a cost that leaves the margin out of the way.
  test.each([
    [40, "allowed"],
    [40.01, "too-deep"],
  ])("of 100 %s off is %s by the deepest discount", (amountOff, outcome) => {
    const change = { unitCost: 10, competitorPrice: 10, discountRates: [], amountOff };
    expect(decide(change).outcome).toBe(outcome);
  });

  // 0.8 × 100 = 80 beside the competitors.
  test.each([
    [20, "allowed"],
    [20.01, "too-deep"],
  ])("of 100 %s off is %s beside competitors", (amountOff, outcome) => {
    const change = { unitCost: 10, competitorPrice: 100, discountRates: [], amountOff };
    expect(decide(change).outcome).toBe(outcome);
  });

  test.each([
    [{ unitCost: 63, competitorPrice: 10 }, 70, 0.3],
    [{ unitCost: 10, competitorPrice: 10 }, 60, 0.4],
    [{ unitCost: 10, competitorPrice: 105 }, 84, 0.16],
    [{ unitCost: 99, competitorPrice: 10 }, 110, 0],
  ])("with %j proposes to go down to %s, %s off", (change, lowestPrice, deepestDiscountRate) => {
    const { proposal } = decide({ ...change, discountRates: [0.1, 0.5], amountOff: 0 });
    expect(proposal).toEqual({ price: 45, lowestPrice, discountRate: 0.55, deepestDiscountRate });
  });

  // By hand: 8 × 0.7 = 5.6 less 0.8 is 4.8, which is 40 % off 8; in binary 5.6 − 4.8 is below 0.8.
  test("allows what meets its lowest price in spite of the last bit of a sum", () => {
    const change = {
      regularPrice: 8,
      unitCost: 3.2,
      discountRates: [0.3],
      amountOff: 0.8,
      competitorPrice: 2,
    };
    expect(decide(change)).toMatchObject({ outcome: "allowed", proposal: { price: 4.8, lowestPrice: 4.8 } });
  });

  // By hand: 7.4 ÷ 0.9 = 8.222222, 15.5 × 0.6 = 9.3, 17.7 × 0.7 = 12.39, and 7.9 × 0.8 × 0.9 − 4.9 = 0.788.
  test.each([
    [{ unitCost: 7.4, regularPrice: 10 }, { minimumCompetitorRatio: null }, { lowestPrice: 8.222222 }],
    [{ unitCost: 1, regularPrice: 15.5 }, { minimumCompetitorRatio: null }, { lowestPrice: 9.3 }],
    [
      { unitCost: 1, competitorPrice: 17.7, regularPrice: 17.9 },
      { minimumCompetitorRatio: 0.7 },
      { lowestPrice: 12.39 },
    ],
    [{ regularPrice: 7.9, discountRates: [0.2, 0.1], amountOff: 4.9 }, {}, { price: 0.788 }],
    [{ unitCost: 0 }, { maximumDiscountRate: 1, minimumCompetitorRatio: null }, { lowestPrice: 0 }],
  ])("with %j and %j gives prices to a millionth: %j", (change, more, prices) => {
    expect(decide(change, more).proposal).toMatchObject(prices);
  });

  test("knows prices below 1", () => {
    const change = { regularPrice: 1, unitCost: 0.45, discountRates: [], amountOff: 0.1 };
    const { proposal } = decide(change, { maximumDiscountRate: 0.8, minimumCompetitorRatio: null });
    // 0.45 ÷ 0.9
    expect(proposal).toEqual({ price: 0.9, lowestPrice: 0.5, discountRate: 0.1, deepestDiscountRate: 0.5 });
  });

  test("waits for the competitors' price only where nothing else forbids it", () => {
    const unknown = { competitorPrice: null };
    expect(decide({ ...unknown, amountOff: 5 }).outcome).toBe("undecided");
    expect(decide({ ...unknown, amountOff: 50 }).outcome).toBe("too-deep");
    expect(decide(unknown).missing).toMatchObject([{ kind: "fact", name: "competitorPrice" }]);
  });

  test("says how much may come off after the rates, as far as anything may", () => {
    // 100 × 0.9 = 90 leaves 20 above the margin floor of 70, and 18 above 0.8 × 90 = 72 beside the competitors
    expect(decide({ amountOff: 25 }).toPass).toEqual([
      { changes: [{ fact: "amountOff", from: 25, operator: "<=", to: 18 }] },
    ]);
    expect(decide({ discountRates: [0.5], amountOff: 25 }).toPass).toEqual([]);
  });

  test("traces each lowest price to its parameter", () => {
    const origins = decide({}).checks.map(({ origin }) => origin);
    expect(origins).toMatchObject([
      { kind: "derived", params: [{ param: "minimumGrossMargin" }] },
      { kind: "derived", params: [{ param: "maximumDiscountRate" }] },
      { kind: "derived", params: [{ param: "minimumCompetitorRatio" }] },
    ]);
  });

  testMissing(promotionStrength, facts, params, {
    competitorPrice: "undecided",
    minimumCompetitorRatio: "allowed",
  });
});
