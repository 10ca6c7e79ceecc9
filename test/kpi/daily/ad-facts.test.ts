import { adFacts } from "opscycle/kpi";
import type { AdDay } from "opscycle/records";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

function adDay(fields: Partial<AdDay> = {}): AdDay {
  return { campaignId: "spring", date: "2020-04-01", spend: 10, impressions: 1000, clicks: 20, ...fields };
}

describe("adFacts", () => {
  const facts = adFacts([
    adDay({ date: "2020-04-03", attributedRevenue: 30, conversions: 2, sku: "mug", currency: "CNY" }),
    adDay({ campaignId: "autumn", date: "2020-04-02", attributedRevenue: 5 }),
    adDay({ attributedRevenue: 12, conversions: 1, sku: "cup" }),
    adDay({ attributedRevenue: 8, conversions: 1, spend: 5 }),
    adDay({ campaignId: "autumn", date: "2020-04-02" }),
  ]);

  test("covers every day and every campaign, in order", () => {
    expect(facts.dates).toEqual(["2020-04-01", "2020-04-02", "2020-04-03"]);
    expect(facts.campaigns.map(({ campaignId }) => campaignId)).toEqual(["autumn", "spring"]);
    expect(facts.currency).toBe("CNY");
  });

  test("adds up the records of one campaign and day", () => {
    const spring = facts.campaigns[1];
    expect(spring).toMatchObject({ skus: ["cup", "mug"], firstDay: 0, lastDay: 2 });
    expect(Array.from(spring?.records ?? [])).toEqual([2, 0, 1]);
    expect(Array.from(spring?.spend ?? [])).toEqual([15, 0, 10]);
    expect(Array.from(spring?.impressions ?? [])).toEqual([2000, 0, 1000]);
    expect(Array.from(spring?.clicks ?? [])).toEqual([40, 0, 20]);
    expect(Array.from(spring?.attributedRevenue ?? [])).toEqual([20, 0, 30]);
    expect(Array.from(spring?.conversions ?? [])).toEqual([2, 0, 2]);
  });

  test("knows no revenue of a day on which one record reports none", () => {
    const autumn = facts.campaigns[0];
    expect(Array.from(autumn?.attributedRevenue ?? [])).toEqual([0, Number.NaN, 0]);
    expect(Array.from(autumn?.spend ?? [])).toEqual([0, 20, 0]);
  });

  test("is empty for no records", () => {
    expect(adFacts([])).toEqual({ currency: null, dates: [], campaigns: [] });
  });

  test.each([
    { adDays: [adDay({ currency: "CNY" }), adDay(), adDay({ currency: "USD" })], path: "adDays.2.currency" },
    { adDays: [adDay({ date: "2020-4-1" })], path: "adDays.0.date" },
    { adDays: [adDay({ date: "2020-13-01" })], path: "adDays.0.date" },
    { adDays: [adDay({ date: "2021-02-29" })], path: "adDays.0.date" },
  ])("refuses what is wrong at $path", ({ adDays, path }) => {
    const error = errorOf(() => adFacts(adDays));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path }] });
  });
});
