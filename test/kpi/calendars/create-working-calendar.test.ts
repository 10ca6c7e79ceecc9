import { chineseWorkingDays, createWorkingCalendar, type WorkingCalendarOptions } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

const hour = 3_600_000;
const split = [
  { from: "09:00", to: "12:00" },
  { from: "13:30", to: "18:00" },
];
const office = createWorkingCalendar({ zone: "UTC", hours: split });
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const idle = createWorkingCalendar({ isWorkingDay: () => false });

describe("createWorkingCalendar", () => {
  test.each([
    { at: "2024-05-10T16:00:00Z", hours: 3, due: "2024-05-13T10:00:00.000Z" },
    { at: "2024-05-10T11:15:00Z", hours: 20, due: "2024-05-14T17:45:00.000Z" },
    { at: "2024-05-11T05:00:00Z", hours: 1, due: "2024-05-13T10:00:00.000Z" },
  ])("adds $hours working hours to $at, as pandas 1.5.3 CustomBusinessHour does", ({ at, hours, due }) => {
    expect(office.addWorkingTime(at, hours * hour)).toBe(due);
    expect(office.workingMsBetween(at, due)).toBe(hours * hour);
  });

  test.each([
    { at: "2024-05-11", days: 1, due: "2024-05-13" },
    { at: "2024-05-10", days: 1, due: "2024-05-13" },
    { at: "2024-05-08", days: 15, due: "2024-05-29" },
    { at: "2024-05-12", days: 3, due: "2024-05-15" },
  ])("adds $days working days to $at, as numpy 1.24.2 busday_offset does", ({ at, days, due }) => {
    expect(office.addWorkingDays(`${at}T10:20:30.400Z`, days)).toBe(`${due}T10:20:30.400Z`);
  });

  test("asks both the weekdays and the holidays, as numpy 1.24.2 busday_offset does", () => {
    const holidays = ["2024-12-25", "2024-12-26"];
    const calendar = createWorkingCalendar({
      zone: "UTC",
      weekdays: [1, 2, 3, 4, 5, 6],
      isWorkingDay: (date) => !holidays.includes(date),
    });
    expect(calendar.addWorkingDays("2024-12-24T08:00:00Z", 3)).toBe("2024-12-30T08:00:00.000Z");
  });

  test("works on the Sundays that are exchanged for a Chinese holiday", () => {
    const calendar = createWorkingCalendar({ hours: split, isWorkingDay: chineseWorkingDays.isWorkingDay });
    expect(calendar.isWorkingTime("2024-09-29T02:00:00Z")).toBe(true);
    expect(calendar.isWorkingTime("2024-10-01T02:00:00Z")).toBe(false);
    expect(calendar.nextWorkingTime("2024-09-30T10:00:00Z")).toBe("2024-10-08T01:00:00.000Z");
  });

  test("counts days in Asia/Shanghai unless told otherwise", () => {
    const calendar = createWorkingCalendar();
    // Friday 23:00 and Saturday 01:00 in Shanghai, one UTC day apart from what the clock in London says.
    expect(calendar.isWorkingTime("2024-05-10T15:00:00Z")).toBe(true);
    expect(calendar.isWorkingTime("2024-05-10T17:00:00Z")).toBe(false);
    expect(calendar.addWorkingDays("2024-05-10T17:00:00Z", 1)).toBe("2024-05-12T17:00:00.000Z");
  });

  test("works through midnight, on the day on which the shift begins", () => {
    const nights = createWorkingCalendar({ zone: "UTC", hours: [{ from: "22:00", to: "06:00" }] });
    expect(nights.isWorkingTime("2024-05-11T05:59:59Z")).toBe(true);
    expect(nights.isWorkingTime("2024-05-11T06:00:00Z")).toBe(false);
    expect(nights.isWorkingTime("2024-05-13T05:00:00Z")).toBe(false);
    expect(nights.workingMsBetween("2024-05-10T00:00:00Z", "2024-05-14T00:00:00Z")).toBe(
      (6 + 2 + 6 + 2) * hour,
    );
  });

  test("counts the time of overlapping shifts once", () => {
    const hours = [
      { from: "20:00", to: "10:00" },
      { from: "09:00", to: "18:00" },
      { from: "10:00", to: "17:00", weekdays: [6] },
    ];
    const calendar = createWorkingCalendar({ zone: "UTC", hours, weekdays: everyDay });
    expect(calendar.workingMsBetween("2024-05-06T00:00:00Z", "2024-05-13T00:00:00Z")).toBe(7 * 22 * hour);
  });

  test("gives a weekday hours of its own", () => {
    const hours = [
      { from: "09:00", to: "18:00", weekdays: [1, 2, 3, 4, 5] },
      { from: "10:00", to: "14:00", weekdays: [6] },
    ];
    const calendar = createWorkingCalendar({ zone: "UTC", hours, weekdays: [1, 2, 3, 4, 5, 6] });
    expect(calendar.workingMsBetween("2024-05-06T00:00:00Z", "2024-05-13T00:00:00Z")).toBe(49 * hour);
  });

  test.each([
    { what: "a day of 23 hours", from: "2024-03-31", to: "2024-04-01", hours: 23 },
    { what: "a day of 25 hours", from: "2024-10-27", to: "2024-10-28", hours: 25 },
  ])("knows $what in Berlin", ({ from, to, hours }) => {
    const calendar = createWorkingCalendar({ zone: "Europe/Berlin", weekdays: everyDay });
    const midnight = (date: string) => calendar.nextWorkingTime(`${date}T00:00:00${offsetOf(date)}`);
    expect(calendar.workingMsBetween(midnight(from), midnight(to))).toBe(hours * hour);
  });

  test.each([
    { what: "begins when the clock has skipped its beginning", from: "02:30", to: "06:00", hours: 3 },
    { what: "ends when the clock skips its end", from: "01:00", to: "02:30", hours: 1 },
    { what: "does not take place when the clock skips all of it", from: "02:15", to: "02:45", hours: 0 },
  ])("a shift $what", ({ from, to, hours }) => {
    const calendar = createWorkingCalendar({
      zone: "Europe/Berlin",
      weekdays: everyDay,
      hours: [{ from, to }],
    });
    expect(calendar.workingMsBetween("2024-03-30T23:00:00Z", "2024-03-31T22:00:00Z")).toBe(hours * hour);
  });

  test("keeps the local time of day over a change of the clock", () => {
    const calendar = createWorkingCalendar({ zone: "America/New_York" });
    expect(calendar.addWorkingDays("2024-03-08T14:00:00Z", 1)).toBe("2024-03-11T13:00:00.000Z");
  });

  test("adds nothing to an instant outside working time", () => {
    expect(office.addWorkingTime("2024-05-11T05:00:00+01:00", 0)).toBe("2024-05-11T04:00:00.000Z");
    expect(office.addWorkingDays("2024-05-11T05:00:00Z", 0)).toBe("2024-05-11T05:00:00.000Z");
    expect(office.workingMsBetween("2024-05-11T05:00:00Z", "2024-05-11T05:00:00Z")).toBe(0);
  });

  test.each<{ options: WorkingCalendarOptions; path: string }>([
    { options: { zone: "Asia/Atlantis" }, path: "zone" },
    { options: { hours: [] }, path: "" },
    { options: { weekdays: [] }, path: "" },
    { options: { hours: [{ from: "09:00", to: "18:00", weekdays: [7] }] }, path: "" },
    { options: { weekdays: [0] }, path: "weekdays" },
    { options: { hours: [{ from: "09:00", to: "18:00", weekdays: [8] }] }, path: "hours.0.weekdays" },
    { options: { hours: [{ from: "9:00", to: "18:00" }] }, path: "hours.0.from" },
    { options: { hours: [{ from: "24:00", to: "18:00" }] }, path: "hours.0.from" },
    { options: { hours: [{ from: "09:00", to: "24:01" }] }, path: "hours.0.to" },
    { options: { hours: [{ from: "09:00", to: "09:00" }] }, path: "hours.0.to" },
  ])("refuses $options at its $path", ({ options, path }) => {
    const error = errorOf(() => createWorkingCalendar(options));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path }] });
  });

  test.each([
    { what: "adding time", run: () => idle.addWorkingTime("2024-05-11T05:00:00Z", 1) },
    { what: "adding days", run: () => idle.addWorkingDays("2024-05-11T05:00:00Z", 1) },
    { what: "looking for the next working time", run: () => idle.nextWorkingTime("2024-05-11T05:00:00Z") },
  ])("refuses days without end when $what", ({ run }) => {
    expect(errorOf(run)).toMatchObject({ code: "invalid-input", issues: [{ path: "isWorkingDay" }] });
  });

  test.each([
    { run: () => office.isWorkingTime("2024-05-11"), path: "at" },
    { run: () => office.isWorkingTime("2024-05-11T05:00:00"), path: "at" },
    { run: () => office.isWorkingTime("2024-02-30T05:00:00Z"), path: "at" },
    { run: () => office.workingMsBetween("2024-05-11T05:00:00Z", "2024-05-11T04:59:59Z"), path: "to" },
    { run: () => office.addWorkingTime("2024-05-11T05:00:00Z", -1), path: "ms" },
    { run: () => office.addWorkingTime("2024-05-11T05:00:00Z", 0.5), path: "ms" },
    { run: () => office.addWorkingDays("2024-05-11T05:00:00Z", 1.5), path: "days" },
  ])("refuses $run", ({ run, path }) => {
    expect(errorOf(run)).toMatchObject({ code: "invalid-input", issues: [{ path }] });
  });

  test("answers to the end of the years that its holidays know, and no further", () => {
    const { last } = chineseWorkingDays.years();
    const calendar = createWorkingCalendar({ isWorkingDay: chineseWorkingDays.isWorkingDay });
    const end = `${last + 1}-01-01T00:00:00+08:00`;
    expect(calendar.workingMsBetween(`${last}-12-01T00:00:00+08:00`, end)).toBeGreaterThan(0);
    expect(errorOf(() => calendar.nextWorkingTime(end))).toMatchObject({ subject: "chineseWorkingDays" });
  });

  test("takes a shift that begins in the last minute of the day", () => {
    const calendar = createWorkingCalendar({ zone: "UTC", hours: [{ from: "23:59", to: "24:00" }] });
    expect(calendar.nextWorkingTime("2024-05-10T10:00:00Z")).toBe("2024-05-10T23:59:00.000Z");
  });
});

function offsetOf(date: string): string {
  return date === "2024-04-01" || date === "2024-10-27" ? "+02:00" : "+01:00";
}
