import { demandOverLeadTimes, reorderPointForCycleService } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("demandOverLeadTimes", () => {
  test("mixes the sums of each lead time", () => {
    const input = { demandProbabilities: [0.2, 0.8], leadTimeProbabilities: [0.5, 0, 0.5] };
    const { probabilities } = demandOverLeadTimes(input);
    [0.52, 0.16, 0.32].forEach((chance, units) => {
      expect(probabilities[units]).toBeCloseTo(chance, 15);
    });
  });

  test("covers the humps that a late supplier makes", () => {
    const leadTimeDemand = demandOverLeadTimes({
      demandProbabilities: [0, 1],
      leadTimeProbabilities: [0, 0.9, 0, 0, 0, 0, 0, 0, 0.1],
    });
    expect(reorderPointForCycleService({ cycleServiceLevel: 0.9, leadTimeDemand })).toBe(1);
    expect(reorderPointForCycleService({ cycleServiceLevel: 0.91, leadTimeDemand })).toBe(8);
  });

  test.each([
    { path: "demandProbabilities", change: { demandProbabilities: [0.5, 0.4] } },
    { path: "leadTimeProbabilities.1", change: { leadTimeProbabilities: [1, -0.1] } },
  ])("refuses wrong $path", ({ path, change }) => {
    const valid = { demandProbabilities: [1], leadTimeProbabilities: [1] };
    expect(errorOf(() => demandOverLeadTimes({ ...valid, ...change }))).toMatchObject({ issues: [{ path }] });
  });
});
