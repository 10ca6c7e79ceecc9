import { type CurrencyCode, type Money, sumMoney } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { cny, usd } from "./money-builders.js";

describe("sumMoney", () => {
  test("adds up exactly where major units would not", () => {
    expect(sumMoney({ amounts: [cny(10), cny(20), cny(-5)], currency: "CNY" })).toEqual(cny(25));
    expect(sumMoney({ amounts: [], currency: "CNY" })).toEqual(cny(0));
  });

  test("passes the safe integers on the way where the sum does not", () => {
    const most = cny(Number.MAX_SAFE_INTEGER);
    const amounts = [most, most, cny(-Number.MAX_SAFE_INTEGER)];
    expect(sumMoney({ amounts, currency: "CNY" })).toEqual(most);
    expect(errorOf(() => sumMoney({ amounts: [most, most], currency: "CNY" }))).toMatchObject({
      issues: [{ path: "" }],
    });
  });

  test("refuses mixed currencies and names the amount", () => {
    const amounts: Money[] = [cny(1), usd(1)];
    const currency: CurrencyCode = "CNY";
    expect(errorOf(() => sumMoney<CurrencyCode>({ amounts, currency }))).toMatchObject({
      subject: "sumMoney",
      issues: [{ path: "amounts.1.currency", received: "USD" }],
    });
  });

  test("refuses parts of a minor unit", () => {
    expect(errorOf(() => sumMoney({ amounts: [cny(0.5)], currency: "CNY" }))).toMatchObject({
      issues: [{ path: "amounts.0.amountMinor" }],
    });
  });
});
