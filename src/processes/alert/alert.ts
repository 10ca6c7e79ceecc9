import { z } from "zod";
import { InvalidInputError } from "../../errors/index.js";
import type { RulesAt } from "../../rules/rulebook/rules-at.js";
import { defineProcess, type Process } from "../define-process.js";
import { alertCommands, alertDeadlines } from "./alert.commands.js";
import { alertSetup, tell } from "./alert.setup.js";

/** How an alert is named: `inventory.slow-mover/A-1` is that of one rule about one subject. */
export const alertId = (rule: string, subject: string): string => `${rule}/${subject}`;

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
      meta: { zh: "正常" },
      on: {
        "alert.observe": [
          { guard: "isNotWell", ...raise },
          { guard: "isWell", actions: "changeNothing" },
        ],
      },
    },
    active: {
      description: "The cause is there",
      meta: { zh: "预警中" },
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
          meta: { zh: "已触发" },
          after: { escalationWindow: escalate },
          on: { "alert.acknowledge": acknowledge, "alert.snooze": snooze, "alert.escalate": escalate },
        },
        acknowledged: {
          description: "Somebody is at it",
          meta: { zh: "处理中" },
          on: { "alert.snooze": snooze, "alert.escalate": escalate },
        },
        snoozed: {
          description: "Put off to a later instant",
          meta: { zh: "已暂缓" },
          after: { snoozeWindow: { target: "raised", actions: tell("alert.reminded") } },
          on: { "alert.acknowledge": acknowledge, "alert.escalate": escalate },
        },
        escalated: {
          description: "Passed on to somebody higher up",
          meta: { zh: "已升级" },
          tags: "escalated",
          on: { "alert.acknowledge": acknowledge },
        },
      },
    },
    coolingDown: {
      description: "Cleared a short time ago: the same cause raises it only when it lasts longer than this",
      meta: { zh: "冷却中" },
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

/** An alert as a bare XState machine. */
export const alertMachine: AlertMachine = machine;

const start = z.strictObject({
  rule: z.string().min(1),
  subject: z.string().min(1),
  platform: z.exactOptional(z.string()),
  store: z.exactOptional(z.string()),
  category: z.exactOptional(z.string()),
  sku: z.exactOptional(z.string()),
  season: z.exactOptional(z.string()),
});

/**
 * An alert of one rule about one subject: raised, acknowledged, snoozed, escalated, cleared, cooling down. What is
 * observed is handed in, and the rule that the alert names decides; one cause raises it once.
 *
 * Any rule but a policy can be watched so: its first outcome is that all is well. Commands go to the instance that
 * {@link alertId} names; `operations.watch` does all of it in one call.
 */
export const alertProcess: Process<
  "alert",
  AlertMachine,
  typeof alertCommands,
  z.input<typeof start>
> = defineProcess({
  id: "alert",
  title: { en: "Alert", zh: "预警" },
  covers: [],
  owner: "operations-department",
  version: 1,
  machine: alertMachine,
  commands: alertCommands,
  start,
  deadlines: alertDeadlines,
  restingStates: ["clear"],
  deliverables: [],
  kpis: [],
  toInput: ({ rule, subject, ...scope }, windows, rules) => ({
    rule,
    subject,
    scope,
    windows,
    wellOutcome: wellOutcome(rule, rules),
  }),
});

/**
 * The outcome of a rule with which all is well.
 *
 * @throws NotFoundError when the rulebook has no such rule.
 * @throws InvalidInputError when the rule is a policy, whose first outcome is a proposal.
 */
function wellOutcome(id: string, rules: RulesAt): string {
  const { kind, outcomes } = rules.rule(id);
  if (kind !== "policy") return String(outcomes[0]);
  const issue = { path: "rule", expected: "an alert or a gate", received: `the policy ${id}` };
  throw new InvalidInputError("process alert", [issue]);
}
