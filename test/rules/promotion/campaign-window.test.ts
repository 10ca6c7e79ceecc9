import { describe, expect, test } from "vitest";
import { promotionCampaignWindow } from "../../../src/rules/promotion/campaign-window.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { preheatDaysBefore: 20, startDaysBefore: 10, endDaysAfter: 2 };
const decide = (daysToPromotion: number, more: object = {}) =>
  decideWith(promotionCampaignWindow, { ...params, ...more }, { daysToPromotion });

describe("promotionCampaignWindow", () => {
  test.each([
    [21, "outside"],
    [20, "pre-heat"],
    [11, "pre-heat"],
    [10, "running"],
    [0, "running"],
    [-2, "running"],
    [-3, "outside"],
  ])("%s days to the date it is %s", (daysToPromotion, outcome) => {
    expect(decide(daysToPromotion).outcome).toBe(outcome);
  });

  test("may be one day without pre-heating", () => {
    const oneDay = { preheatDaysBefore: 0, startDaysBefore: 0, endDaysAfter: 0 };
    expect([1, 0, -1].map((days) => decide(days, oneDay).outcome)).toEqual(["outside", "running", "outside"]);
  });

  test("writes down how long ago the date was", () => {
    expect([-2, 0].map((days) => decide(days).workings[0]?.value)).toEqual([2, 0]);
  });

  test("assumes no length of a campaign", () => {
    const decision = decideWith(promotionCampaignWindow, {}, { daysToPromotion: 0 });
    expect(decision.outcome).toBe("undecided");
    expect(decision.missing.map(({ name }) => name)).toEqual(Object.keys(params));
  });

  test("refuses a start before the pre-heating, and lets them meet", () => {
    const define = (startDaysBefore: number) => messageOf(() => decide(0, { startDaysBefore }));
    expect(define(20)).toBe("");
    expect(define(21)).toContain("startDaysBefore to be at most preheatDaysBefore, received 21");
  });

  testMissing(promotionCampaignWindow, { daysToPromotion: 0 }, params, {});
});
