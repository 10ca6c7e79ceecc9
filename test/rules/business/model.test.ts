import { describe, expect, test } from "vitest";
import { businessModel } from "../../../src/rules/business/model.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = { buyers: "consumers", privateSellers: false, servedInShops: false };

describe("businessModel", () => {
  // P013: three models with what they rest on; O2O and C2C are named and nothing is said of them.
  test.each([
    [{ buyers: "businesses" }, "b2b", ["supply-chain-response", "custom-production", "credit-periods"]],
    [{}, "b2c", ["membership", "content-marketing"]],
    [{ buyers: "both" }, "hybrid", ["distribution", "private-domain"]],
    [{ buyers: "both", servedInShops: true }, "hybrid", ["distribution", "private-domain"]],
    [{ servedInShops: true }, "o2o", []],
    [{ privateSellers: true }, "c2c", []],
    [{ privateSellers: true, servedInShops: true }, "c2c", []],
  ])("with %j it is %s and rests on %j", (change, model, emphases) => {
    const decision = decideWith(businessModel, {}, { ...facts, ...change });
    expect(decision).toMatchObject({ outcome: model, proposal: { model, emphases } });
  });

  testMissing(businessModel, facts, { rows: businessModel.defaults.rows }, {});
});
