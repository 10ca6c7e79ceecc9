import { z } from "zod";

/** What a customer writes about. */
export type ServiceTicketKind = "inquiry" | "after-sales" | "complaint" | "negative-review";

/** One matter that a customer brought to the shop, from the first message to its end. */
export interface ServiceTicket {
  /** The ticket, or the conversation. */
  readonly ticketId: string;
  /** What it is about. */
  readonly kind: ServiceTicketKind;
  /** When the customer wrote first, ISO 8601 in UTC like all instants here. */
  readonly openedAt: string;
  /** When somebody, or the bot, first answered. */
  readonly firstResponseAt?: string;
  /** When it was solved, for the last time if it was opened again. */
  readonly resolvedAt?: string;
  /** When it was closed without a solution: withdrawn, merged, given up. */
  readonly abandonedAt?: string;
  /** When the first answer was due by promise; limits by kind are options of the measures. */
  readonly firstResponseDueAt?: string;
  /** When the solution was due by promise. */
  readonly resolutionDueAt?: string;
  /** Whether it is of the common kind that a bot may handle alone. */
  readonly isRoutine?: boolean;
  /** Who handled it to its end: `ai` without any human. */
  readonly handledBy?: "ai" | "human";
  /** How satisfied the customer was, on the shop's scale. */
  readonly satisfactionScore?: number;
  /** The order that it is about. */
  readonly orderId?: string;
  /** Who wrote. */
  readonly customerId?: string;
  /** Where it came in: `taobao-chat`, `phone`, … */
  readonly channel?: string;
}

const instant = z.iso.datetime();
const name = z.string().min(1);

/** Parses a {@link ServiceTicket}. */
export const serviceTicketSchema = z
  .strictObject({
    ticketId: name,
    kind: z.enum(["inquiry", "after-sales", "complaint", "negative-review"]),
    openedAt: instant,
    firstResponseAt: z.exactOptional(instant),
    resolvedAt: z.exactOptional(instant),
    abandonedAt: z.exactOptional(instant),
    firstResponseDueAt: z.exactOptional(instant),
    resolutionDueAt: z.exactOptional(instant),
    isRoutine: z.exactOptional(z.boolean()),
    handledBy: z.exactOptional(z.enum(["ai", "human"])),
    satisfactionScore: z.exactOptional(z.number()),
    orderId: z.exactOptional(name),
    customerId: z.exactOptional(name),
    channel: z.exactOptional(name),
  })
  .refine((ticket) => ticket.resolvedAt === undefined || ticket.abandonedAt === undefined, {
    path: ["abandonedAt"],
    error: "absent where the ticket was resolved",
  }) satisfies z.core.$ZodType<ServiceTicket>;
