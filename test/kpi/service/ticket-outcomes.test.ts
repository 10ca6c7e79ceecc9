import { createWorkingCalendar, ticketOutcomes } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { ticket } from "./tickets.js";

const asOf = "2024-05-03T08:00:00Z";
const limits = { inquiry: { firstResponseHours: 2, resolutionHours: 48 } };
const none = { inTimeCount: 0, lateCount: 0, openCount: 0 };

describe("ticketOutcomes", () => {
  test.each([
    { what: "on the limit", fields: { firstResponseAt: "2024-05-01T10:00:00Z" }, key: "inTimeCount" },
    { what: "after the limit", fields: { firstResponseAt: "2024-05-01T10:00:00.001Z" }, key: "lateCount" },
    { what: "not at all", fields: {}, key: "lateCount" },
    { what: "not yet", fields: { openedAt: "2024-05-03T06:00:00Z" }, key: "openCount" },
    {
      what: "by the ticket's own, earlier promise",
      fields: { firstResponseAt: "2024-05-01T09:30:00Z", firstResponseDueAt: "2024-05-01T09:00:00Z" },
      key: "lateCount",
    },
    {
      what: "by the limit, which is earlier than the ticket's own promise",
      fields: { firstResponseAt: "2024-05-01T10:30:00Z", firstResponseDueAt: "2024-05-01T11:00:00Z" },
      key: "lateCount",
    },
    {
      what: "after it was abandoned late",
      fields: { abandonedAt: "2024-05-02T08:00:00Z" },
      key: "lateCount",
    },
    {
      what: "later than asked for",
      fields: { openedAt: "2024-05-03T07:00:00Z", firstResponseAt: "2024-05-03T08:30:00Z" },
      key: "openCount",
    },
  ])("counts a ticket answered $what as $key", ({ fields, key }) => {
    const { firstResponse } = ticketOutcomes([ticket(fields)], { asOf, limits });
    expect(firstResponse).toEqual({ ...none, [key]: 1 });
  });

  test("does not count what was never due", () => {
    const tickets = [
      ticket({ kind: "complaint" }),
      ticket({ abandonedAt: "2024-05-01T08:10:00Z" }),
      ticket({ openedAt: "2024-05-04T08:00:00Z" }),
    ];
    expect(ticketOutcomes(tickets, { asOf, limits })).toEqual({ firstResponse: none, resolution: none });
  });

  test("counts hours of working time", () => {
    const calendar = createWorkingCalendar({ zone: "UTC", hours: [{ from: "09:00", to: "17:00" }] });
    const tickets = [ticket({ firstResponseAt: "2024-05-01T11:00:00Z" })];
    expect(ticketOutcomes(tickets, { asOf, limits, calendar }).firstResponse.inTimeCount).toBe(1);
    expect(ticketOutcomes(tickets, { asOf, limits }).firstResponse.lateCount).toBe(1);
  });

  test.each([
    { options: { asOf: "now" }, path: "asOf" },
    {
      options: { asOf, limits: { inquiry: { resolutionHours: -1 } } },
      path: "limits.inquiry.resolutionHours",
    },
  ])("refuses $options", ({ options, path }) => {
    expect(errorOf(() => ticketOutcomes([ticket()], options))).toMatchObject({
      code: "invalid-input",
      issues: [{ path }],
    });
  });
});
