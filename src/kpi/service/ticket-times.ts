import { InvalidInputError } from "../../errors/index.js";
import type { ServiceTicket, ServiceTicketKind } from "../../records/service-ticket.js";
import { hoursLater } from "../calendars/deadline-outcome.js";
import { readInstant, readPastInstant } from "../calendars/instant.js";
import type { WorkingCalendar } from "../calendars/working-calendar.js";
import { requireNonNegative } from "../require.js";

/** How many hours the matters of one kind may take. */
export interface ServiceTicketLimits {
  /** Hours to the first answer, 0 or more. */
  readonly firstResponseHours?: number;
  /** Hours to the solution, 0 or more. */
  readonly resolutionHours?: number;
}

/** Limits by the kind of matter; a kind that is not named has none. */
export type ServiceLimits = { readonly [Kind in ServiceTicketKind]?: ServiceTicketLimits };

/** The instants of a ticket in milliseconds since 1970; what had not happened is `undefined`. */
export interface TicketTimes {
  readonly openedAt: number;
  readonly firstResponseAt: number | undefined;
  readonly resolvedAt: number | undefined;
  readonly abandonedAt: number | undefined;
}

/** Reads a ticket as it stood at `asOf`; `undefined` for one that was not open by then. */
export function readTicketTimes(
  subject: string,
  ticket: ServiceTicket,
  index: number,
  asOf: number,
): TicketTimes | undefined {
  const openedAt = readInstant(subject, `tickets.${index}.openedAt`, ticket.openedAt);
  if (openedAt > asOf) return undefined;
  const past = (field: "firstResponseAt" | "resolvedAt" | "abandonedAt") => {
    const path = `tickets.${index}.${field}`;
    const at = readPastInstant(subject, path, ticket[field], asOf);
    if (at !== undefined && at < openedAt)
      throw new InvalidInputError(subject, [
        {
          path,
          expected: `an instant at or after openedAt, which is ${ticket.openedAt}`,
          received: String(ticket[field]),
        },
      ]);
    return at;
  };
  return {
    openedAt,
    firstResponseAt: past("firstResponseAt"),
    resolvedAt: past("resolvedAt"),
    abandonedAt: past("abandonedAt"),
  };
}

/**
 * When a ticket was due: by its own promise or by the limit of its kind, whichever comes first; `undefined` where it
 * has neither.
 */
export function dueAtOf(
  subject: string,
  ticket: ServiceTicket,
  index: number,
  stage: "firstResponse" | "resolution",
  { limits, calendar }: { readonly limits?: ServiceLimits; readonly calendar?: WorkingCalendar },
): number | undefined {
  const promise = ticket[`${stage}DueAt`];
  const hours = limits?.[ticket.kind]?.[`${stage}Hours`];
  const dues: number[] = [];
  if (promise !== undefined) dues.push(readInstant(subject, `tickets.${index}.${stage}DueAt`, promise));
  if (hours !== undefined) {
    requireNonNegative(subject, `limits.${ticket.kind}.${stage}Hours`, hours);
    const openedAt = readInstant(subject, `tickets.${index}.openedAt`, ticket.openedAt);
    dues.push(hoursLater(openedAt, hours, calendar));
  }
  return dues.length === 0 ? undefined : Math.min(...dues);
}
