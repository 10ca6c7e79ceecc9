import { sellThroughRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("sellThroughRate", () => {
  test.each([
    { origin: "a delivery worked by hand", input: { soldUnits: 80, availableUnits: 200 }, result: 0.4 },
    { origin: "pre-orders", input: { soldUnits: 30, availableUnits: 20 }, result: 1.5 },
    { origin: "nothing available", input: { soldUnits: 0, availableUnits: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(sellThroughRate(input)).toBeNull();
    else expect(sellThroughRate(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => sellThroughRate({ soldUnits: Number.MAX_VALUE, availableUnits: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    sellThroughRate,
    { soldUnits: 80, availableUnits: 200 },
    { soldUnits: [-1], availableUnits: [-1] },
  );
});
