import type { CustomsClearanceContext } from "../../processes/cross-border/customs-clearance.commands.js";
import { heldUnits, underwayUnits } from "../../processes/cross-border/customs-clearance.updates.js";
import { totalMinor } from "../../processes/money-entries.js";
import type { ProcessSamples } from "../process-samples.js";

const all = [{ lineId: "1", units: 10 }];
const part = [{ lineId: "1", units: 4 }];
const rest = [{ lineId: "1", units: 6 }];

/** Samples to walk through a customs clearance with. */
export const customsClearanceSamples: ProcessSamples<CustomsClearanceContext> = {
  start: {
    clearanceId: "Z-1",
    shipmentId: "SH-1",
    country: "EU",
    currency: "EUR",
    lines: all,
    queryAnswerDays: 5,
    dutyPaymentDays: 15,
  },
  fields: {
    "customsClearance.record": [{ registration: "R-1", metrics: {} }],
    "customsClearance.addDocument": [
      { document: "customs-invoice", reference: "1" },
      { document: "packing-list", reference: "2" },
      { document: "certificate-of-origin", reference: "3" },
    ],
    "customsClearance.declare": [{ declarationId: "D-1", metrics: {} }],
    "customsClearance.amend": [{ reason: "a wrong code" }],
    "customsClearance.query": [{ queryId: "Q-1", question: "the value?" }],
    "customsClearance.answerQuery": [{ queryId: "Q-1", answer: "the contract" }],
    "customsClearance.assess": [
      { dutyMinor: 0, metrics: {} },
      { dutyMinor: 1000, metrics: {} },
    ],
    "customsClearance.payDuty": [
      { paymentId: "P-1", amountMinor: 400 },
      { paymentId: "P-2", amountMinor: 600 },
    ],
    "customsClearance.selectForInspection": [{ reference: "I-1" }],
    "customsClearance.recordInspection": [{ verdict: "passed" }, { verdict: "detained" }],
    "customsClearance.detain": [{ reason: "no mark" }],
    "customsClearance.liftDetention": [{ supplement: "the certificate" }],
    "customsClearance.release": [
      { releaseId: "F-1", lines: part },
      { releaseId: "F-2", lines: rest },
    ],
    "customsClearance.dispose": [
      { disposalId: "B-1", how: "returned", lines: rest },
      { disposalId: "B-2", how: "destroyed", lines: part },
    ],
    "customsClearance.deliver": [
      { deliveryId: "L-1", lines: part },
      { deliveryId: "L-2", lines: rest },
    ],
    "customsClearance.cancel": [{ reason: "the buyer left" }],
  },
  distinguish: ({ lines, documents, dutyMinor, payments, isDutySettled, answeredQueries }) => [
    lines,
    documents.length,
    documents.at(-1),
    dutyMinor,
    totalMinor(payments),
    isDutySettled,
    answeredQueries.length,
  ],
  invariants: [
    {
      name: "units of each line are conserved: none is negative, none counts twice",
      holds: ({ context }) =>
        context.lines.every((line) =>
          [heldUnits(line), underwayUnits(line), line.returnedUnits, line.destroyedUnits].every(
            (units) => units >= 0,
          ),
        ),
    },
    {
      name: "no more duty is paid than customs ask for",
      holds: ({ context }) => totalMinor(context.payments) <= context.dutyMinor,
    },
    {
      name: "nothing is released before the duties are settled",
      holds: ({ context }) =>
        context.isDutySettled || context.lines.every(({ releasedUnits }) => releasedUnits === 0),
    },
    {
      name: "each movement and payment counts once",
      holds: ({ context }) =>
        [context.movements, context.payments].every(
          (entries) => new Set(entries.map(({ id }) => id)).size === entries.length,
        ),
    },
    {
      name: "customs hold nothing at the end",
      holds: ({ context, states }) =>
        !states.some((state) => ["delivered", "released", "refused"].includes(state)) ||
        context.lines.every((line) => heldUnits(line) === 0),
    },
  ],
};
