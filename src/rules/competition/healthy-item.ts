import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { compareIfSet } from "../optional-threshold.js";

/** What can be seen of a rival's item. */
export interface CompetitionHealthyItemFacts {
  /** Whether the platform has punished it, or hidden it from the search. */
  readonly penalised: boolean;
  /** Whether its sales look made up: jumps without traffic, orders without reviews. */
  readonly suspectSales: boolean;
  /** Days on sale. */
  readonly daysOnSale: number;
  /** Units sold in the last 30 days. */
  readonly unitsSoldIn30Days: number;
  /** Mean customer rating, on the scale of `minimumAverageRating`. */
  readonly averageRating?: number;
  /** Share of its visitors that came by ads, 0 to 1. */
  readonly paidTrafficShare?: number;
}

/** What makes an item worth studying. A threshold that is optional and unset is not looked at. */
export interface CompetitionHealthyItemParams {
  /** Days on sale before which its sales say little. */
  readonly minimumDaysOnSale: number;
  /** Units sold in 30 days. */
  readonly minimumUnitsSoldIn30Days: number;
  /** Mean customer rating, on your own scale. */
  readonly minimumAverageRating?: number;
  /** Share of visitors by ads, 0 to 1: beyond it its sales are bought. */
  readonly maximumPaidTrafficShare?: number;
}

const share = z.number().min(0).max(1);

const factsSchema = z.strictObject({
  penalised: z.boolean(),
  suspectSales: z.boolean(),
  daysOnSale: z.number().nonnegative(),
  unitsSoldIn30Days: z.number().nonnegative(),
  averageRating: z.exactOptional(z.number().nonnegative()),
  paidTrafficShare: z.exactOptional(share),
}) satisfies z.core.$ZodType<CompetitionHealthyItemFacts>;

const paramsSchema = z.strictObject({
  minimumDaysOnSale: z.number().nonnegative(),
  minimumUnitsSoldIn30Days: z.number().nonnegative(),
  minimumAverageRating: z.exactOptional(z.number().nonnegative()),
  maximumPaidTrafficShare: z.exactOptional(share),
}) satisfies z.core.$ZodType<CompetitionHealthyItemParams>;

/**
 * Whether a rival's item is healthy, and so worth studying (R253).
 *
 * The source does not say what healthy is; this is our reading (E-39): unpunished, with sales that are real and go on.
 * Put your own in its place with `replaceRule`. When a fact is missing that a threshold needs, and nothing known
 * speaks against the item, it is undecided.
 */
export const competitionHealthyItem: Rule<
  "competition.healthy-item",
  CompetitionHealthyItemFacts,
  CompetitionHealthyItemParams,
  "healthy" | "unhealthy"
> = defineRule({
  id: "competition.healthy-item",
  kind: "gate",
  title: { en: "Healthy item of a rival", zh: "健康宝贝筛选" },
  source: ["R253", "E-39"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["healthy", "unhealthy"],
  decide(facts, params, check) {
    const { averageRating, paidTrafficShare } = facts;
    const isClean = check.equals("penalised", facts.penalised, false);
    const isReal = check.equals("suspectSales", facts.suspectSales, false);
    const isOld = check.atLeast("daysOnSale", facts.daysOnSale, params.minimumDaysOnSale);
    const sells = check.atLeast(
      "unitsSoldIn30Days",
      facts.unitsSoldIn30Days,
      params.minimumUnitsSoldIn30Days,
    );
    const rating = compareIfSet(
      check,
      "atLeast",
      "averageRating",
      averageRating,
      params.minimumAverageRating,
    );
    const paid = compareIfSet(
      check,
      "atMost",
      "paidTrafficShare",
      paidTrafficShare,
      params.maximumPaidTrafficShare,
    );
    if (!isClean || !isReal || !isOld || !sells || rating === "unmet" || paid === "unmet") return "unhealthy";
    return rating === "unknown" || paid === "unknown" ? "undecided" : "healthy";
  },
});
