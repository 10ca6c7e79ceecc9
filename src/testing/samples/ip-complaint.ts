import type { IpComplaintContext } from "../../processes/compliance/ip-complaint.commands.js";
import { totalMinor } from "../../processes/money-entries.js";
import type { ProcessSamples } from "../process-samples.js";

/** Samples to walk through a complaint about intellectual property with. */
export const ipComplaintSamples: ProcessSamples<IpComplaintContext> = {
  start: {
    complaintId: "K-1",
    storeId: "S-1",
    listingId: "A-1@tmall",
    right: "trademark",
    complainant: "the right holder",
    currency: "CNY",
    listingDown: false,
    answerDays: 3,
    waitingDays: 15,
  },
  fields: {
    "ipComplaint.assess": [
      { verdict: "justified", finding: "our supplier copied it" },
      { verdict: "unfounded", finding: "we hold a licence" },
    ],
    "ipComplaint.recordTakedown": [{ takenBy: "platform" }],
    "ipComplaint.concede": [{ compensationMinor: 1000 }],
    "ipComplaint.counter": [
      { statementId: "D-1", evidence: ["licence"] },
      { statementId: "D-2", evidence: ["licence", "invoices"] },
    ],
    "ipComplaint.rejectStatement": [{ reason: "no licence attached" }],
    "ipComplaint.recordSuit": [{ forum: "court", reference: "2026-1" }],
    "ipComplaint.recordRuling": [
      { verdict: "upheld", compensationMinor: 1000 },
      { verdict: "upheld" },
      { verdict: "dismissed" },
    ],
    "ipComplaint.withdraw": [{ reason: "a mistake" }],
    "ipComplaint.recordPenalty": [
      {
        penalty: {
          penaltyId: "P-1",
          storeId: "S-1",
          level: "points",
          cause: "infringement",
          pointsValidDays: 30,
          evidenceDays: 3,
        },
      },
    ],
    "ipComplaint.payCompensation": [
      { paymentId: "Z-1", amountMinor: 400 },
      { paymentId: "Z-1", amountMinor: 600 },
      { paymentId: "Z-2", amountMinor: 600 },
    ],
    "ipComplaint.recordRecourse": [
      { recourseId: "Q-1", amountMinor: 500 },
      { recourseId: "Q-2", amountMinor: 600 },
    ],
  },
  distinguish: ({ isListingDown, statements, penalties, compensationMinor, payments, recourses }) => [
    isListingDown,
    statements,
    penalties.length,
    compensationMinor,
    payments.map(({ id }) => id),
    recourses.map(({ id }) => id),
  ],
  invariants: [
    {
      name: "no more is paid than is owed, and no more claimed back than was paid",
      holds: ({ context: { compensationMinor, payments, recourses } }) =>
        totalMinor(payments) <= compensationMinor && totalMinor(recourses) <= totalMinor(payments),
    },
    {
      name: "each statement, penalty and payment counts once",
      holds: ({ context }) =>
        [
          context.statements,
          context.penalties,
          context.payments.map(({ id }) => id),
          context.recourses.map(({ id }) => id),
        ].every((ids) => new Set(ids).size === ids.length),
    },
    {
      name: "the listing of an upheld complaint is down, and nothing is owed at its end",
      holds: ({ context, states }) =>
        states.every((state) => !state.startsWith("liable.") && state !== "closed") ||
        (context.isListingDown &&
          (states.includes("liable.owing") || totalMinor(context.payments) === context.compensationMinor)),
    },
  ],
};
