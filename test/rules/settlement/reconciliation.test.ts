import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settlementReconciliation } from "../../../src/rules/settlement/reconciliation.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = {
  transactionAmountMinor: 100_00,
  refundsMinor: 20_00,
  commissionMinor: 4_00,
  adFeeMinor: 6_50,
  otherItemsMinor: -1_20,
  paidMinor: 68_30,
};
const decide = (change: object) => decideWith(settlementReconciliation, {}, { ...facts, ...change });

describe("settlementReconciliation", () => {
  // By hand: 100.00 − 20.00 − 4.00 − 6.50 − 1.20 = 68.30.
  test.each([
    [{}, "reconciled", 6830, 0],
    [{ paidMinor: 68_29 }, "residual", 6830, -1],
    [{ paidMinor: 68_31 }, "residual", 6830, 1],
    [{ refundsMinor: 19_99 }, "residual", 6831, -1],
    [{ commissionMinor: 3_99 }, "residual", 6831, -1],
    [{ adFeeMinor: 6_49 }, "residual", 6831, -1],
    [{ otherItemsMinor: -1_19 }, "residual", 6831, -1],
    [{ transactionAmountMinor: 99_99 }, "residual", 6829, 1],
    [{ otherItemsMinor: null, paidMinor: 69_50 }, "reconciled", 6950, 0],
    // more refunds than sales: the shop owes the platform
    [{ refundsMinor: 120_00, paidMinor: -31_70 }, "reconciled", -3170, 0],
  ])("with %j is %s: %s should have come, %s more did", (change, outcome, netMinor, residualMinor) => {
    const decision = decide(change);
    expect(decision.outcome).toBe(outcome);
    expect(decision.proposal).toEqual({ netMinor, residualMinor });
  });

  test("says what should have been paid", () => {
    expect(decide({ paidMinor: 60_00 }).toPass).toEqual([
      { changes: [{ fact: "paidMinor", from: 6000, operator: "=", to: 6830 }] },
    ]);
  });

  test("is exact for the largest amounts that it takes", () => {
    const most = 900_000_000_000_000;
    const change = {
      transactionAmountMinor: most,
      refundsMinor: 0,
      commissionMinor: 0,
      adFeeMinor: 1,
      otherItemsMinor: most,
      paidMinor: most,
    };
    expect(decide(change).proposal).toEqual({ netMinor: 2 * most - 1, residualMinor: 1 - most });
    expect(() => decide({ paidMinor: most + 1 })).toThrow("paidMinor");
    expect(() => decide({ adFeeMinor: 0.5 })).toThrow("adFeeMinor");
  });

  test("reconciles what adds up and nothing else", () => {
    const minor = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        minor,
        minor,
        minor,
        minor,
        fc.integer({ min: -2, max: 2 }),
        (paid, refunds, fees, ads, off) => {
          const transactionAmountMinor = paid + refunds + fees + ads;
          const items = {
            transactionAmountMinor,
            refundsMinor: refunds,
            commissionMinor: fees,
            adFeeMinor: ads,
          };
          const { outcome } = decide({ ...items, otherItemsMinor: 0, paidMinor: paid + off });
          expect(outcome).toBe(off === 0 ? "reconciled" : "residual");
        },
      ),
    );
  });

  testMissing(settlementReconciliation, facts, {}, { otherItemsMinor: "residual" });
});
