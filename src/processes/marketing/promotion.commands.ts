import { z } from "zod";
import type { CurrencyCode } from "../../kpi/settlement/index.js";
import { promotionHonour } from "../../rules/promotion/honour.js";
import { promotionStrength } from "../../rules/promotion/strength.js";
import type { Scope } from "../../rules/rulebook/layer.js";
import { commandsFor, metricsOf, type Situation } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import { currencyField, someMoney } from "../finance/money-fields.js";
import { type ComplianceTerms, complianceVerdict } from "../store/compliance-terms.js";

/** The windows of a promotion. */
export const promotionDeadlines = {
  reviewWindow: {
    title: { en: "Review after the end", zh: "活动复盘期限" },
    from: { rule: "schedule.review", param: "closeWithinDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** What a promotion is for. */
export const promotionGoals = ["new-customers", "repurchase", "clear-stock", "order-value"] as const;

/** What a promotion is for. */
export type PromotionGoal = (typeof promotionGoals)[number];

/** How buyers gain by it. */
export const promotionForms = [
  "direct-cut",
  "spend-and-save",
  "gift",
  "flash-sale",
  "coupon",
  "group-buy",
  "seasonal-discount",
  "member-price",
  "interactive",
] as const;

/** How buyers gain by it. */
export type PromotionForm = (typeof promotionForms)[number];

/** What one order had of the promotion. */
export interface PromotionUse {
  /** The order; it counts once. */
  readonly orderId: string;
  /** Units that it bought on the promotion's terms. */
  readonly units: number;
  /** What it was spared, in minor units. */
  readonly discountMinor: number;
}

/** What a promotion's machine remembers; money in minor units of `currency`. */
export interface PromotionContext {
  /** Id of the promotion, by which hand-overs find it. */
  readonly promotionId: string;
  /** What it is for. */
  readonly goal: PromotionGoal;
  /** The products in it; empty for the whole shop. */
  readonly skus: readonly string[];
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** The big promotion that it belongs to. */
  readonly bigPromotionId: string | null;
  /** On which terms its copy is reviewed; null where nobody is asked to. */
  readonly complianceTerms: ComplianceTerms | null;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof promotionDeadlines>;
  /** What buyers get; null before it is chosen. */
  readonly form: PromotionForm | null;
  /** When it is announced, ISO 8601 in UTC; null where it is not announced before it starts. */
  readonly preheatAt: string | null;
  /** From when on buyers can use it, ISO 8601 in UTC; null before it is planned. */
  readonly startsAt: string | null;
  /** When it ends, ISO 8601 in UTC; null before it is planned. */
  readonly endsAt: string | null;
  /** ISO 4217 code of all its amounts; null before it is planned. */
  readonly currency: CurrencyCode | null;
  /** The most that it may give away; null for no limit. */
  readonly budgetMinor: number | null;
  /** The units that it offers; null for no limit. */
  readonly offeredUnits: number | null;
  /** What orders had of it, each once. */
  readonly uses: readonly PromotionUse[];
  /** Compliance reviews asked for; numbers them. */
  readonly complianceRounds: number;
  /** The reason that was given last; null before, and where the last such command gave none. */
  readonly reason: string | null;
}

const { plain, consulting } = commandsFor<PromotionContext>();
const planners = ["marketing-group", "promotion-planner", "store-manager", "system"] as const;
const directors = ["operations-director", "store-manager", "finance", "system"] as const;
const nothing = z.strictObject({});
const text = z.string().min(1);
const reason = z.strictObject({ reason: text });
const someUnits = z.number().positive();

/** In which scope the rulebook is asked about a promotion: of one product where it is about one. */
const scope = ({ context: { skus, category, platform } }: Situation<object, PromotionContext>): Scope => ({
  ...(skus[0] !== undefined && skus.length === 1 && { sku: skus[0] }),
  ...(category !== undefined && { category }),
  ...(platform !== undefined && { platform }),
});

const honour = {
  payload: z.strictObject({ metrics: metricsOf(promotionHonour, "offeredUnits") }),
  consults: {
    rule: promotionHonour,
    facts: ({ command, context }: Situation<{ readonly metrics: object }, PromotionContext>) => ({
      rulesClear: null,
      unkeptPromises: null,
      deliverableUnits: null,
      hoardedUnits: null,
      ...command.metrics,
      offeredUnits: context.offeredUnits ?? 0,
    }),
    scope,
  },
};

/** The commands of a promotion. */
export const promotionCommands = {
  "promotion.chooseForm": plain({
    title: { en: "Choose the form", zh: "选择活动形式" },
    payload: z.strictObject({ form: z.enum(promotionForms) }),
    roles: planners,
  }),
  "promotion.setStrength": consulting(
    {
      title: { en: "Set the strength", zh: "确定促销力度" },
      payload: z.strictObject({ metrics: metricsOf(promotionStrength) }),
      roles: planners,
    },
    {
      rule: promotionStrength,
      facts: ({ command }) => ({
        regularPrice: null,
        unitCost: null,
        discountRates: null,
        amountOff: null,
        ...command.metrics,
      }),
      scope,
      overridableBy: ["store-manager"],
    },
  ),
  "promotion.plan": plain({
    title: { en: "Plan times, budget and units", zh: "制定活动方案" },
    payload: z
      .strictObject({
        preheatAt: z.exactOptional(z.iso.datetime()),
        startsAt: z.iso.datetime(),
        endsAt: z.iso.datetime(),
        currency: currencyField,
        budgetMinor: z.exactOptional(someMoney),
        offeredUnits: z.exactOptional(z.int().positive()),
      })
      .refine(
        ({ preheatAt, startsAt, endsAt }) =>
          Date.parse(preheatAt ?? startsAt) <= Date.parse(startsAt) &&
          Date.parse(startsAt) < Date.parse(endsAt),
        { path: ["endsAt"], message: "pre-heating, start and end in this order" },
      ),
    roles: planners,
  }),
  "promotion.recordCompliance": plain({
    title: { en: "Record the compliance review", zh: "登记合规审核结果" },
    payload: complianceVerdict,
    roles: ["compliance-reviewer", "system"],
  }),
  "promotion.schedule": plain({
    title: { en: "Schedule", zh: "排期" },
    payload: nothing,
    roles: planners,
  }),
  "promotion.preheat": plain({
    title: { en: "Start the pre-heating", zh: "开始预热" },
    payload: nothing,
    roles: planners,
  }),
  "promotion.launch": consulting(
    { title: { en: "Launch", zh: "正式开始" }, payload: honour.payload, roles: planners },
    honour.consults,
  ),
  "promotion.recordUse": plain({
    title: { en: "Record what an order had of it", zh: "登记订单使用优惠" },
    payload: z.strictObject({ orderId: text, units: someUnits, discountMinor: z.int().nonnegative() }),
    roles: planners,
  }),
  "promotion.releaseUse": plain({
    title: { en: "Give back what a cancelled order had of it", zh: "订单取消释放优惠" },
    payload: z.strictObject({ orderId: text }),
    roles: planners,
  }),
  "promotion.topUp": plain({
    title: { en: "Add budget or units", zh: "追加预算或数量" },
    payload: z
      .strictObject({
        budgetMinor: z.exactOptional(someMoney),
        offeredUnits: z.exactOptional(z.int().positive()),
      })
      .refine((more) => Object.keys(more).length > 0, { message: "a budget or units" }),
    roles: directors,
  }),
  "promotion.checkHonour": consulting(
    {
      title: { en: "Check that its promises are kept", zh: "检查承诺兑现" },
      payload: honour.payload,
      roles: ["compliance-reviewer", ...planners],
    },
    honour.consults,
  ),
  "promotion.makeGood": plain({
    title: { en: "Make a broken promise good", zh: "补救未兑现承诺" },
    payload: z.strictObject({ measures: text }),
    roles: planners,
  }),
  "promotion.pause": plain({ title: { en: "Pause", zh: "暂停活动" }, payload: reason, roles: planners }),
  "promotion.resume": plain({ title: { en: "Resume", zh: "恢复活动" }, payload: nothing, roles: planners }),
  "promotion.end": plain({
    title: { en: "End", zh: "结束活动" },
    payload: z.strictObject({ reason: z.exactOptional(text) }),
    roles: planners,
  }),
  "promotion.review": plain({
    title: { en: "Review the result", zh: "活动复盘" },
    payload: z.strictObject({ report: text, lessons: z.exactOptional(z.array(text)) }),
    roles: planners,
  }),
  "promotion.cancel": plain({
    title: { en: "Call it off", zh: "取消活动" },
    payload: reason,
    roles: planners,
  }),
};
