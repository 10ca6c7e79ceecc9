import { unitsPerDay } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("unitsPerDay", () => {
  test.each([
    { origin: "a month worked by hand", input: { units: 90, days: 30 }, result: 3 },
    { origin: "half a day", input: { units: 2, days: 0.5 }, result: 4 },
    { origin: "no days", input: { units: 0, days: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(unitsPerDay(input)).toBeNull();
    else expect(unitsPerDay(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => unitsPerDay({ units: Number.MAX_VALUE, days: 0.5 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(unitsPerDay, { units: 90, days: 30 }, { units: [-1], days: [-1] });
});
