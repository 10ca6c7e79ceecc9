import { describe, expect, test } from "vitest";
import { serviceAiShare } from "../../../src/rules/service/ai-share.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("serviceAiShare", () => {
  test.each([
    // R015: aiShare >= 0.80
    [0.7999, "below"],
    [0.8, "reached"],
    [0.8001, "reached"],
  ])("of %s is %s", (aiShare, outcome) => {
    expect(decideWith(serviceAiShare, {}, { aiShare }).outcome).toBe(outcome);
  });

  testMissing(serviceAiShare, { aiShare: 0.9 }, { minimumShare: 0.5 }, {});
});
