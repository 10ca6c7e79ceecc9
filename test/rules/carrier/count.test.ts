import { describe, expect, test } from "vitest";
import { carrierCount } from "../../../src/rules/carrier/count.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("carrierCount", () => {
  test.each([
    // R047: several
    [2, "too-few"],
    [3, "enough"],
    [4, "enough"],
  ])("of %s where 3 are asked is %s", (activeCarriers, outcome) => {
    expect(decideWith(carrierCount, { minimumCarriers: 3 }, { activeCarriers }).outcome).toBe(outcome);
  });

  testMissing(carrierCount, { activeCarriers: 2 }, { minimumCarriers: 2 }, {});
});
