import { cpa } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("cpa", () => {
  test.each([
    { origin: "a campaign worked by hand", input: { spend: 300, actions: 12 }, result: 25 },
    { origin: "credit shared between channels", input: { spend: 300, actions: 7.5 }, result: 40 },
    { origin: "no action", input: { spend: 300, actions: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(cpa(input)).toBeNull();
    else expect(cpa(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => cpa({ spend: Number.MAX_VALUE, actions: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(cpa, { spend: 300, actions: 12 }, { spend: [-1], actions: [-1] });
});
