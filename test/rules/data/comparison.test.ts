import { describe, expect, test } from "vitest";
import { dataComparison } from "../../../src/rules/data/comparison.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = { value: 110, previousPeriod: 100, yearBefore: 88, benchmark: 125 };
const decide = (change: object, params: object = {}) =>
  decideWith(dataComparison, { ...params }, { ...facts, ...change });

describe("dataComparison", () => {
  // R243: month on month, year on year, benchmark. 10 of 100, 22 of 88, −15 of 125.
  test("reads a figure beside the others", () => {
    expect(decide({})).toMatchObject({
      outcome: "comparable",
      proposal: { previousPeriod: 0.1, yearBefore: 0.25, benchmark: -0.12 },
    });
  });

  test("does not read a figure alone, and says what is lacking", () => {
    const decision = decide({ yearBefore: null, benchmark: null });
    expect(decision).toMatchObject({
      outcome: "single-figure",
      missing: [
        { kind: "fact", name: "yearBefore" },
        { kind: "fact", name: "benchmark" },
      ],
    });
    expect(decision.proposal).toEqual({ previousPeriod: 0.1 });
  });

  test.each(["previousPeriod", "yearBefore", "benchmark"])(
    "asks for %s unless a shop asks for less",
    (name) => {
      expect(decide({ [name]: null })).toMatchObject({
        outcome: "single-figure",
        missing: [{ kind: "fact", name }],
      });
    },
  );

  test("asks for what a shop asks for, and compares with all that it knows", () => {
    const params = { requiredComparisons: ["previousPeriod"] };
    expect(decide({ benchmark: null }, params)).toMatchObject({
      outcome: "comparable",
      missing: [],
      proposal: { previousPeriod: 0.1, yearBefore: 0.25 },
    });
    expect(decide({ previousPeriod: null }, params).outcome).toBe("single-figure");
  });

  test("knows no relative change against 0 or less", () => {
    expect(decide({ previousPeriod: 0, benchmark: -5 }).proposal).toEqual({ yearBefore: 0.25 });
  });

  testMissing(
    dataComparison,
    facts,
    { requiredComparisons: ["previousPeriod", "yearBefore", "benchmark"] },
    { previousPeriod: "single-figure", yearBefore: "single-figure", benchmark: "single-figure" },
  );
});
