import { aiHandledShare, aiHandledShareBatch } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("aiHandledShare", () => {
  test.each([
    {
      origin: "812 of 1000 worked by hand",
      input: { aiSolvedCount: 812, routineCount: 1000 },
      result: 0.812,
    },
    {
      origin: "the catalogue's target of 80 per cent met exactly",
      input: { aiSolvedCount: 80, routineCount: 100 },
      result: 0.8,
    },
    { origin: "no bot", input: { aiSolvedCount: 0, routineCount: 10 }, result: 0 },
    { origin: "no routine queries", input: { aiSolvedCount: 0, routineCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(aiHandledShare(input)).toBeNull();
    else expect(aiHandledShare(input)).toBeCloseTo(result, 12);
  });

  testRefusals(
    aiHandledShare,
    { aiSolvedCount: 812, routineCount: 1000 },
    { aiSolvedCount: [-1, 0.5, 1001], routineCount: [-1, 0.5] },
  );
});

describe("aiHandledShareBatch", () => {
  test("knows no value where the scalar gives none or a number is not known", () => {
    const columns = { aiSolvedCount: [812, 0, Number.NaN], routineCount: [1000, 0, Number.NaN] };
    expect(Array.from(aiHandledShareBatch(columns))).toEqual([
      aiHandledShare({ aiSolvedCount: 812, routineCount: 1000 }),
      Number.NaN,
      Number.NaN,
    ]);
  });
});
