import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { AnnouncedPenalty } from "./announced-penalty.js";
import type {
  ComplianceCaseContext,
  ComplianceSubject,
  complianceCaseCommands,
} from "./compliance-case.commands.js";

/** What a compliance case is started with. */
export interface ComplianceCaseInput
  extends Pick<ComplianceCaseContext, "caseId" | "subject" | "platform" | "category" | "windows"> {
  /** True where the subject is published already, and is looked into now. */
  readonly published?: boolean;
}

/** An event of a compliance case. Of what is published already, a review `confirmed` it or `fixDemanded`. */
export interface ComplianceCaseEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "complianceCase.reviewOverdue"
    | "complianceCase.passed"
    | "complianceCase.returned"
    | "complianceCase.blocked"
    | "complianceCase.exempted"
    | "complianceCase.exemptionEnded"
    | "complianceCase.recheckDue"
    | "complianceCase.confirmed"
    | "complianceCase.fixDemanded"
    | "complianceCase.violationReported"
    | "complianceCase.takedownDemanded"
    | "complianceCase.takedownOverdue"
    | "complianceCase.takenDown"
    | "complianceCase.closed";
  /** Id of the case, by which hand-overs find it. */
  readonly caseId: string;
  /** What is reviewed. */
  readonly subject: ComplianceSubject;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** What is to be fixed, what was found, or why. */
  readonly reason?: string;
  /** With `complianceCase.violationReported`: the one that was reported. */
  readonly violationId?: string;
  /** The penalty that the platform announced with a violation. */
  readonly penalty?: AnnouncedPenalty;
}

type Event = MachineEventOf<typeof complianceCaseCommands>;

/** What the case says its trouble is. */
const reasonOf = (event: Event): string =>
  "reason" in event && event.reason !== undefined
    ? event.reason
    : event.type === "complianceCase.screen"
      ? (event.decision.proposal?.findings.map(({ text }) => text).join(", ") ?? "wording")
      : event.type === "complianceCase.recheck"
        ? event.change
        : "see the decision of the review";

const isKnown = ({ context, event }: { readonly context: ComplianceCaseContext; readonly event: Event }) =>
  event.type === "complianceCase.reportViolation" &&
  context.violations.some(({ id, reason }) => id === event.violationId && reason === event.reason);

/** The questions, actions and windows that the chart names. */
export const complianceCaseSetup = setup({
  types: {
    context: {} as ComplianceCaseContext,
    events: {} as Event,
    input: {} as ComplianceCaseInput,
    emitted: {} as ComplianceCaseEvent,
  },
  delays: {
    reviewWindow: ({ context }) => context.windows.reviewWindow,
    fixWindow: ({ context }) => context.windows.fixWindow,
    takedownWindow: ({ context }) => context.windows.takedownWindow,
    exemptionTerm: ({ context, event }) =>
      context.exemption !== null && "at" in event
        ? Math.max(0, Date.parse(context.exemption.endsAt) - Date.parse(event.at))
        : context.windows.exemptionTerm,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isPublishedAtStart: ({ context }) => context.isPublishedAtStart,
    isCleared: ({ event }) =>
      outcomeIs({ event }, "accept") && "verdict" in event && event.verdict === "passed",
    isKnownViolation: isKnown,
    isNewViolation: ({ context, event }) =>
      event.type === "complianceCase.reportViolation" &&
      context.violations.every(({ id }) => id !== event.violationId),
  },
  actions: {
    /** XState takes an event only where something follows from it. */
    changeNothing: assign({}),
    noteStart: assign({ isPublishedAtStart: false }),
    countReview: assign(({ context }) => ({ rounds: context.rounds + 1 })),
    noteReason: assign(({ event }) => ({ reason: reasonOf(event) })),
    clearReason: assign({ reason: null, exemption: null }),
    grantExemption: assign(({ context, event }) =>
      event.type === "complianceCase.exempt"
        ? {
            exemption: {
              reason: event.reason,
              endsAt:
                event.until ?? new Date(Date.parse(event.at) + context.windows.exemptionTerm).toISOString(),
            },
          }
        : {},
    ),
    endExemption: assign({ exemption: null }),
    noteViolation: assign(({ context, event }) =>
      event.type === "complianceCase.reportViolation"
        ? { violations: [...context.violations, { id: event.violationId, reason: event.reason }] }
        : {},
    ),
    tell: emit(
      ({ context, event }, type: ComplianceCaseEvent["type"]): ComplianceCaseEvent => ({
        type,
        caseId: context.caseId,
        subject: context.subject,
        ...(context.platform !== undefined && { platform: context.platform }),
        ...("at" in event && { at: event.at }),
        ...(context.reason !== null && { reason: context.reason }),
        ...("violationId" in event && { violationId: event.violationId }),
        ...("penalty" in event && { penalty: event.penalty }),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: ComplianceCaseEvent["type"]) => ({ type: "tell", params: type }) as const;
