import { targetAcos } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("targetAcos", () => {
  test.each([
    { origin: "half of the margin kept", input: { grossMargin: 0.5, targetMargin: 0.25 }, result: 0.25 },
    { origin: "a loss that is accepted", input: { grossMargin: 0.5, targetMargin: -0.1 }, result: 0.6 },
    { origin: "a target that leaves nothing", input: { grossMargin: 0.2, targetMargin: 0.2 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(targetAcos(input)).toBeNull();
    else expect(targetAcos(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    targetAcos,
    { grossMargin: 0.5, targetMargin: 0.25 },
    { grossMargin: [1.01], targetMargin: [1.01] },
  );
});
