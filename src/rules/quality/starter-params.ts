import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const qualityStarterParams: Layer["params"] = {
  "quality.spot-check": { sampleShare: 0.1, minimumSampleUnits: 5 },
  "quality.acceptance-plan": { qualityLevelPercent: "2.5", inspectionLevel: "II" },
  "quality.standard": {
    ownBrandMaximumDefectRate: 0.01,
    agencyMaximumDefectRate: 0.02,
    ownBrandReviewDays: 365,
    agencyReviewDays: 180,
  },
  "quality.traceability": { requiredRecords: ["supplier", "lot", "inspection", "buyers"] },
};
