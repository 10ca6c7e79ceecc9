import { breakEvenAcos } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("breakEvenAcos", () => {
  test.each([
    { origin: "a margin of 25 per cent", input: { grossMargin: 0.25 }, result: 0.25 },
    { origin: "goods that cost nothing", input: { grossMargin: 1 }, result: 1 },
    { origin: "no margin", input: { grossMargin: 0 }, result: null },
    { origin: "a loss", input: { grossMargin: -0.1 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(breakEvenAcos(input)).toBeNull();
    else expect(breakEvenAcos(input)).toBeCloseTo(result, 10);
  });

  testRefusals(breakEvenAcos, { grossMargin: 0.25 }, { grossMargin: [1.01] });
});
