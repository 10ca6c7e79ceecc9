import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import { given, isNewEntry, isRepeatedEntry } from "../recorded-entries.js";
import type { CrisisCase, CrisisContext, CrisisRecall, crisisCommands } from "./crisis.commands.js";

/** What a crisis is started with. */
export type CrisisInput = Pick<CrisisContext, "crisisId" | "subject" | "sku" | "platform" | "windows"> & {
  /** Where it was first seen. */
  readonly signalId?: string;
};

/** An event of a crisis. */
export interface CrisisEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "crisis.assessmentOverdue"
    | "crisis.falseAlarm"
    | "crisis.activated"
    | "crisis.spokespersonAppointed"
    | "crisis.statementReturned"
    | "crisis.statementPublished"
    | "crisis.caseOpened"
    | "crisis.recallRequested"
    | "crisis.calmed"
    | "crisis.flaredUp"
    | "crisis.reviewed";
  /** Id of the crisis, by which hand-overs find it. */
  readonly crisisId: string;
  /** What it is about, in a few words. */
  readonly subject: string;
  /** SKU of the product, as the shop writes it; absent where it is about no single product. */
  readonly sku?: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** Why, where the command says so. */
  readonly reason?: string;
  /** With `crisis.spokespersonAppointed`: who speaks for the shop. */
  readonly spokesperson?: string;
  /** The statement that it is about. */
  readonly statementId?: string;
  /** A case that is to be opened for somebody concerned. */
  readonly concerned?: CrisisCase;
  /** With `crisis.recallRequested`: what is to be called back. */
  readonly recall?: CrisisRecall;
  /** With `crisis.reviewed`: what is to be done otherwise next time. */
  readonly lessons?: readonly string[];
}

type Event = MachineEventOf<typeof crisisCommands>;

/** What an event tells of the fields of its command. */
function toldOf(event: Event): Partial<CrisisEvent> {
  return {
    ...("at" in event && { at: event.at }),
    ...("reason" in event && { reason: event.reason }),
    ...("spokesperson" in event && { spokesperson: event.spokesperson }),
    ...("statementId" in event && { statementId: event.statementId }),
    ...("concerned" in event && { concerned: event.concerned }),
    ...("recall" in event && { recall: event.recall }),
    ...("lessons" in event && { lessons: event.lessons }),
  };
}

/** The questions, actions and windows that the chart names. */
export const crisisSetup = setup({
  types: {
    context: {} as CrisisContext,
    events: {} as Event,
    input: {} as CrisisInput,
    emitted: {} as CrisisEvent,
    tags: {} as "overdue" | "attention",
  },
  delays: { assessmentWindow: ({ context }) => context.windows.assessmentWindow },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isKnownSignal: ({ context }, signalId: string) => context.signalIds.includes(signalId),
    hasSpokesperson: ({ context }) => context.spokesperson !== null,
    isDraft: ({ context }, statementId: string) => context.draftId === statementId,
    isPublished: ({ context }, statementId: string) =>
      context.statements.some((statement) => statement.statementId === statementId),
    /** One may speak, and something was said: nobody calms a crisis by silence. */
    hasSpoken: ({ context }) => context.statements.length > 0,
    isKnownCase: ({ context }, one: CrisisCase) => isRepeatedEntry(context.cases, "caseId", one),
    isNewCase: ({ context }, one: CrisisCase) => isNewEntry(context.cases, "caseId", one),
    isKnownRecall: ({ context }, one: CrisisRecall) => isRepeatedEntry(context.recalls, "recallId", one),
    isNewRecall: ({ context }, one: CrisisRecall) => isNewEntry(context.recalls, "recallId", one),
  },
  actions: {
    /** XState takes an event only where something follows from it. */
    changeNothing: assign({}),
    noteSignal: assign(({ context }, signalId: string) => ({ signalIds: [...context.signalIds, signalId] })),
    noteSpokesperson: assign((_, spokesperson: string) => ({ spokesperson })),
    noteDraft: assign((_, draftId: string) => ({ draftId })),
    forgetDraft: assign({ draftId: null }),
    noteStatement: assign(({ context, event }) =>
      event.type === "crisis.publish"
        ? {
            draftId: null,
            statements: [...context.statements, { statementId: event.statementId, publishedAt: event.at }],
          }
        : {},
    ),
    noteCase: assign(({ context }, one: CrisisCase) => ({ cases: [...context.cases, one] })),
    noteRecall: assign(({ context }, one: CrisisRecall) => ({ recalls: [...context.recalls, one] })),
    countFlareUp: assign(({ context }) => ({ flareUps: context.flareUps + 1 })),
    tell: emit(
      ({ context: { crisisId, subject, sku, platform }, event }, type: CrisisEvent["type"]): CrisisEvent => ({
        type,
        crisisId,
        subject,
        ...given({ sku, platform }),
        ...toldOf(event),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: CrisisEvent["type"]) => ({ type: "tell", params: type }) as const;
