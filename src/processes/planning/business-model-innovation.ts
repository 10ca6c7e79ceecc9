import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Public and private traffic, co-branding, content commerce: what is tried next.
 *
 * Source: P150.
 */
export const businessModelInnovationProcess = defineReviewCycle({
  id: "business-model-innovation",
  title: { en: "Business-model innovation", zh: "商业模式创新" },
  covers: ["P150"],
  owner: "management",
  participants: ["operations-department", "marketing-department"],
  version: 1,
  kpis: ["sales/growth", "customers/new-customer-share"],
  rules: [],
  actions: [
    {
      id: "close-loop",
      title: { en: "Close the loop of public and private traffic", zh: "公私域融合" },
      to: "public-private-loop",
    },
    { id: "co-brand", title: { en: "Co-brand a product", zh: "跨界联名" }, to: "crossover-collaboration" },
    { id: "sell-by-content", title: { en: "Sell by content", zh: "内容电商" }, to: "content-operation" },
  ],
});
