import { type SettlementForecastInput, settlementForecast, settlementTerms } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { cny, untyped } from "./money-builders.js";

const amount = cny(68_30);

describe("settlementForecast", () => {
  test.each([
    ["taobao", "2024-03-08", "2024-03-16"],
    ["tmall", "2024-03-08", "2024-03-16"],
    ["pinduoduo", "2024-03-06", "2024-03-16"],
  ] as const)(
    "counts the days of %s from confirmed receipt (R027, R029)",
    (platform, earliestOn, latestOn) => {
      const receipt = { confirmedOn: "2024-03-01" };
      const forecast = settlementForecast({ amount, terms: settlementTerms[platform], receipt });
      expect(forecast).toEqual({ amount, earliestOn, latestOn });
    },
  );

  test("spans from confirmation at the door to automatic confirmation where none is recorded (E-47)", () => {
    const receipt = { deliveredOn: "2023-12-25", automaticConfirmationDays: 10 };
    expect(settlementForecast({ amount, terms: settlementTerms.taobao, receipt })).toMatchObject({
      earliestOn: "2024-01-01",
      latestOn: "2024-01-19",
    });
  });

  test.each([
    ["2024-01-01", "2024-02-01", "2024-02-29"],
    ["2024-01-31", "2024-02-01", "2024-02-29"],
    ["2023-01-15", "2023-02-01", "2023-02-28"],
    ["2023-12-31", "2024-01-01", "2024-01-31"],
  ])("pays an order of JD on %s in the month after it (R028)", (orderedOn, earliestOn, latestOn) => {
    const forecast = settlementForecast({ amount, terms: settlementTerms.jd, orderedOn });
    expect(forecast).toEqual({ amount, earliestOn, latestOn });
  });

  test("takes terms of one's own, which Douyin and Xiaohongshu need (R030)", () => {
    const terms = { kind: "after-receipt", minDays: 0, maxDays: 4 } as const;
    const forecast = settlementForecast({ amount, terms, receipt: { confirmedOn: "2024-02-27" } });
    expect(forecast).toMatchObject({ earliestOn: "2024-02-27", latestOn: "2024-03-02" });
    expect(Object.keys(settlementTerms)).not.toContain("douyin");
    expect(Object.keys(settlementTerms)).not.toContain("xiaohongshu");
  });

  const receipt = { confirmedOn: "2024-03-01" };
  const valid: SettlementForecastInput<"CNY"> = { amount, terms: settlementTerms.taobao, receipt };
  test.each([
    [{ terms: undefined }, "terms"],
    [{ terms: { kind: "weekly" } }, "terms"],
    [{ terms: { kind: "after-receipt", minDays: 8, maxDays: 7 } }, "terms.minDays"],
    [{ terms: { kind: "after-receipt", minDays: -1, maxDays: 7 } }, "terms.minDays"],
    [{ terms: { kind: "after-receipt", minDays: 7, maxDays: Number.NaN } }, "terms.maxDays"],
    [{ terms: { kind: "after-receipt", minDays: 7, maxDays: 7.5 } }, "terms.maxDays"],
    [{ terms: { kind: "month-after-order" } }, "orderedOn"],
    [{ terms: { kind: "month-after-order" }, orderedOn: "2024-13-01" }, "orderedOn"],
    [{ receipt: { confirmedOn: "2023-02-29" } }, "receipt.confirmedOn"],
    [{ receipt: { deliveredOn: "2024-03-01" } }, "receipt.automaticConfirmationDays"],
    [{ receipt: { deliveredOn: 5, automaticConfirmationDays: 1 } }, "receipt.deliveredOn"],
    [{ receipt: null }, "receipt"],
    [{ amount: cny(0.5) }, "amount.amountMinor"],
  ])("refuses %o", (changes, path) => {
    expect(errorOf(() => settlementForecast(untyped(valid, changes)))).toMatchObject({
      subject: "settlementForecast",
      issues: [{ path }],
    });
  });

  test("refuses terms after receipt without a receipt", () => {
    const input: SettlementForecastInput = JSON.parse(
      JSON.stringify({ amount, terms: settlementTerms.taobao, orderedOn: "2024-03-01" }),
    );
    expect(errorOf(() => settlementForecast(input))).toMatchObject({ issues: [{ path: "receipt" }] });
  });
});
