import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { type DueAnswer, dueWithin } from "../due-within.js";

/** What a customer writes about, as far as an answer has a limit. */
export type ServiceResponseKind = "after-sales" | "complaint" | "negative-review";

/** A customer who waits for an answer, or has had one. */
export interface ServiceResponseFacts {
  /** What it is: several where one matter is, say, a complaint and a bad review at once. */
  readonly kinds: readonly ServiceResponseKind[];
  /** Its grade, as `service.grade` finds it. */
  readonly grade?: "small" | "big";
  /** Hours from the customer's first message to the first answer, or until now while there is none. */
  readonly elapsedHours: number;
  /** Whether there was a first answer, by a person or by the bot. */
  readonly replied: boolean;
}

/** How long a first answer may take. Processes take these hours as their deadlines. */
export interface ServiceResponseParams {
  /** After-sales requests. */
  readonly afterSalesHours: number;
  /** Complaints. */
  readonly complaintHours: number;
  /** Negative reviews: apology and solution. */
  readonly negativeReviewHours: number;
  /** Small matters of any kind. No limit of its own when unset. */
  readonly smallMatterHours?: number;
  /** Big matters of any kind. No limit of its own when unset. */
  readonly bigMatterHours?: number;
  /** Part of the time after which an answer is due soon, 0 to 1. */
  readonly dueSoonFromShare: number;
}

const factsSchema = z.strictObject({
  kinds: z.array(z.enum(["after-sales", "complaint", "negative-review"])).min(1),
  grade: z.exactOptional(z.enum(["small", "big"])),
  elapsedHours: z.number().nonnegative(),
  replied: z.boolean(),
}) satisfies z.core.$ZodType<ServiceResponseFacts>;

const hours = z.number().positive();

const paramsSchema = z.strictObject({
  afterSalesHours: hours,
  complaintHours: hours,
  negativeReviewHours: hours,
  smallMatterHours: z.exactOptional(hours),
  bigMatterHours: z.exactOptional(hours),
  dueSoonFromShare: z.number().min(0).max(1),
}) satisfies z.core.$ZodType<ServiceResponseParams>;

/**
 * Whether a customer is answered in time (R010, R012, R013). Where several limits apply, the shortest counts (E-16).
 *
 * A grade counts once a limit for it is set; a matter that then has no grade yet is undecided, unless it is late
 * anyway. When the matter is solved is not asked here.
 *
 * @example
 * ```ts
 * import { defineRulebook, serviceResponse } from "opscycle/rules";
 *
 * const house = { id: "house", params: { "service.response": { dueSoonFromShare: 0.75 } } };
 * const rules = defineRulebook({ rules: [serviceResponse], layers: [house] }).at();
 * const matter = { elapsedHours: 3, replied: false };
 * rules.decide("service.response", { ...matter, kinds: ["complaint"] }).outcome; // => "in-time"
 * rules.decide("service.response", { ...matter, kinds: ["complaint", "negative-review"] }).outcome; // => "late"
 * ```
 */
export const serviceResponse: Rule<
  "service.response",
  ServiceResponseFacts,
  ServiceResponseParams,
  DueAnswer
> = defineRule({
  id: "service.response",
  kind: "alert",
  title: { en: "First answer in time", zh: "首次响应时限" },
  source: ["R010", "R012", "R013", "R011", "E-16"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["in-time", "due-soon", "late"],
  defaults: { afterSalesHours: 48, complaintHours: 24, negativeReviewHours: 2 },
  notes: {
    afterSalesHours: { source: "R010" },
    complaintHours: { source: "R012" },
    negativeReviewHours: { source: "R013" },
  },
  decide(facts, params, check) {
    const replied = check.equals("replied", facts.replied, true);
    const gradeHours = limitOfGrade(facts, params, check);
    const limit = check.compute(
      "limitHours",
      "the shortest of the limits that apply",
      Math.min(limitOfKinds(facts, params), gradeHours ?? Number.POSITIVE_INFINITY),
    );
    const answer = dueWithin(
      check,
      "elapsedHours",
      facts.elapsedHours,
      replied,
      limit,
      params.dueSoonFromShare,
    );
    return gradeHours === undefined && answer !== "late" ? "undecided" : answer;
  },
});

function limitOfKinds({ kinds }: ServiceResponseFacts, params: ServiceResponseParams): number {
  let shortest = Number.POSITIVE_INFINITY;
  if (kinds.includes("after-sales")) shortest = params.afterSalesHours;
  if (kinds.includes("complaint")) shortest = Math.min(shortest, params.complaintHours);
  if (kinds.includes("negative-review")) shortest = Math.min(shortest, params.negativeReviewHours);
  return shortest;
}

/** Infinity where grades have no limit; `undefined` where they have and the grade is not known. */
function limitOfGrade(
  { grade }: ServiceResponseFacts,
  { smallMatterHours, bigMatterHours }: ServiceResponseParams,
  check: Check,
): number | undefined {
  if (smallMatterHours === undefined && bigMatterHours === undefined) return Number.POSITIVE_INFINITY;
  if (!check.hasFact("grade", grade)) return undefined;
  return (grade === "small" ? smallMatterHours : bigMatterHours) ?? Number.POSITIVE_INFINITY;
}
