import { splitVat } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { cny, untyped } from "./money-builders.js";

const options = { rate: 0.13, rounding: "half-away-from-zero" } as const;

describe("splitVat", () => {
  test.each([
    { basis: "inclusive", amount: 113_00, exclusive: 100_00, tax: 13_00, inclusive: 113_00 },
    { basis: "exclusive", amount: 100_00, exclusive: 100_00, tax: 13_00, inclusive: 113_00 },
    { basis: "inclusive", amount: 1_00, exclusive: 88, tax: 12, inclusive: 1_00 },
    { basis: "exclusive", amount: 99, exclusive: 99, tax: 13, inclusive: 1_12 },
    { basis: "inclusive", amount: -113_00, exclusive: -100_00, tax: -13_00, inclusive: -113_00 },
    { basis: "inclusive", amount: 0, exclusive: 0, tax: 0, inclusive: 0 },
  ] as const)("splits $amount $basis of tax", ({ basis, amount, exclusive, tax, inclusive }) => {
    expect(splitVat({ amount: cny(amount), basis, ...options })).toEqual({
      exclusive: cny(exclusive),
      tax: cny(tax),
      inclusive: cny(inclusive),
    });
  });

  test("divides by 1.03 and by 1.01 for small-scale taxpayers", () => {
    const split = (rate: number) => splitVat({ amount: cny(103_00), basis: "inclusive", ...options, rate });
    expect(split(0.03).tax).toEqual(cny(3_00));
    expect(split(0.01).tax).toEqual(cny(1_02));
    expect(split(0).tax).toEqual(cny(0));
  });

  test.each([
    ["half-even", 12],
    ["half-up", 13],
    ["up", 13],
    ["down", 12],
  ] as const)("rounds a tax of 12.5 fen %s", (rounding, tax) => {
    const split = splitVat({ amount: cny(1_25), basis: "exclusive", rate: 0.1, rounding });
    expect(split.tax).toEqual(cny(tax));
  });

  test.each([
    [{ amount: cny(0.5) }, "amount.amountMinor"],
    [{ rate: -0.1 }, "rate"],
    [{ rate: "0.13" }, "rate"],
    [{ basis: "gross" }, "basis"],
    [{ rounding: "nearest" }, "rounding"],
  ])("refuses %o", (changes, path) => {
    const valid = { amount: cny(1), basis: "inclusive", ...options } as const;
    expect(errorOf(() => splitVat(untyped(valid, changes)))).toMatchObject({
      subject: "splitVat",
      issues: [{ path }],
    });
  });
});
