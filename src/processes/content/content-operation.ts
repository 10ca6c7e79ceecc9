import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Content is planned, made, published and promoted, month by month.
 *
 * Source: P065.
 */
export const contentOperationProcess = defineReviewCycle({
  id: "content-operation",
  title: { en: "Content operation", zh: "内容运营" },
  covers: ["P065"],
  owner: "content-operator",
  participants: ["copywriter", "marketing-group"],
  version: 1,
  kpis: ["content/interaction-rate", "content/fans", "traffic/visits"],
  rules: [],
  actions: [
    { id: "lead-to-shop", title: { en: "Lead users to the shop", zh: "站外引流" }, to: "offsite-traffic" },
    {
      id: "work-with-influencer",
      title: { en: "Work with an influencer", zh: "达人合作" },
      to: "kol-koc-cooperation",
    },
    { id: "feed-community", title: { en: "Feed the community", zh: "社群内容" }, to: "community-operation" },
  ],
  deliverables: ["content-calendar"],
});
