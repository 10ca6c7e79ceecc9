import { describe, expect, test } from "vitest";
import { logisticsDelayCompensation } from "../../../src/rules/logistics/delay-compensation.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  contactFromHours: 2,
  couponFromHours: 24,
  largerCouponFromHours: 72,
  couponShare: 0.05,
  largerCouponShare: 0.1,
  maximumCouponMinor: 3000,
};
const decide = (hoursLate: number, orderValueMinor: number) =>
  decideWith(logisticsDelayCompensation, params, { hoursLate, orderValueMinor });

describe("logisticsDelayCompensation", () => {
  test.each([
    // hours late, order in fen, coupon in fen; R115, by hand
    [0, 10_000, "none", undefined],
    [1.9, 10_000, "none", undefined],
    [2, 10_000, "contact", undefined],
    [23.9, 10_000, "contact", undefined],
    [24, 10_000, "compensate", 500],
    [71.9, 10_000, "compensate", 500],
    [72, 10_000, "compensate", 1000],
    [24, 1010, "compensate", 51],
    [24, 1009, "compensate", 50],
    [24, 60_000, "compensate", 3000],
    [24, 60_020, "compensate", 3000],
    [72, 29_990, "compensate", 2999],
    [72, 500_000, "compensate", 3000],
  ])("of %s hours and an order of %s is %s", (hoursLate, orderValueMinor, outcome, couponMinor) => {
    const decision = decide(hoursLate, orderValueMinor);
    expect(decision.outcome).toBe(outcome);
    expect(decision.proposal).toEqual(couponMinor === undefined ? undefined : { couponMinor });
  });

  test.each([
    [{ couponFromHours: 2 }, true],
    [{ couponFromHours: 1.9 }, false],
    [{ largerCouponFromHours: 24 }, true],
    [{ largerCouponFromHours: 23.9 }, false],
    [{ largerCouponShare: 0.05 }, true],
    [{ largerCouponShare: 0.049 }, false],
  ])("gives no less for more: %j fits: %s", (change, fits) => {
    expect(logisticsDelayCompensation.params.safeParse({ ...params, ...change }).success).toBe(fits);
  });

  testMissing(logisticsDelayCompensation, { hoursLate: 30, orderValueMinor: 1000 }, params, {});
});
