import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What was posted in a customer community in a period. */
export interface CommunityBalanceFacts {
  /** Posts that inform, entertain or let the members talk. */
  readonly socialPosts: number;
  /** Posts that offer something for sale. */
  readonly commercialPosts: number;
}

/** How much selling a community bears. */
export interface CommunityBalanceParams {
  /** Posts below which nothing is decided. */
  readonly minimumPosts: number;
  /** Commercial share of the posts at the least, 0 to 1: without it the community does not pay. */
  readonly minimumCommercialShare: number;
  /** Commercial share of the posts at the most, 0 to 1: beyond it members leave. */
  readonly maximumCommercialShare: number;
}

const share = z.number().min(0).max(1);

const factsSchema = z.strictObject({
  socialPosts: z.int().nonnegative(),
  commercialPosts: z.int().nonnegative(),
}) satisfies z.core.$ZodType<CommunityBalanceFacts>;

const paramsSchema = z
  .strictObject({
    minimumPosts: z.int().positive(),
    minimumCommercialShare: share,
    maximumCommercialShare: share,
  })
  .refine(
    ({ minimumCommercialShare, maximumCommercialShare }) => minimumCommercialShare <= maximumCommercialShare,
    {
      path: ["minimumCommercialShare"],
      message: "at most maximumCommercialShare",
    },
  ) satisfies z.core.$ZodType<CommunityBalanceParams>;

/** Warns when a community sells too much, or so little that it cannot pay for itself (R236). */
export const communityBalance: Rule<
  "community.balance",
  CommunityBalanceFacts,
  CommunityBalanceParams,
  "balanced" | "too-social" | "too-commercial"
> = defineRule({
  id: "community.balance",
  kind: "alert",
  title: { en: "Balance of social and commercial posts", zh: "社群社交与商业平衡" },
  source: ["R236"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["balanced", "too-social", "too-commercial"],
  decide({ socialPosts, commercialPosts }, params, check) {
    const posts = check.compute("posts", "social + commercial posts", socialPosts + commercialPosts);
    const enough = check.atLeast("posts", posts, params.minimumPosts);
    const share = check.compute(
      "commercialShare",
      "commercial posts ÷ posts",
      posts === 0 ? 0 : commercialPosts / posts,
    );
    const sells = check.atLeast("commercialShare", share, params.minimumCommercialShare);
    const restrained = check.atMost("commercialShare", share, params.maximumCommercialShare);
    if (!enough) return "undecided";
    if (!sells) return "too-social";
    return restrained ? "balanced" : "too-commercial";
  },
});
