import { z } from "zod";
import { inventoryRestock } from "../../rules/inventory/restock.js";
import { inventorySlowMover } from "../../rules/inventory/slow-mover.js";
import { inventoryStockLevel } from "../../rules/inventory/stock-level.js";
import { productRestart } from "../../rules/product/restart.js";
import { productRetire } from "../../rules/product/retire.js";
import { productStage } from "../../rules/product/stage.js";
import { trialPass } from "../../rules/trial/pass.js";
import { commandsFor, metricsOf } from "../commands.js";
import { productCareCommands } from "./product.care-commands.js";
import { daysSince, retireFacts, scopeOf, stageOf } from "./product.facts.js";
import { productGateCommands } from "./product.gate-commands.js";
import type { ProductContext } from "./product.updates.js";

const { plain, consulting } = commandsFor<ProductContext>();

const selectors = ["product-group", "product-specialist", "category-manager", "system"] as const;
const buyers = ["supply-chain", "product-group", "system"] as const;
const deciders = ["operations-director", "store-manager"] as const;
const reviewers = [...selectors, ...deciders] as const;

const nothing = z.strictObject({});
const verdict = z.strictObject({
  verdict: z.enum(["accepted", "rejected"]),
  reason: z.exactOptional(z.string().min(1)),
});
/** Weak products are not to draw ads without an end (E-12): the rule caps the budget, so it must know it. */
const restart = z
  .strictObject({
    metrics: metricsOf(productRestart, "daysOnSale", "restartsUsed"),
    adPlan: z.exactOptional(
      z.strictObject({
        campaignId: z.string().min(1),
        channel: z.string().min(1),
        budget: z.number().positive(),
        optimisationCycleDays: z.number().positive(),
      }),
    ),
  })
  .refine(({ adPlan, metrics }) => adPlan === undefined || typeof metrics.adBudgetRatio === "number", {
    path: ["metrics", "adBudgetRatio"],
    message: "given with an adPlan: its budget over the budget of today",
  });

const retirement = z.strictObject({
  metrics: metricsOf(productRetire, "daysOnSale", "restartsUsed"),
  /** What takes its place. */
  successorSku: z.exactOptional(z.string().min(1)),
});

