import { growth } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("growth", () => {
  test.each([
    { origin: "a fifth more", input: { current: 120, previous: 100 }, result: 0.2 },
    { origin: "all gone", input: { current: 0, previous: 80 }, result: -1 },
    {
      origin: "sales of Walmart from fiscal 2009 (401,087) to 2010 (405,046)",
      input: { current: 405_046, previous: 401_087 },
      result: 0.009870676436782943,
    },
    { origin: "a loss after a profit", input: { current: -50, previous: 100 }, result: -1.5 },
    { origin: "a base of nothing", input: { current: 120, previous: 0 }, result: null },
    { origin: "a base below nothing", input: { current: 120, previous: -10 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(growth(input)).toBeNull();
    else expect(growth(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => growth({ current: Number.MAX_VALUE, previous: 0.5 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(growth, { current: 120, previous: 100 }, { current: [], previous: [] });
});
