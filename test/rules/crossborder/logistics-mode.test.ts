import { describe, expect, test } from "vitest";
import { crossborderLogisticsMode } from "../../../src/rules/crossborder/logistics-mode.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = { highOrderValue: false, lightAndSmall: false, fastLocalDelivery: false };

describe("crossborderLogisticsMode", () => {
  // R246; what fits two rows goes by the first: fast before dear before light.
  test.each([
    [{}, "dedicated-line"],
    [{ lightAndSmall: true }, "post"],
    [{ highOrderValue: true }, "express"],
    [{ highOrderValue: true, lightAndSmall: true }, "express"],
    [{ fastLocalDelivery: true }, "overseas-warehouse"],
    [{ fastLocalDelivery: true, lightAndSmall: true }, "overseas-warehouse"],
    [{ fastLocalDelivery: true, highOrderValue: true, lightAndSmall: true }, "overseas-warehouse"],
  ])("with %j goes by %s", (change, mode) => {
    const decision = decideWith(crossborderLogisticsMode, {}, { ...facts, ...change });
    expect([decision.outcome, decision.proposal]).toEqual([mode, { mode }]);
  });

  testMissing(crossborderLogisticsMode, facts, { rows: crossborderLogisticsMode.defaults.rows }, {});
});
