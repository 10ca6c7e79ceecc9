import {
  allocateMoney,
  applyDiscounts,
  type CurrencyCode,
  cashCalendar,
  type Money,
  moneyFromMajor,
  moneyToMajor,
  partialRefund,
  type SettlementForecast,
  settlementForecast,
  settlementNet,
  settlementTerms,
  splitVat,
  sumMoney,
  vatRateOn,
} from "opscycle/kpi";
import { describe, expectTypeOf, test } from "vitest";

declare const cny: Money<"CNY">;
declare const usd: Money<"USD">;
declare const some: Money;

describe("money", () => {
  test("carries its currency in its type", () => {
    const money = moneyFromMajor({ amount: 1, currency: "CNY", rounding: "down" });
    expectTypeOf(money).toEqualTypeOf<Money<"CNY">>();
    expectTypeOf(moneyToMajor(money)).toEqualTypeOf<number>();
    expectTypeOf(allocateMoney({ amount: money, weights: [1] })).toEqualTypeOf<readonly Money<"CNY">[]>();
    expectTypeOf(some.currency).toEqualTypeOf<CurrencyCode>();
    // @ts-expect-error yuan are no dollars
    const dollars: Money<"USD"> = money;
    // @ts-expect-error no such currency
    moneyFromMajor({ amount: 1, currency: "RMB", rounding: "down" });
    // @ts-expect-error no way of rounding is said
    moneyFromMajor({ amount: 1, currency: "CNY" });
    // @ts-expect-error no such way of rounding
    moneyFromMajor({ amount: 1, currency: "CNY", rounding: "nearest" });
    // @ts-expect-error a number is no money
    moneyToMajor(12.5);
    // @ts-expect-error money is read only
    money.amountMinor = 1;
    expectTypeOf(dollars).toEqualTypeOf<Money<"USD">>();
  });

  test("of two currencies is not mixed", () => {
    expectTypeOf(sumMoney({ amounts: [cny, cny], currency: "CNY" })).toEqualTypeOf<Money<"CNY">>();
    // @ts-expect-error dollars among yuan
    sumMoney({ amounts: [cny, usd], currency: "CNY" });
    // @ts-expect-error refunds in dollars
    settlementNet({ transactionAmount: cny, refunds: usd, commission: cny, adFee: cny });
    // @ts-expect-error a commission in dollars
    settlementNet({ transactionAmount: cny, refunds: cny, commission: usd, adFee: cny });
    // @ts-expect-error a line in dollars
    applyDiscounts({ lines: [{ unitPrice: usd, units: 1 }], currency: "CNY" });
    const line = { paid: cny, units: 1, unitsRefundedBefore: 0, refundUnits: 1 };
    const shipping = { paid: usd, refundedBefore: usd, refund: usd };
    // @ts-expect-error postage in dollars
    partialRefund({ ...line, shipping });
    const forecasts: SettlementForecast<"USD">[] = [];
    // @ts-expect-error forecasts in dollars
    cashCalendar({ forecasts, currency: "CNY", period: "day" });
  });

  test("whose currency is known at run time only is checked there", () => {
    expectTypeOf(sumMoney({ amounts: [some], currency: some.currency })).toEqualTypeOf<Money>();
  });
});

describe("fields that do not belong", () => {
  test("do not compile", () => {
    // @ts-expect-error amounts are in minor units
    moneyToMajor({ amount: 12.5, currency: "CNY" });
    // @ts-expect-error no such basis
    splitVat({ amount: cny, basis: "gross", rate: 0.13, rounding: "down" });
    const amounts = { transactionAmount: cny, refunds: cny, adFee: cny };
    // @ts-expect-error a commission at a rate says what it is a share of
    settlementNet({ ...amounts, commission: { rate: 0.05, rounding: "down" } });
    const off = { name: "off", kind: "amount", amount: cny } as const;
    // @ts-expect-error the discount does not say what happens to an excess
    applyDiscounts({ lines: [], orderDiscounts: [off], currency: "CNY" });
    // @ts-expect-error a small-scale taxpayer says whether reliefs are taken
    vatRateOn({ date: "2024-01-01", taxpayer: "small-scale" });
  });
});

describe("settlement terms", () => {
  test("ask for the date that they count from", () => {
    // @ts-expect-error the catalogue has no terms of Douyin
    settlementTerms.douyin;
    // @ts-expect-error terms after receipt need a receipt
    settlementForecast({ amount: cny, terms: settlementTerms.tmall, orderedOn: "2024-01-01" });
    // @ts-expect-error a delivery needs the days until automatic confirmation
    settlementForecast({ amount: cny, terms: settlementTerms.tmall, receipt: { deliveredOn: "2024-01-01" } });
    // @ts-expect-error terms by month need the date of the order
    settlementForecast({ amount: cny, terms: settlementTerms.jd, receipt: { confirmedOn: "2024-01-01" } });
  });
});
