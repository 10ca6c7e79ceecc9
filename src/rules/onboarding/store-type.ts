import { z } from "zod";
import { defineTable, type Table, type TableRow } from "../tables/define-table.js";

/** What somebody who opens a shop has. */
export interface OnboardingStoreTypeFacts {
  /** Whether they own the trademark of what they sell. */
  readonly ownsTrademark: boolean;
  /** Whether its owner has authorised them alone, as the maker of the goods for one. */
  readonly exclusiveAuthorisation: boolean;
  /** Brands that they are authorised to sell. */
  readonly authorisedBrands: number;
  /** Whether they apply as a private person, without a company. */
  readonly individual: boolean;
}

/** The type of shop; `none` where there is nothing to open. */
export interface OnboardingStoreTypeProposal {
  /** 旗舰店, 专卖店, 专营店; 个人店铺 and 企业店铺 are those of Taobao. */
  readonly storeType: "flagship" | "exclusive" | "multi-brand" | "personal" | "enterprise" | "none";
}

/** The table. */
export interface OnboardingStoreTypeParams {
  /** The first row that fits counts. */
  readonly rows: readonly TableRow<
    OnboardingStoreTypeFacts,
    keyof OnboardingStoreTypeFacts,
    OnboardingStoreTypeProposal
  >[];
}

const factsSchema = z.strictObject({
  ownsTrademark: z.boolean(),
  exclusiveAuthorisation: z.boolean(),
  authorisedBrands: z.int().nonnegative(),
  individual: z.boolean(),
}) satisfies z.core.$ZodType<OnboardingStoreTypeFacts>;

/**
 * The type of shop by the brand behind it (R251): the owner of a trademark, or who is authorised exclusively (E-44),
 * opens a flagship store; who is authorised for one brand an exclusive store; for several a multi-brand store. `none`:
 * without any, there is nothing to open.
 *
 * Taobao has types of its own; the layer of the platform brings their rows.
 *
 * @example
 * ```ts
 * import { defineRulebook, onboardingStoreType, platformLayersFor } from "opscycle/rules";
 *
 * const rules = [onboardingStoreType];
 * const rulebook = defineRulebook({ rules, layers: platformLayersFor(rules) });
 * const facts = { ownsTrademark: false, exclusiveAuthorisation: false, authorisedBrands: 1, individual: false };
 * rulebook.at({ platform: "tmall" }).decide("onboarding.store-type", facts).outcome; // => "exclusive"
 * rulebook.at({ platform: "taobao" }).decide("onboarding.store-type", facts).outcome; // => "enterprise"
 * ```
 */
export const onboardingStoreType: Table<
  "onboarding.store-type",
  OnboardingStoreTypeFacts,
  OnboardingStoreTypeParams,
  OnboardingStoreTypeProposal["storeType"],
  OnboardingStoreTypeProposal
> = defineTable({
  id: "onboarding.store-type",
  kind: "policy",
  title: { en: "Type of shop", zh: "店铺类型选择" },
  source: ["R251", "E-44"],
  facts: factsSchema,
  inputs: ["ownsTrademark", "exclusiveAuthorisation", "authorisedBrands", "individual"],
  outputs: {
    storeType: z.enum(["flagship", "exclusive", "multi-brand", "personal", "enterprise", "none"]),
  },
  outcome: "storeType",
  hitPolicy: "first",
  rows: [
    { when: { ownsTrademark: true }, then: { storeType: "flagship" } },
    { when: { exclusiveAuthorisation: true }, then: { storeType: "flagship" } },
    { when: { authorisedBrands: 1 }, then: { storeType: "exclusive" } },
    { when: { authorisedBrands: { above: 1 } }, then: { storeType: "multi-brand" } },
    { when: {}, then: { storeType: "none" } },
  ],
  notes: { rows: { source: "R251" } },
});
