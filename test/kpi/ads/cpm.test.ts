import { cpm } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("cpm", () => {
  test.each([
    { origin: "a campaign worked by hand", input: { spend: 30, impressions: 12_000 }, result: 2.5 },
    { origin: "free impressions", input: { spend: 0, impressions: 10 }, result: 0 },
    { origin: "nothing shown", input: { spend: 3, impressions: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(cpm(input)).toBeNull();
    else expect(cpm(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => cpm({ spend: Number.MAX_VALUE, impressions: 1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(cpm, { spend: 30, impressions: 12_000 }, { spend: [-1], impressions: [-1] });
});
