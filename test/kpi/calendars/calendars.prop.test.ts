import fc from "fast-check";
import { createWorkingCalendar } from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const hour = 3_600_000;
const quarter = 900_000;
const quartersOfDay = 96;
const zones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"] as const;
/** Quarters of an hour of 2024, so that changes of the clock are met. */
const instant = fc
  .integer({ min: 0, max: 365 * quartersOfDay })
  .map((count) => Date.UTC(2024, 0, 1) + count * quarter);
const time = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, "0")}:${String((quarters % 4) * 15).padStart(2, "0")}`;
const shift = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 0, max: 96 }))
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => ({ from: time(from), to: time(to) }));
const hours = fc.array(shift, { minLength: 1, maxLength: 3 });
const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
const iso = (epochMs: number) => new Date(epochMs).toISOString();

const clocks = new Map(
  zones.map((zone) => [
    zone,
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }),
  ]),
);
const weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Reads a clock on the wall of the zone, which the calendar never does. */
function wallClock(zone: (typeof zones)[number], epochMs: number): { weekday: number; time: string } {
  const parts = clocks.get(zone)?.formatToParts(epochMs) ?? [];
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return {
    weekday: weekdayNames.indexOf(part("weekday")) + 1,
    time: `${part("hour")}:${part("minute")}`,
  };
}

describe("createWorkingCalendar", () => {
  test("works when the clock on the wall says so, away from changes of the clock", () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), hours, weekdays, instant, (zone, shifts, worked, at) => {
        const isSettled = [-24, 24].every(
          (distance) => wallClock(zone, at + distance * hour).time === wallClock(zone, at).time,
        );
        fc.pre(isSettled);
        const calendar = createWorkingCalendar({ zone, hours: shifts, weekdays: worked });
        const now = wallClock(zone, at);
        const yesterday = now.weekday === 1 ? 7 : now.weekday - 1;
        const expected = shifts.some(({ from, to }) =>
          to > from
            ? worked.includes(now.weekday) && from <= now.time && now.time < to
            : (worked.includes(now.weekday) && from <= now.time) ||
              (worked.includes(yesterday) && now.time < to),
        );
        expect(calendar.isWorkingTime(iso(at))).toBe(expected);
      }),
    );
  });

  test("counts what it adds: the time between is the time that was added, and no earlier instant has it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        hours,
        weekdays,
        instant,
        fc.integer({ min: 1, max: 40 * hour }),
        (zone, shifts, worked, at, ms) => {
          const calendar = createWorkingCalendar({ zone, hours: shifts, weekdays: worked });
          const due = calendar.addWorkingTime(iso(at), ms);
          expect(calendar.workingMsBetween(iso(at), due)).toBe(ms);
          expect(calendar.workingMsBetween(iso(at), iso(Date.parse(due) - 1))).toBe(ms - 1);
        },
      ),
    );
  });

  test("counts working time that adds up over parts", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        hours,
        weekdays,
        fc.tuple(instant, instant, instant),
        (zone, shifts, worked, instants) => {
          const calendar = createWorkingCalendar({ zone, hours: shifts, weekdays: worked });
          const [first = 0, middle = 0, last = 0] = instants.toSorted((a, b) => a - b);
          const between = (from: number, to: number) => calendar.workingMsBetween(iso(from), iso(to));
          expect(between(first, middle) + between(middle, last)).toBe(between(first, last));
          expect(between(first, last)).toBeLessThanOrEqual(last - first);
        },
      ),
    );
  });

  test("finds the next working time at working time", () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), hours, weekdays, instant, (zone, shifts, worked, at) => {
        const calendar = createWorkingCalendar({ zone, hours: shifts, weekdays: worked });
        const next = calendar.nextWorkingTime(iso(at));
        expect(calendar.isWorkingTime(next)).toBe(true);
        expect(calendar.workingMsBetween(iso(at), next)).toBe(0);
        expect(next === iso(at)).toBe(calendar.isWorkingTime(iso(at)));
      }),
    );
  });
});
