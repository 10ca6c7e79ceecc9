import { z } from "zod";
import { lifecycleActions } from "../../rules/lifecycle/actions.js";
import { commandsFor } from "../commands.js";
import { scopeOf, stageOf } from "./product.facts.js";
import type { ProductContext } from "./product.updates.js";

const { plain, consulting } = commandsFor<ProductContext>();
const selectors = ["product-group", "product-specialist", "category-manager", "system"] as const;
const deciders = ["operations-director", "store-manager"] as const;
const reviewers = [...selectors, ...deciders] as const;
const text = z.string().min(1);

/** The commands that look after a product on sale: triage, recall, and what it consists of. */
export const productCareCommands = {
  "product.planActions": consulting(
    {
      title: { en: "Plan what its stage asks for", zh: "按生命周期阶段制定动作" },
      payload: z.strictObject({}),
      roles: reviewers,
    },
    { rule: lifecycleActions, facts: ({ states }) => ({ stage: stageOf(states) }), scope: scopeOf },
  ),
  "product.reportWeakness": plain({
    title: { en: "Report bad reviews, returns or another weakness", zh: "反映差评、退货等问题" },
    payload: z.strictObject({ cause: text }),
    roles: ["service-group", "data-analyst", ...reviewers],
  }),
  "product.dismissWeakness": plain({
    title: { en: "Find that nothing is wrong", zh: "确认无需处理" },
    payload: z.strictObject({ reason: text }),
    roles: reviewers,
  }),
  "product.triage": plain({
    title: { en: "Decide what becomes of a weak product", zh: "弱势商品分诊：重启、优化、清仓或淘汰" },
    payload: z.strictObject({ verdict: z.enum(["restart", "optimise", "clear", "retire"]), cause: text }),
    roles: reviewers,
  }),
  "product.withdraw": plain({
    title: { en: "Take it off sale for a recall", zh: "因质量问题停售召回" },
    payload: z.strictObject({
      recallId: text,
      reason: text,
      /** Whether the recall is still to be started: it is not when the recall itself stops the sale. */
      startRecall: z.exactOptional(z.boolean()),
    }),
    roles: ["supply-chain", "compliance-reviewer", ...reviewers],
  }),
  "product.concludeRecall": plain({
    title: { en: "Conclude the recall", zh: "召回结论" },
    payload: z.strictObject({
      recallId: text,
      verdict: z.enum(["reinstated", "retired"]),
      reason: z.exactOptional(text),
    }),
    roles: ["supply-chain", "compliance-reviewer", ...reviewers],
  }),
  "product.recordListing": plain({
    title: { en: "Note that a listing is live, or is no more", zh: "登记上架或下架" },
    payload: z.strictObject({ listingId: text, live: z.boolean() }),
    roles: selectors,
  }),
  "product.addVariant": plain({
    title: { en: "Add a variant", zh: "新增规格" },
    payload: z.strictObject({ sku: text, options: z.record(text, text) }),
    roles: selectors,
  }),
  "product.retireVariant": plain({
    title: { en: "Retire a variant", zh: "停用规格" },
    payload: z.strictObject({ sku: text, reason: z.exactOptional(text) }),
    roles: reviewers,
  }),
  "product.assignRole": plain({
    title: { en: "Assign its role in the assortment", zh: "设定商品角色" },
    payload: z.strictObject({ role: z.enum(["traffic", "profit", "image", "basic", "hit"]) }),
    roles: reviewers,
  }),
};
