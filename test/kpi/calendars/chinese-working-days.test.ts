import { chineseWorkingDays } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

/** The days of a month that differ from Monday to Friday: `+4` is worked, `-10` is free. */
function exceptions(year: number, month: number): readonly number[] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: days }, (_, index) => index + 1).flatMap((day) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    const isWeekday = date.getUTCDay() >= 1 && date.getUTCDay() <= 5;
    const isWorked = chineseWorkingDays.isWorkingDay(date.toISOString().slice(0, 10));
    return isWorked === isWeekday ? [] : [isWorked ? day : -day];
  });
}

describe("chineseWorkingDays", () => {
  // The State Council's notice on the holidays of 2024, of 25 October 2023 (国办发明电〔2023〕7号).
  test.each([
    { month: 1, days: [-1] },
    { month: 2, days: [4, -12, -13, -14, -15, -16, 18] },
    { month: 3, days: [] },
    { month: 4, days: [-4, -5, 7, 28] },
    { month: 5, days: [-1, -2, -3, 11] },
    { month: 6, days: [-10] },
    { month: 9, days: [14, -16, -17, 29] },
    { month: 10, days: [-1, -2, -3, -4, -7, 12] },
    { month: 12, days: [] },
  ])("keeps the holidays of month $month of 2024", ({ month, days }) => {
    expect(exceptions(2024, month)).toEqual(days);
  });

  test("says which years it knows", () => {
    const { first, last } = chineseWorkingDays.years();
    expect(first).toBe(2004);
    expect(last).toBeGreaterThanOrEqual(2026);
    expect(chineseWorkingDays.isWorkingDay(`${first}-01-01`)).toBe(false);
    expect(chineseWorkingDays.isWorkingDay(`${last}-10-01`)).toBe(false);
  });

  test.each([
    "2003-12-31",
    `${chineseWorkingDays.years().last + 1}-01-04`,
    "1999-10-01",
    "2024-02-30",
    "today",
  ])("refuses %s", (date) => {
    const error = errorOf(() => chineseWorkingDays.isWorkingDay(date));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "chineseWorkingDays", issues: [{ path: "date" }] });
  });
});
