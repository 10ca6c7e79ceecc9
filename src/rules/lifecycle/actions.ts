import { z } from "zod";
import type { ProductStage } from "../product/stage.js";
import { defineTable, type Table, type TableRow } from "../tables/define-table.js";

/** Where a product is in its life. */
export interface LifecycleActionsFacts {
  /** Its stage, as `product.stage` tells it. */
  readonly stage: ProductStage;
}

/** What a stage is for. */
export type LifecycleGoal = "gather-data" | "enlarge-sales" | "hold-sales" | "clear";

/** What is done in a stage. */
export type LifecycleAction =
  | "attract-traffic"
  | "low-price"
  | "content-seeding"
  | "spend-and-save"
  | "member-price"
  | "co-branding"
  | "private-domain-repurchase"
  | "adjust-offer"
  | "clear-stock"
  | "launch-successor";

/** What is proposed for a product. */
export interface LifecycleActionsProposal {
  /** What the stage is for. */
  readonly goal: LifecycleGoal;
  /** What serves it. */
  readonly actions: readonly LifecycleAction[];
}

const goal = z.enum([
  "gather-data",
  "enlarge-sales",
  "hold-sales",
  "clear",
]) satisfies z.core.$ZodType<LifecycleGoal>;

const action = z.enum([
  "attract-traffic",
  "low-price",
  "content-seeding",
  "spend-and-save",
  "member-price",
  "co-branding",
  "private-domain-repurchase",
  "adjust-offer",
  "clear-stock",
  "launch-successor",
]) satisfies z.core.$ZodType<LifecycleAction>;

/** The table. */
export interface LifecycleActionsParams {
  /** One row a stage, or more. */
  readonly rows: readonly TableRow<LifecycleActionsFacts, "stage", LifecycleActionsProposal>[];
}

/** What to do with a product in each stage of its life (R250, of two documents laid together). */
export const lifecycleActions: Table<
  "lifecycle.actions",
  LifecycleActionsFacts,
  LifecycleActionsParams,
  LifecycleGoal,
  LifecycleActionsProposal
> = defineTable({
  id: "lifecycle.actions",
  kind: "policy",
  title: { en: "Actions by life stage", zh: "商品生命周期各阶段动作" },
  source: ["R250"],
  facts: z.strictObject({
    stage: z.enum(["new", "growth", "mature", "decline"]),
  }) satisfies z.core.$ZodType<LifecycleActionsFacts>,
  inputs: ["stage"],
  outputs: { goal, actions: z.array(action).readonly() },
  outcome: "goal",
  hitPolicy: "unique",
  rows: [
    {
      when: { stage: "new" },
      then: { goal: "gather-data", actions: ["attract-traffic", "low-price", "content-seeding"] },
    },
    {
      when: { stage: "growth" },
      then: { goal: "enlarge-sales", actions: ["spend-and-save", "member-price"] },
    },
    {
      when: { stage: "mature" },
      then: { goal: "hold-sales", actions: ["co-branding", "private-domain-repurchase"] },
    },
    {
      when: { stage: "decline" },
      then: { goal: "clear", actions: ["adjust-offer", "clear-stock", "launch-successor"] },
    },
  ],
  notes: { rows: { source: "R250" } },
});
