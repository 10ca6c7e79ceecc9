import { netSales } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("netSales", () => {
  test.each([
    {
      origin: "a month worked by hand",
      input: { gmv: 1000, cancelledSales: 100, returnedSales: 50 },
      result: 850,
    },
    {
      origin: "a month that gave back more than it sold",
      input: { gmv: 100, cancelledSales: 0, returnedSales: 130 },
      result: -30,
    },
    { origin: "nothing sold", input: { gmv: 0, cancelledSales: 0, returnedSales: 0 }, result: 0 },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(netSales(input)).toBeNull();
    else expect(netSales(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    netSales,
    { gmv: 10, cancelledSales: 3, returnedSales: 1 },
    { gmv: [-1], cancelledSales: [-1, 10.5], returnedSales: [-1] },
  );
});
