import { kpiDashboardWeeklyReviewProcess } from "../data/kpi-dashboard-weekly-review.js";
import { fundRequestProcess } from "../finance/fund-request.js";
import { defineHandOver, type HandOver } from "../hand-over.js";
import { adCampaignProcess } from "../marketing/ad-campaign.js";
import { bigPromotionProcess } from "../marketing/big-promotion.js";
import { shopCycle } from "../review-cycle/define-review-cycle.js";
import { detailPageOptimisationProcess } from "../store/detail-page-optimisation.js";
import { listingProcess } from "../store/listing.js";
import { replenishmentProcess } from "../supply/replenishment.js";
import { planApprovalProcess } from "./plan-approval.js";
import { projectProcess } from "./project.js";

/** What stands on the agenda of the shop's own review cycle. */
const onAgenda = (topic: string, detail?: string) => ({
  id: shopCycle,
  payload: { topic, ...(detail !== undefined && { detail }) },
});

/** Whom plans and projects hand over to. */
export const planningHandOvers: readonly HandOver[] = [
  defineHandOver({
    from: projectProcess,
    event: "project.blockerRaised",
    to: bigPromotionProcess,
    does: "bigPromotion.raiseBlocker",
    // What is short belongs to the promotion's stock; which area another blocker belongs to, a project does not know.
    make: ({ promotionId, blocker }) =>
      promotionId !== undefined && blocker?.shortage
        ? {
            id: promotionId,
            payload: { blockerId: blocker.blockerId, area: "stock" as const, what: blocker.summary },
          }
        : undefined,
  }),
  defineHandOver({
    from: projectProcess,
    event: "project.blockerResolved",
    to: bigPromotionProcess,
    does: "bigPromotion.resolveBlocker",
    make: ({ promotionId, blocker }) =>
      promotionId !== undefined && blocker?.shortage
        ? { id: promotionId, payload: { blockerId: blocker.blockerId } }
        : undefined,
  }),
  defineHandOver({
    from: planApprovalProcess,
    event: "planApproval.executionStarted",
    to: adCampaignProcess,
    does: "start",
    make: ({ division }) =>
      division?.campaigns?.map((campaign) => ({ id: campaign.campaignId, payload: campaign })),
  }),
  defineHandOver({
    from: planApprovalProcess,
    event: "planApproval.executionStarted",
    to: listingProcess,
    does: "start",
    make: ({ division }) =>
      division?.listings?.map((listing) => ({ id: listing.listingId, payload: listing })),
  }),
  defineHandOver({
    from: planApprovalProcess,
    event: "planApproval.executionStarted",
    to: detailPageOptimisationProcess,
    does: "detailPageOptimisation.addTopic",
    startWith: { subject: shopCycle },
    make: ({ division }) => division?.detailPages?.map(({ topic, detail }) => onAgenda(topic, detail)),
  }),
  defineHandOver({
    from: planApprovalProcess,
    event: "planApproval.fundsRequested",
    to: fundRequestProcess,
    does: "start",
    make: ({ planId, request }) => request && { id: request.requestId, payload: { ...request, planId } },
  }),
  defineHandOver({
    from: planApprovalProcess,
    event: "planApproval.checkpointReached",
    to: kpiDashboardWeeklyReviewProcess,
    does: "kpiDashboardWeeklyReview.addTopic",
    startWith: { subject: shopCycle },
    make: ({ title, detail }) => onAgenda(title, detail),
  }),
  defineHandOver({
    from: projectProcess,
    event: "project.meetingHeld",
    to: kpiDashboardWeeklyReviewProcess,
    does: "kpiDashboardWeeklyReview.addTopic",
    startWith: { subject: shopCycle },
    make: ({ title, findings }) => findings?.map((finding) => onAgenda(title, finding)),
  }),
  defineHandOver({
    from: projectProcess,
    event: "project.blockerRaised",
    to: replenishmentProcess,
    does: "start",
    make: ({ projectId, blocker }) =>
      blocker?.shortage && {
        id: `${projectId}/${blocker.blockerId}`,
        payload: { ...blocker.shortage, requested: true },
      },
  }),
];
