import { launchCadence } from "../../rules/launch/cadence.js";
import { launchFocusPeriod } from "../../rules/launch/focus-period.js";
import { launchWindow } from "../../rules/launch/window.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * One or two launches a week, in a slot of traffic that no rival holds, and all resources in the first week.
 *
 * Source: P046; R019–R021, R130; E-31.
 */
export const newArrivalCadenceProcess = defineReviewCycle({
  id: "new-arrival-cadence",
  title: { en: "Rhythm of new arrivals", zh: "上新节奏" },
  covers: ["P046"],
  owner: "product-group",
  participants: ["marketing-group", "product-specialist"],
  version: 1,
  kpis: ["market/first-week-sales", "market/first-week-reviews", "traffic/new-item-weight"],
  rules: [launchCadence, launchWindow, launchFocusPeriod],
  actions: [
    { id: "list-new-product", title: { en: "List the next product", zh: "上架新品" }, to: "listing" },
    { id: "launch-live", title: { en: "Launch it in a live stream", zh: "直播首发" }, to: "live-streaming" },
    {
      id: "move-slot",
      title: { en: "Choose another slot", zh: "调整上新时段" },
      when: { rule: launchWindow, outcomes: ["rival-overlap", "outside-window"] },
    },
    {
      id: "watch-stage",
      title: { en: "Watch its stage of life", zh: "跟踪生命周期" },
      to: "product",
      does: "product.classifyStage",
    },
  ],
});
