import { z } from "zod";
import { isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { experimentCommands, experimentDeadlines } from "./experiment.commands.js";
import { experimentSetup, noteLook, tell, tellWhy } from "./experiment.setup.js";

const reject = { target: "rejected", actions: tellWhy("experiment.rejected") } as const;
const abandon = { target: "abandoned", actions: tellWhy("experiment.abandoned") } as const;

const machine = experimentSetup.createMachine({
  id: "experiment",
  context: ({ input }) => ({ ...input, plannedPerGroup: 0, samples: [], looks: 0, looksLeft: 0 }),
  initial: "hypothesis",
  states: {
    hypothesis: {
      description: "What is believed of the variant is written down; how many must see it is to be planned",
      meta: { zh: "提出假设" },
      on: {
        "experiment.design": {
          target: "designed",
          actions: { type: "plan", params: ({ event }) => event.plannedPerGroup },
        },
        "experiment.abandon": abandon,
      },
    },
    designed: {
      description: "The size of both groups is planned, and may be planned anew until it starts",
      meta: { zh: "已设计" },
      on: {
        "experiment.design": { actions: { type: "plan", params: ({ event }) => event.plannedPerGroup } },
        "experiment.start": { target: "running", actions: tell("experiment.started") },
        "experiment.abandon": abandon,
      },
    },
    running: {
      description: "Both are shown and counted; nobody looks at the result before the groups are full",
      meta: { zh: "测试中" },
      after: { runWindow: { target: ".overrun", actions: tell("experiment.overrun") } },
      on: {
        "experiment.recordSample": [
          { guard: { type: "isKnownSample", params: ({ event }) => event }, actions: "changeNothing" },
          {
            guard: { type: "isNewSample", params: ({ event }) => event.sampleId },
            actions: { type: "addSample", params: ({ event }) => event },
          },
        ],
        "experiment.judge": [
          { guard: isOutcome("better"), target: "variantBetter", actions: noteLook },
          { guard: isOutcome("worse"), target: "variantWorse", actions: noteLook },
          { guard: isOutcome("inconclusive"), target: "inconclusive", actions: noteLook },
        ],
        "experiment.stopForHarm": { target: "stopped", actions: tellWhy("experiment.stopped") },
        "experiment.abandon": abandon,
      },
      initial: "inTime",
      states: {
        inTime: { description: "Within the time that it was to take", meta: { zh: "周期内" } },
        overrun: {
          description: "The groups were to be full by now: wait on, or give up",
          meta: { zh: "超过周期" },
          tags: ["overdue"],
        },
      },
    },
    variantBetter: {
      description: "The variant does better than chance allows; it is to be adopted",
      meta: { zh: "新方案更优" },
      on: {
        "experiment.adopt": { target: "adopted", actions: tell("experiment.adopted") },
        "experiment.reject": reject,
      },
    },
    variantWorse: {
      description: "The variant does worse than chance allows",
      meta: { zh: "新方案更差" },
      on: { "experiment.reject": reject },
    },
    inconclusive: {
      description: "No difference beyond chance was found",
      meta: { zh: "无显著差异" },
      on: {
        "experiment.extend": {
          guard: { type: "isLargerWithLooksLeft", params: ({ event }) => event.plannedPerGroup },
          target: "running",
          actions: [
            { type: "plan", params: ({ event }) => event.plannedPerGroup },
            tell("experiment.extended"),
          ],
        },
        "experiment.reject": reject,
      },
    },
    adopted: { description: "The variant is adopted", meta: { zh: "已采用" }, type: "final" },
    rejected: { description: "What there was before is kept", meta: { zh: "未采用" }, type: "final" },
    stopped: {
      description: "Stopped early because it did harm; what there was before is kept",
      meta: { zh: "提前终止" },
      type: "final",
    },
    abandoned: { description: "Given up without a result", meta: { zh: "已放弃" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type ExperimentMachine = typeof machine;

/** An experiment as a bare XState machine. */
export const experimentMachine: ExperimentMachine = machine;

const start = z.strictObject({
  experimentId: z.string().min(1),
  subject: z.string().min(1),
  subjectKind: z.enum(["detail-page", "short-video", "other"]),
  hypothesis: z.string().min(1),
  runDays: z.number().positive(),
});

/**
 * An A/B test of one variant against what there is: hypothesis → designed, with the size of the groups → running →
 * looked at once the groups are full: better, worse, or inconclusive and extended while looks are left → adopted or
 * rejected; stopped early when it does harm.
 *
 * Source: P145; E-28. The catalogue has no more than the comparison: the size of the groups, the test and the
 * extension are ours.
 */
export const experimentProcess: Process<
  "experiment",
  ExperimentMachine,
  typeof experimentCommands,
  z.input<typeof start>
> = defineProcess({
  id: "experiment",
  title: { en: "A/B test", zh: "A/B测试" },
  covers: ["P145"],
  owner: "data-analyst",
  version: 1,
  machine: experimentMachine,
  commands: experimentCommands,
  start,
  deadlines: experimentDeadlines,
  restingStates: ["hypothesis", "designed", "running", "variantBetter", "variantWorse", "inconclusive"],
  deliverables: ["data-dashboard"],
  kpis: ["conversion/conversion-rate", "content/completion-rate"],
  toInput: ({ runDays: _resolved, ...start }, windows) => ({ ...start, windows }),
});
