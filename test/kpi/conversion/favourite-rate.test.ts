import { favouriteRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

describe("favouriteRate", () => {
  test.each([
    { origin: "an example worked by hand", favouriteVisitors: 60, visitors: 600, expected: 0.1 },
    { origin: "nothing of something", favouriteVisitors: 0, visitors: 600, expected: 0 },
    { origin: "more than one for each", favouriteVisitors: 1800, visitors: 1200, expected: 1.5 },
    { origin: "nothing at all", favouriteVisitors: 0, visitors: 0, expected: null },
    { origin: "something of nothing", favouriteVisitors: 60, visitors: 0, expected: null },
  ])("gives $expected for $origin", ({ favouriteVisitors, visitors, expected }) => {
    const value = favouriteRate({ favouriteVisitors, visitors });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      favouriteRate({ favouriteVisitors: Number.MAX_VALUE, visitors: Number.MIN_VALUE }),
    );
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    favouriteRate,
    { favouriteVisitors: 60, visitors: 600 },
    { favouriteVisitors: [-1], visitors: [-1] },
  );
});
