import type { ServiceTicket } from "../../records/service-ticket.js";
import { createDayTally } from "../calendars/day-tally.js";
import { type DeadlineOutcome, outcomeOf } from "../calendars/deadline-outcome.js";
import { readInstant } from "../calendars/instant.js";
import type { TicketOutcomesOptions } from "../service/ticket-outcomes.js";
import { dueAtOf, readTicketTimes, type TicketTimes } from "../service/ticket-times.js";
import { createBusinessDays, datesBetween } from "./business-days.js";
import type { DailyFactsOptions } from "./create-daily-facts-builder.js";

/** What a day is, what tickets are held against, and when things are looked at. */
export interface ServiceFactsOptions extends DailyFactsOptions, TicketOutcomesOptions {}

/** The customer service of a shop, day by day, in columns. */
export interface ServiceFacts {
  /** The IANA time zone whose calendar days are meant. */
  readonly zone: string;
  /** The hour of the local day at which a business day begins. */
  readonly dayStartsAtHour: number;
  /** Consecutive calendar days from the first ticket to the day of `asOf`, which is not over. */
  readonly dates: readonly string[];
  /** The measures, one column each. */
  readonly days: ServiceDays;
}

/** The measures of the customer service; the index of each column is the day's index in `dates`. */
export interface ServiceDays {
  /** Tickets opened. */
  readonly opened: Float64Array;
  /** Complaints among them. */
  readonly complaints: Float64Array;
  /** Routine queries among them. */
  readonly routine: Float64Array;
  /** Those of `routine` that the bot has solved alone, by the day on which they were opened. */
  readonly aiSolved: Float64Array;
  /** First answers given that day. */
  readonly firstResponses: Float64Array;
  /** Tickets solved that day. */
  readonly resolved: Float64Array;
  /** Tickets closed that day without a solution. */
  readonly abandoned: Float64Array;
  /** Tickets that were open at the day's end; on the last day, at `asOf`. */
  readonly backlog: Float64Array;
  /** Tickets opened that day whose first answer came in time. */
  readonly firstResponsesInTime: Float64Array;
  /** Tickets opened that day whose first answer came late or is overdue. */
  readonly firstResponseBreaches: Float64Array;
  /** Tickets opened that day whose solution came in time. */
  readonly resolutionsInTime: Float64Array;
  /** Tickets opened that day whose solution came late or is overdue. */
  readonly resolutionBreaches: Float64Array;
  /** 1 while the day is not over or one of its first answers may still come in time; 0 when nothing can change. */
  readonly firstResponseImmature: Uint8Array;
  /** The same of solutions. */
  readonly resolutionImmature: Uint8Array;
}

/**
 * Turns service tickets into columns by day, as they stood at `asOf`.
 *
 * What was opened, answered, solved and abandoned counts on the day on which it happened; outcomes count on the day on
 * which the ticket was opened, so that a share of one day is a share of the same tickets.
 *
 * @throws InvalidInputError for an instant, limit, zone or hour that cannot be meant.
 * @example
 * ```ts
 * import { serviceFacts, withinSlaShare } from "opscycle/kpi";
 *
 * const ticket = { kind: "inquiry", openedAt: "2024-05-01T04:00:00Z" } as const;
 * const { dates, days } = serviceFacts(
 *   [
 *     { ...ticket, ticketId: "1", firstResponseAt: "2024-05-01T04:30:00Z", resolvedAt: "2024-05-02T04:00:00Z" },
 *     { ...ticket, ticketId: "2", firstResponseAt: "2024-05-01T09:00:00Z" },
 *   ],
 *   { asOf: "2024-05-02T12:00:00Z", limits: { inquiry: { firstResponseHours: 1 } } },
 * );
 * dates; // => ["2024-05-01", "2024-05-02"]
 * Array.from(days.backlog); // => [2, 1]
 * const [inTimeCount = 0] = days.firstResponsesInTime;
 * const [lateCount = 0] = days.firstResponseBreaches;
 * withinSlaShare({ inTimeCount, lateCount }); // => 0.5
 * Array.from(days.firstResponseImmature); // => [0, 1]
 * ```
 */
