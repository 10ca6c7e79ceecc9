import { communityBalance } from "../../rules/community/balance.js";
import { redlineDiversion } from "../../rules/redline/diversion.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * A community is built, fed, kept active and only then sold to; too much of either side sends back.
 *
 * Source: P068; R225, R236.
 */
export const communityOperationProcess = defineStages({
  id: "community-operation",
  title: { en: "Community operation", zh: "社群运营" },
  covers: ["P068"],
  owner: "community-operator",
  version: 1,
  stages: [
    {
      id: "building",
      title: { en: "Build it: position, value, threshold, rules", zh: "建立：定位、价值主张、门槛与规则" },
      owner: "community-operator",
      rule: redlineDiversion,
    },
    {
      id: "content",
      title: { en: "Feed it by a content calendar", zh: "内容运营" },
      owner: "community-operator",
      helpers: ["content-operator"],
      deliverables: ["content-calendar"],
      sendsBackTo: ["building"],
    },
    {
      id: "activity",
      title: { en: "Hold activities: draws, quizzes, sharing sessions", zh: "活动运营" },
      owner: "community-operator",
      helpers: ["marketing-group"],
      sendsBackTo: ["content"],
    },
    {
      id: "conversion",
      title: { en: "Convert with offers of its own", zh: "转化变现" },
      owner: "community-operator",
      helpers: ["marketing-group"],
      rule: communityBalance,
      returns: { "too-social": "activity", "too-commercial": "content" },
    },
  ],
  kpis: ["content/community-activity", "customers/repurchase-rate"],
  handsOverTo: [{ to: "public-private-loop" }, { to: "member" }],
});
