import type { ComplianceCaseContext } from "../../processes/compliance/compliance-case.commands.js";
import type { ProcessSamples } from "../process-samples.js";

/** Samples to walk through a compliance case with. */
export const complianceCaseSamples: ProcessSamples<ComplianceCaseContext> = {
  start: {
    caseId: "C-1",
    subject: { kind: "listing", id: "A-1@tmall" },
    reviewDays: 2,
    fixDays: 3,
    takedownHours: 24,
    exemptionDays: 30,
  },
  fields: {
    "complianceCase.screen": [{ metrics: {} }],
    "complianceCase.review": [
      { verdict: "passed", metrics: {} },
      { verdict: "toFix", reason: "no national standard named", metrics: {} },
    ],
    "complianceCase.resubmit": [{ changes: "reworded" }],
    "complianceCase.exempt": [{ reason: "old stock with old labels" }],
    "complianceCase.recheck": [{ change: "the platform's new wording rules" }],
    "complianceCase.reportViolation": [
      { violationId: "V-1", reason: "medical claim" },
      { violationId: "V-1", reason: "something else" },
      { violationId: "V-2", reason: "false price" },
    ],
    "complianceCase.close": [{ reason: "off sale" }],
  },
  distinguish: ({ violations, exemption, reason }) => [
    violations.map(({ id }) => id),
    exemption === null,
    reason === null,
  ],
  otherWalks: [
    {
      start: {
        caseId: "C-1",
        subject: { kind: "listing", id: "A-1@tmall" },
        published: true,
        reviewDays: 2,
        fixDays: 3,
        takedownHours: 24,
        exemptionDays: 30,
      },
    },
  ],
  invariants: [
    {
      name: "each violation counts once",
      holds: ({ context }) =>
        new Set(context.violations.map(({ id }) => id)).size === context.violations.length,
    },
    {
      name: "an exemption stands exactly where one is in force",
      holds: ({ context, states }) =>
        (context.exemption !== null) === states.some((state) => state.endsWith(".exempted")) ||
        states.includes("closed"),
    },
    {
      name: "nothing gets published that was not passed or exempted",
      holds: ({ states, event, before }) =>
        event?.type !== "complianceCase.publish" ||
        !states.some((state) => state.startsWith("published.")) ||
        before === undefined ||
        before.reason === null ||
        before.exemption !== null,
    },
  ],
};
