import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { compareIfSet } from "../optional-threshold.js";

/** A conversation that the bot leads. */
export interface ServiceHumanHandoverFacts {
  /** What it is about, by the names that `keyTopics` uses; empty when nothing was recognised. */
  readonly topics: readonly string[];
  /** Its grade, as `service.grade` finds it. */
  readonly grade: "small" | "big";
  /** Whether the customer asked for a person. */
  readonly personWanted: boolean;
  /** Turns in a row in which the bot had no answer or not the right one. */
  readonly failedTurns: number;
  /** How the customer sounds, from −1, furious, to 1, delighted. */
  readonly sentiment?: number;
}

/** What only people may handle. No document says what a key problem is: these are the shop's. */
export interface ServiceHumanHandoverParams {
  /** Topics that are key problems. */
  readonly keyTopics: readonly string[];
  /** Failed turns up to which the bot goes on. */
  readonly maximumFailedTurns: number;
  /** Hand over below this sentiment, −1 to 1. Not looked at when unset. */
  readonly minimumSentiment?: number;
}

const mood = z.number().min(-1).max(1);

const factsSchema = z.strictObject({
  topics: z.array(z.string()),
  grade: z.enum(["small", "big"]),
  personWanted: z.boolean(),
  failedTurns: z.int().nonnegative(),
  sentiment: z.exactOptional(mood),
}) satisfies z.core.$ZodType<ServiceHumanHandoverFacts>;

const paramsSchema = z.strictObject({
  keyTopics: z.array(z.string()),
  maximumFailedTurns: z.int().nonnegative(),
  minimumSentiment: z.exactOptional(mood),
}) satisfies z.core.$ZodType<ServiceHumanHandoverParams>;

/**
 * Whether the bot goes on or a person takes over (R216): for a key topic, a big matter (R011), a customer who wants a
 * person or grows angry, or a bot that does not get on.
 */
export const serviceHumanHandover: Rule<
  "service.human-handover",
  ServiceHumanHandoverFacts,
  ServiceHumanHandoverParams,
  "bot" | "person"
> = defineRule({
  id: "service.human-handover",
  kind: "gate",
  title: { en: "Key problems to people", zh: "关键问题转人工" },
  source: ["R216", "R011"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["bot", "person"],
  decide(facts, params, check) {
    const keyTopic = facts.topics.some((topic) => params.keyTopics.includes(topic));
    const routine = check.equals("keyTopic", keyTopic, false);
    const small = check.equals("grade", facts.grade, "small");
    const botWelcome = check.equals("personWanted", facts.personWanted, false);
    const getsOn = check.atMost("failedTurns", facts.failedTurns, params.maximumFailedTurns);
    const calm = compareIfSet(check, "atLeast", "sentiment", facts.sentiment, params.minimumSentiment);
    if (!routine || !small || !botWelcome || !getsOn || calm === "unmet") return "person";
    return calm === "unknown" ? "undecided" : "bot";
  },
});
