import { type ApplyDiscountsInput, applyDiscounts } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { cny, minorUnits, untyped, usd } from "./money-builders.js";

const fifth = { name: "20 per cent off", kind: "rate", rate: 0.2, rounding: "half-even" } as const;
const ten = { name: "10 off", kind: "amount", amount: cny(10_00), excess: "refuse" } as const;
const line = { unitPrice: cny(50_00), units: 2 };

describe("applyDiscounts", () => {
  test("takes the lines' own discounts off first, and those of the order off what is left", () => {
    const order = applyDiscounts({
      lines: [
        { ...line, discounts: [ten] },
        { unitPrice: cny(30_00), units: 1 },
      ],
      orderDiscounts: [fifth],
      currency: "CNY",
    });
    expect(order).toEqual({
      gross: cny(130_00),
      orderDiscounts: [cny(24_00)],
      net: cny(96_00),
      lines: [
        { gross: cny(100_00), lineDiscounts: [cny(10_00)], orderDiscounts: [cny(18_00)], net: cny(72_00) },
        { gross: cny(30_00), lineDiscounts: [], orderDiscounts: [cny(6_00)], net: cny(24_00) },
      ],
    });
  });

  test("stacks discounts in the order of their list", () => {
    const net = (orderDiscounts: ApplyDiscountsInput<"CNY">["orderDiscounts"]) =>
      applyDiscounts({ lines: [line], orderDiscounts: orderDiscounts ?? [], currency: "CNY" }).net;
    expect(net([fifth, ten])).toEqual(cny(70_00));
    expect(net([ten, fifth])).toEqual(cny(72_00));
  });

  test("lays a discount of the order on the lines by largest remainder, ties by order", () => {
    const third = { unitPrice: cny(10_00), units: 1 };
    const order = applyDiscounts({ lines: [third, third, third], orderDiscounts: [ten], currency: "CNY" });
    expect(minorUnits(order.lines.flatMap(({ orderDiscounts }) => orderDiscounts))).toEqual([334, 333, 333]);
    expect(order.net).toEqual(cny(20_00));
  });

  test("compares a minimum spend with what is left to pay", () => {
    const from = (amountMinor: number) => [fifth, { ...ten, minimumSpend: cny(amountMinor) }];
    const taken = (amountMinor: number) =>
      minorUnits(
        applyDiscounts({ lines: [line], orderDiscounts: from(amountMinor), currency: "CNY" }).orderDiscounts,
      );
    expect(taken(80_00)).toEqual([20_00, 10_00]);
    expect(taken(80_01)).toEqual([20_00, 0]);
  });

  test("forfeits or refuses what is more than is left to pay", () => {
    const lines = [{ unitPrice: cny(8_00), units: 1 }];
    const lost = applyDiscounts({ lines, orderDiscounts: [{ ...ten, excess: "forfeit" }], currency: "CNY" });
    expect(lost.orderDiscounts).toEqual([cny(8_00)]);
    expect(lost.net).toEqual(cny(0));
    expect(errorOf(() => applyDiscounts({ lines, orderDiscounts: [ten], currency: "CNY" }))).toMatchObject({
      subject: "applyDiscounts",
      issues: [{ path: "orderDiscounts.0.amount" }],
    });
  });

  test("takes nothing off an order that is worth nothing", () => {
    const lines = [{ unitPrice: cny(0), units: 3 }];
    expect(applyDiscounts({ lines, orderDiscounts: [fifth], currency: "CNY" }).net).toEqual(cny(0));
    expect(applyDiscounts({ lines: [], currency: "CNY" })).toEqual({
      gross: cny(0),
      orderDiscounts: [],
      net: cny(0),
      lines: [],
    });
  });

  const valid: ApplyDiscountsInput<"CNY"> = { lines: [line], currency: "CNY" };
  test.each([
    [{ lines: undefined }, "lines"],
    [{ lines: [{ unitPrice: usd(1), units: 1 }] }, "lines.0.unitPrice.currency"],
    [{ lines: [{ unitPrice: cny(-1), units: 1 }] }, "lines.0.unitPrice.amountMinor"],
    [{ lines: [{ unitPrice: cny(1), units: 0.5 }] }, "lines.0.units"],
    [
      { lines: [{ ...line, discounts: [{ ...ten, amount: cny(-1) }] }] },
      "lines.0.discounts.0.amount.amountMinor",
    ],
    [{ orderDiscounts: [{ ...fifth, rate: 1.1 }] }, "orderDiscounts.0.rate"],
    [{ orderDiscounts: [{ ...fifth, rate: -0.1 }] }, "orderDiscounts.0.rate"],
    [{ orderDiscounts: [{ ...fifth, rounding: "nearest" }] }, "orderDiscounts.0.rounding"],
    [{ orderDiscounts: [{ ...ten, amount: usd(1) }] }, "orderDiscounts.0.amount.currency"],
    [{ orderDiscounts: [{ ...ten, minimumSpend: usd(1) }] }, "orderDiscounts.0.minimumSpend.currency"],
    [{ orderDiscounts: [{ ...ten, excess: undefined }] }, "orderDiscounts.0.excess"],
    [{ orderDiscounts: [{ name: "gift", kind: "gift" }] }, "orderDiscounts.0.kind"],
    [{ orderDiscounts: [null] }, "orderDiscounts.0"],
    [{ currency: "RMB" }, "currency"],
  ])("refuses %o", (changes, path) => {
    expect(errorOf(() => applyDiscounts(untyped(valid, changes)))).toMatchObject({
      subject: "applyDiscounts",
      issues: [{ path }],
    });
  });
});
