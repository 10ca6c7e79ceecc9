import { type Process, statecharts } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { processSamples, type Walk, walkSamples } from "opscycle/testing";
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

const processes: readonly Process[] = statecharts;

/** A walk through each of the library's statecharts, with the samples that come with it. */
export const walks: readonly { readonly process: Process; readonly walk: Walk }[] = processes.map(
  (process) => {
    const samples = processSamples.get(process.id);
    if (samples === undefined) throw new Error(`there are no samples for ${process.id}`);
    return { process, walk: walkSamples(process, samples, walkRulebook) };
  },
);
