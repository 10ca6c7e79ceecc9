import { assign, emit, setup } from "xstate";
import type { MachineEventOf } from "../commands.js";
import type { AlertContext, alertCommands } from "./alert.commands.js";

/** What an alert's machine is started with. */
export type AlertInput = Pick<AlertContext, "rule" | "subject" | "scope" | "wellOutcome" | "windows">;

/** An event of an alert. */
export interface AlertEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "alert.raised"
    | "alert.reminded"
    | "alert.acknowledged"
    | "alert.escalated"
    | "alert.cleared";
  /** Id of the rule that raises and clears it. */
  readonly rule: string;
  /** What it is about: a SKU, a campaign, a supplier, the shop. */
  readonly subject: string;
  /** The rule's outcome by which it stands raised, or stood. */
  readonly outcome?: string;
  /** What raised it; absent before it was raised. */
  readonly cause?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** Why it was escalated or closed. */
  readonly reason?: string;
}

type Event = MachineEventOf<typeof alertCommands>;

const causeOf = (event: Event): string | undefined =>
  event.type === "alert.observe" ? (event.cause ?? event.decision.outcome) : undefined;

const isNotWell = (context: AlertContext, event: Event): boolean =>
  "decision" in event &&
  event.decision.outcome !== "undecided" &&
  event.decision.outcome !== context.wellOutcome;

/** The questions, actions and windows that the chart names. */
export const alertSetup = setup({
  types: {
    context: {} as AlertContext,
    events: {} as Event,
    input: {} as AlertInput,
    emitted: {} as AlertEvent,
  },
  delays: {
    escalationWindow: ({ context }) => context.windows.escalationWindow,
    snoozeWindow: ({ context, event }) =>
      event.type === "alert.snooze" && event.until !== undefined
        ? Math.max(0, Date.parse(event.until) - Date.parse(event.at))
        : context.windows.snoozeWindow,
    coolDownWindow: ({ context }) => context.windows.coolDownWindow,
  },
  guards: {
    isWell: ({ context, event }) => "decision" in event && event.decision.outcome === context.wellOutcome,
    isNotWell: ({ context, event }) => isNotWell(context, event),
    isKnownCause: ({ context, event }) => isNotWell(context, event) && causeOf(event) === context.cause,
    hasRelapsed: ({ context }) => context.relapsed,
  },
  actions: {
    noteCause: assign(({ context, event }) => ({
      ...(event.type === "alert.observe" && { outcome: event.decision.outcome, cause: causeOf(event) ?? "" }),
      ...("at" in event && { raisedAt: event.at }),
      timesRaised: context.timesRaised + 1,
      acknowledgedBy: null,
      snoozedUntil: null,
      relapsed: false,
    })),
    noteAcknowledgement: assign(({ event }) => ({
      acknowledgedBy: ("by" in event && event.by) || null,
      snoozedUntil: null,
    })),
    noteSnooze: assign(({ event }) => ({ snoozedUntil: ("until" in event && event.until) || null })),
    /** XState takes an event only where something follows from it. */
    changeNothing: assign({}),
    noteRelapse: assign({ relapsed: true }),
    forgetRelapse: assign({ relapsed: false }),
    tell: emit(
      ({ context, event }, type: AlertEvent["type"]): AlertEvent => ({
        type,
        rule: context.rule,
        subject: context.subject,
        ...(context.outcome !== undefined && { outcome: context.outcome }),
        ...(context.cause !== undefined && { cause: context.cause }),
        ...("at" in event && { at: event.at }),
        ...("reason" in event && { reason: event.reason }),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: AlertEvent["type"]) => ({ type: "tell", params: type }) as const;
