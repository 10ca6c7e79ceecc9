import { describe, expect, test } from "vitest";
import { taxRecords } from "../../../src/rules/tax/records.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = {
  transactions: 120,
  recordedTransactions: 120,
  fictitiousEntries: 0,
  recordedIncomeMinor: 5_000_00,
  declaredIncomeMinor: 5_000_00,
};

describe("taxRecords", () => {
  // R242: real transactions, complete records, and everything declared.
  test.each([
    [{}, "in-order"],
    [{ recordedTransactions: 119 }, "faulty"],
    [{ recordedTransactions: 121 }, "faulty"],
    [{ fictitiousEntries: 1 }, "faulty"],
    [{ declaredIncomeMinor: 4_999_99 }, "faulty"],
    [{ declaredIncomeMinor: 5_000_01 }, "faulty"],
  ])("with %j are %s", (change, outcome) => {
    expect(decideWith(taxRecords, {}, { ...facts, ...change }).outcome).toBe(outcome);
  });

  testMissing(taxRecords, facts, {}, {});
});
