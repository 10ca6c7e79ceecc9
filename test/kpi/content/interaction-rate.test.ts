import { interactionRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

describe("interactionRate", () => {
  test.each([
    { origin: "an example worked by hand", interactions: 80, views: 1000, expected: 0.08 },
    { origin: "nothing of something", interactions: 0, views: 1000, expected: 0 },
    { origin: "more than one for each", interactions: 3000, views: 2000, expected: 1.5 },
    { origin: "nothing at all", interactions: 0, views: 0, expected: null },
    { origin: "something of nothing", interactions: 80, views: 0, expected: null },
  ])("gives $expected for $origin", ({ interactions, views, expected }) => {
    const value = interactionRate({ interactions, views });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => interactionRate({ interactions: Number.MAX_VALUE, views: Number.MIN_VALUE }));
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(interactionRate, { interactions: 80, views: 1000 }, { interactions: [-1], views: [-1] });
});
