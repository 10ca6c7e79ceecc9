import { parcelSchema, reviewSchema, serviceTicketSchema } from "opscycle/records";
import { describe, expect, test } from "vitest";
import type { z } from "zod";

const at = "2024-05-01T08:00:00Z";
const later = "2024-05-02T08:00:00Z";
const ticket = { ticketId: "1", kind: "complaint", openedAt: at };
const parcel = { parcelId: "1", paidAt: at, promisedFrom: at, promisedAt: later, shippingCost: 0 };
const review = { reviewId: "1", at, score: 5 };

interface RecordCases {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly valid: readonly object[];
  readonly wrong: readonly { readonly record: object; readonly path: readonly string[] }[];
}

const records: readonly RecordCases[] = [
  {
    name: "serviceTicketSchema",
    schema: serviceTicketSchema,
    valid: [
      ticket,
      {
        ...ticket,
        firstResponseAt: at,
        resolvedAt: later,
        handledBy: "ai",
        isRoutine: true,
        satisfactionScore: 5,
      },
      { ...ticket, abandonedAt: later },
    ],
    wrong: [
      { record: { ...ticket, kind: "question" }, path: ["kind"] },
      { record: { ...ticket, ticketId: "" }, path: ["ticketId"] },
      { record: { ...ticket, openedAt: "2024-05-01" }, path: ["openedAt"] },
      { record: { ...ticket, resolvedAt: at, abandonedAt: at }, path: ["abandonedAt"] },
      { record: { ...ticket, resolvedAt: undefined }, path: ["resolvedAt"] },
      { record: { ...ticket, agent: "Li" }, path: [] },
    ],
  },
  {
    name: "parcelSchema",
    schema: parcelSchema,
    valid: [{ parcelId: "1" }, parcel, { ...parcel, carrier: "SF", currency: "CNY", deliveredAt: later }],
    wrong: [
      { record: { ...parcel, parcelId: "" }, path: ["parcelId"] },
      { record: { ...parcel, shippingCost: -1 }, path: ["shippingCost"] },
      { record: { ...parcel, currency: "yuan" }, path: ["currency"] },
      { record: { parcelId: "1", promisedFrom: at }, path: ["promisedFrom"] },
      { record: { ...parcel, deliveredAt: "tomorrow" }, path: ["deliveredAt"] },
    ],
  },
  {
    name: "reviewSchema",
    schema: reviewSchema,
    valid: [review, { reviewId: "1", at, verdict: "negative", text: "broken", repliedAt: later }],
    wrong: [
      { record: { reviewId: "1", at }, path: ["score"] },
      { record: { ...review, verdict: "good" }, path: ["verdict"] },
      { record: { ...review, score: Number.NaN }, path: ["score"] },
      { record: { ...review, at: "2024-05-01" }, path: ["at"] },
    ],
  },
];

describe.each(records)("$name", ({ schema, valid, wrong }) => {
  test.each(valid)("takes %o as it is", (record) => {
    expect(schema.parse(record)).toEqual(record);
  });

  test.each(wrong)("refuses $record", ({ record, path }) => {
    expect(schema.safeParse(record).error?.issues).toMatchObject([{ path }]);
  });
});
