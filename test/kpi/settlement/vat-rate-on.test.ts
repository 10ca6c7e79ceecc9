import { type VatRateOnInput, vatRateOn } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { untyped } from "./money-builders.js";

describe("vatRateOn", () => {
  test.each([
    ["1993-12-31", undefined],
    ["1994-01-01", 0.17],
    ["2018-04-30", 0.17],
    ["2018-05-01", 0.16],
    ["2019-03-31", 0.16],
    ["2019-04-01", 0.13],
    ["2026-01-01", 0.13],
  ])("gives a general taxpayer's rate on %s: %d", (date, rate) => {
    expect(vatRateOn({ date, taxpayer: "general" })?.rate).toBe(rate);
  });

  test.each([
    ["2020-02-29", 0.03],
    ["2020-03-01", 0.01],
    ["2022-03-31", 0.01],
    ["2022-04-01", 0],
    ["2022-12-31", 0],
    ["2023-01-01", 0.01],
    ["2027-12-31", 0.01],
    ["2028-01-01", 0.03],
  ])("gives a small-scale taxpayer's rate on %s: %d with reliefs, 3 per cent without", (date, rate) => {
    expect(vatRateOn({ date, taxpayer: "small-scale", relief: "take" })?.rate).toBe(rate);
    expect(vatRateOn({ date, taxpayer: "small-scale", relief: "waive" })?.rate).toBe(0.03);
  });

  test("gives null before a table begins", () => {
    expect(vatRateOn({ date: "2008-12-31", taxpayer: "small-scale", relief: "take" })).toBeNull();
  });

  test("looks in a table of one's own", () => {
    const rate = { taxpayer: "general", kind: "statutory", rate: 0.09, confirmed: true } as const;
    const rates = [{ ...rate, validFrom: "2019-04-01", validTo: null, source: "books" }];
    expect(vatRateOn({ date: "2024-01-01", taxpayer: "general", rates })?.rate).toBe(0.09);
    const wrong = [{ ...rate, validFrom: "April 2019", validTo: null, source: "books" }];
    expect(errorOf(() => vatRateOn({ date: "2024-01-01", taxpayer: "general", rates: wrong }))).toMatchObject(
      {
        issues: [{ path: "rates.0.validFrom" }],
      },
    );
  });

  const valid: VatRateOnInput = { date: "2024-01-01", taxpayer: "small-scale", relief: "take" };
  test.each([
    [{ date: "2024-1-1" }, "date"],
    [{ taxpayer: "large" }, "taxpayer"],
    [{ relief: undefined }, "relief"],
  ])("refuses %o", (changes, path) => {
    expect(errorOf(() => vatRateOn(untyped(valid, changes)))).toMatchObject({
      subject: "vatRateOn",
      issues: [{ path }],
    });
  });
});
