import { addToCartRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

describe("addToCartRate", () => {
  test.each([
    { origin: "an example worked by hand", cartVisitors: 45, visitors: 600, expected: 0.075 },
    { origin: "nothing of something", cartVisitors: 0, visitors: 600, expected: 0 },
    { origin: "more than one for each", cartVisitors: 1800, visitors: 1200, expected: 1.5 },
    { origin: "nothing at all", cartVisitors: 0, visitors: 0, expected: null },
    { origin: "something of nothing", cartVisitors: 45, visitors: 0, expected: null },
  ])("gives $expected for $origin", ({ cartVisitors, visitors, expected }) => {
    const value = addToCartRate({ cartVisitors, visitors });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      addToCartRate({ cartVisitors: Number.MAX_VALUE, visitors: Number.MIN_VALUE }),
    );
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(addToCartRate, { cartVisitors: 45, visitors: 600 }, { cartVisitors: [-1], visitors: [-1] });
});
