import type { ServiceTicket } from "../../records/service-ticket.js";
import { elapsedMs } from "../calendars/deadline-outcome.js";
import { readInstant } from "../calendars/instant.js";
import type { WorkingCalendar } from "../calendars/working-calendar.js";
import { readTicketTimes } from "./ticket-times.js";

/** How durations of tickets are measured. */
export interface TicketDurationsOptions {
  /** The moment at which things are looked at: what came later has not happened yet. Default the end of time. */
  readonly asOf?: string;
  /** Counts working time instead of the time of the clock. */
  readonly calendar?: WorkingCalendar;
}

/** How long tickets took. */
export interface TicketDurations {
  /** Seconds to the first answer, of the tickets that were answered. */
  readonly firstResponseSeconds: Float64Array;
  /** Seconds to the solution, of the tickets that were solved. */
  readonly resolutionSeconds: Float64Array;
  /** Tickets without an answer. */
  readonly unansweredCount: number;
  /** Tickets without a solution. */
  readonly unresolvedCount: number;
}

/**
 * How long tickets took to be answered and to be solved, in seconds of the clock or of working time.
 *
 * @returns The durations in the order of the tickets, as `responseTime` and `resolutionTime` take them.
 * @throws InvalidInputError for an instant that cannot be read, or an answer before the question.
 * @example
 * ```ts
 * import { responseTime, ticketDurations } from "opscycle/kpi";
 *
 * const { firstResponseSeconds, unansweredCount } = ticketDurations([
 *   { ticketId: "1", kind: "inquiry", openedAt: "2024-05-01T10:00:00Z", firstResponseAt: "2024-05-01T10:00:40Z" },
 *   { ticketId: "2", kind: "complaint", openedAt: "2024-05-01T11:00:00Z" },
 * ]);
 * responseTime({ responseSeconds: firstResponseSeconds })?.mean; // => 40
 * unansweredCount; // => 1
 * ```
 */
export function ticketDurations(
  tickets: Iterable<ServiceTicket>,
  { asOf, calendar }: TicketDurationsOptions = {},
): TicketDurations {
  const until = asOf === undefined ? Number.POSITIVE_INFINITY : readInstant("ticketDurations", "asOf", asOf);
  const firstResponses: number[] = [];
  const resolutions: number[] = [];
  let opened = 0;
  let index = 0;
  for (const ticket of tickets) {
    const times = readTicketTimes("ticketDurations", ticket, index, until);
    index += 1;
    if (times === undefined) continue;
    const { openedAt, firstResponseAt, resolvedAt } = times;
    opened += 1;
    if (firstResponseAt !== undefined)
      firstResponses.push(elapsedMs(openedAt, firstResponseAt, calendar) / 1000);
    if (resolvedAt !== undefined) resolutions.push(elapsedMs(openedAt, resolvedAt, calendar) / 1000);
  }
  return {
    firstResponseSeconds: Float64Array.from(firstResponses),
    resolutionSeconds: Float64Array.from(resolutions),
    unansweredCount: opened - firstResponses.length,
    unresolvedCount: opened - resolutions.length,
  };
}
