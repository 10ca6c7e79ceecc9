import { alertSetup, tell } from "./alert.setup.js";

const raise = { target: "#alert.active.raised", actions: ["noteCause", tell("alert.raised")] } as const;
const acknowledge = {
  target: "acknowledged",
  actions: ["noteAcknowledgement", tell("alert.acknowledged")],
} as const;
const snooze = { target: "snoozed", actions: "noteSnooze" } as const;
const escalate = { target: "escalated", actions: tell("alert.escalated") } as const;

const machine = alertSetup.createMachine({
  id: "alert",
  context: ({ input }) => ({
    ...input,
    timesRaised: 0,
    acknowledgedBy: null,
    snoozedUntil: null,
    relapsed: false,
  }),
  initial: "clear",
  states: {
    clear: {
      description: "All is well",
      on: {
        "alert.observe": [
          { guard: "isNotWell", ...raise },
          { guard: "isWell", actions: "changeNothing" },
        ],
      },
    },
    active: {
      description: "The cause is there",
      tags: "active",
      initial: "raised",
      on: {
        "alert.observe": [
          { guard: "isWell", target: "coolingDown", actions: tell("alert.cleared") },
          { guard: "isKnownCause", actions: "changeNothing" },
          { guard: "isNotWell", ...raise },
        ],
        "alert.close": { target: "coolingDown", actions: tell("alert.cleared") },
      },
      states: {
        raised: {
          description: "Nobody has taken it on yet",
          after: { escalationWindow: escalate },
          on: { "alert.acknowledge": acknowledge, "alert.snooze": snooze, "alert.escalate": escalate },
        },
        acknowledged: {
          description: "Somebody is at it",
          on: { "alert.snooze": snooze, "alert.escalate": escalate },
        },
        snoozed: {
          description: "Put off to a later instant",
          after: { snoozeWindow: { target: "raised", actions: tell("alert.reminded") } },
          on: { "alert.acknowledge": acknowledge, "alert.escalate": escalate },
        },
        escalated: {
          description: "Passed on to somebody higher up",
          tags: "escalated",
          on: { "alert.acknowledge": acknowledge },
        },
      },
    },
    coolingDown: {
      description: "Cleared a short time ago: the same cause raises it only when it lasts longer than this",
      after: {
        coolDownWindow: [{ guard: "hasRelapsed", ...raise }, { target: "clear" }],
      },
      on: {
        "alert.observe": [
          { guard: "isWell", actions: "forgetRelapse" },
          { guard: "isKnownCause", actions: "noteRelapse" },
          { guard: "isNotWell", ...raise },
        ],
      },
    },
  },
});

/** The chart of an alert: plain XState. */
export type AlertMachine = typeof machine;
export const alertMachine: AlertMachine = machine;
