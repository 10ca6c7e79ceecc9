import { z } from "zod";
import { defineTable, type Table, type TableRow } from "../tables/define-table.js";

/** Who sells to whom, and where. */
export interface BusinessModelFacts {
  /** Who buys: firms, in bulk; consumers; or both. */
  readonly buyers: "businesses" | "consumers" | "both";
  /** Whether private persons sell to one another, and the business only brings them together. */
  readonly privateSellers: boolean;
  /** Whether what is bought online is delivered or served in shops. */
  readonly servedInShops: boolean;
}

/** What a model asks for above all. */
export type BusinessEmphasis =
  | "supply-chain-response"
  | "custom-production"
  | "credit-periods"
  | "membership"
  | "content-marketing"
  | "distribution"
  | "private-domain";

/** A model, and where its operation puts the weight. */
export interface BusinessModelProposal {
  /** `hybrid` sells to businesses and to consumers. */
  readonly model: "b2b" | "b2c" | "hybrid" | "o2o" | "c2c";
  /** Empty for what the catalogue names and says no more of: O2O and C2C. */
  readonly emphases: readonly BusinessEmphasis[];
}

const emphasis = z.enum([
  "supply-chain-response",
  "custom-production",
  "credit-periods",
  "membership",
  "content-marketing",
  "distribution",
  "private-domain",
]) satisfies z.core.$ZodType<BusinessEmphasis>;

/** The table. */
export interface BusinessModelParams {
  /** The first row that fits counts. */
  readonly rows: readonly TableRow<BusinessModelFacts, keyof BusinessModelFacts, BusinessModelProposal>[];
}

/** Which business model it is (P013), and what its operation then puts weight on. */
export const businessModel: Table<
  "business.model",
  BusinessModelFacts,
  BusinessModelParams,
  BusinessModelProposal["model"],
  BusinessModelProposal
> = defineTable({
  id: "business.model",
  kind: "policy",
  title: { en: "Business model", zh: "业务模式选择" },
  source: ["P013"],
  facts: z.strictObject({
    buyers: z.enum(["businesses", "consumers", "both"]),
    privateSellers: z.boolean(),
    servedInShops: z.boolean(),
  }) satisfies z.core.$ZodType<BusinessModelFacts>,
  inputs: ["buyers", "privateSellers", "servedInShops"],
  outputs: {
    model: z.enum(["b2b", "b2c", "hybrid", "o2o", "c2c"]),
    emphases: z.array(emphasis).readonly(),
  },
  outcome: "model",
  hitPolicy: "first",
  rows: [
    {
      when: { buyers: "businesses" },
      then: { model: "b2b", emphases: ["supply-chain-response", "custom-production", "credit-periods"] },
    },
    { when: { buyers: "both" }, then: { model: "hybrid", emphases: ["distribution", "private-domain"] } },
    { when: { privateSellers: true }, then: { model: "c2c", emphases: [] } },
    { when: { servedInShops: true }, then: { model: "o2o", emphases: [] } },
    { when: {}, then: { model: "b2c", emphases: ["membership", "content-marketing"] } },
  ],
  notes: { rows: { source: "P013" } },
});
