import type { ExperimentContext } from "../../processes/marketing/experiment.commands.js";
import type { ProcessSamples } from "../process-samples.js";

const sample = { controlTrials: 100, controlSuccesses: 4, variantTrials: 100, variantSuccesses: 6 };

/** A test of a detail page, with two samples of a hundred and one extension. */
export const experimentSamples: ProcessSamples<ExperimentContext> = {
  start: {
    experimentId: "X-1",
    subject: "A-1",
    subjectKind: "detail-page",
    hypothesis: "a video above the fold sells more",
    runDays: 14,
  },
  fields: {
    "experiment.design": [{ plannedPerGroup: 100 }],
    "experiment.recordSample": [
      { sampleId: "S-1", ...sample },
      { sampleId: "S-1", ...sample, variantSuccesses: 7 },
      { sampleId: "S-2", ...sample },
    ],
    "experiment.extend": [{ plannedPerGroup: 200 }],
    "experiment.reject": [{ reason: "no better" }],
    "experiment.stopForHarm": [{ reason: "complaints" }],
    "experiment.abandon": [{ reason: "out of season" }],
  },
  proposals: { "experiment.significance": { pValue: 0.01, difference: 0.02, looksLeft: 1 } },
  distinguish: ({ plannedPerGroup, samples, looksLeft }) => [plannedPerGroup, samples.length, looksLeft],
  invariants: [
    {
      name: "each sample counts once",
      holds: ({ context: { samples } }) =>
        new Set(samples.map(({ sampleId }) => sampleId)).size === samples.length,
    },
    {
      name: "nobody succeeds without having been tried",
      holds: ({ context: { samples } }) =>
        samples.every(
          (one) => one.controlSuccesses <= one.controlTrials && one.variantSuccesses <= one.variantTrials,
        ),
    },
    {
      name: "nothing is adopted that nobody has looked at",
      holds: ({ context: { looks }, states }) => !states.includes("adopted") || looks > 0,
    },
  ],
};
