import { describe, expect, test } from "vitest";
import { serviceResponse } from "../../../src/rules/service/response.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { dueSoonFromShare: 0.75 };
const outcomeOf = (kinds: readonly string[], elapsedHours: number, replied = false, more = {}) =>
  decideWith(serviceResponse, params, { kinds, elapsedHours, replied, ...more }).outcome;
const after = "after-sales";
const complaint = "complaint";
const review = "negative-review";

describe("serviceResponse", () => {
  test.each([
    // R010 48 h, R012 24 h, R013 2 h, all inclusive; three quarters are 36, 18 and 1.5 h
    [[after], 35.9, 36, 48, 48.01],
    [[complaint], 17.9, 18, 24, 24.01],
    [[review], 1.49, 1.5, 2, 2.01],
    // E-16: where several apply, the shortest counts
    [[after, complaint], 17.9, 18, 24, 24.01],
    [[complaint, after], 17.9, 18, 24, 24.01],
    [[after, review], 1.49, 1.5, 2, 2.01],
    [[complaint, review], 1.49, 1.5, 2, 2.01],
    [[after, complaint, review], 1.49, 1.5, 2, 2.01],
  ])("of %j is due soon and late at its time", (kinds, early, soon, last, over) => {
    expect([early, soon, last, over].map((hours) => outcomeOf(kinds, hours))).toEqual([
      "in-time",
      "due-soon",
      "due-soon",
      "late",
    ]);
    expect([soon, last, over].map((hours) => outcomeOf(kinds, hours, true))).toEqual([
      "in-time",
      "in-time",
      "late",
    ]);
  });

  test("takes the shortest also where a shop sets the limits the other way round", () => {
    const own = { ...params, afterSalesHours: 1, complaintHours: 8, negativeReviewHours: 4 };
    const lateAt = (kinds: readonly string[], elapsedHours: number) =>
      decideWith(serviceResponse, own, { kinds, elapsedHours, replied: true }).outcome;
    expect([1, 1.1].map((hours) => lateAt([after, complaint, review], hours))).toEqual(["in-time", "late"]);
    expect([4, 4.1].map((hours) => lateAt([complaint, review], hours))).toEqual(["in-time", "late"]);
  });

  describe("with limits for grades", () => {
    const graded = { ...params, smallMatterHours: 12, bigMatterHours: 4 };
    const graduate = (own: object, grade: string | null, elapsedHours: number, kinds = [complaint]) =>
      decideWith(serviceResponse, { ...params, ...own }, { kinds, grade, elapsedHours, replied: true })
        .outcome;

    test.each([
      ["big", 4, "in-time"],
      ["big", 4.01, "late"],
      ["small", 12, "in-time"],
      ["small", 12.01, "late"],
    ])("a %s complaint answered after %s hours is %s", (grade, hours, outcome) => {
      expect(graduate(graded, grade, hours)).toBe(outcome);
    });

    test("keeps the shorter limit of the kind", () => {
      expect(graduate(graded, "big", 2.01, [review])).toBe("late");
    });

    test("knows no limit for the grade that has none", () => {
      expect(graduate({ bigMatterHours: 4 }, "small", 24)).toBe("in-time");
      expect(graduate({ smallMatterHours: 4 }, "big", 24)).toBe("in-time");
    });

    test("is undecided without a grade, unless it is late anyway", () => {
      expect(graduate(graded, null, 1)).toBe("undecided");
      expect(graduate({ bigMatterHours: 4 }, null, 1)).toBe("undecided");
      expect(graduate({ smallMatterHours: 4 }, null, 1)).toBe("undecided");
      expect(graduate(graded, null, 24.01)).toBe("late");
    });
  });

  test("refuses a matter of no kind", () => {
    expect(() => outcomeOf([], 1)).toThrow(/kinds/);
  });

  test("shows which limit counted", () => {
    const facts = { kinds: [after, complaint], elapsedHours: 30, replied: false };
    const { workings, checks } = decideWith(serviceResponse, params, facts);
    expect(workings[0]).toMatchObject({ name: "limitHours", value: 24 });
    expect(checks.at(-1)).toMatchObject({ name: "elapsedHours", threshold: 24, passed: false });
  });

  testMissing(
    serviceResponse,
    { kinds: [complaint], grade: "big", elapsedHours: 1, replied: false },
    {
      afterSalesHours: 48,
      complaintHours: 24,
      negativeReviewHours: 2,
      smallMatterHours: 12,
      bigMatterHours: 4,
      dueSoonFromShare: 0.75,
    },
    { grade: "undecided", smallMatterHours: "in-time", bigMatterHours: "in-time" },
  );
});
