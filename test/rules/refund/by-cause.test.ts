import { describe, expect, test } from "vitest";
import { refundByCause } from "../../../src/rules/refund/by-cause.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("refundByCause", () => {
  test.each([
    // R217: full refund and apology; R218: partial compensation or coupon
    ["quality", { remedy: "full-refund", offers: ["full-refund"], apology: true }],
    ["dissatisfied", { remedy: "compensation", offers: ["partial-refund", "coupon"], apology: false }],
  ])("for %s is %j", (cause, proposal) => {
    const decision = decideWith(refundByCause, {}, { cause });
    expect(decision.outcome).toBe(proposal.remedy);
    expect(decision.proposal).toEqual(proposal);
  });

  test("leaves other causes to a person", () => {
    expect(decideWith(refundByCause, {}, { cause: "other" }).outcome).toBe("undecided");
  });

  testMissing(refundByCause, { cause: "quality" }, refundByCause.defaults, {});
});
