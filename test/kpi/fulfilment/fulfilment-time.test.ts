import { fulfilmentTime } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("fulfilmentTime", () => {
  test("gives mean, median and the 90th percentile, as R 4.2.2 mean, median and quantile do", () => {
    expect(fulfilmentTime({ fulfilmentHours: [52, 31, 47.5, 96, 40, 28, 71] })).toEqual({
      count: 7,
      mean: expect.closeTo(52.214285714285715, 12),
      median: 47.5,
      percentile: expect.closeTo(81, 12),
    });
  });

  test("is not defined without a delivery", () => {
    expect(fulfilmentTime({ fulfilmentHours: [] })).toBeNull();
  });

  test("refuses a delivery before the payment", () => {
    expect(errorOf(() => fulfilmentTime({ fulfilmentHours: [40, -2] }))).toMatchObject({
      subject: "fulfilmentTime",
      issues: [{ path: "fulfilmentHours.1" }],
    });
  });
});
