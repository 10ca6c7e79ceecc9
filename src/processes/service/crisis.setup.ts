import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { CrisisCase, CrisisContext, CrisisRecall, crisisCommands } from "./crisis.commands.js";

/** What a crisis is started with. */
export type CrisisInput = Pick<CrisisContext, "crisisId" | "subject" | "sku" | "platform" | "windows"> & {
  /** Where it was first seen. */
  readonly signalId?: string;
};

/** An event of a crisis. */
export interface CrisisEvent {
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
  readonly crisisId: string;
  readonly subject: string;
  readonly sku?: string;
  readonly platform?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  readonly reason?: string;
  readonly spokesperson?: string;
  readonly statementId?: string;
  /** A case that is to be opened for somebody concerned. */
  readonly caseId?: string;
  readonly customerId?: string;
  readonly orderId?: string;
  readonly recallId?: string;
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
    ...("caseId" in event && { caseId: event.caseId }),
    ...("customerId" in event && { customerId: event.customerId }),
    ...("orderId" in event && { orderId: event.orderId }),
    ...("recallId" in event && { recallId: event.recallId, sku: event.sku }),
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
    isKnownCase: ({ context }, one: CrisisCase) =>
      context.cases.some(
        ({ caseId, customerId, orderId }) =>
          caseId === one.caseId && customerId === one.customerId && orderId === one.orderId,
      ),
    isNewCase: ({ context }, one: CrisisCase) => !context.cases.some(({ caseId }) => caseId === one.caseId),
    isKnownRecall: ({ context }, one: CrisisRecall) =>
      context.recalls.some(({ recallId, sku }) => recallId === one.recallId && sku === one.sku),
    isNewRecall: ({ context }, one: CrisisRecall) =>
      !context.recalls.some(({ recallId }) => recallId === one.recallId),
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
    noteCase: assign(({ context }, { caseId, customerId, orderId }: CrisisCase) => ({
      cases: [
        ...context.cases,
        {
          caseId,
          ...(customerId !== undefined && { customerId }),
          ...(orderId !== undefined && { orderId }),
        },
      ],
    })),
    noteRecall: assign(({ context }, { recallId, sku }: CrisisRecall) => ({
      recalls: [...context.recalls, { recallId, sku }],
    })),
    countFlareUp: assign(({ context }) => ({ flareUps: context.flareUps + 1 })),
    tell: emit(
      ({ context: { crisisId, subject, sku, platform }, event }, type: CrisisEvent["type"]): CrisisEvent => ({
        type,
        crisisId,
        subject,
        ...(sku !== undefined && { sku }),
        ...(platform !== undefined && { platform }),
        ...toldOf(event),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: CrisisEvent["type"]) => ({ type: "tell", params: type }) as const;
