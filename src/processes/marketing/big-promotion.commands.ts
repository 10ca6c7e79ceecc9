import { z } from "zod";
import { promotionCampaignWindow } from "../../rules/promotion/campaign-window.js";
import { promotionHonour } from "../../rules/promotion/honour.js";
import { commandsFor, metricsOf, type Situation } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";

/** The windows of a big promotion. */
export const bigPromotionDeadlines = {
  returnsWindow: {
    title: { en: "Returns without a reason after the end", zh: "大促后无理由退货期" },
    from: { rule: "return.window", param: "windowDays" },
    unit: "days",
  },
  reviewWindow: {
    title: { en: "Review after the returns", zh: "大促复盘期限" },
    from: { rule: "schedule.review", param: "closeWithinDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** What must be prepared. */
export const preparationAreas = ["stock", "content", "technology"] as const;

/** What must be prepared. */
export type PreparationArea = (typeof preparationAreas)[number];

/** Something in the way of a big promotion; it is open until it is resolved. */
export interface PromotionBlocker {
  /** Id of the blocker: it counts once. */
  readonly blockerId: string;
  /** The part of the preparation that it holds up. */
  readonly area: PreparationArea;
  /** What is in the way, in words. */
  readonly what: string;
  /** False once it is resolved. */
  readonly open: boolean;
}

/** Goods for a big promotion. */
export interface PromotionStock {
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** How many are needed. */
  readonly units: number;
}

/** What the machine of a big promotion remembers. */
export interface BigPromotionContext {
  /** Id of the big promotion, by which hand-overs find it. */
  readonly bigPromotionId: string;
  /** What it is known by: `618`. */
  readonly promotion: string;
  /** Platform, as layers of the rulebook name it: `taobao`. */
  readonly platform: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof bigPromotionDeadlines>;
  /** The traffic slots that were applied for. */
  readonly slots: readonly string[];
  /** How often it was applied for; numbers the applications. */
  readonly enrolments: number;
  /** Who leads the group; null before it is formed. */
  readonly lead: string | null;
  /** Who is in the group; empty before it is formed. */
  readonly members: readonly string[];
  /** Each once, those that were resolved included. */
  readonly blockers: readonly PromotionBlocker[];
  /** What is needed, by the last plan; empty before. */
  readonly stock: readonly PromotionStock[];
  /** Stock plans made; numbers them. */
  readonly stockPlans: number;
  /** The shop's own promotions that take part. */
  readonly promotionIds: readonly string[];
  /** Violations that the platform reported. */
  readonly violationIds: readonly string[];
  /** The reason that was given last; null before, and where the last such command gave none. */
  readonly reason: string | null;
}

const { plain, consulting } = commandsFor<BigPromotionContext>();
const text = z.string().min(1);
const leads = ["operations-director", "store-manager", "system"] as const;
const team = [
  "marketing-group",
  "promotion-planner",
  "supply-chain",
  "technology",
  "design-department",
  ...leads,
] as const;
const reason = z.strictObject({ reason: text });
const area = z.enum(preparationAreas);

const scope = ({ context: { platform, category } }: Situation<object, BigPromotionContext>) => ({
  platform,
  ...(category !== undefined && { category }),
});

const honour = {
  payload: z.strictObject({ metrics: metricsOf(promotionHonour) }),
  consults: {
    rule: promotionHonour,
    facts: ({ command }: Situation<{ readonly metrics: object }, BigPromotionContext>) => ({
      rulesClear: null,
      unkeptPromises: null,
      offeredUnits: null,
      deliverableUnits: null,
      hoardedUnits: null,
      ...command.metrics,
    }),
    scope,
  },
};

/** The commands of a big promotion. */
export const bigPromotionCommands = {
  "bigPromotion.enrol": plain({
    title: { en: "Apply for traffic slots", zh: "报名大促资源位" },
    payload: z.strictObject({ slots: z.array(text).min(1) }),
    roles: team,
  }),
  "bigPromotion.recordEnrolment": plain({
    title: { en: "Record the platform's answer", zh: "登记报名结果" },
    payload: z.strictObject({
      verdict: z.enum(["accepted", "rejected"]),
      reason: z.exactOptional(text),
    }),
    roles: ["platform", ...team],
  }),
  "bigPromotion.giveUp": plain({
    title: { en: "Give it up", zh: "放弃参加" },
    payload: reason,
    roles: leads,
  }),
  "bigPromotion.formGroup": plain({
    title: { en: "Form the project group", zh: "成立项目组" },
    payload: z.strictObject({
      lead: text,
      members: z.array(text),
      /** Days between two milestones of the project; without them no project is started by itself. */
      milestoneDays: z.exactOptional(z.number().positive()),
    }),
    roles: leads,
  }),
  "bigPromotion.planStock": plain({
    title: { en: "Plan the stock", zh: "制定备货计划" },
    payload: z.strictObject({
      lines: z.array(z.strictObject({ sku: text, units: z.number().positive() })).min(1),
    }),
    roles: team,
  }),
  "bigPromotion.confirmStock": consulting(
    {
      title: { en: "Confirm that the stock is real", zh: "确认备货到位" },
      payload: honour.payload,
      roles: team,
    },
    honour.consults,
  ),
  "bigPromotion.finishContent": plain({
    title: { en: "Finish pages, pictures and offers", zh: "完成页面与素材" },
    payload: z.strictObject({ promotionIds: z.exactOptional(z.array(text)) }),
    roles: team,
  }),
  "bigPromotion.addPromotion": plain({
    title: { en: "Add a promotion of the shop's own", zh: "加入店铺活动" },
    payload: z.strictObject({ promotionId: text }),
    roles: team,
  }),
  "bigPromotion.recordLoadTest": plain({
    title: { en: "Record the load test", zh: "登记压测结果" },
    payload: z.strictObject({
      verdict: z.enum(["accepted", "rejected"]),
      reason: z.exactOptional(text),
    }),
    roles: team,
  }),
  "bigPromotion.raiseBlocker": plain({
    title: { en: "Raise a blocker", zh: "上报阻塞问题" },
    payload: z.strictObject({ blockerId: text, area, what: text }),
    roles: team,
  }),
  "bigPromotion.resolveBlocker": plain({
    title: { en: "Resolve a blocker", zh: "解决阻塞问题" },
    payload: z.strictObject({ blockerId: text, solution: z.exactOptional(text) }),
    roles: team,
  }),
  "bigPromotion.reopen": plain({
    title: { en: "Prepare it anew", zh: "重新准备" },
    payload: reason,
    roles: team,
  }),
  "bigPromotion.advance": consulting(
    {
      title: { en: "Go on by the platform's calendar", zh: "按大促日历推进" },
      payload: z.strictObject({ metrics: metricsOf(promotionCampaignWindow) }),
      roles: leads,
    },
    {
      rule: promotionCampaignWindow,
      facts: ({ command }) => ({ daysToPromotion: null, ...command.metrics }),
      scope,
    },
  ),
  "bigPromotion.recordViolation": plain({
    title: { en: "Record a violation of the rules", zh: "登记活动违规" },
    payload: z.strictObject({
      violationId: text,
      kind: z.enum(["hoarding", "fictitious-stock", "unkept-promise", "other"]),
      reason: text,
    }),
    roles: ["platform", "compliance-reviewer", ...team],
  }),
  "bigPromotion.rectify": consulting(
    {
      title: { en: "Put the violation right", zh: "违规整改" },
      payload: honour.payload,
      roles: ["compliance-reviewer", ...team],
    },
    honour.consults,
  ),
  "bigPromotion.recordExpulsion": plain({
    title: { en: "Record that the platform expelled it", zh: "登记清退" },
    payload: reason,
    roles: ["platform", ...team],
  }),
  "bigPromotion.review": plain({
    title: { en: "Review the result", zh: "大促复盘" },
    payload: z.strictObject({ report: text, lessons: z.exactOptional(z.array(text)) }),
    roles: team,
  }),
};
