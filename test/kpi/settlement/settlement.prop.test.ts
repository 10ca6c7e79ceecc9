import fc from "fast-check";
import {
  allocateMoney,
  applyDiscounts,
  cashCalendar,
  invoiceVat,
  moneyFromMajor,
  moneyToMajor,
  partialRefund,
  type Rounding,
  settlementNet,
  splitVat,
  sumMoney,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { cny, minorUnits } from "./money-builders.js";

const minor = fc.integer({ min: 0, max: 1_000_000_00 });
const signed = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
const rounding = fc.constantFrom<Rounding>(
  "half-even",
  "half-up",
  "half-down",
  "half-away-from-zero",
  "half-towards-zero",
  "up",
  "down",
);
const sum = (numbers: readonly number[]) => numbers.reduce((whole, each) => whole + each, 0);

describe("money", () => {
  test("is the same after a way through major units, whatever the rounding", () => {
    const amounts = fc.maxSafeInteger().map((amountMinor) => ({ amountMinor, currency: "KWD" }) as const);
    fc.assert(
      fc.property(amounts, rounding, (money, way) => {
        fc.pre(Math.abs(money.amountMinor) < 1e15);
        const amount = moneyToMajor(money);
        expect(moneyFromMajor({ amount, currency: "KWD", rounding: way })).toEqual(money);
      }),
    );
  });

  test("is rounded by less than one minor unit, up no lower than down", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), rounding, (tenThousandths, way) => {
        const amount = tenThousandths / 10_000;
        const rounded = (how: Rounding) =>
          moneyFromMajor({ amount, currency: "CNY", rounding: how }).amountMinor;
        expect(Math.abs(rounded(way) * 100 - tenThousandths)).toBeLessThan(100);
        expect(rounded("up")).toBeGreaterThanOrEqual(rounded(way));
        expect(rounded("down")).toBeLessThanOrEqual(rounded(way));
      }),
    );
  });
});

describe("allocateMoney", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });

  test("loses no minor unit and keeps each part within one of its exact share", () => {
    fc.assert(
      fc.property(signed, weights, (amount, each) => {
        const total = sum(each);
        fc.pre(total > 0);
        const parts = minorUnits(allocateMoney({ amount: cny(amount), weights: each }));
        expect(sum(parts)).toBe(amount);
        for (const [index, part] of parts.entries())
          expect(Math.abs(part * total - amount * (each[index] ?? 0))).toBeLessThan(total);
      }),
    );
  });

  test("mirrors negative amounts and does not see the scale of the weights", () => {
    fc.assert(
      fc.property(minor, weights, (amount, each) => {
        fc.pre(sum(each) > 0);
        const parts = minorUnits(allocateMoney({ amount: cny(amount), weights: each }));
        const mirrored = minorUnits(allocateMoney({ amount: cny(-amount), weights: each }));
        expect(mirrored).toEqual(parts.map((part) => 0 - part));
        const scaled = allocateMoney({ amount: cny(amount), weights: each.map((weight) => weight / 8) });
        expect(minorUnits(scaled)).toEqual(parts);
      }),
    );
  });
});

describe("settlementNet", () => {
  test("is the sum of its items", () => {
    fc.assert(
      fc.property(minor, minor, minor, minor, fc.array(signed), (paid, back, commission, ads, others) => {
        const { net, items } = settlementNet({
          transactionAmount: cny(paid),
          refunds: cny(back),
          commission: cny(commission),
          adFee: cny(ads),
          otherItems: others.map((amount) => ({ name: "other", amount: cny(amount) })),
        });
        expect(net).toEqual(sumMoney({ amounts: items.map(({ amount }) => amount), currency: "CNY" }));
        expect(net.amountMinor).toBe(paid - back - commission - ads + sum(others));
      }),
    );
  });
});

describe("cashCalendar", () => {
  test("comes to the same sum in either case, and the earliest case is never behind", () => {
    const days = fc.tuple(minor, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }));
    const date = (day: number) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.array(days), fc.constantFrom("day", "month"), (list, period) => {
        const forecasts = list.map(([amount, first, span]) => ({
          amount: cny(amount),
          earliestOn: date(first),
          latestOn: date(first + span),
        }));
        const rows = cashCalendar({ forecasts, currency: "CNY", period });
        expect(rows.map((row) => row.period)).toEqual(rows.map((row) => row.period).toSorted());
        for (const { earliestSoFar, latestSoFar } of rows)
          expect(earliestSoFar.amountMinor).toBeGreaterThanOrEqual(latestSoFar.amountMinor);
        const total = sum(list.map(([amount]) => amount));
        expect(rows.at(-1)?.latestSoFar.amountMinor ?? 0).toBe(total);
        expect(sum(rows.map(({ earliest }) => earliest.amountMinor))).toBe(total);
      }),
    );
  });
});

