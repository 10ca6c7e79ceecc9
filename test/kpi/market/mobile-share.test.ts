import { mobileShare } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("mobileShare", () => {
  test.each([
    { origin: "an example worked by hand", mobileTransactions: 66, transactions: 120, expected: 0.55 },
    { origin: "nothing of something", mobileTransactions: 0, transactions: 120, expected: 0 },
    { origin: "all of it", mobileTransactions: 120, transactions: 120, expected: 1 },
    { origin: "nothing at all", mobileTransactions: 0, transactions: 0, expected: null },
  ])("gives $expected for $origin", ({ mobileTransactions, transactions, expected }) => {
    const value = mobileShare({ mobileTransactions, transactions });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  testRefusals(
    mobileShare,
    { mobileTransactions: 66, transactions: 120 },
    { mobileTransactions: [-1, 121], transactions: [-1] },
  );
});
