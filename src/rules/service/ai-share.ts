import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How much of the routine the bot takes. */
export interface ServiceAiShareFacts {
  /** Routine queries that the bot solved alone, over all routine queries; 0 to 1. */
  readonly aiShare: number;
}

/** How much it is to take. */
export interface ServiceAiShareParams {
  /** As large a share or larger, 0 to 1. */
  readonly minimumShare: number;
}

const share = z.number().min(0).max(1);

const factsSchema = z.strictObject({ aiShare: share }) satisfies z.core.$ZodType<ServiceAiShareFacts>;
const paramsSchema = z.strictObject({ minimumShare: share }) satisfies z.core.$ZodType<ServiceAiShareParams>;

/**
 * Whether the bot takes enough of the routine queries (R015). Key problems are not in the share: they are for people,
 * see {@link serviceHumanHandover}.
 */
export const serviceAiShare: Rule<
  "service.ai-share",
  ServiceAiShareFacts,
  ServiceAiShareParams,
  "reached" | "below"
> = defineRule({
  id: "service.ai-share",
  kind: "alert",
  title: { en: "Routine queries handled by the bot", zh: "智能客服处理占比" },
  source: ["R015"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["reached", "below"],
  defaults: { minimumShare: 0.8 },
  notes: { minimumShare: { source: "R015" } },
  decide: (facts, params, check) =>
    check.atLeast("aiShare", facts.aiShare, params.minimumShare) ? "reached" : "below",
});
