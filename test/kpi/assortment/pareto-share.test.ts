import { paretoShare } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("paretoShare", () => {
  test.each([
    { name: "80/20", input: { values: [10, 800, 90, 60, 40] }, share: 0.8 },
    { name: "part of an item", input: { values: [6, 2, 2], topShare: 0.5 }, share: 0.7 },
    { name: "equal items", input: { values: [3, 3, 3, 3], topShare: 0.25 }, share: 0.25 },
    { name: "none of them", input: { values: [3, 4], topShare: 0 }, share: 0 },
    { name: "all of them", input: { values: [3, 4], topShare: 1 }, share: 1 },
    {
      name: "a top share of a tenth, three times",
      input: { values: [5, 4, 3, 1, 1, 1, 1, 1, 1, 2], topShare: 0.1 + 0.2 },
      share: 0.6,
    },
  ])("gives $share for $name", ({ input, share }) => {
    expect(paretoShare(input)).toBeCloseTo(share, 14);
  });

  test("is null where there is no value", () => {
    expect(paretoShare({ values: [] })).toBeNull();
    expect(paretoShare({ values: [0, 0] })).toBeNull();
  });

  test.each([
    { input: { values: [1, -1] }, path: "values.1" },
    { input: { values: [1], topShare: 20 }, path: "topShare" },
    { input: { values: [1], topShare: Number.NaN }, path: "topShare" },
  ])("refuses $input", ({ input, path }) => {
    expect(errorOf(() => paretoShare(input))).toMatchObject({ issues: [{ path }] });
  });
});
