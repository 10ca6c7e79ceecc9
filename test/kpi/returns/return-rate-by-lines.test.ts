import { returnRateByLines } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("returnRateByLines", () => {
  test.each([
    { origin: "three of sixty worked by hand", input: { returnedLines: 3, soldLines: 60 }, result: 0.05 },
    { origin: "nothing returned", input: { returnedLines: 0, soldLines: 60 }, result: 0 },
    {
      origin: "returns of an earlier, larger period",
      input: { returnedLines: 9, soldLines: 6 },
      result: 1.5,
    },
    { origin: "nothing sold", input: { returnedLines: 2, soldLines: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(returnRateByLines(input)).toBeNull();
    else expect(returnRateByLines(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    returnRateByLines,
    { returnedLines: 3, soldLines: 60 },
    { returnedLines: [-1, 0.5], soldLines: [-1, 0.5] },
  );
});
