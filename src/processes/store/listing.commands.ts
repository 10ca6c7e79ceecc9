import { z } from "zod";
import type { CurrencyCode } from "../../kpi/settlement/index.js";
import { listingDetailPage } from "../../rules/listing/detail-page.js";
import { listingMainImage } from "../../rules/listing/main-image.js";
import { listingPreCheck } from "../../rules/listing/pre-check.js";
import { listingPriceHonesty } from "../../rules/listing/price-honesty.js";
import { listingSkuOptions } from "../../rules/listing/sku-options.js";
import { listingTitle } from "../../rules/listing/title.js";
import { listingWording } from "../../rules/listing/wording.js";
import type { Scope } from "../../rules/rulebook/layer.js";
import { commandsFor, metricsOf, type Situation } from "../commands.js";
import { currencyField, inMajorUnits, someMoney } from "../finance/money-fields.js";
import { type ComplianceTerms, complianceVerdict } from "./compliance-terms.js";
import { type ListingNeed, type ListingReview, listingNeeds, listingParts } from "./listing.review.js";

/** What a listing's machine remembers. */
export interface ListingContext extends ListingReview {
  /** One product on one platform: `A-1@tmall`. */
  readonly listingId: string;
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** Platform, as layers of the rulebook name it: `taobao`. */
  readonly platform: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** On which terms its copy is reviewed; null where nobody is asked to. */
  readonly complianceTerms: ComplianceTerms | null;
  /** What is there of what must be there. */
  readonly prepared: readonly ListingNeed[];
  /** The price asked, in minor units; null before there is one. */
  readonly priceMinor: number | null;
  /** ISO 4217 code of its price; null before there is one. */
  readonly currency: CurrencyCode | null;
  /** Units that the listing may sell. */
  readonly stockUnits: number;
  /** Compliance reviews asked for; numbers them. */
  readonly complianceRounds: number;
  /** When it is to go live; null where nobody has said. */
  readonly publishAt: string | null;
  /** Versions that went live. */
  readonly versions: number;
  /** Whether a new version of what is live is being made. */
  readonly revising: boolean;
  /** Why it was last returned, blocked, suspended or taken down. */
  readonly reason: string | null;
}

const { plain, consulting } = commandsFor<ListingContext>();
const makers = [
  "product-group",
  "product-specialist",
  "photographer",
  "copywriter",
  "designer",
  "content-operator",
  "system",
] as const;
const operators = ["product-group", "product-specialist", "store-manager", "system"] as const;
const reviewers = ["store-manager", "compliance-reviewer", "product-group", "system"] as const;
const deciders = ["store-manager"] as const;
const reason = z.strictObject({ reason: z.string().min(1) });
const need = z.enum(listingNeeds);

/** In which scope the rulebook is asked about a listing. */
const scope = ({ context: { sku, category, platform } }: Situation<object, ListingContext>): Scope => ({
  sku,
  platform,
  ...(category !== undefined && { category }),
});

/** The price of the listing in major units, as the rules want it. */
const priceOf = ({ priceMinor, currency }: ListingContext): number | null =>
  priceMinor === null || currency === null ? null : inMajorUnits(priceMinor, currency);

