import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How long an alert has waited for somebody. */
export interface AlertHandlingFacts {
  /** Hours since it was raised. */
  readonly hoursRaised: number;
  /** Whether somebody has taken it on. */
  readonly acknowledged: boolean;
}

/** How alerts are dealt with. */
export interface AlertHandlingParams {
  /** Hours after which an alert that nobody has acknowledged is escalated. */
  readonly escalateAfterHours: number;
  /** Hours after an alert is cleared in which the same cause does not raise it again. */
  readonly coolDownHours: number;
  /** Hours for which an alert is snoozed where no instant is named. */
  readonly snoozeHours: number;
}

const factsSchema = z.strictObject({
  hoursRaised: z.number().nonnegative(),
  acknowledged: z.boolean(),
}) satisfies z.core.$ZodType<AlertHandlingFacts>;

const paramsSchema = z.strictObject({
  escalateAfterHours: z.number().positive(),
  coolDownHours: z.number().nonnegative(),
  snoozeHours: z.number().positive(),
}) satisfies z.core.$ZodType<AlertHandlingParams>;

/**
 * Whether an alert is passed on to somebody higher up because nobody has taken it on. Its parameters are the windows of
 * the `alert` process: the life of an alarm in ISA-18.2, with shelving (here snoozing) and a delay against chattering
 * (here cooling down).
 */
export const alertHandling: Rule<
  "alert.handling",
  AlertHandlingFacts,
  AlertHandlingParams,
  "wait" | "escalate"
> = defineRule({
  id: "alert.handling",
  kind: "gate",
  title: { en: "Handling of alerts", zh: "预警处理" },
  source: ["ISA-18.2"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["wait", "escalate"],
  decide(facts, params, check) {
    const acknowledged = check.equals("acknowledged", facts.acknowledged, true);
    const fresh = check.below("hoursRaised", facts.hoursRaised, params.escalateAfterHours);
    return acknowledged || fresh ? "wait" : "escalate";
  },
});
