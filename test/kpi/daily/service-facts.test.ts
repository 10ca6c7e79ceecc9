import fc from "fast-check";
import { createWorkingCalendar, serviceFacts, ticketOutcomes } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { ticket } from "../service/tickets.js";

const limits = { inquiry: { firstResponseHours: 2, resolutionHours: 48 } };
const options = { asOf: "2024-05-04T04:00:00Z", limits };
const tickets = [
  ticket({
    firstResponseAt: "2024-05-01T09:00:00Z",
    resolvedAt: "2024-05-02T08:00:00Z",
    isRoutine: true,
    handledBy: "ai",
  }),
  ticket({ ticketId: "2", firstResponseAt: "2024-05-02T08:00:00Z", isRoutine: true }),
  ticket({ ticketId: "3", openedAt: "2024-05-02T17:00:00Z" }),
  ticket({
    ticketId: "4",
    openedAt: "2024-05-03T08:00:00Z",
    kind: "complaint",
    abandonedAt: "2024-05-03T09:00:00Z",
  }),
  ticket({ ticketId: "5", openedAt: "2024-05-04T03:00:00Z" }),
  ticket({ ticketId: "6", openedAt: "2024-05-04T05:00:00Z" }),
];

describe("serviceFacts", () => {
  const { dates, days } = serviceFacts(tickets, options);

  test("covers every day in the shop's zone to that of the moment asked for", () => {
    expect(dates).toEqual(["2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04"]);
  });

  test.each([
    { column: "opened", values: [2, 0, 2, 1] },
    { column: "complaints", values: [0, 0, 1, 0] },
    { column: "routine", values: [2, 0, 0, 0] },
    { column: "aiSolved", values: [1, 0, 0, 0] },
    { column: "firstResponses", values: [1, 1, 0, 0] },
    { column: "resolved", values: [0, 1, 0, 0] },
    { column: "abandoned", values: [0, 0, 1, 0] },
    { column: "backlog", values: [2, 1, 2, 3] },
    { column: "firstResponsesInTime", values: [1, 0, 0, 0] },
    { column: "firstResponseBreaches", values: [1, 0, 1, 0] },
    { column: "resolutionsInTime", values: [1, 0, 0, 0] },
    { column: "resolutionBreaches", values: [1, 0, 0, 0] },
    { column: "firstResponseImmature", values: [0, 0, 0, 1] },
    { column: "resolutionImmature", values: [0, 0, 1, 1] },
  ] as const)("knows $column", ({ column, values }) => {
    expect(Array.from(days[column])).toEqual(values);
  });

  test("counts limits as working time, and days from another hour", () => {
    const calendar = createWorkingCalendar({ hours: [{ from: "09:00", to: "18:00" }] });
    const facts = serviceFacts(tickets, { ...options, calendar, dayStartsAtHour: 4 });
    expect(facts.dates).toEqual(["2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04"]);
    expect(Array.from(facts.days.opened)).toEqual([2, 1, 1, 1]);
    expect(Array.from(facts.days.resolutionImmature)).toEqual([1, 1, 0, 1]);
  });

  test("is empty without tickets", () => {
    const facts = serviceFacts([], options);
    expect(facts.dates).toEqual([]);
    expect(facts.days.opened).toHaveLength(0);
    expect(facts.days.resolutionImmature).toHaveLength(0);
  });

  test("refuses a solution before the question, and an unknown zone", () => {
    const wrong = [ticket(), ticket({ resolvedAt: "2024-04-01T08:00:00Z" })];
    expect(errorOf(() => serviceFacts(wrong, options))).toMatchObject({
      subject: "serviceFacts",
      issues: [{ path: "tickets.1.resolvedAt" }],
    });
    expect(errorOf(() => serviceFacts([], { ...options, zone: "Mars" }))).toMatchObject({
      issues: [{ path: "zone" }],
    });
  });

  test("adds up to the outcomes of all tickets", () => {
    const hour = fc.integer({ min: 0, max: 200 });
    const instant = (hours: number) => new Date(Date.UTC(2024, 4, 1) + hours * 3_600_000).toISOString();
    const record = fc
      .record({ opened: hour, response: hour, resolution: hour })
      .map(({ opened, response, resolution }) =>
        ticket({
          openedAt: instant(opened),
          firstResponseAt: instant(opened + response),
          resolvedAt: instant(opened + resolution),
        }),
      );
    const sum = (column: Float64Array) => column.reduce((total, count) => total + count, 0);
    fc.assert(
      fc.property(fc.array(record), hour, (records, until) => {
        const asOf = instant(until);
        const facts = serviceFacts(records, { asOf, limits });
        const outcomes = ticketOutcomes(records, { asOf, limits });
        expect(sum(facts.days.firstResponsesInTime)).toBe(outcomes.firstResponse.inTimeCount);
        expect(sum(facts.days.firstResponseBreaches)).toBe(outcomes.firstResponse.lateCount);
        expect(sum(facts.days.resolutionsInTime)).toBe(outcomes.resolution.inTimeCount);
        expect(sum(facts.days.resolutionBreaches)).toBe(outcomes.resolution.lateCount);
        expect(facts.days.backlog.at(-1) ?? 0).toBe(sum(facts.days.opened) - sum(facts.days.resolved));
      }),
    );
  });
});
