import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import { fits, isBooked, type MoneyEntry, totalMinor } from "../money-entries.js";
import type { CounterfeitCaseContext, counterfeitCaseCommands } from "./counterfeit-case.commands.js";

/** What a case is started with. */
export type CounterfeitCaseInput = Pick<
  CounterfeitCaseContext,
  "caseId" | "right" | "target" | "currency" | "windows"
>;

/** An event of a case against counterfeits. */
export interface CounterfeitCaseEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "counterfeitCase.suspected"
    | "counterfeitCase.pursued"
    | "counterfeitCase.reported"
    | "counterfeitCase.reportAnswered"
    | "counterfeitCase.answerOverdue"
    | "counterfeitCase.letterIgnored"
    | "counterfeitCase.ruled"
    | "counterfeitCase.harmReported"
    | "counterfeitCase.harmRepeated"
    | "counterfeitCase.damagesCollected"
    | "counterfeitCase.stopped"
    | "counterfeitCase.relapsed"
    | "counterfeitCase.dropped"
    | "counterfeitCase.closed";
  /** Id of the case, by which hand-overs find it. */
  readonly caseId: string;
  /** The right of ours: the registered trademark, patent or copyright. */
  readonly right: string;
  /** Who is watched: a seller, a listing, a maker. */
  readonly target: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The verdict, or what was seen. */
  readonly detail?: string;
  /** The report of harm. */
  readonly harmId?: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** What a court or an authority awarded us, in minor units; 0 before. */
  readonly awardMinor: number;
  /** What was paid of it so far, in minor units. */
  readonly collectedMinor: number;
}

type Event = MachineEventOf<typeof counterfeitCaseCommands>;

const receipt = (event: Event): MoneyEntry =>
  event.type === "counterfeitCase.collectDamages"
    ? { id: event.receiptId, amountMinor: event.amountMinor }
    : { id: "", amountMinor: 0 };

/** The questions, actions and windows that the chart names. */
export const counterfeitCaseSetup = setup({
  types: {
    context: {} as CounterfeitCaseContext,
    events: {} as Event,
    input: {} as CounterfeitCaseInput,
    emitted: {} as CounterfeitCaseEvent,
  },
  delays: {
    platformWindow: ({ context }) => context.windows.platformWindow,
    replyWindow: ({ context }) => context.windows.replyWindow,
    relapseWatch: ({ context }) => context.windows.relapseWatch,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    hasEvidence: ({ context }) => context.evidence.length > 0,
    isKnownEvidence: ({ context, event }) =>
      "evidenceId" in event && context.evidence.includes(event.evidenceId),
    isKnownReport: ({ context, event }) => "reportId" in event && context.reports.includes(event.reportId),
    isFairReport: ({ context, event }) =>
      event.type === "counterfeitCase.report" &&
      outcomeIs({ event }, "accept") &&
      !context.reports.includes(event.reportId),
    isBetterReport: ({ context, event }) =>
      event.type === "counterfeitCase.report" &&
      outcomeIs({ event }, "accept") &&
      !context.reports.includes(event.reportId) &&
      context.evidence.length > context.evidenceReported,
    isKnownHarm: ({ context, event }) => "harmId" in event && context.harms.includes(event.harmId),
    isFirstHarm: ({ context }) => context.harms.length === 0,
    isReceiptBooked: ({ context, event }) => isBooked(context.damages, receipt(event)),
    isWithinAward: ({ context, event }) => fits(context.damages, receipt(event), context.awardMinor),
  },
  actions: {
    /** XState takes an event only where something follows from it. */
    changeNothing: assign({}),
    addEvidence: assign(({ context, event }) => ({
      evidence:
        "evidenceId" in event && !context.evidence.includes(event.evidenceId)
          ? [...context.evidence, event.evidenceId]
          : context.evidence,
    })),
    noteReport: assign(({ context, event }) => ({
      reports: "reportId" in event ? [...context.reports, event.reportId] : context.reports,
      evidenceReported: context.evidence.length,
    })),
    noteHarm: assign(({ context, event }) => ({
      harms: "harmId" in event ? [...context.harms, event.harmId] : context.harms,
    })),
    addAward: assign(({ context, event }) => ({
      awardMinor: context.awardMinor + ("awardMinor" in event ? (event.awardMinor ?? 0) : 0),
    })),
    bookDamages: assign(({ context, event }) => ({ damages: [...context.damages, receipt(event)] })),
    countRelapse: assign(({ context }) => ({ relapses: context.relapses + 1 })),
    tell: emit(
      ({ context, event }, type: CounterfeitCaseEvent["type"]): CounterfeitCaseEvent => ({
        type,
        caseId: context.caseId,
        right: context.right,
        target: context.target,
        ...("at" in event && { at: event.at }),
        ...("verdict" in event && { detail: event.verdict }),
        ...("signal" in event && { detail: event.signal }),
        ...("harmId" in event && { harmId: event.harmId, detail: event.detail }),
        currency: context.currency,
        awardMinor: context.awardMinor,
        collectedMinor: totalMinor(context.damages),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: CounterfeitCaseEvent["type"]) => ({ type: "tell", params: type }) as const;
