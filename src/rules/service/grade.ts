import { z } from "zod";
import { defineTable, type Table, type TableRow } from "../tables/define-table.js";

/** What is known of a matter that a customer brings. */
export interface ServiceGradeFacts {
  /** Whether somebody was or may be hurt, or made ill. */
  readonly safetyConcern: boolean;
  /** Whether it is in public already: in posts, in the media, with the platform or an authority. */
  readonly inPublic: boolean;
  /** What the goods concerned cost the customer, in minor units (fen, cents). */
  readonly amountMinor: number;
  /** How often the customer has written about it, this time included. */
  readonly contacts: number;
}

/** The grade, and who handles it. */
export interface ServiceGradeProposal {
  /** The same as the decision's outcome. */
  readonly grade: "small" | "big";
  /** The service that is online, or one person from beginning to end. */
  readonly handler: "online-service" | "dedicated-person";
}

/** The table. */
export interface ServiceGradeParams {
  /** The first row that fits counts. */
  readonly rows: readonly TableRow<ServiceGradeFacts, keyof ServiceGradeFacts, ServiceGradeProposal>[];
}

const big = { grade: "big", handler: "dedicated-person" } as const;

/**
 * The grade of an after-sales matter: small ones are solved by the online service, big ones followed up by one person
 * (R011).
 *
 * The source has the two grades and no criteria: the rows are assumptions, made for amounts in fen.
 */
export const serviceGrade: Table<
  "service.grade",
  ServiceGradeFacts,
  ServiceGradeParams,
  ServiceGradeProposal["grade"],
  ServiceGradeProposal
> = defineTable({
  id: "service.grade",
  kind: "policy",
  title: { en: "Grade of an after-sales matter", zh: "售后分级处理" },
  source: ["R011"],
  facts: z.strictObject({
    safetyConcern: z.boolean(),
    inPublic: z.boolean(),
    amountMinor: z.int().nonnegative(),
    contacts: z.int().positive(),
  }) satisfies z.core.$ZodType<ServiceGradeFacts>,
  inputs: ["safetyConcern", "inPublic", "amountMinor", "contacts"],
  outputs: {
    grade: z.enum(["small", "big"]),
    handler: z.enum(["online-service", "dedicated-person"]),
  },
  outcome: "grade",
  hitPolicy: "first",
  rows: [
    { when: { safetyConcern: true }, then: big },
    { when: { inPublic: true }, then: big },
    { when: { amountMinor: { atLeast: 100_000 } }, then: big },
    { when: { contacts: { atLeast: 3 } }, then: big },
    { when: {}, then: { grade: "small", handler: "online-service" } },
  ],
  notes: {
    rows: {
      source: "R011",
      questionable: "the source gives the two grades and no criteria: they are assumed",
    },
  },
});
