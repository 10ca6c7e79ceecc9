import type { CrisisContext } from "../../processes/service/crisis.commands.js";
import type { ProcessSamples } from "../process-samples.js";

const statement = { statementId: "ST-1" };
const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** A crisis about one SKU, with two statements, a case and a recall. */
export const crisisSamples: ProcessSamples<CrisisContext> = {
  start: { crisisId: "CR-1", subject: "cracked cups", sku: "A-1", signalId: "S-0" },
  fields: {
    "crisis.recordSignal": [
      { signalId: "S-0", source: "a post" },
      { signalId: "S-1", source: "a video" },
    ],
    "crisis.assess": [
      { verdict: "crisis", reason: "it spreads" },
      { verdict: "falseAlarm", reason: "a joke" },
    ],
    "crisis.appoint": [{ spokesperson: "wu" }],
    "crisis.establishFacts": [{ facts: "one batch" }],
    "crisis.submitStatement": [
      { ...statement, metrics: {} },
      { statementId: "ST-2", metrics: {} },
    ],
    "crisis.publish": [statement, { statementId: "ST-2" }],
    "crisis.withdrawStatement": [{ reason: "new facts" }],
    "crisis.recordSpread": [{ trend: "rising" }, { trend: "falling" }],
    "crisis.openCase": [{ concerned: { caseId: "SC-1", customerId: "B-1" } }],
    "crisis.requestRecall": [
      {
        recall: {
          recallId: "RC-1",
          sku: "A-1",
          defect: "cracks",
        },
      },
    ],
    "crisis.flareUp": [{ reason: "a second video" }],
    "crisis.review": [{ lessons: ["check the glaze"] }],
  },
  distinguish: ({ spokesperson, draftId, statements, cases, recalls }) => [
    spokesperson,
    draftId,
    statements.length,
    cases.length,
    recalls.length,
  ],
  invariants: [
    {
      name: "signals, statements, cases and recalls are each taken once",
      holds: ({ context: { signalIds, statements, cases, recalls } }) =>
        [
          signalIds,
          statements.map(({ statementId }) => statementId),
          cases.map(({ caseId }) => caseId),
          recalls.map(({ recallId }) => recallId),
        ].every(isUnique),
    },
    {
      name: "it is calm only after something was said",
      holds: ({ context, states }) => !states.includes("calmed") || context.statements.length > 0,
    },
    {
      name: "what is approved is one draft",
      holds: ({ context, states }) =>
        states.includes("active.message.approved") === false || context.draftId !== null,
    },
    {
      name: "what was published is not undone",
      holds: ({ context, before }) =>
        before === undefined ||
        before.statements.every(({ statementId }) =>
          context.statements.some((one) => one.statementId === statementId),
        ),
    },
  ],
};