export function serviceFacts(tickets: Iterable<ServiceTicket>, options: ServiceFactsOptions): ServiceFacts {
  const { zone = "Asia/Shanghai", dayStartsAtHour = 0 } = options;
  const dayOf = createBusinessDays("serviceFacts", zone, dayStartsAtHour);
  const asOf = readInstant("serviceFacts", "asOf", options.asOf);
  const rows = readTickets(tickets, asOf, options);
  const tally = createDayTally(
    dayOf,
    rows.map(({ times }) => times.openedAt),
    asOf,
  );
  const openedWhere = (isCounted: (row: TicketRow) => boolean) =>
    rows.map((row) => (isCounted(row) ? row.times.openedAt : undefined));
  const happened = (event: "firstResponseAt" | "resolvedAt" | "abandonedAt") =>
    tally.count(rows.map(({ times }) => times[event]));
  const opened = tally.count(openedWhere(() => true));
  const resolved = happened("resolvedAt");
  const abandoned = happened("abandonedAt");
  return {
    zone,
    dayStartsAtHour,
    dates: datesBetween(tally.firstDay, tally.firstDay + tally.dayCount - 1),
    days: {
      opened,
      complaints: tally.count(openedWhere(({ ticket }) => ticket.kind === "complaint")),
      routine: tally.count(openedWhere(({ ticket }) => ticket.isRoutine === true)),
      aiSolved: tally.count(openedWhere(isSolvedByAi)),
      firstResponses: happened("firstResponseAt"),
      resolved,
      abandoned,
      backlog: backlogOf(opened, resolved, abandoned),
      firstResponsesInTime: tally.count(openedWhere(({ firstResponse }) => firstResponse === "inTime")),
      firstResponseBreaches: tally.count(openedWhere(({ firstResponse }) => firstResponse === "late")),
      resolutionsInTime: tally.count(openedWhere(({ resolution }) => resolution === "inTime")),
      resolutionBreaches: tally.count(openedWhere(({ resolution }) => resolution === "late")),
      firstResponseImmature: tally.markImmature(openedWhere(({ firstResponse }) => firstResponse === "open")),
      resolutionImmature: tally.markImmature(openedWhere(({ resolution }) => resolution === "open")),
    },
  };
}

interface TicketRow {
  readonly ticket: ServiceTicket;
  readonly times: TicketTimes;
  readonly firstResponse: DeadlineOutcome | undefined;
  readonly resolution: DeadlineOutcome | undefined;
}

function readTickets(
  tickets: Iterable<ServiceTicket>,
  asOf: number,
  options: ServiceFactsOptions,
): readonly TicketRow[] {
  const rows = Array.from(tickets, (ticket, index): TicketRow | undefined => {
    const times = readTicketTimes("serviceFacts", ticket, index, asOf);
    if (times === undefined) return undefined;
    const outcome = (stage: "firstResponse" | "resolution", doneAt: number | undefined) => {
      const dueAt = dueAtOf("serviceFacts", ticket, index, stage, options);
      return dueAt === undefined
        ? undefined
        : outcomeOf({ dueAt, doneAt, droppedAt: times.abandonedAt, asOf });
    };
    return {
      ticket,
      times,
      firstResponse: outcome("firstResponse", times.firstResponseAt),
      resolution: outcome("resolution", times.resolvedAt),
    };
  });
  return rows.filter((row) => row !== undefined);
}

function isSolvedByAi({ ticket, times }: TicketRow): boolean {
  return ticket.isRoutine === true && ticket.handledBy === "ai" && times.resolvedAt !== undefined;
}

function backlogOf(opened: Float64Array, resolved: Float64Array, abandoned: Float64Array): Float64Array {
  let open = 0;
  return opened.map((count, day) => {
    open += count - (resolved[day] ?? 0) - (abandoned[day] ?? 0);
    return open;
  });
}
