import { benchmarkGap } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

describe("benchmarkGap", () => {
  test.each([
    { origin: "above", input: { own: 150, benchmark: 120 }, expected: { absolute: 30, relative: 0.25 } },
    { origin: "below", input: { own: 90, benchmark: 120 }, expected: { absolute: -30, relative: -0.25 } },
    { origin: "level", input: { own: 120, benchmark: 120 }, expected: { absolute: 0, relative: 0 } },
    {
      origin: "a benchmark of 0",
      input: { own: 5, benchmark: 0 },
      expected: { absolute: 5, relative: null },
    },
    { origin: "a loss", input: { own: -5, benchmark: -8 }, expected: { absolute: 3, relative: null } },
  ])("gives both gaps for $origin", ({ input, expected }) => {
    expect(benchmarkGap(input)).toEqual(expected);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => benchmarkGap({ own: Number.MAX_VALUE, benchmark: -Number.MAX_VALUE }));
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(benchmarkGap, { own: 150, benchmark: 120 }, { own: [], benchmark: [] });
});
