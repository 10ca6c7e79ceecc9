import { ctr } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("ctr", () => {
  test.each([
    {
      origin: "5 clicks of 100 impressions, the example of Google Ads Help",
      input: { clicks: 5, impressions: 100 },
      result: 0.05,
    },
    { origin: "counters that disagree", input: { clicks: 3, impressions: 2 }, result: 1.5 },
    { origin: "nothing shown", input: { clicks: 0, impressions: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(ctr(input)).toBeNull();
    else expect(ctr(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => ctr({ clicks: Number.MAX_VALUE, impressions: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(ctr, { clicks: 5, impressions: 100 }, { clicks: [-1], impressions: [-1] });
});
