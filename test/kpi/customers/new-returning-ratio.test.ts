import { newReturningRatio } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("newReturningRatio", () => {
  test.each([
    {
      origin: "three new for two old",
      input: { newCustomerCount: 60, returningCustomerCount: 40 },
      result: 1.5,
    },
    { origin: "nobody new", input: { newCustomerCount: 0, returningCustomerCount: 40 }, result: 0 },
    { origin: "nobody returned", input: { newCustomerCount: 60, returningCustomerCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(newReturningRatio(input)).toBeNull();
    else expect(newReturningRatio(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    newReturningRatio,
    { newCustomerCount: 60, returningCustomerCount: 40 },
    { newCustomerCount: [-1, 0.5], returningCustomerCount: [-1, 0.5] },
  );
});
