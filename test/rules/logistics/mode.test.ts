import { describe, expect, test } from "vitest";
import { logisticsMode } from "../../../src/rules/logistics/mode.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = { fresh: false, bulky: false, highValue: false };

describe("logisticsMode", () => {
  test.each([
    // R245: fresh, bulky, high value → custom; standard and small → third party or platform
    [{}, "third-party-or-platform"],
    [{ fresh: true }, "custom"],
    [{ bulky: true }, "custom"],
    [{ highValue: true }, "custom"],
    [{ fresh: true, bulky: true, highValue: true }, "custom"],
  ])("of goods with %j is %s", (change, mode) => {
    expect(decideWith(logisticsMode, {}, { ...facts, ...change })).toMatchObject({
      outcome: mode,
      proposal: { mode },
    });
  });

  testMissing(logisticsMode, facts, logisticsMode.defaults, {});
});
