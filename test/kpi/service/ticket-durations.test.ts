import { createWorkingCalendar, ticketDurations } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { ticket } from "./tickets.js";

const tickets = [
  ticket({ firstResponseAt: "2024-05-01T08:00:30.500Z", resolvedAt: "2024-05-02T09:00:00Z" }),
  ticket({ ticketId: "2", firstResponseAt: "2024-05-01T10:00:00Z" }),
  ticket({ ticketId: "3", openedAt: "2024-05-03T08:00:00Z" }),
];

describe("ticketDurations", () => {
  test("measures by the clock", () => {
    const { firstResponseSeconds, resolutionSeconds, unansweredCount, unresolvedCount } =
      ticketDurations(tickets);
    expect(Array.from(firstResponseSeconds)).toEqual([30.5, 7200]);
    expect(Array.from(resolutionSeconds)).toEqual([90_000]);
    expect([unansweredCount, unresolvedCount]).toEqual([1, 2]);
  });

  test("measures working time", () => {
    const calendar = createWorkingCalendar({ zone: "UTC", hours: [{ from: "09:00", to: "17:00" }] });
    const { firstResponseSeconds, resolutionSeconds } = ticketDurations(tickets, { calendar });
    expect(Array.from(firstResponseSeconds)).toEqual([0, 3600]);
    expect(Array.from(resolutionSeconds)).toEqual([8 * 3600]);
  });

  test("does not know what happened later than the moment it is asked for", () => {
    const durations = ticketDurations(tickets, { asOf: "2024-05-01T09:00:00Z" });
    expect(Array.from(durations.firstResponseSeconds)).toEqual([30.5]);
    expect([durations.unansweredCount, durations.unresolvedCount]).toEqual([1, 2]);
  });

  test("is empty without tickets", () => {
    expect(ticketDurations([])).toEqual({
      firstResponseSeconds: new Float64Array(),
      resolutionSeconds: new Float64Array(),
      unansweredCount: 0,
      unresolvedCount: 0,
    });
  });

  test.each([
    { fields: { openedAt: "2024-05-01" }, path: "tickets.0.openedAt" },
    { fields: { firstResponseAt: "2024-05-01T07:59:59Z" }, path: "tickets.0.firstResponseAt" },
    { fields: { resolvedAt: "soon" }, path: "tickets.0.resolvedAt" },
  ])("refuses $fields", ({ fields, path }) => {
    expect(errorOf(() => ticketDurations([ticket(fields)]))).toMatchObject({
      code: "invalid-input",
      issues: [{ path }],
    });
  });
});
