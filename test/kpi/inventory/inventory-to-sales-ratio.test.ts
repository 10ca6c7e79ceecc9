import { inventoryToSalesRatio } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("inventoryToSalesRatio", () => {
  test.each([
    { origin: "a month worked by hand", input: { inventoryValue: 300, sales: 240 }, result: 1.25 },
    { origin: "no stock", input: { inventoryValue: 0, sales: 240 }, result: 0 },
    { origin: "no sales", input: { inventoryValue: 300, sales: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(inventoryToSalesRatio(input)).toBeNull();
    else expect(inventoryToSalesRatio(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    inventoryToSalesRatio,
    { inventoryValue: 300, sales: 240 },
    { inventoryValue: [-1], sales: [-1] },
  );
});
