import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { AnnouncedPenalty } from "../compliance/announced-penalty.js";
import { given, isNewEntry, isRepeatedEntry } from "../recorded-entries.js";
import type { serviceCaseCommands } from "./service-case.commands.js";
import {
  isOfGoods,
  type ServiceCaseContext,
  type ServiceCaseKind,
  type ServiceCause,
  type ServiceCompensation,
  type ServiceSolution,
} from "./service-case.context.js";

/** What a service case is started with. */
export type ServiceCaseInput = Pick<
  ServiceCaseContext,
  | "caseId"
  | "kind"
  | "channel"
  | "customerId"
  | "orderId"
  | "sku"
  | "platform"
  | "currency"
  | "paymentId"
  | "windows"
  | "receivedAt"
> & {
  /** The message that it begins with. */
  readonly messageId?: string;
};

/** An event of a service case: what the case is about, and the fields of the command that brought it about. */
export interface ServiceCaseEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "serviceCase.takenOver"
    | "serviceCase.answered"
    | "serviceCase.responseOverdue"
    | "serviceCase.graded"
    | "serviceCase.assigned"
    | "serviceCase.escalated"
    | "serviceCase.causeIdentified"
    | "serviceCase.solutionAccepted"
    | "serviceCase.compensationGranted"
    | "serviceCase.customerSilent"
    | "serviceCase.resolved"
    | "serviceCase.reopened"
    | "serviceCase.rated"
    | "serviceCase.revisionRequested"
    | "serviceCase.disputed"
    | "serviceCase.disputeLost"
    | "serviceCase.orderCancellationWanted"
    | "serviceCase.orderCorrectionWanted"
    | "serviceCase.crisisReported"
    | "serviceCase.merged"
    | "serviceCase.withdrawn"
    | "serviceCase.closed";
  /** Id of the case, by which hand-overs find it. */
  readonly caseId: string;
  /** What the customer came with. */
  readonly kind: ServiceCaseKind;
  /** Id of the customer, as the shop names it; absent where nobody is known. */
  readonly customerId?: string;
  /** Id of the order that it is about; absent where it is about none. */
  readonly orderId?: string;
  /** SKU of the product, as the shop writes it; absent where it is about no single product. */
  readonly sku?: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** Where they are known by then. */
  readonly cause?: ServiceCause;
  /** What the customer is offered, where that is known by then. */
  readonly solution?: ServiceSolution;
  /** With `serviceCase.compensationGranted`: what is given besides. */
  readonly compensation?: ServiceCompensation;
  /** ISO 4217 code of its amounts; absent where none is named. */
  readonly currency?: string;
  /** Id of the payment that money goes back under; absent where none is named. */
  readonly paymentId?: string;
  /** Who handles it, where somebody is named. */
  readonly agent?: string;
  /** Whether online service or one person sees to it, where it is graded. */
  readonly grade?: "small" | "big";
  /** With `serviceCase.rated`: from 1 to 5. */
  readonly score?: number;
  /** The dispute in which the platform was called in. */
  readonly disputeId?: string;
  /** The crisis that it is reported to. */
  readonly crisisId?: string;
  /** With `serviceCase.crisisReported`: what threatens, in words. */
  readonly summary?: string;
  /** With `serviceCase.merged`: the case that goes on with it. */
  readonly intoCaseId?: string;
  /** More about it, in words. */
  readonly detail?: string;
  /** With `serviceCase.disputeLost`: the penalty that the platform announced with it. */
  readonly penalty?: AnnouncedPenalty;
}

type Event = MachineEventOf<typeof serviceCaseCommands>;

/** The shortest limit that applies, less what has gone by since the customer wrote. */
function responseMs({ kind, windows, receivedAt }: ServiceCaseContext, event: Event): number {
  const ofKind = {
    inquiry: Number.POSITIVE_INFINITY,
    "after-sales": windows.responseWindow,
    complaint: windows.complaintWindow,
    "negative-review": windows.negativeReviewWindow,
  }[kind];
  const limit = Math.min(ofKind, windows.ownWindow ?? Number.POSITIVE_INFINITY);
  const gone = "at" in event && receivedAt !== undefined ? Date.parse(event.at) - Date.parse(receivedAt) : 0;
  return Math.max(0, limit - gone);
}

/** Until the instant that the command sets, or for as long as is usual; 0 where nothing is set. */
const msUntil = (event: Event, windowMs = 0): number =>
  "until" in event && event.until !== undefined
    ? Math.max(0, Date.parse(event.until) - Date.parse(event.at))
    : windowMs;

/** What an event tells of the fields of its command. */
function toldOf(event: Event): Partial<ServiceCaseEvent> {
  return {
    ...("at" in event && { at: event.at }),
    ...("agent" in event && { agent: event.agent }),
    ...("score" in event && { score: event.score }),
    ...("summary" in event && { summary: event.summary }),
    ...("penalty" in event && given({ penalty: event.penalty })),
    ...("detail" in event && given({ detail: event.detail })),
    ...("intoCaseId" in event && { intoCaseId: event.intoCaseId }),
    ...("compensationId" in event && {
      compensation: {
        compensationId: event.compensationId,
        form: event.form,
        amountMinor: event.amountMinor,
      },
    }),
  };
}

