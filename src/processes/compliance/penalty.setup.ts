import { assign, emit, setup } from "xstate";
import type { PenaltyStep } from "../../rules/penalty/follow-up.js";
import type { PenaltyCause, PenaltyLevel } from "../../rules/penalty/levels.js";
import { outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { PenaltyContext, penaltyCommands } from "./penalty.commands.js";
import * as updates from "./penalty.updates.js";

/** What the case of a penalty is started with. */
export interface PenaltyInput
  extends Pick<PenaltyContext, "penaltyId" | "storeId" | "platform" | "caseId" | "windows" | "ladder"> {
  /** The first penalty. */
  readonly imposed: updates.ImposedPenalty;
  /** Where the store stood before. */
  readonly levelBefore: PenaltyLevel;
  /** When the first penalty was imposed; null where it is not known. */
  readonly imposedAt: string | null;
}

/** An event of a penalty. */
export interface PenaltyEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "penalty.imposed"
    | "penalty.pointsLapsed"
    | "penalty.lifted"
    | "penalty.appealPeriodOver"
    | "penalty.analysed"
    | "penalty.rectified"
    | "penalty.appealed"
    | "penalty.evidenceAsked"
    | "penalty.evidenceOverdue"
    | "penalty.appealAnswered"
    | "penalty.adjusted"
    | "penalty.closed";
  /** Id of the case of a penalty, by which hand-overs find it. */
  readonly penaltyId: string;
  /** Id of the store, as the shop names it. */
  readonly storeId: string;
  /** The compliance case of what was punished; absent where there is none. */
  readonly caseId?: string;
  /** The instant of the command; absent at the start, and when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** Where the store stands. */
  readonly level: PenaltyLevel;
  /** Points that stand against it. */
  readonly points: number;
  /** The last violation, or the one that it is about. */
  readonly violationId?: string;
  /** The kind of the last violation. */
  readonly cause?: PenaltyCause;
  /** What was found, done or changed, the evidence that is asked for, or the answer to the appeal. */
  readonly detail?: string;
}

type Event = MachineEventOf<typeof penaltyCommands>;

const detailOf = (event: Event): string | undefined => {
  if (event.type === "penalty.analyse") return event.finding;
  if (event.type === "penalty.rectify") return event.measures;
  if (event.type === "penalty.adjust") return event.adjustment;
  if (event.type === "penalty.askEvidence") return event.wanted;
  return event.type === "penalty.recordAnswer" ? event.decision.outcome : undefined;
};

/** The questions, actions and windows that the chart names. */
export const penaltySetup = setup({
  types: {
    context: {} as PenaltyContext,
    events: {} as Event,
    input: {} as PenaltyInput,
    emitted: {} as PenaltyEvent,
  },
  delays: {
    appealWindow: ({ context }) => context.windows.appealWindow,
    evidenceWindow: ({ context }) => context.windows.evidenceWindow,
    pointsTerm: ({ context, event }) =>
      context.pointsLapseAt !== null && "at" in event
        ? Math.max(0, Date.parse(context.pointsLapseAt) - Date.parse(event.at))
        : context.windows.pointsTerm,
  },
  guards: {
    isOutcome: outcomeIs,
    isAt: ({ context }, level: PenaltyLevel) => context.level === level,
    isKnownViolation: ({ context, event }) =>
      event.type === "penalty.impose" && updates.isNoted(context, event),
    isNewViolation: ({ context, event }) => event.type === "penalty.impose" && updates.isNews(context, event),
    isAppealable: ({ context }, violationId: string) => updates.isAppealable(context, violationId),
    isAppealDecided: ({ context, event }) =>
      event.type === "penalty.recordAnswer" &&
      event.decision.outcome !== "undecided" &&
      updates.pendingAppeal(context)?.violationId === event.violationId,
    isAppealPending: ({ context }) => updates.pendingAppeal(context) !== undefined,
    isEvidenceAsked: ({ context }) => context.isEvidenceAsked,
    isAnsweredSo: ({ context, event }) =>
      event.type === "penalty.recordAnswer" &&
      context.violations.some(
        ({ violationId, appeal }) =>
          violationId === event.violationId &&
          (event.answer === "rejected" ? appeal === "stays" : appeal === "annulled" || appeal === "restored"),
      ),
    isLowered: ({ context }, level: PenaltyLevel) =>
      context.ladder.includes(level) && context.ladder.indexOf(level) < context.ladder.indexOf(context.level),
  },
  actions: {
    /** XState takes an event only where something follows from it. */
    changeNothing: assign({}),
    impose: assign(({ context, event }) =>
      event.type === "penalty.impose"
        ? {
            ...updates.impose(context, event, event.at),
            expectedLevel: event.decision.outcome === "undecided" ? null : event.decision.outcome,
          }
        : {},
    ),
    noteStep: assign(({ context }, step: PenaltyStep) => ({ stepsDone: [...context.stepsDone, step] })),
    fileAppeal: assign(({ context }, violationId: string) => ({
      ...updates.markAppeal(context, violationId, "pending"),
      stepsDone: [...context.stepsDone, "appeal" as const],
    })),
    withdrawAppeal: assign(({ context }) => ({
      ...updates.markAppeal(context, updates.pendingAppeal(context)?.violationId ?? "", "stays"),
      isEvidenceAsked: false,
    })),
    noteEvidence: assign((_, isEvidenceAsked: boolean) => ({ isEvidenceAsked })),
    settleAppeal: assign(({ context, event }) =>
      event.type === "penalty.recordAnswer" && event.decision.outcome !== "undecided"
        ? updates.settleAppeal(
            context,
            event.violationId,
            event.decision.outcome,
            event.decision.proposal?.level ?? context.level,
          )
        : {},
    ),
    setLevel: assign(({ context }, level: PenaltyLevel) =>
      level === "compliant" ? updates.lapse(context) : { level },
    ),
    lapse: assign(({ context }) => updates.lapse(context)),
    tell: emit(({ context, event }, type: PenaltyEvent["type"]): PenaltyEvent => {
      const last = context.violations.at(-1);
      const detail = detailOf(event);
      return {
        type,
        penaltyId: context.penaltyId,
        storeId: context.storeId,
        ...(context.caseId !== undefined && { caseId: context.caseId }),
        ...("at" in event && { at: event.at }),
        level: context.level,
        points: updates.standingPoints(context),
        ...(last && { violationId: last.violationId, cause: last.cause }),
        ...("violationId" in event && { violationId: event.violationId }),
        ...(detail !== undefined && { detail }),
      };
    }),
  },
});

/** Tells an event. */
export const tell = (type: PenaltyEvent["type"]) => ({ type: "tell", params: type }) as const;

/** Asks where the store stands. */
export const isAt = (level: PenaltyLevel) => ({ type: "isAt", params: level }) as const;
