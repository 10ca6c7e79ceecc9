import { shortVideoFormat } from "../../rules/short-video/format.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * A short video from its idea to the lesson of its figures; published only in a format that holds viewers.
 *
 * Source: P064; R038, R039.
 */
export const shortVideoProcess = defineStages({
  id: "short-video",
  title: { en: "Short-video marketing", zh: "短视频内容营销" },
  covers: ["P064"],
  owner: "content-operator",
  version: 1,
  stages: [
    {
      id: "creation",
      title: { en: "Create the content: show, tutorial, review, scene", zh: "内容创作" },
      owner: "content-operator",
      helpers: ["copywriter"],
    },
    {
      id: "shooting",
      title: { en: "Shoot and edit", zh: "拍摄与剪辑" },
      owner: "photographer",
      helpers: ["content-operator", "designer"],
      sendsBackTo: ["creation"],
    },
    {
      id: "publishing",
      title: { en: "Check hook and length, and publish at the right time", zh: "发布与优化" },
      owner: "content-operator",
      approver: "marketing-group",
      rule: shortVideoFormat,
      returns: { revise: "shooting" },
      sendsBackTo: ["creation"],
    },
    {
      id: "feedback",
      title: { en: "Read completion, interaction and conversion", zh: "数据反馈" },
      owner: "data-analyst",
      helpers: ["content-operator"],
      sendsBackTo: ["creation"],
    },
  ],
  kpis: ["content/completion-rate", "content/interaction-rate", "ads/click-conversion-rate"],
  handsOverTo: [{ to: "experiment" }, { to: "recommendation-optimisation" }, { to: "offsite-traffic" }],
});
