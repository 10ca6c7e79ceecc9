import { settlementNet } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { cny, minorUnits, untyped, usd } from "./money-builders.js";

const valid = {
  transactionAmount: cny(100_00),
  refunds: cny(20_00),
  commission: cny(4_00),
  adFee: cny(6_50),
} as const;

describe("settlementNet", () => {
  test("takes refunds, commission and ad fee off the transaction", () => {
    expect(settlementNet(valid)).toEqual({
      net: cny(69_50),
      items: [
        { name: "transactionAmount", amount: cny(100_00) },
        { name: "refunds", amount: cny(-20_00) },
        { name: "commission", amount: cny(-4_00) },
        { name: "adFee", amount: cny(-6_50) },
      ],
    });
  });

  test("adds other items with their signs", () => {
    const otherItems = [
      { name: "platform subsidy", amount: cny(3_00) },
      { name: "freight insurance", amount: cny(-1_20) },
    ];
    const { net, items } = settlementNet({ ...valid, otherItems });
    expect(net).toEqual(cny(71_30));
    expect(items.slice(4)).toEqual(otherItems);
  });

  test.each([
    { on: "transaction", rounding: "half-even", commission: -500 },
    { on: "transaction-less-refunds", rounding: "half-even", commission: -400 },
  ] as const)("takes a commission on the $on", ({ on, rounding, commission }) => {
    const { items } = settlementNet({ ...valid, commission: { rate: 0.05, on, rounding } });
    expect(items[2]?.amount.amountMinor).toBe(commission);
  });

  test.each([
    ["half-even", -62],
    ["half-up", -63],
    ["down", -62],
    ["up", -63],
  ] as const)("rounds a commission of 62.5 fen %s", (rounding, commission) => {
    const input = { ...valid, transactionAmount: cny(12_50), refunds: cny(0) };
    const { items } = settlementNet({ ...input, commission: { rate: 0.05, on: "transaction", rounding } });
    expect(items[2]?.amount.amountMinor).toBe(commission);
  });

  test("falls below 0 where the shop owes the platform, and gives commission back on more refunds than sales", () => {
    const { net, items } = settlementNet({
      ...valid,
      refunds: cny(120_00),
      commission: { rate: 0.05, on: "transaction-less-refunds", rounding: "half-even" },
    });
    expect(minorUnits(items.map(({ amount }) => amount))).toEqual([100_00, -120_00, 1_00, -6_50]);
    expect(net).toEqual(cny(-25_50));
  });

  test.each([
    [{ refunds: usd(1) }, "refunds.currency"],
    [{ commission: usd(1) }, "commission.currency"],
    [{ otherItems: [{ name: "x", amount: usd(1) }] }, "otherItems.0.amount.currency"],
    [{ transactionAmount: cny(-1) }, "transactionAmount.amountMinor"],
    [{ refunds: cny(-1) }, "refunds.amountMinor"],
    [{ adFee: cny(0.5) }, "adFee.amountMinor"],
    [{ commission: undefined }, "commission"],
    [{ commission: { rate: -0.1, on: "transaction", rounding: "up" } }, "commission.rate"],
    [{ commission: { rate: 0.1, on: "profit", rounding: "up" } }, "commission.on"],
    [{ commission: { rate: 0.1, on: "transaction" } }, "commission.rounding"],
  ])("refuses %o", (changes, path) => {
    expect(errorOf(() => settlementNet(untyped(valid, changes)))).toMatchObject({
      subject: "settlementNet",
      issues: [{ path }],
    });
  });
});
