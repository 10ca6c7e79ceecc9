import { type InvoiceVatInput, invoiceVat } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { cny, untyped, usd } from "./money-builders.js";

const lines = [
  { amount: cny(1_04), rate: 0.13 },
  { amount: cny(1_04), rate: 0.13 },
  { amount: cny(10_00), rate: 0.09 },
];
const invoice = {
  lines,
  currency: "CNY",
  basis: "exclusive",
  roundedPer: "line",
  rounding: "half-even",
} as const;

describe("invoiceVat", () => {
  test("rounds line by line", () => {
    expect(invoiceVat(invoice)).toEqual({
      exclusive: cny(12_08),
      tax: cny(1_18),
      inclusive: cny(13_26),
      byRate: [
        { rate: 0.13, exclusive: cny(2_08), tax: cny(28), inclusive: cny(2_36) },
        { rate: 0.09, exclusive: cny(10_00), tax: cny(90), inclusive: cny(10_90) },
      ],
    });
  });

  test("rounds once for each rate", () => {
    const { tax, byRate } = invoiceVat({ ...invoice, roundedPer: "invoice" });
    expect(tax).toEqual(cny(1_17));
    expect(byRate.map((each) => each.tax)).toEqual([cny(27), cny(90)]);
  });

  test("takes amounts that hold the tax, and lines of money given back", () => {
    const given = [
      { amount: cny(113_00), rate: 0.13 },
      { amount: cny(-11_30), rate: 0.13 },
    ];
    for (const roundedPer of ["line", "invoice"] as const)
      expect(invoiceVat({ ...invoice, lines: given, basis: "inclusive", roundedPer })).toMatchObject({
        exclusive: cny(90_00),
        tax: cny(11_70),
        inclusive: cny(101_70),
      });
  });

  test("is 0 without lines", () => {
    expect(invoiceVat({ ...invoice, lines: [] })).toEqual({
      exclusive: cny(0),
      tax: cny(0),
      inclusive: cny(0),
      byRate: [],
    });
  });

  const valid: InvoiceVatInput<"CNY"> = invoice;
  test.each([
    [{ lines: [{ amount: usd(1), rate: 0.13 }] }, "lines.0.amount.currency"],
    [{ lines: [{ amount: cny(1), rate: -1 }] }, "lines.0.rate"],
    [{ lines: undefined }, "lines"],
    [{ currency: "RMB" }, "currency"],
    [{ basis: "net" }, "basis"],
    [{ roundedPer: "order" }, "roundedPer"],
    [{ rounding: "nearest" }, "rounding"],
  ])("refuses %o", (changes, path) => {
    expect(errorOf(() => invoiceVat(untyped(valid, changes)))).toMatchObject({
      subject: "invoiceVat",
      issues: [{ path }],
    });
  });
});
