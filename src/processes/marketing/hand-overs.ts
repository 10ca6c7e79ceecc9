import { complianceCaseProcess } from "../compliance/compliance-case.js";
import { marketingAutomationProcess } from "../data/marketing-automation.js";
import { fundRequestProcess } from "../finance/fund-request.js";
import { defineHandOver, type HandOver } from "../hand-over.js";
import { market } from "../market.js";
import { projectProcess } from "../planning/project.js";
import { productProcess } from "../product/product.js";
import { shopCycle } from "../review-cycle/define-review-cycle.js";
import { detailPageOptimisationProcess } from "../store/detail-page-optimisation.js";
import { replenishmentProcess } from "../supply/replenishment.js";
import { adCampaignProcess } from "./ad-campaign.js";
import { bigPromotionProcess } from "./big-promotion.js";
import { campaignReviewProcess } from "./campaign-review.js";
import { promotionProcess } from "./promotion.js";

const startWith = { subject: shopCycle };

/** What an ad campaign hands over to others. */
const fromAdCampaign = [
  defineHandOver({
    from: adCampaignProcess,
    event: "adCampaign.fundsRequested",
    to: fundRequestProcess,
    does: "start",
    make: ({ campaignId, channel, fundRequest }) => {
      if (fundRequest === undefined) return undefined;
      const { amountMinor, ...request } = fundRequest;
      return {
        id: request.requestId,
        payload: {
          ...request,
          campaignId,
          items: [{ itemId: campaignId, purpose: `${channel} ads`, amountMinor }],
        },
      };
    },
  }),
  defineHandOver({
    from: adCampaignProcess,
    event: "adCampaign.launched",
    to: marketingAutomationProcess,
    does: "marketingAutomation.addTopic",
    startWith,
    make: ({ campaignId, channel }) => ({
      id: shopCycle,
      payload: { topic: `Bids and budget of ${campaignId}`, detail: channel },
    }),
  }),
  defineHandOver({
    from: adCampaignProcess,
    event: "adCampaign.optimisationStarted",
    to: detailPageOptimisationProcess,
    does: "detailPageOptimisation.addTopic",
    startWith,
    make: ({ campaignId, sku }) =>
      sku === undefined
        ? undefined
        : { id: shopCycle, payload: { topic: `Ads of ${sku} do not pay`, detail: campaignId } },
  }),
  defineHandOver({
    from: adCampaignProcess,
    event: "adCampaign.stopped",
    to: campaignReviewProcess,
    does: "start",
    make: ({ campaignId, sku }) => ({
      id: campaignId,
      payload: { subject: campaignId, ...(sku !== undefined && { sku }) },
    }),
  }),
];

/** A product knows whether it is in a promotion. */
const tellProducts = (event: "promotion.launched" | "promotion.ended") =>
  event === "promotion.launched"
    ? defineHandOver({
        from: promotionProcess,
        event,
        to: productProcess,
        does: "product.startPromotion",
        make: ({ skus, promotionId }) =>
          skus.map((sku) => ({ id: sku, payload: { promotion: promotionId } })),
      })
    : defineHandOver({
        from: promotionProcess,
        event,
        to: productProcess,
        does: "product.endPromotion",
        make: ({ skus }) => skus.map((sku) => ({ id: sku, payload: {} })),
      });

/** What a promotion hands over to others. */
const fromPromotion = [
  defineHandOver({
    from: promotionProcess,
    event: "promotion.complianceRequested",
    to: complianceCaseProcess,
    does: "start",
    make: ({ promotionId, caseId, complianceTerms, ...event }) =>
      caseId !== undefined && complianceTerms !== undefined
        ? {
            id: caseId,
            payload: {
              caseId,
              subject: { kind: "promotion" as const, id: promotionId },
              ...market(event),
              ...complianceTerms,
            },
          }
        : undefined,
  }),
  defineHandOver({
    from: promotionProcess,
    event: "promotion.approved",
    to: bigPromotionProcess,
    does: "bigPromotion.addPromotion",
    make: ({ promotionId, bigPromotionId }) =>
      bigPromotionId === undefined ? undefined : { id: bigPromotionId, payload: { promotionId } },
  }),
  tellProducts("promotion.launched"),
  tellProducts("promotion.ended"),
  defineHandOver({
    from: promotionProcess,
    event: "promotion.ended",
    to: campaignReviewProcess,
    does: "start",
    make: ({ promotionId, ...event }) => ({
      id: promotionId,
      payload: { subject: promotionId, ...market(event) },
    }),
  }),
];

/** How the replenishments of a big promotion's stock plan are named. */
export const stockPlanId = (bigPromotionId: string, number: number, sku: string): string =>
  `${bigPromotionId}/${number}/${sku}`;

/** What a big promotion hands over to others. */
const fromBigPromotion = [
  defineHandOver({
    from: bigPromotionProcess,
    event: "bigPromotion.groupFormed",
    to: projectProcess,
    does: "start",
    make: ({ bigPromotionId, promotion, platform, milestoneDays }) =>
      milestoneDays === undefined
        ? undefined
        : {
            id: bigPromotionId,
            payload: {
              projectId: bigPromotionId,
              title: `${promotion} on ${platform}`,
              promotionId: bigPromotionId,
              milestoneDays,
            },
          },
  }),
  defineHandOver({
    from: bigPromotionProcess,
    event: "bigPromotion.stockPlanned",
    to: replenishmentProcess,
    does: "start",
    make: ({ bigPromotionId, stockPlan, ...event }) =>
      stockPlan?.lines.map(({ sku, units }) => ({
        id: stockPlanId(bigPromotionId, stockPlan.number, sku),
        payload: { sku, units, requested: true, ...market(event) },
      })),
  }),
  defineHandOver({
    from: bigPromotionProcess,
    event: "bigPromotion.reviewDue",
    to: campaignReviewProcess,
    does: "start",
    make: ({ bigPromotionId, ...event }) => ({
      id: bigPromotionId,
      payload: { subject: bigPromotionId, ...market(event) },
    }),
  }),
];

/** Whom campaigns and promotions hand over to. */
export const marketingHandOvers: readonly HandOver[] = [
  ...fromAdCampaign,
  ...fromPromotion,
  ...fromBigPromotion,
];
