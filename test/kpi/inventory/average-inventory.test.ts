import { averageInventory } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("averageInventory", () => {
  test.each([
    { origin: "opening and closing stock", input: { levels: [100, 60] }, result: 80 },
    { origin: "daily levels", input: { levels: Float64Array.of(100, 20, 60) }, result: 60 },
    {
      origin: "levels at the edges of periods",
      input: { levels: [100, 20, 60], method: "chronological" as const },
      result: 50,
    },
    {
      origin: "two levels, whatever the method",
      input: { levels: [100, 60], method: "chronological" as const },
      result: 80,
    },
    { origin: "a single level", input: { levels: [7], method: "chronological" as const }, result: 7 },
    { origin: "no level", input: { levels: [] }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(averageInventory(input)).toBe(result);
  });

  test.each([
    { input: { levels: [1, -1] }, path: "levels.1" },
    { input: { levels: undefined as unknown as number[] }, path: "levels" },
    { input: { levels: [1], method: "median" as unknown as "mean" }, path: "method" },
    { input: { levels: [Number.MAX_VALUE, Number.MAX_VALUE] }, path: "" },
  ])("refuses $input", ({ input, path }) => {
    expect(errorOf(() => averageInventory(input))).toMatchObject({ issues: [{ path }] });
  });
});
