import { z } from "zod";
import type { CurrencyCode } from "../../kpi/settlement/index.js";
import { adRoiGate } from "../../rules/ad/roi-gate.js";
import { commandsFor, metricsOf } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import { currencyField, someMoney } from "../finance/money-fields.js";

/** The windows of a campaign. */
export const adCampaignDeadlines = {
  optimisationCycle: {
    title: { en: "Optimisation cycle", zh: "优化周期" },
    from: { input: "optimisationCycleDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** What a campaign's machine remembers; money in major units of one currency. */
export interface AdCampaignContext {
  /** Id of the campaign, by which hand-overs find it. */
  readonly campaignId: string;
  /** Where it runs, in the shop's own words: `search`. */
  readonly channel: string;
  /** The product advertised, where it is one. */
  readonly sku?: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof adCampaignDeadlines>;
  /** What it may spend in all. */
  readonly budget: number;
  /** What it has spent so far. */
  readonly spend: number;
  /** Reviews in a row that the gate called unacceptable; a pause or a good review starts them anew. */
  readonly weakReviews: number;
}

const { plain, consulting } = commandsFor<AdCampaignContext>();
const marketers = ["marketing-group", "promotion-planner", "system"] as const;
const amount = z.number().positive();
const days = z.number().positive();

/** The request for funds to be made for a campaign, in minor units, with finance's times for it. */
export interface CampaignFundRequest {
  /** Id of the request for funds, by which hand-overs find it. */
  readonly requestId: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: CurrencyCode;
  /** What is asked for, in minor units. */
  readonly amountMinor: number;
  /** Working days that finance may take for its review. */
  readonly reviewDays: number;
  /** Days for which a grant holds. */
  readonly validDays: number;
  /** Days after the payment within which the money is to be accounted for. */
  readonly accountingDays: number;
}

const fundRequest = z.strictObject({
  requestId: z.string().min(1),
  currency: currencyField,
  amountMinor: someMoney,
  reviewDays: days,
  validDays: days,
  accountingDays: days,
}) satisfies z.core.$ZodType<CampaignFundRequest>;

/** The commands of an ad campaign. */
export const adCampaignCommands = {
  "adCampaign.prepare": plain({
    title: { en: "Set keywords, audience and creative", zh: "设置关键词、人群与创意" },
    payload: z.strictObject({
      keywords: z.exactOptional(z.array(z.string().min(1))),
      audience: z.exactOptional(z.string().min(1)),
      creative: z.exactOptional(z.string().min(1)),
    }),
    roles: marketers,
  }),
  "adCampaign.requestFunds": plain({
    title: { en: "Request the funds", zh: "申请推广资金" },
    payload: z.strictObject({ fundRequest: z.exactOptional(fundRequest) }),
    roles: marketers,
  }),
  "adCampaign.approveFunds": plain({
    title: { en: "Approve the funds", zh: "批准资金" },
    payload: z.strictObject({ budget: z.exactOptional(amount) }),
    roles: ["finance", "operations-director", "system"],
  }),
  "adCampaign.rejectFunds": plain({
    title: { en: "Reject the funds", zh: "驳回资金" },
    payload: z.strictObject({ reason: z.string().min(1) }),
    roles: ["finance", "operations-director", "system"],
  }),
  "adCampaign.launch": plain({
    title: { en: "Launch", zh: "开始投放" },
    payload: z.strictObject({}),
    roles: marketers,
  }),
  "adCampaign.recordSpend": plain({
    title: { en: "Record what was spent", zh: "登记花费" },
    payload: z.strictObject({ spend: z.number().min(0) }),
    roles: marketers,
  }),
  "adCampaign.reviewReturn": consulting(
    {
      title: { en: "Review the return", zh: "投产比评估" },
      payload: z.strictObject({ metrics: metricsOf(adRoiGate) }),
      roles: ["operations-director", ...marketers],
    },
    {
      rule: adRoiGate,
      facts: ({ command }) => ({ roas: null, spend: null, days: null, ...command.metrics }),
      scope: ({ context }) => ({
        ...(context.sku !== undefined && { sku: context.sku }),
        ...(context.category !== undefined && { category: context.category }),
        ...(context.platform !== undefined && { platform: context.platform }),
      }),
      overridableBy: ["operations-director"],
    },
  ),
  "adCampaign.finishOptimisation": plain({
    title: { en: "Finish the optimisation", zh: "完成优化" },
    payload: z.strictObject({ changes: z.exactOptional(z.array(z.string().min(1))) }),
    roles: marketers,
  }),
  "adCampaign.raiseBudget": plain({
    title: { en: "Raise the budget", zh: "追加预算" },
    payload: z.strictObject({ budget: amount }),
    roles: ["finance", "operations-director", "system"],
  }),
  "adCampaign.pause": plain({
    title: { en: "Pause", zh: "暂停" },
    payload: z.strictObject({ reason: z.exactOptional(z.string().min(1)) }),
    roles: marketers,
  }),
  "adCampaign.resume": plain({
    title: { en: "Resume", zh: "恢复" },
    payload: z.strictObject({}),
    roles: marketers,
  }),
  "adCampaign.stop": plain({
    title: { en: "Stop", zh: "停止" },
    payload: z.strictObject({ reason: z.exactOptional(z.string().min(1)) }),
    roles: marketers,
  }),
};
