import type { ServiceTicket } from "../../records/service-ticket.js";
import {
  countOutcomes,
  type DeadlineCounts,
  type DeadlineOutcome,
  outcomeOf,
} from "../calendars/deadline-outcome.js";
import { readInstant } from "../calendars/instant.js";
import type { WorkingCalendar } from "../calendars/working-calendar.js";
import { dueAtOf, readTicketTimes, type ServiceLimits } from "./ticket-times.js";

/** What tickets are held against. */
export interface TicketOutcomesOptions {
  /** The moment at which things are looked at: what came later has not happened yet. */
  readonly asOf: string;
  /** Limits by the kind of matter. Where a ticket has a promise of its own too, the earlier of both holds. */
  readonly limits?: ServiceLimits;
  /** Counts the hours of `limits` as working time. */
  readonly calendar?: WorkingCalendar;
}

/** How tickets stand against their deadlines. */
export interface TicketOutcomes {
  /** First answers. */
  readonly firstResponse: DeadlineCounts;
  /** Solutions. */
  readonly resolution: DeadlineCounts;
}

/**
 * Sorts tickets by whether they were answered and solved in time, late, or are still waiting within their time.
 *
 * A ticket without promise and limit is not counted, nor is one that was abandoned before it was due.
 *
 * @returns Counts as `withinSlaShare` takes them.
 * @throws InvalidInputError for an instant or limit that cannot be meant.
 * @example
 * ```ts
 * import { ticketOutcomes, withinSlaShare } from "opscycle/kpi";
 *
 * const ticket = { kind: "complaint", openedAt: "2024-05-01T08:00:00Z" } as const;
 * const { firstResponse } = ticketOutcomes(
 *   [
 *     { ...ticket, ticketId: "1", firstResponseAt: "2024-05-01T20:00:00Z" },
 *     { ...ticket, ticketId: "2", firstResponseAt: "2024-05-02T09:00:00Z" },
 *     { ...ticket, ticketId: "3", openedAt: "2024-05-02T09:00:00Z" },
 *   ],
 *   { asOf: "2024-05-02T10:00:00Z", limits: { complaint: { firstResponseHours: 24 } } },
 * );
 * firstResponse; // => { inTimeCount: 1, lateCount: 1, openCount: 1 }
 * withinSlaShare(firstResponse); // => 0.5
 * ```
 */
export function ticketOutcomes(
  tickets: Iterable<ServiceTicket>,
  options: TicketOutcomesOptions,
): TicketOutcomes {
  const asOf = readInstant("ticketOutcomes", "asOf", options.asOf);
  const firstResponses: (DeadlineOutcome | undefined)[] = [];
  const resolutions: (DeadlineOutcome | undefined)[] = [];
  let index = 0;
  for (const ticket of tickets) {
    const times = readTicketTimes("ticketOutcomes", ticket, index, asOf);
    if (times !== undefined) {
      const { firstResponseAt, resolvedAt, abandonedAt: droppedAt } = times;
      const responseDueAt = dueAtOf("ticketOutcomes", ticket, index, "firstResponse", options);
      const resolutionDueAt = dueAtOf("ticketOutcomes", ticket, index, "resolution", options);
      if (responseDueAt !== undefined)
        firstResponses.push(outcomeOf({ dueAt: responseDueAt, doneAt: firstResponseAt, droppedAt, asOf }));
      if (resolutionDueAt !== undefined)
        resolutions.push(outcomeOf({ dueAt: resolutionDueAt, doneAt: resolvedAt, droppedAt, asOf }));
    }
    index += 1;
  }
  return { firstResponse: countOutcomes(firstResponses), resolution: countOutcomes(resolutions) };
}
