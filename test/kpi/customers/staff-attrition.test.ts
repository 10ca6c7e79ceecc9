import { staffAttrition } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("staffAttrition", () => {
  test.each([
    { origin: "three of 24", input: { leaverCount: 3, averageHeadcount: 24 }, result: 0.125 },
    { origin: "a post filled three times", input: { leaverCount: 3, averageHeadcount: 1 }, result: 3 },
    { origin: "nobody employed", input: { leaverCount: 0, averageHeadcount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(staffAttrition(input)).toBeNull();
    else expect(staffAttrition(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    staffAttrition,
    { leaverCount: 3, averageHeadcount: 24 },
    { leaverCount: [-1, 0.5], averageHeadcount: [-1] },
  );
});
