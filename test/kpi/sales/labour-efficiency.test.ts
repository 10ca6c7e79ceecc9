import { labourEfficiency } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("labourEfficiency", () => {
  test.each([
    { origin: "a team worked by hand", input: { sales: 3_000_000, headcount: 12.5 }, result: 240_000 },
    { origin: "no sales", input: { sales: 0, headcount: 4 }, result: 0 },
    { origin: "nobody", input: { sales: 100, headcount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(labourEfficiency(input)).toBeNull();
    else expect(labourEfficiency(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => labourEfficiency({ sales: Number.MAX_VALUE, headcount: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(labourEfficiency, { sales: 100, headcount: 4 }, { sales: [-1], headcount: [-1] });
});
