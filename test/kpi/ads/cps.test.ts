import { cps } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("cps", () => {
  test.each([
    { origin: "a partner worked by hand", input: { commission: 180, orderCount: 12 }, result: 15 },
    { origin: "no order", input: { commission: 0, orderCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(cps(input)).toBeNull();
    else expect(cps(input)).toBeCloseTo(result, 10);
  });

  testRefusals(cps, { commission: 180, orderCount: 12 }, { commission: [-1], orderCount: [-1, 1.5] });
});
