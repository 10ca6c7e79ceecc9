import { listingDetailPage } from "../../rules/listing/detail-page.js";
import { listingMainImage } from "../../rules/listing/main-image.js";
import { listingWording } from "../../rules/listing/wording.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Main image, detail page and copy are measured and made better, within what may be said.
 *
 * Source: P052; R017, R205–R212; E-20.
 */
export const detailPageOptimisationProcess = defineReviewCycle({
  id: "detail-page-optimisation",
  title: { en: "Detail page optimisation", zh: "商品详情页优化" },
  covers: ["P052"],
  owner: "product-group",
  participants: ["designer", "copywriter", "photographer"],
  version: 1,
  kpis: ["conversion/conversion-rate", "traffic/bounce-rate", "ads/ctr"],
  rules: [listingDetailPage, listingMainImage, listingWording],
  actions: [
    {
      id: "change-listing",
      title: { en: "Change the listing", zh: "更新商品页面" },
      to: "listing",
      does: "listing.revise",
    },
    { id: "test-variants", title: { en: "Test two versions", zh: "A/B测试" }, to: "experiment" },
    {
      id: "check-compliance",
      title: { en: "Have the wording checked", zh: "文案合规审核" },
      to: "compliance-case",
      when: { rule: listingWording, outcomes: ["reject"] },
    },
  ],
  deliverables: ["visual-script"],
});
