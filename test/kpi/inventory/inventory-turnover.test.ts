import { inventoryTurnover } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("inventoryTurnover", () => {
  test.each([
    {
      origin: "a year worked by hand",
      input: { costOfGoodsSold: 600, averageInventoryValue: 150 },
      result: 4,
    },
    {
      origin: "Walmart, fiscal 2008, printed as 8.3 times in Financial Accounting (Kimmel, Weygandt, Kieso)",
      input: { costOfGoodsSold: 286_515, averageInventoryValue: (33_685 + 35_180) / 2 },
      result: 8.32106294924853,
    },
    { origin: "no stock", input: { costOfGoodsSold: 600, averageInventoryValue: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(inventoryTurnover(input)).toBeNull();
    else expect(inventoryTurnover(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      inventoryTurnover({ costOfGoodsSold: Number.MAX_VALUE, averageInventoryValue: 0.1 }),
    );
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    inventoryTurnover,
    { costOfGoodsSold: 600, averageInventoryValue: 150 },
    { costOfGoodsSold: [-1], averageInventoryValue: [-1] },
  );
});
