import { weeksOfSupply } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("weeksOfSupply", () => {
  test.each([
    { origin: "a shop worked by hand", input: { stockUnits: 120, averageWeeklyUnits: 16 }, result: 7.5 },
    { origin: "no stock", input: { stockUnits: 0, averageWeeklyUnits: 16 }, result: 0 },
    { origin: "no sales", input: { stockUnits: 5, averageWeeklyUnits: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(weeksOfSupply(input)).toBeNull();
    else expect(weeksOfSupply(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    weeksOfSupply,
    { stockUnits: 120, averageWeeklyUnits: 16 },
    { stockUnits: [-1], averageWeeklyUnits: [-1] },
  );
});
