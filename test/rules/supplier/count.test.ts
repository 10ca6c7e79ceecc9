import { describe, expect, test } from "vitest";
import { supplierCount } from "../../../src/rules/supplier/count.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumSuppliers: 3 };

describe("supplierCount", () => {
  // R048: several, never a single one.
  test.each([
    [2, "too-few"],
    [3, "enough"],
    [4, "enough"],
  ])("of 3 to be there, %s are %s", (availableSuppliers, outcome) => {
    expect(decideWith(supplierCount, params, { availableSuppliers }).outcome).toBe(outcome);
  });

  testMissing(supplierCount, { availableSuppliers: 3 }, params, {});
});
