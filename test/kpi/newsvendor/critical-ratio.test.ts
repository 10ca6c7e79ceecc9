import { criticalRatio } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("criticalRatio", () => {
  test.each([
    [3, 1, 0.75],
    [5, 0, 1],
    [0, 5, 0],
    [0, 0, null],
  ])("of %d short and %d over is %d", (underageCost, overageCost, ratio) => {
    expect(criticalRatio({ underageCost, overageCost })).toBe(ratio);
  });

  testRefusals(criticalRatio, { underageCost: 3, overageCost: 1 }, { underageCost: [-1], overageCost: [-1] });
});
