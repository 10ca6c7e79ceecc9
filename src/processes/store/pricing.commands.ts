import { z } from "zod";
import type { CurrencyCode } from "../../kpi/settlement/index.js";
import { listingPriceHonesty } from "../../rules/listing/price-honesty.js";
import { marginHealthy } from "../../rules/margin/healthy.js";
import { pricingDynamicBounds } from "../../rules/pricing/dynamic-bounds.js";
import { pricingStrategy } from "../../rules/pricing/strategy.js";
import type { Scope } from "../../rules/rulebook/layer.js";
import { commandsFor, metricsOf, type Situation } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import { currencyField, inMajorUnits, someMoney } from "../finance/money-fields.js";

/** The windows of a price. */
export const pricingDeadlines = {
  reviewCycle: {
    title: { en: "Review of the price by its profit", zh: "价格复盘周期" },
    from: {
      rule: "schedule.review",
      param: "cycleDays",
      by: { param: "cycleDaysByCycle", key: "pricing" },
    },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** What a unit costs, in minor units. */
export interface UnitCosts {
  /** Paid to the supplier. */
  readonly purchaseMinor: number;
  /** Paid to bring it in and out. */
  readonly logisticsMinor: number;
  /** Paid for what it is packed in. */
  readonly packagingMinor: number;
}

/** A lower price for a time. */
export interface PriceOffer {
  /** Id of the offer: it counts once. */
  readonly offerId: string;
  /** The price while it lasts, in minor units. */
  readonly amountMinor: number;
  /** From this instant on, ISO 8601 in UTC. */
  readonly startsAt: string;
  /** Until this instant, ISO 8601 in UTC. */
  readonly endsAt: string;
}

/** What the machine of a price remembers; money in minor units of `currency`. */
export interface PricingContext {
  /** The SKU, or one SKU on one platform: `A-1@tmall`. */
  readonly priceId: string;
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof pricingDeadlines>;
  /** Null until the costs are known. */
  readonly currency: CurrencyCode | null;
  /** What a unit costs; null until it is known. */
  readonly costs: UnitCosts | null;
  /** What buyers pay for the next best alternative, where it is known. */
  readonly competitorMinor: number | null;
  /** What the product is worth to a buyer above the alternative, the brand included. */
  readonly premiumMinor: number | null;
  /** The price that is being decided on. */
  readonly proposedMinor: number | null;
  /** When it is to be charged; null where nobody has said. */
  readonly startsAt: string | null;
  /** The regular price that is charged. */
  readonly publishedMinor: number | null;
  /** The lower price that is planned or charged; null while there is none. */
  readonly offer: PriceOffer | null;
  /** Offers that there have been. */
  readonly offerIds: readonly string[];
  /** The reason that was given last; null before, and where the last such command gave none. */
  readonly reason: string | null;
}

const { plain, consulting } = commandsFor<PricingContext>();
const pricers = ["product-group", "category-manager", "store-manager", "system"] as const;
const approvers = ["operations-director", "store-manager", "finance", "system"] as const;
const planners = ["marketing-group", "promotion-planner", ...pricers] as const;
const cost = z.int().nonnegative();
const nothing = z.strictObject({});
const reason = z.strictObject({ reason: z.string().min(1) });

/** In which scope the rulebook is asked about a price. */
const scope = ({ context: { sku, category, platform } }: Situation<object, PricingContext>): Scope => ({
  sku,
  ...(category !== undefined && { category }),
  ...(platform !== undefined && { platform }),
});

/** All that a unit costs. */
export const unitCostMinor = ({ purchaseMinor, logisticsMinor, packagingMinor }: UnitCosts): number =>
  purchaseMinor + logisticsMinor + packagingMinor;

/** Money of the instance in major units, as the rules want it. */
const major = ({ currency }: PricingContext, amountMinor: number | null | undefined): number | null =>
  currency === null || amountMinor === null || amountMinor === undefined
    ? null
    : inMajorUnits(amountMinor, currency);

const costOf = (context: PricingContext): number | null =>
  major(context, context.costs && unitCostMinor(context.costs));

/** The gross margin that the price being decided on leaves. */
const proposedMargin = ({ proposedMinor, costs }: PricingContext): number | null =>
  proposedMinor === null || costs === null ? null : (proposedMinor - unitCostMinor(costs)) / proposedMinor;

/** Leaves out what is not known: the rules take an absent fact where it is optional. */
const ifKnown = (name: string, value: number | null) => (value === null ? {} : { [name]: value });

/** The commands of a price. */
export const pricingCommands = {
  "pricing.recordCosts": plain({
    title: { en: "Record what a unit costs", zh: "登记单位成本" },
    payload: z.strictObject({
      currency: currencyField,
      purchaseMinor: someMoney,
      logisticsMinor: cost,
      packagingMinor: cost,
    }),
    roles: ["finance", "supply-chain", ...pricers],
  }),
  "pricing.recordCompetitors": plain({
    title: { en: "Record the competitors' price and the brand premium", zh: "登记竞品价格与品牌溢价" },
    payload: z.strictObject({
      competitorMinor: z.exactOptional(cost),
      premiumMinor: z.exactOptional(z.int()),
    }),
    roles: ["data-analyst", ...pricers],
  }),
  "pricing.chooseStrategy": consulting(
    {
      title: { en: "Find the price by the shop's strategy", zh: "按定价策略测算" },
      payload: z.strictObject({ priceElasticity: z.exactOptional(z.number()) }),
      roles: pricers,
    },
    {
      rule: pricingStrategy,
      facts: ({ command, context }) => ({
        ...command,
        unitCost: costOf(context),
        ...ifKnown("competitorPrice", major(context, context.competitorMinor)),
        ...ifKnown("differentiationValue", major(context, context.premiumMinor)),
      }),
      scope,
    },
  ),
  "pricing.propose": plain({
    title: { en: "Propose another price", zh: "人工提价格方案" },
    payload: z.strictObject({ amountMinor: someMoney, reason: z.string().min(1) }),
    roles: pricers,
  }),
  "pricing.approve": consulting(
    {
      title: { en: "Approve the price by its margin", zh: "按毛利审批价格" },
      payload: z.strictObject({ contributionMargin: z.exactOptional(z.number().max(1)) }),
      roles: approvers,
    },
    {
      rule: marginHealthy,
      facts: ({ command, context }) => ({ ...command, grossMargin: proposedMargin(context) }),
      scope,
      overridableBy: ["operations-director"],
    },
  ),
  "pricing.reject": plain({
    title: { en: "Reject the price", zh: "驳回价格" },
    payload: reason,
    roles: approvers,
  }),
  "pricing.schedule": plain({
    title: { en: "Schedule the price", zh: "定时改价" },
    payload: z.strictObject({ startsAt: z.iso.datetime() }),
    roles: pricers,
  }),
  "pricing.unschedule": plain({
    title: { en: "Take the price off the schedule", zh: "取消定时改价" },
    payload: nothing,
    roles: pricers,
  }),
  "pricing.publish": plain({
    title: { en: "Publish the price", zh: "发布价格" },
    payload: nothing,
    roles: pricers,
  }),
  "pricing.reprice": consulting(
    {
      title: { en: "Change the price within its bounds", zh: "边界内动态调价" },
      payload: z.strictObject({ wantedMinor: someMoney, dayStartMinor: z.exactOptional(someMoney) }),
      roles: pricers,
    },
    {
      rule: pricingDynamicBounds,
      facts: ({ command, context }) => ({
        currentPrice: major(context, context.publishedMinor),
        priceAtDayStart: major(context, command.dayStartMinor ?? context.publishedMinor),
        wantedPrice: major(context, command.wantedMinor),
        unitCost: costOf(context),
      }),
      scope,
    },
  ),
  "pricing.review": consulting(
    {
      title: { en: "Review the price by its profit", zh: "按利润复盘价格" },
      payload: z.strictObject({ metrics: metricsOf(marginHealthy) }),
      roles: ["finance", "operations-director", ...pricers],
    },
    { rule: marginHealthy, facts: ({ command }) => ({ grossMargin: null, ...command.metrics }), scope },
  ),
  "pricing.revise": plain({
    title: { en: "Decide the price anew", zh: "重新定价" },
    payload: reason,
    roles: pricers,
  }),
  "pricing.keep": plain({
    title: { en: "Keep the price that is charged", zh: "维持现价" },
    payload: nothing,
    roles: pricers,
  }),
  "pricing.announceOffer": consulting(
    {
      title: { en: "Announce a lower price for a time", zh: "设置限时促销价" },
      payload: z
        .strictObject({
          offerId: z.string().min(1),
          amountMinor: someMoney,
          startsAt: z.iso.datetime(),
          endsAt: z.iso.datetime(),
          metrics: metricsOf(listingPriceHonesty, "price", "originalPrice"),
        })
        .refine(({ startsAt, endsAt }) => Date.parse(startsAt) < Date.parse(endsAt), {
          path: ["endsAt"],
          message: "after startsAt",
        }),
      roles: planners,
    },
    {
      rule: listingPriceHonesty,
      facts: ({ command, context }) => ({
        pricesClear: null,
        ...command.metrics,
        price: major(context, command.amountMinor),
        ...ifKnown("originalPrice", major(context, context.publishedMinor)),
      }),
      scope,
    },
  ),
  "pricing.startOffer": plain({
    title: { en: "Start the offer", zh: "促销价生效" },
    payload: z.strictObject({ offerId: z.string().min(1) }),
    roles: planners,
  }),
  "pricing.endOffer": plain({
    title: { en: "End the offer, or call it off", zh: "促销价结束或撤销" },
    payload: z.strictObject({ offerId: z.string().min(1) }),
    roles: planners,
  }),
  "pricing.withdraw": plain({
    title: { en: "Withdraw the price: it is sold no more", zh: "停用价格" },
    payload: reason,
    roles: pricers,
  }),
};
