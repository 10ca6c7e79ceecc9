import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";

/** What an operation plan contains so far. */
export interface PlanCompletenessFacts {
  /** Advantages over competitors that its operating idea names. */
  readonly advantages: number;
  /** Core keywords that the first screening left. */
  readonly coreKeywords?: number;
  /** Months that its outlook on sales covers. */
  readonly salesOutlookMonths: number;
  /** Months that its outlook on cost covers. */
  readonly costOutlookMonths: number;
  /** Months that its outlook on profit covers. */
  readonly profitOutlookMonths: number;
  /** Whether it says what is done each day. */
  readonly dailyPlan: boolean;
  /** Whether it says what is done each week. */
  readonly weeklyPlan: boolean;
  /** Whether it says what is done each month. */
  readonly monthlyPlan: boolean;
}

/** What an operation plan must contain before it is submitted. */
export interface PlanCompletenessParams {
  /** Advantages to be named, at the least. */
  readonly minimumAdvantages: number;
  /** Core keywords to be left by the first screening; another number is remarked on and stops nothing. */
  readonly targetCoreKeywords: number;
  /** Months that each outlook must cover, at the least. */
  readonly minimumOutlookMonths: number;
  /** Levels at which there must be a plan. */
  readonly requiredLevels: readonly ("day" | "week" | "month")[];
}

/** What is amiss with a plan, by the names of the facts. */
export interface PlanCompletenessProposal {
  /** What must be added before the plan is complete. */
  readonly lacking: readonly string[];
  /** What is not as it is usually done. */
  readonly remarks: readonly string[];
}

const factsSchema = z.strictObject({
  advantages: z.int().nonnegative(),
  coreKeywords: z.exactOptional(z.int().nonnegative()),
  salesOutlookMonths: z.number().nonnegative(),
  costOutlookMonths: z.number().nonnegative(),
  profitOutlookMonths: z.number().nonnegative(),
  dailyPlan: z.boolean(),
  weeklyPlan: z.boolean(),
  monthlyPlan: z.boolean(),
}) satisfies z.core.$ZodType<PlanCompletenessFacts>;

const paramsSchema = z.strictObject({
  minimumAdvantages: z.int().nonnegative(),
  targetCoreKeywords: z.int().nonnegative(),
  minimumOutlookMonths: z.number().nonnegative(),
  requiredLevels: z.array(z.enum(["day", "week", "month"])),
}) satisfies z.core.$ZodType<PlanCompletenessParams>;

const planOfLevel = { day: "dailyPlan", week: "weeklyPlan", month: "monthlyPlan" } as const;

/**
 * Whether an operation plan contains what it must before it is submitted (R040, R042, R046), and whether its first
 * screening left the usual number of core keywords (R041), which is a remark only. An unknown number of keywords is
 * listed as missing and stops nothing. Whether what it contains is any good is for those who sign it to say.
 *
 * @example
 * ```ts
 * import { defineRulebook, planCompleteness } from "opscycle/rules";
 *
 * const rules = defineRulebook({ rules: [planCompleteness], layers: [] }).at();
 * const outlook = { salesOutlookMonths: 2, costOutlookMonths: 2, profitOutlookMonths: 1 };
 * const levels = { dailyPlan: true, weeklyPlan: true, monthlyPlan: true };
 * const decision = rules.decide("plan.completeness", { advantages: 3, coreKeywords: 6, ...outlook, ...levels });
 * decision.outcome; // => "incomplete"
 * decision.proposal; // => { lacking: ["profitOutlookMonths"], remarks: ["coreKeywords"] }
 * ```
 */
export const planCompleteness: Rule<
  "plan.completeness",
  PlanCompletenessFacts,
  PlanCompletenessParams,
  "complete" | "incomplete",
  PlanCompletenessProposal
> = defineRule({
  id: "plan.completeness",
  kind: "gate",
  title: { en: "Operation plan complete", zh: "运营计划完整性" },
  source: ["R040", "R041", "R042", "R046"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["complete", "incomplete"],
  defaults: {
    minimumAdvantages: 3,
    targetCoreKeywords: 5,
    minimumOutlookMonths: 2,
    requiredLevels: ["day", "week", "month"],
  },
  notes: {
    minimumAdvantages: { source: "R040" },
    targetCoreKeywords: { source: "R041" },
    minimumOutlookMonths: { source: "R042" },
    requiredLevels: { source: "R046" },
  },
  decide(facts, params, check) {
    const enoughAdvantages = check.atLeast("advantages", facts.advantages, params.minimumAdvantages);
    const lacking = [
      ...(enoughAdvantages ? [] : ["advantages"]),
      ...shortOutlooks(facts, params, check),
      ...lackingLevels(facts, params, check),
    ];
    const { coreKeywords } = facts;
    const usual =
      !check.hasFact("coreKeywords", coreKeywords) ||
      check.equals("coreKeywords", coreKeywords, params.targetCoreKeywords);
    const remarks = usual ? [] : ["coreKeywords"];
    return { outcome: lacking.length === 0 ? "complete" : "incomplete", proposal: { lacking, remarks } };
  },
});

function shortOutlooks(facts: PlanCompletenessFacts, params: PlanCompletenessParams, check: Check): string[] {
  const outlooks = ["salesOutlookMonths", "costOutlookMonths", "profitOutlookMonths"] as const;
  return outlooks.filter((name) => !check.atLeast(name, facts[name], params.minimumOutlookMonths));
}

function lackingLevels(facts: PlanCompletenessFacts, params: PlanCompletenessParams, check: Check): string[] {
  const plans = params.requiredLevels.map((level) => planOfLevel[level]);
  return plans.filter((name) => !check.equals(name, facts[name], true));
}
