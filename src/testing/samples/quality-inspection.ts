import {
  defectiveUnits,
  openUnits,
  type QualityInspectionContext,
} from "../../processes/supply/quality-inspection.updates.js";
import type { ProcessSamples } from "../process-samples.js";

const reason = "cracked lids";

/** Values to walk an inspection through with, and what holds on the way. */
export const qualityInspectionSamples: ProcessSamples<QualityInspectionContext> = {
  start: {
    inspectionId: "Q-1",
    kind: "incoming",
    sku: "A-1",
    supplierId: "S-1",
    ownBrand: true,
    lotUnits: 6,
  },
  fields: {
    "qualityInspection.draw": [{ units: 3 }, { units: 7 }],
    "qualityInspection.recordFinding": [
      { findingId: "F-1", units: 1, severity: "major", defect: "cracked" },
      { findingId: "F-2", units: 2, severity: "critical", defect: "sharp edge" },
      { findingId: "F-3", units: 4, severity: "minor", defect: "scratched" },
    ],
    "qualityInspection.withdrawFinding": [{ findingId: "F-1", reason }],
    "qualityInspection.judge": [{ metrics: {} }],
    "qualityInspection.release": [{ metrics: {} }],
    "qualityInspection.concede": [{ reason }],
    "qualityInspection.reject": [{ reason }],
    "qualityInspection.dispose": [
      { dispositionId: "W-1", units: 1, as: "scrapped" },
      { dispositionId: "W-2", units: 2, as: "returned-to-supplier" },
      { dispositionId: "W-3", units: 3, as: "sorted-good" },
    ],
    "qualityInspection.demandRecall": [{ reason }],
    "qualityInspection.contain": [{ actions: "stock kept apart" }],
    "qualityInspection.findCause": [{ cause: "worn mould" }],
    "qualityInspection.correct": [{ actions: "new mould" }],
    "qualityInspection.verifyCorrection": [{ verdict: "effective" }, { verdict: "ineffective" }],
    "qualityInspection.waiveCorrection": [{ reason }],
    "qualityInspection.cancel": [{ reason }],
  },
  proposals: {
    "quality.acceptance-plan": { codeLetter: "A", sampleUnits: 2, acceptUpToDefectives: 1 },
    "quality.spot-check": { sampleUnits: 3 },
  },
  distinguish: (context) => [defectiveUnits(context), openUnits(context), context.acceptUpToDefectives],
  otherWalks: [{ start: { inspectionId: "Q-2", kind: "feedback", sku: "A-1", ownBrand: true, lotUnits: 6 } }],
  invariants: [
    {
      name: "where the lot is released, its good units are",
      holds: ({ context, states }) =>
        !states.includes("released") || context.releasedUnits === context.lotUnits - defectiveUnits(context),
    },
    {
      name: "no more units are defective than were drawn, nor drawn than the lot has",
      holds: ({ context }) =>
        defectiveUnits(context) <= context.sampledUnits && context.sampledUnits <= context.lotUnits,
    },
    {
      name: "what is released, sorted out, returned, scrapped and still open makes up the lot",
      holds: ({ context: { lotUnits, releasedUnits, dispositions }, states }) => {
        const disposed = dispositions.reduce((sum, { units }) => sum + units, 0);
        const open = lotUnits - releasedUnits - disposed;
        return states.includes("closed") ? open === 0 : open >= 0;
      },
    },
    {
      name: "no finding and no disposition counts twice",
      holds: ({ context: { findings, dispositions } }) =>
        new Set(findings.map(({ findingId }) => findingId)).size === findings.length &&
        new Set(dispositions.map(({ dispositionId }) => dispositionId)).size === dispositions.length,
    },
  ],
};
