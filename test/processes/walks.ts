import {
  type AnyReviewCycle,
  type AnyStagedProcess,
  builtInProcesses,
  type Process,
} from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { type ProcessSamples, processSamples, samplesOf, type Walk, walkSamples } from "opscycle/testing";
import { shopLayer } from "./shop-rulebook.js";

/** Windows that are unset on purpose, since they are the platform's. */
const platformLayer = {
  id: "platform windows",
  params: {
    "order.unpaid": { remindAfterHours: 1, closeAfterHours: 24 },
    "penalty.appeal": { appealWithinDays: 7 },
  },
} as const;

/** The rulebook of the walks: every window is set. */
export const walkRulebook = defineRulebook({
  rules: builtInRules,
  layers: [starterLayer, shopLayer, platformLayer],
});

const processes: readonly Process[] = builtInProcesses;

/** The samples of a process: its own, or those that its table gives. */
export function samplesFor(process: Process): ProcessSamples<never> {
  const samples = processSamples.get(process.id);
  if (samples !== undefined) return samples;
  if (process.shape === "statechart") throw new Error(`there are no samples for ${process.id}`);
  return samplesOf(process as AnyStagedProcess | AnyReviewCycle);
}

/** A walk through each of the library's processes, with its samples. */
export const walks: readonly { readonly process: Process; readonly walk: Walk }[] = processes.map(
  (process) => ({ process, walk: walkSamples(process, samplesFor(process), walkRulebook) }),
);
