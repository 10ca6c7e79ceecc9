import { slowMoverShare } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("slowMoverShare", () => {
  test.each([
    {
      origin: "stock at the alert threshold of 15 per cent (R004)",
      input: { slowAmount: 1500, totalAmount: 10_000 },
      result: 0.15,
    },
    { origin: "no slow mover", input: { slowAmount: 0, totalAmount: 10 }, result: 0 },
    { origin: "slow movers only", input: { slowAmount: 10, totalAmount: 10 }, result: 1 },
    { origin: "no stock", input: { slowAmount: 0, totalAmount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(slowMoverShare(input)).toBeNull();
    else expect(slowMoverShare(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    slowMoverShare,
    { slowAmount: 1, totalAmount: 10 },
    { slowAmount: [-1, 10.1], totalAmount: [-1] },
  );
});