/** The commands of a product's life, in the order in which they usually come. */
export const productCommands = {
  "product.plan": plain({
    title: { en: "Plan budget and time of the selection", zh: "制定选品预算与时间计划" },
    payload: z.strictObject({ budget: z.number().positive(), decideBy: z.iso.datetime() }),
    roles: selectors,
  }),
  "product.completeResearch": plain({
    title: { en: "Hand in the market research", zh: "完成市场调研" },
    payload: z.strictObject({ report: z.string().min(1) }),
    roles: selectors,
  }),
  "product.screen": plain({
    title: { en: "Screen the candidate", zh: "候选商品筛选" },
    payload: verdict,
    roles: selectors,
  }),
  "product.evaluateSupplier": plain({
    title: { en: "Evaluate the supplier", zh: "评估供应商" },
    payload: verdict,
    roles: ["supply-chain", ...selectors],
  }),
  "product.evaluateSample": plain({
    title: { en: "Evaluate the sample", zh: "评估样品" },
    payload: z.strictObject({
      verdict: z.enum(["accepted", "resample", "rejected"]),
      reason: z.exactOptional(z.string().min(1)),
    }),
    roles: selectors,
  }),
  "product.negotiate": plain({
    title: { en: "Conclude the negotiation", zh: "谈判结果" },
    payload: verdict,
    roles: ["supply-chain", ...selectors],
  }),
  "product.startTrial": plain({
    title: { en: "Start the trial", zh: "开始试营运" },
    payload: nothing,
    roles: selectors,
  }),
  "product.reviewTrial": consulting(
    {
      title: { en: "Review the trial", zh: "评估试营运" },
      payload: z.strictObject({ metrics: metricsOf(trialPass, "days", "roundsUsed") }),
      roles: reviewers,
    },
    {
      rule: trialPass,
      facts: ({ command, context, at }) => ({
        units: null,
        maturedUnits: null,
        ...command.metrics,
        days: daysSince(context.trialStartedAt, at),
        roundsUsed: context.roundsUsed,
      }),
      scope: scopeOf,
      overridableBy: deciders,
    },
  ),
  "product.finishAdjustment": plain({
    title: { en: "Finish the adjustment of the trial", zh: "完成试营运调整" },
    payload: z.strictObject({ changes: z.exactOptional(z.array(z.string().min(1))) }),
    roles: selectors,
  }),
  "product.classifyStage": consulting(
    {
      title: { en: "Classify the stage of life", zh: "判定生命周期阶段" },
      payload: z.strictObject({ metrics: metricsOf(productStage, "daysOnSale", "stage") }),
      roles: reviewers,
    },
    {
      rule: productStage,
      facts: ({ command, context, states, at }) => ({
        unitsSold: null,
        previousUnitsSold: null,
        ...command.metrics,
        daysOnSale: daysSince(context.onSaleSince, at),
        stage: stageOf(states),
      }),
      scope: scopeOf,
      overridableBy: deciders,
    },
  ),
  "product.recordStock": consulting(
    {
      title: { en: "Record the stock level", zh: "记录库存水平" },
      payload: z.strictObject({ metrics: metricsOf(inventoryStockLevel) }),
      roles: ["warehouse", ...buyers],
    },
    {
      rule: inventoryStockLevel,
      facts: ({ command }) => ({ stockOnHand: null, ...command.metrics }),
      scope: scopeOf,
    },
  ),
  "product.requestReplenishment": consulting(
    {
      title: { en: "Request replenishment", zh: "补货申请" },
      payload: z.strictObject({ metrics: metricsOf(inventoryRestock, "onOrder") }),
      roles: buyers,
    },
    {
      rule: inventoryRestock,
      facts: ({ command, context }) => ({
        stockOnHand: null,
        unitsSold: null,
        observedDays: null,
        ...command.metrics,
        onOrder: context.onOrderUnits,
      }),
      scope: scopeOf,
    },
  ),
  "product.recordReceipt": plain({
    title: { en: "Record goods received", zh: "登记到货" },
    payload: z.strictObject({ units: z.number().min(0), closedUnits: z.number().min(0) }),
    roles: ["warehouse", ...buyers],
  }),
  "product.reviewSales": consulting(
    {
      title: { en: "Review whether it sells slowly", zh: "滞销预警检查" },
      payload: z.strictObject({ metrics: metricsOf(inventorySlowMover, "daysOnSale", "raised") }),
      roles: selectors,
    },
    {
      rule: inventorySlowMover,
      facts: ({ command, context, states, at }) => ({
        unitsSold: null,
        stockOnHand: null,
        ...command.metrics,
        daysOnSale: daysSince(context.onSaleSince, at),
        raised: states.some((state) => state.startsWith("operating.sales.slow")),
      }),
      scope: scopeOf,
    },
  ),
  "product.startPromotion": plain({
    title: { en: "Start a promotion", zh: "开始促销" },
    payload: z.strictObject({ promotion: z.string().min(1) }),
    roles: ["marketing-group", "promotion-planner", "system"],
  }),
  "product.endPromotion": plain({
    title: { en: "End the promotion", zh: "结束促销" },
    payload: nothing,
    roles: ["marketing-group", "promotion-planner", "system"],
  }),
  "product.restart": consulting(
    {
      title: { en: "Restart the product", zh: "重启产品" },
      payload: restart,
      roles: reviewers,
    },
    {
      rule: productRestart,
      facts: ({ command, context, at }) => ({
        unitsSold: null,
        ...command.metrics,
        daysOnSale: daysSince(context.restartedAt ?? context.onSaleSince, at),
        restartsUsed: context.restartsUsed,
      }),
      scope: scopeOf,
      overridableBy: deciders,
    },
  ),
  "product.relaunch": plain({
    title: { en: "Relaunch with better content", zh: "优化后重新上线" },
    payload: z.strictObject({ changes: z.exactOptional(z.array(z.string().min(1))) }),
    roles: selectors,
  }),
  "product.reviewRestart": consulting(
    {
      title: { en: "Review the restart", zh: "评估重启效果" },
      payload: retirement,
      roles: reviewers,
    },
    { rule: productRetire, facts: retireFacts, scope: scopeOf, overridableBy: deciders },
  ),
  "product.startUpgrade": plain({
    title: { en: "Start an upgrade", zh: "开始产品升级" },
    payload: z.strictObject({ feedback: z.string().min(1) }),
    roles: selectors,
  }),
  "product.finishUpgrade": plain({
    title: { en: "Finish the upgrade", zh: "完成产品升级" },
    payload: verdict,
    roles: selectors,
  }),
  "product.retire": consulting(
    {
      title: { en: "Retire the product", zh: "淘汰产品" },
      payload: retirement,
      roles: reviewers,
    },
    { rule: productRetire, facts: retireFacts, scope: scopeOf, overridableBy: deciders },
  ),
  "product.finishClearance": plain({
    title: { en: "Finish the clearance", zh: "完成清仓" },
    payload: z.strictObject({
      remainingUnits: z.number().min(0),
      disposal: z.exactOptional(z.enum(["sold-off", "returned-to-supplier", "written-off"])),
    }),
    roles: ["warehouse", ...selectors],
  }),
  ...productGateCommands,
  ...productCareCommands,
};
