import { cpsCommission } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("cpsCommission", () => {
  test.each([
    { origin: "a partner worked by hand", input: { sales: 1200, commissionRate: 0.15 }, result: 180 },
    { origin: "no commission", input: { sales: 1200, commissionRate: 0 }, result: 0 },
    { origin: "all of it", input: { sales: 1200, commissionRate: 1 }, result: 1200 },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(cpsCommission(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    cpsCommission,
    { sales: 1200, commissionRate: 0.15 },
    { sales: [-1], commissionRate: [-0.1, 1.1] },
  );
});
