import { observedCycleServiceLevel } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("observedCycleServiceLevel", () => {
  test.each([
    { origin: "two bad cycles of forty", input: { cycles: 40, stockOutCycles: 2 }, result: 0.95 },
    { origin: "none good", input: { cycles: 3, stockOutCycles: 3 }, result: 0 },
    { origin: "no cycle", input: { cycles: 0, stockOutCycles: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(observedCycleServiceLevel(input)).toBeNull();
    else expect(observedCycleServiceLevel(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    observedCycleServiceLevel,
    { cycles: 40, stockOutCycles: 2 },
    { cycles: [-1, 0.5], stockOutCycles: [-1, 0.5, 41] },
  );
});
