import type { CounterfeitCaseContext } from "../../processes/compliance/counterfeit-case.commands.js";
import { totalMinor } from "../../processes/money-entries.js";
import type { ProcessSamples } from "../process-samples.js";

/** Samples to walk through a case against counterfeits with. */
export const counterfeitCaseSamples: ProcessSamples<CounterfeitCaseContext> = {
  start: {
    caseId: "F-1",
    right: "trademark 1",
    target: "another store",
    currency: "CNY",
    platformAnswerDays: 7,
    letterReplyDays: 10,
    relapseWatchDays: 90,
  },
  fields: {
    "counterfeitCase.suspect": [{ signal: "half the price" }],
    "counterfeitCase.orderTest": [{ purchaseId: "T-1" }],
    "counterfeitCase.recordTest": [
      { verdict: "counterfeit", evidenceId: "E-1" },
      { verdict: "genuine", evidenceId: "E-1" },
    ],
    "counterfeitCase.addEvidence": [{ evidenceId: "E-1" }, { evidenceId: "E-2", notarised: true }],
    "counterfeitCase.report": [
      { reportId: "M-1", metrics: {} },
      { reportId: "M-2", metrics: {} },
    ],
    "counterfeitCase.recordAnswer": [{ verdict: "accepted" }, { verdict: "rejected" }],
    "counterfeitCase.sendLetter": [{ reference: "L-1" }],
    "counterfeitCase.recordReply": [{ verdict: "complies" }, { verdict: "refuses" }],
    "counterfeitCase.refer": [{ reference: "A-1" }],
    "counterfeitCase.sue": [{ reference: "S-1" }],
    "counterfeitCase.recordRuling": [{ verdict: "won", awardMinor: 1000 }, { verdict: "lost" }],
    "counterfeitCase.collectDamages": [
      { receiptId: "Z-1", amountMinor: 400 },
      { receiptId: "Z-2", amountMinor: 700 },
    ],
    "counterfeitCase.reportHarm": [{ harmId: "H-1", detail: "a rash" }],
    "counterfeitCase.confirmStop": [{ evidence: "gone" }],
    "counterfeitCase.relapse": [{ signal: "back" }],
    "counterfeitCase.drop": [{ reason: "too small" }],
  },
  distinguish: ({ evidence, evidenceReported, reports, awardMinor, damages }) => [
    evidence.length > evidenceReported,
    reports.length,
    awardMinor > 0,
    damages.length,
  ],
  otherWalks: [
    {
      // Harm that is reported more than once, to whoever may hear of it first.
      fields: {
        "counterfeitCase.reportHarm": ["H-1", "H-2"].map((harmId) => ({ harmId, detail: "a rash" })),
        "counterfeitCase.report": [],
        "counterfeitCase.sendLetter": [],
        "counterfeitCase.refer": [],
        "counterfeitCase.sue": [],
      },
      distinguish: ({ evidence, harms }) => [evidence.length > 0, harms.length],
    },
  ],
  invariants: [
    {
      name: "no more damages are collected than were awarded",
      holds: ({ context }) => totalMinor(context.damages) <= context.awardMinor,
    },
    {
      name: "each piece of evidence, report and receipt counts once",
      holds: ({ context }) =>
        [context.evidence, context.reports, context.damages.map(({ id }) => id)].every(
          (ids) => new Set(ids).size === ids.length,
        ),
    },
    {
      name: "nobody is pursued without evidence",
      holds: ({ context, states }) =>
        states.every((state) => !state.startsWith("pursuing.")) || context.evidence.length > 0,
    },
  ],
};
