import { netRoi } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("netRoi", () => {
  test.each([
    {
      origin: "a ROAS of 3 at a margin of 30 per cent, which recovers 0.90 of the spend (E-08)",
      input: { attributedProfit: 900 * 0.3, spend: 300 },
      result: -0.1,
    },
    {
      origin: "a ROAS of 2 at that margin, which recovers 0.60",
      input: { attributedProfit: 600 * 0.3, spend: 300 },
      result: -0.4,
    },
    { origin: "spend that just paid for itself", input: { attributedProfit: 300, spend: 300 }, result: 0 },
    { origin: "nothing spent", input: { attributedProfit: 10, spend: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(netRoi(input)).toBeNull();
    else expect(netRoi(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => netRoi({ attributedProfit: Number.MAX_VALUE, spend: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(netRoi, { attributedProfit: 270, spend: 300 }, { attributedProfit: [], spend: [-1] });
});
