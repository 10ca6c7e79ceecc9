import { kpiCatalogue } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { kpiGoalMap } from "../../../src/rules/kpi/goal-map.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("kpiGoalMap", () => {
  // R244: sales → conversion, AOV; experience → dwell, bounce; marketing → ROI, cost of a new customer.
  test.each([
    ["sales", ["conversion/conversion-rate", "sales/average-order-value"]],
    ["experience", ["traffic/average-dwell-time", "traffic/bounce-rate"]],
    ["marketing", ["ads/roas", "ads/cac"]],
  ])("for %s names KPIs of the catalogue: %j", (goal, kpis) => {
    expect(decideWith(kpiGoalMap, {}, { goal })).toMatchObject({ outcome: "matched", proposal: { kpis } });
    for (const id of kpis) expect(kpiCatalogue.get(id).id).toBe(id);
  });

  testMissing(kpiGoalMap, { goal: "sales" }, kpiGoalMap.defaults, {});
});