/** The commands of a listing. */
export const listingCommands = {
  "listing.prepare": plain({
    title: { en: "Prepare a part", zh: "准备上架素材" },
    payload: z.strictObject({ part: z.enum(listingParts), reference: z.exactOptional(z.string().min(1)) }),
    roles: makers,
  }),
  "listing.setPrice": plain({
    title: { en: "Set the price", zh: "设置价格" },
    payload: z.strictObject({ amountMinor: someMoney, currency: currencyField }),
    roles: operators,
  }),
  "listing.setStock": plain({
    title: { en: "Set the stock it may sell", zh: "设置可售库存" },
    payload: z.strictObject({ units: z.number().min(0) }),
    roles: ["warehouse", ...operators],
  }),
  "listing.submit": plain({
    title: { en: "Submit for review", zh: "提交审核" },
    payload: z.strictObject({}),
    roles: operators,
  }),
  "listing.reviewTitle": consulting(
    {
      title: { en: "Review the title", zh: "审核标题" },
      payload: z.strictObject({ metrics: metricsOf(listingTitle) }),
      roles: reviewers,
    },
    {
      rule: listingTitle,
      facts: ({ command }) => ({ title: null, coreKeywords: null, attributeWords: null, ...command.metrics }),
      scope,
      overridableBy: deciders,
    },
  ),
  "listing.reviewImages": consulting(
    {
      title: { en: "Review the main image", zh: "审核主图" },
      payload: z.strictObject({ metrics: metricsOf(listingMainImage) }),
      roles: reviewers,
    },
    {
      rule: listingMainImage,
      facts: ({ command }) => ({ widthPx: null, heightPx: null, showsProduct: null, ...command.metrics }),
      scope,
      overridableBy: deciders,
    },
  ),
  "listing.reviewDetails": consulting(
    {
      title: { en: "Review the detail page", zh: "审核详情页" },
      payload: z.strictObject({ metrics: metricsOf(listingDetailPage) }),
      roles: reviewers,
    },
    {
      rule: listingDetailPage,
      facts: ({ command }) => ({
        sections: null,
        attractive: null,
        pointProminent: null,
        doubtsRemoved: null,
        ...command.metrics,
      }),
      scope,
      overridableBy: deciders,
    },
  ),
  "listing.reviewSkus": consulting(
    {
      title: { en: "Review the SKU options", zh: "审核SKU设置" },
      payload: z.strictObject({ metrics: metricsOf(listingSkuOptions) }),
      roles: reviewers,
    },
    { rule: listingSkuOptions, facts: ({ command }) => ({ options: null, ...command.metrics }), scope },
  ),
  "listing.reviewWording": consulting(
    {
      title: { en: "Review the wording", zh: "审核用语" },
      payload: z.strictObject({ metrics: metricsOf(listingWording) }),
      roles: reviewers,
    },
    { rule: listingWording, facts: ({ command }) => ({ texts: null, ...command.metrics }), scope },
  ),
  "listing.reviewPrice": consulting(
    {
      title: { en: "Review the price", zh: "审核价格" },
      payload: z.strictObject({ metrics: metricsOf(listingPriceHonesty, "price") }),
      roles: reviewers,
    },
    {
      rule: listingPriceHonesty,
      facts: ({ command, context }) => ({ pricesClear: null, ...command.metrics, price: priceOf(context) }),
      scope,
    },
  ),
  "listing.reviewAccuracy": plain({
    title: { en: "Review category, labels and whether all is true", zh: "审核类目、标识与信息真实性" },
    payload: z.strictObject({
      verdict: z.enum(["accepted", "rejected"]),
      reason: z.exactOptional(z.string().min(1)),
    }),
    roles: reviewers,
  }),
  "listing.recordCompliance": plain({
    title: { en: "Record the compliance review", zh: "登记合规审核结果" },
    payload: complianceVerdict,
    roles: ["compliance-reviewer", "system"],
  }),
  "listing.recordRights": plain({
    title: { en: "Record the intellectual-property review", zh: "登记知识产权审核结果" },
    payload: z.strictObject({
      verdict: z.enum(["passed", "failed"]),
      reason: z.exactOptional(z.string().min(1)),
    }),
    roles: ["compliance-reviewer", "system"],
  }),
  "listing.release": consulting(
    {
      title: { en: "Release for publication", zh: "放行上架" },
      payload: z.strictObject({}),
      roles: reviewers,
    },
    {
      rule: listingPreCheck,
      facts: ({ context }) => ({
        complianceReview: context.compliance,
        intellectualPropertyReview: context.rights,
      }),
      scope,
    },
  ),
  "listing.schedule": plain({
    title: { en: "Schedule the publication", zh: "定时上架" },
    payload: z.strictObject({ publishAt: z.iso.datetime() }),
    roles: operators,
  }),
  "listing.unschedule": plain({
    title: { en: "Take it off the schedule", zh: "取消定时" },
    payload: z.strictObject({}),
    roles: operators,
  }),
  "listing.publish": plain({
    title: { en: "Publish", zh: "上架" },
    payload: z.strictObject({}),
    roles: operators,
  }),
  "listing.recordRejection": plain({
    title: { en: "Record that the platform refused it", zh: "登记平台驳回" },
    payload: reason,
    roles: ["platform", ...operators],
  }),
  "listing.revise": plain({
    title: { en: "Start a new version", zh: "修改商品信息" },
    payload: z.strictObject({ parts: z.array(need).min(1), reason: z.exactOptional(z.string().min(1)) }),
    roles: operators,
  }),
  "listing.dropRevision": plain({
    title: { en: "Give the new version up", zh: "放弃修改" },
    payload: z.strictObject({}),
    roles: operators,
  }),
  "listing.suspend": plain({
    title: { en: "Suspend", zh: "暂停销售" },
    payload: reason,
    roles: operators,
  }),
  "listing.resume": plain({
    title: { en: "Resume", zh: "恢复销售" },
    payload: z.strictObject({}),
    roles: operators,
  }),
  "listing.takeDown": plain({
    title: { en: "Take down", zh: "强制下架" },
    payload: reason,
    roles: ["platform", "compliance-reviewer", ...operators],
  }),
  "listing.appeal": plain({
    title: { en: "Appeal against the takedown", zh: "申诉" },
    payload: z.strictObject({ grounds: z.string().min(1) }),
    roles: ["compliance-reviewer", ...operators],
  }),
  "listing.recordAppeal": plain({
    title: { en: "Record the answer to the appeal", zh: "登记申诉结果" },
    payload: z.strictObject({
      verdict: z.enum(["accepted", "rejected"]),
      reason: z.exactOptional(z.string().min(1)),
    }),
    roles: ["platform", "compliance-reviewer", ...operators],
  }),
  "listing.restore": plain({
    title: { en: "Restore", zh: "恢复上架" },
    payload: z.strictObject({ reason: z.exactOptional(z.string().min(1)) }),
    roles: ["platform", "compliance-reviewer", ...operators],
  }),
  "listing.delist": plain({
    title: { en: "Delist", zh: "下架" },
    payload: reason,
    roles: operators,
  }),
  "listing.relist": plain({
    title: { en: "List again", zh: "重新上架" },
    payload: z.strictObject({}),
    roles: operators,
  }),
  "listing.discard": plain({
    title: { en: "Discard", zh: "作废" },
    payload: reason,
    roles: operators,
  }),
};
