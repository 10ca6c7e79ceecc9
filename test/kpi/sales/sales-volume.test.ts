import { salesVolume } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("salesVolume", () => {
  test.each([
    { origin: "three lines worked by hand", input: { units: [2, 1, 3] }, result: 6 },
    { origin: "goods sold by weight", input: { units: [0.5, 1.25] }, result: 1.75 },
    { origin: "no line", input: { units: [] }, result: 0 },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(salesVolume(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => salesVolume({ units: [Number.MAX_VALUE, Number.MAX_VALUE] }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(salesVolume, { units: [1, 2] }, { units: [] });
});