/** The questions, actions and windows that the chart names. */
export const serviceCaseSetup = setup({
  types: {
    context: {} as ServiceCaseContext,
    events: {} as Event,
    input: {} as ServiceCaseInput,
    emitted: {} as ServiceCaseEvent,
    tags: {} as "overdue" | "attention" | "open",
  },
  delays: {
    responseWindow: ({ context, event }) => responseMs(context, event),
    silenceWindow: ({ context, event }) => msUntil(event, context.windows.silenceWindow),
    reopenWindow: ({ context, event }) => msUntil(event, context.windows.reopenWindow),
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isForPeople: ({ context }) => context.kind !== "inquiry",
    isKnownMessage: ({ context }, messageId: string) => context.messageIds.includes(messageId),
    /** A complaint has an owner before it is answered; a bad review is answered with an apology and a proposal. */
    isFitAnswer: ({ context, event }) =>
      event.type === "serviceCase.reply" &&
      (context.kind !== "complaint" || context.owner !== null) &&
      (context.kind !== "negative-review" || (event.apology === true && event.proposal !== undefined)),
    isFitSolution: ({ context }, solution: ServiceSolution) =>
      (!isOfGoods(solution.remedy) || context.orderId !== undefined) &&
      (solution.amountMinor === undefined || context.currency !== undefined),
    isKnownCompensation: ({ context }, one: ServiceCompensation) =>
      isRepeatedEntry(context.compensations, "compensationId", one),
    isNewCompensation: ({ context }, one: ServiceCompensation) =>
      context.currency !== undefined && isNewEntry(context.compensations, "compensationId", one),
    hasSilenceWindow: ({ context, event }) => msUntil(event, context.windows.silenceWindow) > 0,
    hasReopenWindow: ({ context, event }) => msUntil(event, context.windows.reopenWindow) > 0,
    isOfOther: ({ context }, kind: ServiceCaseKind) => context.kind !== kind,
    /** One polite request, and only to somebody who wrote a bad review. */
    mayAskRevision: ({ context, event }) =>
      context.kind === "negative-review" && context.revision === "none" && outcomeIs({ event }, "accept"),
    wasAskedRevision: ({ context }) => context.revision === "asked",
    isOrderChange: ({ context, event }, change: "cancel" | "correct") =>
      context.orderId !== undefined && fieldIs({ event }, { name: "change", value: change }),
    isKnownCrisis: ({ context }, crisisId: string) => context.crisisId === crisisId,
    isFirstCrisis: ({ context }) => context.crisisId === null,
    isKnownDispute: ({ context }, disputeId: string) => context.disputeId === disputeId,
    isOther: ({ context }, caseId: string) => context.caseId !== caseId,
  },
  actions: {
    /** XState takes an event only where something follows from it. */
    changeNothing: assign({}),
    noteMessage: assign(({ context }, messageId: string) => ({
      messageIds: [...context.messageIds, messageId],
    })),
    noteKind: assign((_, kind: ServiceCaseKind) => ({ kind })),
    noteOwner: assign((_, owner: string) => ({ owner })),
    noteGrade: assign((_, grade: "small" | "big") => ({ grade })),
    noteCause: assign(({ event }) =>
      event.type === "serviceCase.identifyCause"
        ? {
            cause: event.cause,
            remedy: event.decision.outcome === "undecided" ? null : event.decision.outcome,
          }
        : {},
    ),
    noteSolution: assign((_, solution: ServiceSolution) => ({ solution })),
    addCompensation: assign(({ context }, one: ServiceCompensation) => ({
      compensations: [...context.compensations, one],
    })),
    noteScore: assign((_, satisfaction: number) => ({ satisfaction })),
    noteRequest: assign({ revision: "asked" }),
    noteRevision: assign((_, revised: boolean) => ({ revision: revised ? "revised" : "kept" })),
    countReopening: assign(({ context }) => ({ reopenings: context.reopenings + 1 })),
    noteDispute: assign((_, disputeId: string) => ({ disputeId })),
    noteCrisis: assign((_, crisisId: string) => ({ crisisId })),
    tell: emit(({ context, event }, type: ServiceCaseEvent["type"]): ServiceCaseEvent => {
      const { caseId, kind, customerId, orderId, sku, platform, currency, paymentId } = context;
      return {
        type,
        caseId,
        kind,
        ...given({ customerId, orderId, sku, platform, currency, paymentId }),
        ...(context.grade !== null && { grade: context.grade }),
        ...(context.cause !== null && { cause: context.cause }),
        ...(context.solution !== null && { solution: context.solution }),
        ...(context.disputeId !== null && { disputeId: context.disputeId }),
        ...(context.crisisId !== null && { crisisId: context.crisisId }),
        ...toldOf(event),
      };
    }),
  },
});

/** Tells an event. */
export const tell = (type: ServiceCaseEvent["type"]) => ({ type: "tell", params: type }) as const;
