import { stickiness } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("stickiness", () => {
  test.each([
    {
      origin: "a quarter of the month's users on a day",
      input: { dailyActiveUsers: 1500.5, monthlyActiveUsers: 6002 },
      result: 0.25,
    },
    { origin: "nobody", input: { dailyActiveUsers: 0, monthlyActiveUsers: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(stickiness(input)).toBeNull();
    else expect(stickiness(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    stickiness,
    { dailyActiveUsers: 1500, monthlyActiveUsers: 6000 },
    { dailyActiveUsers: [-1, 6001], monthlyActiveUsers: [-1] },
  );
});
