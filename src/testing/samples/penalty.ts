import type { PenaltyContext } from "../../processes/compliance/penalty.commands.js";
import type { ProcessSamples } from "../process-samples.js";

const start = {
  penaltyId: "P-1",
  storeId: "S-1",
  violationId: "V-1",
  cause: "banned-goods",
  level: "closure",
  pointsValidDays: 30,
  evidenceDays: 3,
  imposedAt: "2026-01-01T00:00:00.000Z",
} as const;
const appealLayer = {
  id: "the platform's windows",
  params: { "penalty.appeal": { appealWithinDays: 7 } },
} as const;

/** Samples to walk through a penalty with. */
export const penaltySamples: ProcessSamples<PenaltyContext> = {
  start,
  layer: appealLayer,
  fields: {
    "penalty.impose": [
      { violationId: "V-1", cause: "banned-goods", level: "closure" },
      { violationId: "V-2", cause: "brushing", level: "points", points: 12 },
    ],
    "penalty.analyse": [{ finding: "an old text" }],
    "penalty.rectify": [{ measures: "reworded" }],
    "penalty.appeal": [
      { violationId: "V-1", grounds: "true to the label" },
      { violationId: "V-2", grounds: "an order of our own" },
    ],
    "penalty.askEvidence": [{ wanted: "a test report" }],
    "penalty.supplyEvidence": [{ evidence: "the report" }],
    "penalty.withdrawAppeal": [{ reason: "not worth it" }],
    "penalty.recordAnswer": [
      { violationId: "V-1", answer: "accepted", filedAfterDays: 1 },
      { violationId: "V-1", answer: "rejected", filedAfterDays: 1 },
    ],
    "penalty.adjust": [{ adjustment: "texts are checked by two" }],
    "penalty.lift": [
      { level: "demotion" },
      { level: "function-limit" },
      { level: "points" },
      { level: "warning" },
      { level: "compliant" },
    ],
  },
  proposals: { "penalty.appeal": { level: "compliant" } },
  distinguish: ({ level, violations, stepsDone, isEvidenceAsked }) => [
    level,
    violations.map(({ appeal }) => appeal),
    stepsDone.length,
    isEvidenceAsked,
  ],
  otherWalks: [
    {
      // A ladder of a platform that takes the closure of a store for the least.
      layer: {
        ...appealLayer,
        params: {
          ...appealLayer.params,
          "penalty.escalation": {
            ladder: ["compliant", "closure", "demotion", "function-limit", "points", "warning"],
          },
        },
      },
      start: { ...start, level: "points", points: 12 },
      fields: {
        "penalty.impose": [],
        "penalty.appeal": [],
        "penalty.lift": ["closure", "demotion", "function-limit"].map((level) => ({ level })),
      },
      distinguish: ({ level }) => level,
    },
  ],
  invariants: [
    {
      name: "each violation counts once",
      holds: ({ context }) =>
        new Set(context.violations.map(({ violationId }) => violationId)).size === context.violations.length,
    },
    {
      name: "the standing shows the level",
      holds: ({ context, states }) => {
        const shown = states.find((state) => state.startsWith("open.standing."))?.split(".")[2];
        const names = {
          compliant: "restored",
          warning: "warned",
          points: "pointsDeducted",
          "function-limit": "limited",
          demotion: "demoted",
          closure: "storeClosed",
        };
        return shown === undefined || shown === names[context.level];
      },
    },
    {
      name: "another violation never lowers the level, nothing else raises it",
      holds: ({ context: { level, ladder }, before, event }) =>
        before === undefined ||
        event === undefined ||
        (event.type === "penalty.impose"
          ? ladder.indexOf(level) >= ladder.indexOf(before.level)
          : ladder.indexOf(level) <= ladder.indexOf(before.level)),
    },
    {
      name: "at most one appeal is pending, and it is with the platform",
      holds: ({ context, states }) => {
        const pending = context.violations.filter(({ appeal }) => appeal === "pending").length;
        const isOpen = !states.includes("closed");
        const isFiled = states.some((state) => /\.(filed|evidenceAsked|evidenceOverdue)$/.test(state));
        return pending <= 1 && (!isOpen || (pending === 1) === isFiled);
      },
    },
  ],
};
