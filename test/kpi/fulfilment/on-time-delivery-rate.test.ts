import { type OnTimeDeliveryCounts, onTimeDeliveryRate, onTimeDeliveryRateBatch } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const counts = { earlyCount: 10, onTimeCount: 80, lateCount: 10 };

describe("onTimeDeliveryRate", () => {
  test("counts early as on time unless told otherwise", () => {
    expect(onTimeDeliveryRate(counts)).toBe(0.9);
    expect(onTimeDeliveryRate({ ...counts, earlyIsOnTime: false })).toBe(0.8);
  });

  test("is not defined before anything is decided", () => {
    expect(onTimeDeliveryRate({ earlyCount: 0, onTimeCount: 0, lateCount: 0 })).toBeNull();
  });

  testRefusals<OnTimeDeliveryCounts>(onTimeDeliveryRate, counts, {
    earlyCount: [-1, 0.5],
    onTimeCount: [-1, 0.5],
    lateCount: [-1, 0.5],
  });
});

describe("onTimeDeliveryRateBatch", () => {
  test("takes the same choice for all rows", () => {
    const columns = { earlyCount: [10, 0], onTimeCount: [80, 0], lateCount: [10, 0] };
    expect(Array.from(onTimeDeliveryRateBatch(columns))).toEqual([0.9, Number.NaN]);
    expect(Array.from(onTimeDeliveryRateBatch(columns, { earlyIsOnTime: false }))).toEqual([0.8, Number.NaN]);
  });
});
