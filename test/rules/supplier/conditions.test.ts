import { describe, expect, test } from "vitest";
import { supplierConditions } from "../../../src/rules/supplier/conditions.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { maximumDefectRate: 0.02, maximumPriceRatio: 1.05, minimumOnTimeRate: 0.95 };
const facts = { worstDefectRate: 0.02, priceRatio: 1.05, onTimeRate: 0.95 };

describe("supplierConditions", () => {
  // R240: stable quality, a reasonable price, timely supply; all three.
  test.each([
    ["worstDefectRate", 0.0201, 0.02, 0.0199],
    ["priceRatio", 1.0501, 1.05, 1.0499],
    ["onTimeRate", 0.9499, 0.95, 0.9501],
  ])("of %s takes the limit and better: %s, %s, %s", (fact, worse, at, better) => {
    const outcomes = [worse, at, better].map(
      (value) => decideWith(supplierConditions, params, { ...facts, [fact]: value }).outcome,
    );
    expect(outcomes).toEqual(["unfit", "fit", "fit"]);
  });

  test("does not let a low price make up for the rest", () => {
    const cheap = { worstDefectRate: 0.1, priceRatio: 0.2, onTimeRate: 1 };
    expect(decideWith(supplierConditions, params, cheap).outcome).toBe("unfit");
  });

  testMissing(supplierConditions, facts, params, {});
});
