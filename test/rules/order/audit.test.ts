import { describe, expect, test } from "vitest";
import { orderAudit } from "../../../src/rules/order/audit.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = { addressValid: true, contactValid: true, specificationValid: true };

describe("orderAudit", () => {
  // R213: address, contact, specification
  test("passes an order with all three in order", () => {
    expect(decideWith(orderAudit, {}, facts).outcome).toBe("pass");
  });

  test.each(Object.keys(facts))("stops an order for %s alone, and says so", (fact) => {
    expect(decideWith(orderAudit, {}, { ...facts, [fact]: false })).toMatchObject({
      outcome: "exception",
      toPass: [{ changes: [{ fact, from: false, to: true }] }],
    });
  });

  testMissing(orderAudit, facts, {}, {});
});
