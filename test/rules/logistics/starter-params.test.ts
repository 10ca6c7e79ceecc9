import { describe, expect, test } from "vitest";
import * as rules from "../../../src/rules/logistics/index.js";
import { logisticsStarterParams } from "../../../src/rules/logistics/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter(Object.values(rules), logisticsStarterParams);
const punctual = { onTimeRate: 0.95, parcelsDue: 30, raised: false };

describe("logisticsStarterParams", () => {
  test.each([
    [punctual, "clear"],
    [{ ...punctual, parcelsDue: 29 }, "undecided"],
    [{ ...punctual, onTimeRate: 0.9499 }, "raise"],
    [{ ...punctual, onTimeRate: 0.9699, raised: true }, "raise"],
    [{ ...punctual, onTimeRate: 0.97, raised: true }, "clear"],
  ])("deliveries of %j: %s", (facts, outcome) => {
    expect(decide("logistics.on-time", facts).outcome).toBe(outcome);
  });

  test.each([
    // 5 % of 100 yuan are 5 yuan, 10 % are 10; no coupon is above 50 yuan
    [0.999, 10_000, "none", undefined],
    [1, 10_000, "contact", undefined],
    [23.999, 10_000, "contact", undefined],
    [24, 10_000, "compensate", 500],
    [71.999, 10_000, "compensate", 500],
    [72, 10_000, "compensate", 1000],
    [24, 99_980, "compensate", 4999],
    [72, 49_990, "compensate", 4999],
    [72, 50_010, "compensate", 5000],
  ])("%s hours late with an order of %s: %s, %s", (hoursLate, orderValueMinor, outcome, couponMinor) => {
    const decision = decide("logistics.delay-compensation", { hoursLate, orderValueMinor });
    expect(decision.outcome).toBe(outcome);
    expect(decision.proposal).toEqual(couponMinor === undefined ? undefined : { couponMinor });
  });

  test.each([
    [30, "renew"],
    [30.001, "insured"],
  ])("insurance for %s more days: %s", (coverDaysLeft, outcome) => {
    expect(decide("logistics.insurance", { coverDaysLeft }).outcome).toBe(outcome);
  });
});
