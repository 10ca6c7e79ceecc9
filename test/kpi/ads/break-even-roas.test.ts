import { breakEvenRoas } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("breakEvenRoas", () => {
  test.each([
    { origin: "a margin of 30 per cent, 3.33 in E-08", input: { grossMargin: 0.3 }, result: 10 / 3 },
    { origin: "goods that cost nothing", input: { grossMargin: 1 }, result: 1 },
    { origin: "a margin of nothing", input: { grossMargin: 0 }, result: null },
    { origin: "goods sold at a loss", input: { grossMargin: -0.2 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(breakEvenRoas(input)).toBeNull();
    else expect(breakEvenRoas(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => breakEvenRoas({ grossMargin: Number.MIN_VALUE }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(breakEvenRoas, { grossMargin: 0.25 }, { grossMargin: [1.01] });
});
