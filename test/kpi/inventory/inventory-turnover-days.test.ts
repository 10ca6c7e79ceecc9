import { inventoryTurnoverDays } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("inventoryTurnoverDays", () => {
  test.each([
    { origin: "five turns a year", input: { periodDays: 365, inventoryTurnover: 5 }, result: 73 },
    {
      origin: "Walmart, fiscal 2008, printed as 44 days in Financial Accounting (Kimmel, Weygandt, Kieso)",
      input: { periodDays: 365, inventoryTurnover: 8.3 },
      result: 43.975903614457835,
    },
    { origin: "stock that did not move", input: { periodDays: 365, inventoryTurnover: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(inventoryTurnoverDays(input)).toBeNull();
    else expect(inventoryTurnoverDays(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      inventoryTurnoverDays({ periodDays: Number.MAX_VALUE, inventoryTurnover: 0.1 }),
    );
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    inventoryTurnoverDays,
    { periodDays: 365, inventoryTurnover: 5 },
    { periodDays: [-1], inventoryTurnover: [-1] },
  );
});
