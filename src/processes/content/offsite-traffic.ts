import { redlineDiversion } from "../../rules/redline/diversion.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * Users are led from content elsewhere to the shop, by a schedule, within what the platform permits.
 *
 * Source: P066; R225.
 */
export const offsiteTrafficProcess = defineStages({
  id: "offsite-traffic",
  title: { en: "Off-site traffic", zh: "站外引流" },
  covers: ["P066"],
  owner: "marketing-group",
  version: 1,
  stages: [
    {
      id: "channelChoice",
      title: { en: "Choose the channel by category and platform", zh: "选择渠道" },
      owner: "marketing-group",
      helpers: ["promotion-planner"],
    },
    {
      id: "schedule",
      title: { en: "Schedule content, partners and traffic goals", zh: "制定推广排期" },
      owner: "promotion-planner",
      helpers: ["marketing-group"],
      deliverables: ["off-site-promotion-schedule"],
      approver: "marketing-group",
      sendsBackTo: ["channelChoice"],
    },
    {
      id: "content",
      title: { en: "Make the content", zh: "制作内容" },
      owner: "content-operator",
      helpers: ["copywriter", "designer"],
      rule: redlineDiversion,
      sendsBackTo: ["schedule"],
    },
    {
      id: "publication",
      title: { en: "Publish by the schedule and lead users to the shop", zh: "按排期发布并引导进店" },
      owner: "content-operator",
      helpers: ["marketing-group"],
      sendsBackTo: ["content"],
    },
    {
      id: "measurement",
      title: { en: "Measure visitors and conversion", zh: "效果监测" },
      owner: "data-analyst",
      helpers: ["marketing-group"],
      sendsBackTo: ["channelChoice", "content"],
    },
  ],
  kpis: ["traffic/visits", "traffic/traffic-shares", "conversion/conversion-rate"],
  handsOverTo: [{ to: "kol-koc-cooperation" }, { to: "community-operation" }, { to: "campaign-review" }],
});
