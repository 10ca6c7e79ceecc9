import { stockCountError } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("stockCountError", () => {
  test.each([
    {
      origin: "an article with three units missing",
      input: { bookedUnits: 200, countedUnits: 197 },
      result: 0.015,
    },
    { origin: "three units over", input: { bookedUnits: 200, countedUnits: 203 }, result: 0.015 },
    { origin: "books that are right", input: { bookedUnits: 7, countedUnits: 7 }, result: 0 },
    { origin: "all gone", input: { bookedUnits: 7, countedUnits: 0 }, result: 1 },
    { origin: "nothing booked", input: { bookedUnits: 0, countedUnits: 2 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(stockCountError(input)).toBeNull();
    else expect(stockCountError(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    stockCountError,
    { bookedUnits: 200, countedUnits: 197 },
    { bookedUnits: [-1], countedUnits: [-1] },
  );
});
