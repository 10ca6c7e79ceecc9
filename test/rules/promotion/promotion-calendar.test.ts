import { describe, expect, test } from "vitest";
import {
  type BigPromotion,
  bigPromotions,
  daysToPromotion,
  nextPromotionDate,
  promotionDate,
} from "../../../src/rules/promotion/promotion-calendar.js";
import { messageOf } from "../error-of.js";

const [midYear, doubleEleven] = bigPromotions;
const leapDay: BigPromotion = {
  id: "leap-day",
  month: 2,
  day: 29,
  title: { en: "Leap day", zh: "闰日" },
  source: "house rule",
};

describe("bigPromotions", () => {
  // R050 and R051: the dates are the names.
  test("are 618 and Double 11", () => {
    expect(bigPromotions.map(({ id, month, day, source }) => [id, month, day, source])).toEqual([
      ["618", 6, 18, "R050"],
      ["double-11", 11, 11, "R051"],
    ]);
  });
});

describe("promotionDate", () => {
  test("is the date in a year", () => {
    expect(promotionDate(midYear, 2024)).toBe("2024-06-18");
    expect(promotionDate(doubleEleven, 2009)).toBe("2009-11-11");
    expect(promotionDate(leapDay, 2024)).toBe("2024-02-29");
    expect([1000, 9999].map((year) => promotionDate(midYear, year))).toEqual(["1000-06-18", "9999-06-18"]);
  });

  test.each([
    [leapDay, 2023],
    [midYear, Number.NaN],
    [midYear, 2024.5],
    [midYear, 999],
    [midYear, 10000],
  ] as const)("refuses what is no date: %j in %s", (promotion, year) => {
    const { month, day } = promotion;
    expect(messageOf(() => promotionDate(promotion, year))).toBe(
      `promotionDate requires year to be a year that has a day ${day} of month ${month}, received ${year}`,
    );
  });
});

describe("nextPromotionDate", () => {
  test.each([
    ["2024-01-01", "2024-06-18"],
    ["2024-06-17", "2024-06-18"],
    ["2024-06-18", "2025-06-18"],
    ["2024-12-31", "2025-06-18"],
  ])("after %s comes %s", (after, next) => {
    expect(nextPromotionDate(midYear, after)).toBe(next);
  });

  test.each(["2024-06-31", "18 June", "2024-06-18T00:00:00Z", "20240618"])("refuses %s", (after) => {
    expect(messageOf(() => nextPromotionDate(midYear, after))).toBe(
      `promotion calendar requires date to be a calendar date such as 2024-06-18, received ${after}`,
    );
  });
});

describe("daysToPromotion", () => {
  test.each([
    ["2024-11-11", 0],
    ["2024-11-01", 10],
    ["2024-11-14", -3],
    ["2023-11-11", 366],
  ])("from %s to the one of 2024 there are %s", (from, days) => {
    expect(daysToPromotion(doubleEleven, 2024, from)).toBe(days);
  });
});
