import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import { fits, isBooked, totalMinor } from "../money-entries.js";
import type { SecurityIncidentContext, securityIncidentCommands } from "./security-incident.commands.js";

/** What a security incident is started with. */
export type SecurityIncidentInput = Pick<
  SecurityIncidentContext,
  "incidentId" | "kind" | "subject" | "currency" | "windows"
>;

/** An event of a security incident. */
export interface SecurityIncidentEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "securityIncident.confirmed"
    | "securityIncident.dismissed"
    | "securityIncident.contained"
    | "securityIncident.assessed"
    | "securityIncident.turnedGrave"
    | "securityIncident.secured"
    | "securityIncident.relapsed"
    | "securityIncident.authorityNotified"
    | "securityIncident.noticeOverdue"
    | "securityIncident.peopleNotified"
    | "securityIncident.moneyRecovered"
    | "securityIncident.evidenceKept"
    | "securityIncident.evidenceReleased"
    | "securityIncident.reviewed"
    | "securityIncident.closed";
  /** Id of the incident, by which hand-overs find it. */
  readonly incidentId: string;
  /** A stolen or misused account, or data that leaked. */
  readonly kind: "account" | "data";
  /** The account, or the system. */
  readonly subject: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** How grave it is for people; absent before the assessment. */
  readonly risk?: "none" | "low" | "high";
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** Money that went, in minor units. */
  readonly lossMinor: number;
  /** Money that came back, in minor units; never more than went. */
  readonly recoveredMinor: number;
  /** Whom a notice is overdue to, to whom evidence went, or what was found. */
  readonly detail?: string;
}

type Event = MachineEventOf<typeof securityIncidentCommands>;

const recovery = (event: Event) =>
  event.type === "securityIncident.recordRecovery"
    ? { id: event.recoveryId, amountMinor: event.amountMinor }
    : { id: "", amountMinor: 0 };

/** A loss is never assessed at less than what has come back. */
const coversRecoveries = ({ recoveries }: SecurityIncidentContext, event: Event): boolean =>
  event.type === "securityIncident.assess" && event.lossMinor >= totalMinor(recoveries);

/** The questions, actions and windows that the chart names. */
export const securityIncidentSetup = setup({
  types: {
    context: {} as SecurityIncidentContext,
    events: {} as Event,
    input: {} as SecurityIncidentInput,
    emitted: {} as SecurityIncidentEvent,
  },
  delays: {
    authorityWindow: ({ context }) => context.windows.authorityWindow,
    peopleWindow: ({ context }) => context.windows.peopleWindow,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isContained: ({ context }) => context.isContained,
    isAccount: ({ context }) => context.kind === "account",
    isSecuredAccount: ({ context, event }) => context.kind === "account" && outcomeIs({ event }, "secure"),
    coversRecoveries: ({ context, event }) => coversRecoveries(context, event),
    turnsGrave: ({ context, event }) =>
      "risk" in event && event.risk === "high" && !context.wasGrave && coversRecoveries(context, event),
    isAuthorityTold: ({ context }) => context.isAuthorityTold,
    isEvidenceKept: ({ context }) => context.isEvidenceKept,
    isPeopleNoticeWaived: ({ context }) => context.isPeopleNoticeWaived,
    isBooked: ({ context, event }) => isBooked(context.recoveries, recovery(event)),
    isWithinLoss: ({ context, event }) => fits(context.recoveries, recovery(event), context.lossMinor),
  },
  actions: {
    /** XState takes an event only where something follows from it. */
    changeNothing: assign({}),
    contain: assign({ isContained: true }),
    reopen: assign({ isContained: false, isEvidenceKept: false }),
    noteAssessment: assign(({ context, event }) =>
      event.type === "securityIncident.assess"
        ? {
            risk: event.risk,
            peopleAffected: event.peopleAffected ?? context.peopleAffected,
            lossMinor: event.lossMinor,
          }
        : {},
    ),
    noteEvidence: assign({ isEvidenceKept: true }),
    noteGravity: assign({ wasGrave: true }),
    noteAuthorityNotice: assign({ isAuthorityTold: true }),
    waivePeopleNotice: assign({ isPeopleNoticeWaived: true }),
    orderPeopleNotice: assign({ isPeopleNoticeWaived: false }),
    bookRecovery: assign(({ context, event }) => ({ recoveries: [...context.recoveries, recovery(event)] })),
    tell: emit(
      ({ context, event }, told: Pick<SecurityIncidentEvent, "type" | "detail">): SecurityIncidentEvent => ({
        ...told,
        incidentId: context.incidentId,
        kind: context.kind,
        subject: context.subject,
        ...("at" in event && { at: event.at }),
        ...(context.risk !== null && { risk: context.risk }),
        currency: context.currency,
        lossMinor: context.lossMinor,
        recoveredMinor: totalMinor(context.recoveries),
        ...("finding" in event && { detail: event.finding }),
        ...("recipient" in event && { detail: event.recipient }),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: SecurityIncidentEvent["type"], detail?: string) =>
  ({ type: "tell", params: { type, ...(detail !== undefined && { detail }) } }) as const;
