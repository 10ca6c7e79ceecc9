import { z } from "zod";
import { InvalidInputError } from "../../errors/index.js";
import type { RulesAt } from "../../rules/rulebook/rules-at.js";
import { defineProcess } from "../define-process.js";
import { alertCommands, alertDeadlines } from "./alert.commands.js";
import { alertMachine } from "./alert.machine.js";

/** How an alert is named: `inventory.slow-mover/A-1` is that of one rule about one subject. */
export const alertId = (rule: string, subject: string): string => `${rule}/${subject}`;

/**
 * An alert of one rule about one subject: raised, acknowledged, snoozed, escalated, cleared, cooling down. What is
 * observed is handed in, and the rule that the alert names decides; one cause raises it once.
 *
 * Any rule but a policy can be watched so: its first outcome is that all is well. Commands go to the instance that
 * {@link alertId} names; `operations.watch` does all of it in one call.
 */
export const alertProcess = defineProcess({
  id: "alert",
  title: { en: "Alert", zh: "预警" },
  covers: [],
  owner: "operations-department",
  version: 1,
  machine: alertMachine,
  commands: alertCommands,
  start: z.strictObject({
    rule: z.string().min(1),
    subject: z.string().min(1),
    platform: z.exactOptional(z.string()),
    store: z.exactOptional(z.string()),
    category: z.exactOptional(z.string()),
    sku: z.exactOptional(z.string()),
    season: z.exactOptional(z.string()),
  }),
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
