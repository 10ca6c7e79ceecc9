import { inventoryStockLevel } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { decideWith, testMissing } from "../test-missing.js";

const params = { warningStockUnits: 10, overstockedAboveDays: 60 };
const facts = { stockOnHand: 40, safetyStock: 20, dailyUnits: 1 };

describe("inventoryStockLevel", () => {
  // R103: stock < warning. 60 days of 1 unit a day are 60 units.
  test.each([
    [-1, "out"],
    [0, "out"],
    [1, "low"],
    [9, "low"],
    [10, "in-stock"],
    [11, "in-stock"],
    [60, "in-stock"],
    [61, "overstocked"],
  ])("with %s units is %s by the warning stock", (stockOnHand, outcome) => {
    expect(decideWith(inventoryStockLevel, params, { ...facts, stockOnHand }).outcome).toBe(outcome);
  });

  test.each([
    [19, "low"],
    [20, "in-stock"],
  ])("with %s units is %s by the safety stock where no warning stock is set", (stockOnHand, outcome) => {
    const decision = decideWith(inventoryStockLevel, { overstockedAboveDays: 60 }, { ...facts, stockOnHand });
    expect(decision.outcome).toBe(outcome);
  });

  // 60 days of 4.1 units are 246, in binary 245.99999999999997.
  test.each([
    [246, "in-stock"],
    [246.001, "overstocked"],
  ])("with %s units of what sells 4.1 a day is %s", (stockOnHand, outcome) => {
    expect(decideWith(inventoryStockLevel, params, { ...facts, stockOnHand, dailyUnits: 4.1 }).outcome).toBe(
      outcome,
    );
  });

  test("says which level it compares with: the warning stock of a layer, or the fact that it was given", () => {
    const originsOf = (more: object) =>
      decideWith(inventoryStockLevel, { overstockedAboveDays: 60, ...more }, facts).checks.map(
        ({ threshold, origin }) => [threshold, origin.kind],
      );
    expect(originsOf({ warningStockUnits: 20 })).toEqual([
      [0, "fixed"],
      [20, "param"],
      [60, "derived"],
    ]);
    expect(originsOf({})).toEqual([
      [0, "fixed"],
      [20, "fact"],
      [60, "derived"],
    ]);
  });

  test.each([
    [0, "out"],
    [5, "low"],
    [40, "overstocked"],
  ])("with %s units of what never sells is %s", (stockOnHand, outcome) => {
    expect(decideWith(inventoryStockLevel, params, { ...facts, stockOnHand, dailyUnits: 0 }).outcome).toBe(
      outcome,
    );
  });

  test("needs the safety stock where no warning stock is set, unless it is out", () => {
    const bare = (stockOnHand: number) =>
      decideWith(inventoryStockLevel, { overstockedAboveDays: 60 }, { stockOnHand, dailyUnits: 1 });
    expect(bare(5)).toMatchObject({ outcome: "undecided", missing: [{ name: "safetyStock" }] });
    expect(bare(0).outcome).toBe("out");
  });

  test("is low whether or not it is known how much sells", () => {
    expect(decideWith(inventoryStockLevel, params, { stockOnHand: 9 }).outcome).toBe("low");
  });

  testMissing(inventoryStockLevel, facts, params, {
    safetyStock: "in-stock",
    dailyUnits: "undecided",
    warningStockUnits: "in-stock",
  });
});
