import { assign, emit, setup } from "xstate";
import { outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import {
  type ExperimentContext,
  type ExperimentSample,
  type experimentCommands,
  totalsOf,
} from "./experiment.commands.js";

/** What an experiment is started with. */
export type ExperimentInput = Omit<ExperimentContext, "plannedPerGroup" | "samples" | "looks" | "looksLeft">;

/** An event of an experiment. */
export interface ExperimentEvent
  extends Pick<ExperimentContext, "experimentId" | "subject" | "subjectKind" | "hypothesis"> {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "experiment.started"
    | "experiment.overrun"
    | "experiment.judged"
    | "experiment.extended"
    | "experiment.adopted"
    | "experiment.rejected"
    | "experiment.stopped"
    | "experiment.abandoned";
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** What the look found, or the reason. */
  readonly detail?: string;
  /** With `experiment.judged`: what had been counted. */
  readonly totals?: ReturnType<typeof totalsOf>;
}

type Judge = Extract<MachineEventOf<typeof experimentCommands>, { readonly type: "experiment.judge" }>;
type Told = Pick<ExperimentEvent, "type" | "detail" | "totals">;

const sampleOf = ({ samples }: ExperimentContext, sampleId: string) =>
  samples.find((sample) => sample.sampleId === sampleId);

function eventOf(context: ExperimentContext, event: { readonly at?: string }, told: Told): ExperimentEvent {
  const { experimentId, subject, subjectKind, hypothesis } = context;
  return {
    ...told,
    experimentId,
    subject,
    subjectKind,
    hypothesis,
    ...(event.at !== undefined && { at: event.at }),
  };
}

/** The questions, actions and windows that the chart names. */
export const experimentSetup = setup({
  types: {
    context: {} as ExperimentContext,
    events: {} as MachineEventOf<typeof experimentCommands>,
    input: {} as ExperimentInput,
    emitted: {} as ExperimentEvent,
  },
  delays: { runWindow: ({ context }) => context.windows.runWindow },
  guards: {
    isOutcome: outcomeIs,
    isKnownSample: ({ context }, sample: ExperimentSample) => {
      const known = sampleOf(context, sample.sampleId);
      return (
        known?.controlTrials === sample.controlTrials &&
        known.controlSuccesses === sample.controlSuccesses &&
        known.variantTrials === sample.variantTrials &&
        known.variantSuccesses === sample.variantSuccesses
      );
    },
    isNewSample: ({ context }, sampleId: string) => sampleOf(context, sampleId) === undefined,
    isLargerWithLooksLeft: ({ context }, plannedPerGroup: number) =>
      context.looksLeft > 0 && plannedPerGroup > context.plannedPerGroup,
  },
  actions: {
    changeNothing: assign({}),
    plan: assign((_, plannedPerGroup: number) => ({ plannedPerGroup })),
    addSample: assign(({ context }, sample: ExperimentSample) => ({
      samples: [
        ...context.samples,
        {
          sampleId: sample.sampleId,
          controlTrials: sample.controlTrials,
          controlSuccesses: sample.controlSuccesses,
          variantTrials: sample.variantTrials,
          variantSuccesses: sample.variantSuccesses,
        },
      ],
    })),
    countLook: assign(({ context }, { decision }: Judge) => ({
      looks: context.looks + 1,
      looksLeft: decision.proposal?.looksLeft ?? 0,
    })),
    tell: emit(({ context, event }, told: Told) => eventOf(context, event, told)),
    tellJudged: emit(({ context, event }, { decision }: Judge) =>
      eventOf(context, event, {
        type: "experiment.judged",
        detail: decision.outcome,
        totals: totalsOf(context),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: ExperimentEvent["type"]) => ({ type: "tell", params: { type } }) as const;

/** Tells an event with the reason that the command gives. */
export const tellWhy = (type: ExperimentEvent["type"]) =>
  ({
    type: "tell",
    params: ({ event }: { readonly event: { readonly reason: string } }) => ({ type, detail: event.reason }),
  }) as const;

/** Notes the look, and tells what it found. */
export const noteLook = [
  { type: "countLook", params: ({ event }: { readonly event: Judge }) => event },
  { type: "tellJudged", params: ({ event }: { readonly event: Judge }) => event },
] as const;
