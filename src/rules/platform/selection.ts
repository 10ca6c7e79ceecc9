import { z } from "zod";
import { defineTable, type Table, type TableRow } from "../tables/define-table.js";

/** What is to be sold, to whom. */
export interface PlatformSelectionFacts {
  /** Where the buyers are, seen from China. */
  readonly market: "domestic" | "abroad";
  /** Whether they buy for a trade or for themselves. */
  readonly buyers: "businesses" | "consumers";
  /** Whether a site of one's own is wanted rather than a place on a platform. */
  readonly ownSite: boolean;
  /**
   * What the offer stands out by. `brand`: a trademark behind it. `broad`: many categories, or none of the others.
   * `specialised`: one field, for buyers who know what they want.
   */
  readonly strength: "low-price" | "distinctive" | "quality-electronics" | "brand" | "specialised" | "broad";
}

/** Where to sell. */
export interface PlatformSelectionProposal {
  /** `content`: sells through what people watch. `wholesale`: to businesses. */
  readonly kind: "comprehensive" | "content" | "vertical" | "wholesale" | "cross-border" | "own-site";
  /** Platforms to compare, or builders of sites; as scopes and layers name them. One or several may be chosen. */
  readonly platforms: readonly string[];
}

/** The table. */
export interface PlatformSelectionParams {
  /** The first row that fits counts. */
  readonly rows: readonly TableRow<
    PlatformSelectionFacts,
    keyof PlatformSelectionFacts,
    PlatformSelectionProposal
  >[];
}

/**
 * Which kind of platform fits an offer, and which platforms to compare (P015). How they differ stands in `platformFacts`.
 *
 * Whether a platform lets the seller in is `onboarding.entry`, what it costs `onboarding.deposit`, which type of shop
 * `onboarding.store-type`: ask them for each platform that is proposed. Which platforms are worth while changes; put
 * your own rows in a layer.
 */
export const platformSelection: Table<
  "platform.selection",
  PlatformSelectionFacts,
  PlatformSelectionParams,
  PlatformSelectionProposal["kind"],
  PlatformSelectionProposal
> = defineTable({
  id: "platform.selection",
  kind: "policy",
  title: { en: "Choice of platform", zh: "电商平台选择" },
  source: ["P015"],
  facts: z.strictObject({
    market: z.enum(["domestic", "abroad"]),
    buyers: z.enum(["businesses", "consumers"]),
    ownSite: z.boolean(),
    strength: z.enum(["low-price", "distinctive", "quality-electronics", "brand", "specialised", "broad"]),
  }) satisfies z.core.$ZodType<PlatformSelectionFacts>,
  inputs: ["market", "buyers", "ownSite", "strength"],
  outputs: {
    kind: z.enum(["comprehensive", "content", "vertical", "wholesale", "cross-border", "own-site"]),
    platforms: z.array(z.string().min(1)).readonly(),
  },
  outcome: "kind",
  hitPolicy: "first",
  rows: [
    { when: { ownSite: true }, then: { kind: "own-site", platforms: ["shopify", "woocommerce"] } },
    {
      when: { market: "abroad", buyers: "businesses" },
      then: { kind: "cross-border", platforms: ["alibaba-international", "global-sources"] },
    },
    {
      when: { market: "abroad" },
      then: { kind: "cross-border", platforms: ["amazon", "ebay", "wish", "shopee"] },
    },
    { when: { buyers: "businesses" }, then: { kind: "wholesale", platforms: ["alibaba-1688"] } },
    { when: { strength: "low-price" }, then: { kind: "comprehensive", platforms: ["pinduoduo"] } },
    { when: { strength: "distinctive" }, then: { kind: "content", platforms: ["douyin"] } },
    { when: { strength: "quality-electronics" }, then: { kind: "comprehensive", platforms: ["jd"] } },
    { when: { strength: "brand" }, then: { kind: "comprehensive", platforms: ["tmall", "taobao"] } },
    {
      when: { strength: "specialised" },
      then: { kind: "vertical", platforms: ["vipshop", "xiaohongshu", "suning"] },
    },
    { when: {}, then: { kind: "comprehensive", platforms: ["taobao", "tmall"] } },
  ],
  notes: { rows: { source: "P015" } },
});
