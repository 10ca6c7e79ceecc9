import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What is submitted for approval. */
export interface ApprovalChainFacts {
  /** Money that it asks for, in major units of the shop's currency; 0 where it asks for none. */
  readonly amount: number;
}

/** Who signs, in which order, and who need not where little money is at stake. */
export interface ApprovalChainParams {
  /** Ids of the roles that sign, the first one first. */
  readonly chain: readonly string[];
  /** Amount below which some need not sign, in major units of the shop's currency; 0 waives nobody. */
  readonly smallBelowAmount: number;
  /** Ids of the roles of the chain that need not sign a small amount. */
  readonly waivedRoles: readonly string[];
}

/** Who must sign. */
export interface ApprovalChainProposal {
  /** Ids of the roles, in the order in which they sign. */
  readonly roles: readonly string[];
}

const factsSchema = z.strictObject({
  amount: z.number().nonnegative(),
}) satisfies z.core.$ZodType<ApprovalChainFacts>;

const paramsSchema = z
  .strictObject({
    chain: z.array(z.string()).min(1),
    smallBelowAmount: z.number().nonnegative(),
    waivedRoles: z.array(z.string()),
  })
  .refine(({ chain }) => new Set(chain).size === chain.length, {
    path: ["chain"],
    message: "each role once",
  })
  .refine(({ chain, waivedRoles }) => chain.some((role) => !waivedRoles.includes(role)), {
    path: ["waivedRoles"],
    message: "fewer than the roles of chain, so that somebody signs",
  }) satisfies z.core.$ZodType<ApprovalChainParams>;

/**
 * Who must sign an operation plan or a request for funds, and in which order (R049). Where little money is at stake
 * the signatures that add nothing are left out (E-17). A refusal by any of them sends it back to the draft: that is
 * for the process to do.
 *
 * @example
 * ```ts
 * import { approvalChain, defineRulebook } from "opscycle/rules";
 *
 * const house = { smallBelowAmount: 10_000, waivedRoles: ["chairman"] };
 * const layers = [{ id: "house", params: { "approval.chain": house } }];
 * const rules = defineRulebook({ rules: [approvalChain], layers }).at();
 * rules.decide("approval.chain", { amount: 4_000 }).proposal?.roles; // => ["operations-department", "operations-director"]
 * ```
 */
export const approvalChain: Rule<
  "approval.chain",
  ApprovalChainFacts,
  ApprovalChainParams,
  "full" | "shortened",
  ApprovalChainProposal
> = defineRule({
  id: "approval.chain",
  kind: "policy",
  title: { en: "Who signs, in which order", zh: "审批签字流程" },
  source: ["R049", "E-17"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["full", "shortened"],
  defaults: { chain: ["operations-department", "operations-director", "chairman"] },
  notes: { chain: { source: "R049" } },
  decide({ amount }, params, check) {
    const { chain } = params;
    const small = check.below("amount", amount, params.smallBelowAmount);
    const { waivedRoles } = params;
    const roles = small ? chain.filter((role) => !waivedRoles.includes(role)) : chain;
    return { outcome: roles.length < chain.length ? "shortened" : "full", proposal: { roles } };
  },
});
