import { describe, expect, test } from "vitest";
import { returnTriage } from "../../../src/rules/return/triage.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("returnTriage", () => {
  test.each([
    // R221
    ["intact", "restock"],
    ["slight-damage", "repair-and-sell-as-seconds"],
    ["severe-damage", "scrap"],
  ])("of %s goods is %s", (condition, disposition) => {
    expect(decideWith(returnTriage, {}, { condition })).toMatchObject({
      outcome: disposition,
      proposal: { disposition },
    });
  });

  test("lets a category scrap what others put back on sale", () => {
    const rows = [{ when: {}, then: { disposition: "scrap" } }];
    expect(decideWith(returnTriage, { rows }, { condition: "intact" }).outcome).toBe("scrap");
  });

  testMissing(returnTriage, { condition: "intact" }, returnTriage.defaults, {});
});
