import { firstWeekReviews } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

const dates = Array.from({ length: 8 }, (_, day) => `2024-05-0${day + 1}`);
const dailyReviews = [0, 0, 1, 0, 2, 0, 1, 9];
const dailyScoreTotals = [0, 0, 5, 0, 8, 0, 5, 9];
const input = { dates, dailyReviews, dailyScoreTotals, launchDate: "2024-05-01", asOf: "2024-05-08" };

describe("firstWeekReviews", () => {
  test("counts the reviews and takes their mean over reviews, not over days", () => {
    expect(firstWeekReviews(input)).toEqual({
      from: "2024-05-01",
      to: "2024-05-07",
      elapsedDays: 7,
      missingDates: [],
      count: 4,
      meanScore: 4.5,
      countSoFar: 4,
    });
  });

  test("is not mature before the seven days are over", () => {
    expect(firstWeekReviews({ ...input, asOf: "2024-05-06" })).toMatchObject({
      count: null,
      meanScore: null,
      countSoFar: 3,
      elapsedDays: 6,
    });
  });

  test("has no mean score without a review", () => {
    const none = dates.map(() => 0);
    const reviews = firstWeekReviews({ ...input, dailyReviews: none, dailyScoreTotals: none });
    expect(reviews).toMatchObject({ count: 0, meanScore: null });
  });

  test("names a day that is missing in either column", () => {
    const reviews = firstWeekReviews({ ...input, dailyScoreTotals: dailyScoreTotals.with(2, Number.NaN) });
    expect(reviews).toMatchObject({ count: null, meanScore: null, missingDates: ["2024-05-03"] });
  });

  test.each([
    { fault: { dailyReviews: dailyReviews.with(0, -1) }, path: "dailyReviews.0" },
    { fault: { dailyScoreTotals: [1] }, path: "dailyScoreTotals" },
    { fault: { launchDate: "" }, path: "launchDate" },
  ])("refuses what is wrong at $path", ({ fault, path }) => {
    const error = errorOf(() => firstWeekReviews({ ...input, ...fault }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "firstWeekReviews", issues: [{ path }] });
  });
});
