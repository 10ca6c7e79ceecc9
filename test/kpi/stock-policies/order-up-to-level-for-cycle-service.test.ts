import { orderUpToLevelForCycleService } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const protectionDemand = { distribution: "normal", mean: 100, standardDeviation: 40 } as const;

describe("orderUpToLevelForCycleService", () => {
  test("is the quantile of demand over review period and lead time", () => {
    // scipy 1.10 stats.norm.ppf
    expect(orderUpToLevelForCycleService({ cycleServiceLevel: 0.95, protectionDemand })).toBeCloseTo(
      165.79414507805888,
      10,
    );
  });

  testRefusals(
    orderUpToLevelForCycleService,
    { cycleServiceLevel: 0.9, protectionDemand },
    { cycleServiceLevel: [0, 1], protectionDemand: [] },
  );
});
