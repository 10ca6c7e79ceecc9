import { describe, expect, test } from "vitest";
import { listingPriceHonesty } from "../../../src/rules/listing/price-honesty.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { comparisonWindowDays: 7 };
const facts = { price: 80, pricesClear: true, originalPrice: 100, lowestChargedPrice: 100 };
const decide = (change: object) => decideWith(listingPriceHonesty, params, { ...facts, ...change });

describe("listingPriceHonesty", () => {
  // R210: an original price that was never charged is false
  test.each([
    [100, 100.01, "accept"],
    [100, 100, "accept"],
    [100.01, 100, "reject"],
    [200, 100, "reject"],
  ])(
    "an original price of %s with a lowest charged one of %s: %s",
    (originalPrice, lowestChargedPrice, outcome) => {
      expect(decide({ originalPrice, lowestChargedPrice }).outcome).toBe(outcome);
    },
  );

  test.each([
    [99.99, "accept"],
    [100, "reject"],
    [100.01, "reject"],
  ])("a price of %s under an original one of 100: %s", (price, outcome) => {
    expect(decide({ price }).outcome).toBe(outcome);
  });

  test("asks for clear prices, whatever else is known", () => {
    expect(decide({ pricesClear: false }).outcome).toBe("reject");
    expect(decide({ pricesClear: false, lowestChargedPrice: null }).outcome).toBe("reject");
  });

  test("cannot accept an original price of which no sale is known", () => {
    expect(decide({ lowestChargedPrice: null })).toMatchObject({
      outcome: "undecided",
      missing: [{ kind: "fact", name: "lowestChargedPrice" }],
    });
    expect(decide({ lowestChargedPrice: null, price: 100 }).outcome).toBe("reject");
  });

  test("compares nothing where no original price is shown", () => {
    expect(decide({ originalPrice: null, lowestChargedPrice: null }).outcome).toBe("accept");
  });

  test("says down to what the original price must go", () => {
    expect(decide({ originalPrice: 120 }).toPass).toEqual([
      { changes: [{ fact: "originalPrice", from: 120, operator: "<=", to: 100 }] },
    ]);
  });

  testMissing(listingPriceHonesty, facts, params, {
    originalPrice: "accept",
    lowestChargedPrice: "undecided",
  });
});