describe("value-added tax", () => {
  const rate = fc.integer({ min: 0, max: 25 }).map((percent) => percent / 100);

  test("and the amount without it are the amount with it", () => {
    fc.assert(
      fc.property(signed, rate, rounding, (amount, taxRate, way) => {
        for (const basis of ["inclusive", "exclusive"] as const) {
          const split = splitVat({ amount: cny(amount), basis, rate: taxRate, rounding: way });
          expect(split.exclusive.amountMinor + split.tax.amountMinor).toBe(split.inclusive.amountMinor);
          expect(split[basis]).toEqual(cny(amount));
        }
      }),
    );
  });

  test("is found again in the amount that it was added to", () => {
    fc.assert(
      fc.property(signed, rate, (amount, taxRate) => {
        const options = { rate: taxRate, rounding: "half-even" } as const;
        const added = splitVat({ amount: cny(amount), basis: "exclusive", ...options });
        expect(splitVat({ amount: added.inclusive, basis: "inclusive", ...options })).toEqual(added);
      }),
    );
  });

  test("of an invoice differs by less than a minor unit a line between the ways of rounding", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(minor, rate), { minLength: 1 }), (each) => {
        const lines = each.map(([amount, lineRate]) => ({ amount: cny(amount), rate: lineRate }));
        const options = { lines, currency: "CNY", basis: "exclusive", rounding: "half-even" } as const;
        const perLine = invoiceVat({ ...options, roundedPer: "line" });
        const perInvoice = invoiceVat({ ...options, roundedPer: "invoice" });
        expect(perLine.exclusive).toEqual(perInvoice.exclusive);
        const difference = Math.abs(perLine.tax.amountMinor - perInvoice.tax.amountMinor);
        expect(difference).toBeLessThanOrEqual(lines.length);
      }),
    );
  });
});

describe("discounts and refunds", () => {
  const line = fc.record({ unitPrice: minor.map(cny), units: fc.integer({ min: 0, max: 20 }) });
  const discount = fc.oneof(
    minor.map((amount) => ({ name: "off", kind: "amount", amount: cny(amount), excess: "forfeit" }) as const),
    fc
      .tuple(fc.integer({ min: 0, max: 100 }), rounding)
      .map(([percent, way]) => ({ name: "off", kind: "rate", rate: percent / 100, rounding: way }) as const),
  );

  test("leave gross less discounts as net, for each line and in total, and nothing below 0", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, fc.array(discount, { maxLength: 2 })), { maxLength: 8 }),
        fc.array(discount, { maxLength: 3 }),
        (each, orderDiscounts) => {
          const lines = each.map(([bare, discounts]) => ({ ...bare, discounts }));
          const order = applyDiscounts({ lines, orderDiscounts, currency: "CNY" });
          for (const { gross, lineDiscounts, orderDiscounts: parts, net } of order.lines) {
            expect(net.amountMinor).toBe(
              gross.amountMinor - sum(minorUnits(lineDiscounts)) - sum(minorUnits(parts)),
            );
            expect(net.amountMinor).toBeGreaterThanOrEqual(0);
          }
          expect(order.net.amountMinor).toBe(sum(order.lines.map(({ net }) => net.amountMinor)));
          order.orderDiscounts.forEach((taken, index) => {
            const parts = order.lines.map(({ orderDiscounts: all }) => all[index]?.amountMinor ?? Number.NaN);
            expect(sum(parts)).toBe(taken.amountMinor);
          });
        },
      ),
    );
  });

  test("give back exactly what was paid once all units are back, in whatever steps, and never more before", () => {
    fc.assert(
      fc.property(
        minor,
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 8 }),
        rounding,
        (paid, steps, way) => {
          const units = sum(steps);
          fc.pre(units > 0);
          let [unitsRefundedBefore, given] = [0, 0];
          for (const refundUnits of steps) {
            const input = { paid: cny(paid), units, unitsRefundedBefore, refundUnits, rounding: way };
            const { goods, goodsLeft } = partialRefund(input);
            expect(goods.amountMinor).toBeGreaterThanOrEqual(0);
            given += goods.amountMinor;
            unitsRefundedBefore += refundUnits;
            expect(given + goodsLeft.amountMinor).toBe(paid);
          }
          expect(given).toBe(paid);
        },
      ),
    );
  });
});
