import { z } from "zod";
import { experimentSignificance } from "../../rules/experiment/significance.js";
import { commandsFor } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";

/** The windows of an experiment. */
export const experimentDeadlines = {
  runWindow: {
    title: { en: "Run of the experiment", zh: "测试周期" },
    from: { input: "runDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** What was counted together, of both groups. */
export interface ExperimentSample {
  /** It counts once. */
  readonly sampleId: string;
  /** How many saw what there was before. */
  readonly controlTrials: number;
  /** Of these, how many did what was hoped for. */
  readonly controlSuccesses: number;
  /** How many saw the variant. */
  readonly variantTrials: number;
  /** Of these, how many did what was hoped for. */
  readonly variantSuccesses: number;
}

/** What an experiment's machine remembers. */
export interface ExperimentContext {
  /** Id of the experiment, by which hand-overs find it. */
  readonly experimentId: string;
  /** What is tried: a detail page, a short video, by its id. */
  readonly subject: string;
  /** What sort of thing is tried. */
  readonly subjectKind: "detail-page" | "short-video" | "other";
  /** What is believed of the variant. */
  readonly hypothesis: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof experimentDeadlines>;
  /** How many each group is to have before anybody looks; 0 before it is designed. */
  readonly plannedPerGroup: number;
  /** Each once; they add up. */
  readonly samples: readonly ExperimentSample[];
  /** How often it has been looked at. */
  readonly looks: number;
  /** How often it may still be looked at, as the rule said; 0 before the first look. */
  readonly looksLeft: number;
}

const { plain, consulting } = commandsFor<ExperimentContext>();
const testers = [
  "data-analyst",
  "content-operator",
  "marketing-group",
  "operations-department",
  "system",
] as const;
const deciders = ["operations-director", "store-manager", ...testers] as const;
const nothing = z.strictObject({});
const reason = z.strictObject({ reason: z.string().min(1) });
const count = z.int().nonnegative();
const perGroup = z.int().positive().describe("of requiredSampleSize in opscycle/kpi");

/** What has been counted of each group. */
export function totalsOf({ samples }: ExperimentContext) {
  const sum = (field: "controlTrials" | "controlSuccesses" | "variantTrials" | "variantSuccesses") =>
    samples.reduce((total, sample) => total + sample[field], 0);
  return {
    controlTrials: sum("controlTrials"),
    controlSuccesses: sum("controlSuccesses"),
    variantTrials: sum("variantTrials"),
    variantSuccesses: sum("variantSuccesses"),
  };
}

/** The commands of an experiment, in the order in which they usually come. */
export const experimentCommands = {
  "experiment.design": plain({
    title: { en: "Plan the size of the groups", zh: "设计样本量" },
    payload: z.strictObject({ plannedPerGroup: perGroup }),
    roles: testers,
  }),
  "experiment.start": plain({ title: { en: "Start", zh: "开始测试" }, payload: nothing, roles: testers }),
  "experiment.recordSample": plain({
    title: { en: "Record what was counted", zh: "登记样本" },
    payload: z
      .strictObject({
        sampleId: z.string().min(1),
        controlTrials: count,
        controlSuccesses: count,
        variantTrials: count,
        variantSuccesses: count,
      })
      .refine(({ controlSuccesses, controlTrials }) => controlSuccesses <= controlTrials, {
        path: ["controlSuccesses"],
        message: "at most controlTrials",
      })
      .refine(({ variantSuccesses, variantTrials }) => variantSuccesses <= variantTrials, {
        path: ["variantSuccesses"],
        message: "at most variantTrials",
      }),
    roles: testers,
  }),
  "experiment.judge": consulting(
    { title: { en: "Look at the result", zh: "判断显著性" }, payload: nothing, roles: testers },
    {
      rule: experimentSignificance,
      facts: ({ context }) => {
        const totals = totalsOf(context);
        return {
          controlSuccesses: totals.controlSuccesses,
          controlFailures: totals.controlTrials - totals.controlSuccesses,
          variantSuccesses: totals.variantSuccesses,
          variantFailures: totals.variantTrials - totals.variantSuccesses,
          plannedPerGroup: context.plannedPerGroup,
          looksBefore: context.looks,
        };
      },
    },
  ),
  "experiment.extend": plain({
    title: { en: "Go on with larger groups", zh: "扩大样本继续测试" },
    payload: z.strictObject({ plannedPerGroup: perGroup }),
    roles: testers,
  }),
  "experiment.adopt": plain({
    title: { en: "Adopt the variant", zh: "采用新方案" },
    payload: nothing,
    roles: deciders,
  }),
  "experiment.reject": plain({
    title: { en: "Keep what there was", zh: "保留原方案" },
    payload: reason,
    roles: deciders,
  }),
  "experiment.stopForHarm": plain({
    title: { en: "Stop because it does harm", zh: "因损害提前终止" },
    payload: reason,
    roles: deciders,
  }),
  "experiment.abandon": plain({ title: { en: "Give up", zh: "放弃测试" }, payload: reason, roles: deciders }),
};
