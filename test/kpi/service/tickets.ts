import type { ServiceTicket } from "opscycle/records";

/** A valid ticket of 1 May 2024, 08:00 in UTC. */
export function ticket(fields: Partial<ServiceTicket> = {}): ServiceTicket {
  return { ticketId: "1", kind: "inquiry", openedAt: "2024-05-01T08:00:00Z", ...fields };
}
