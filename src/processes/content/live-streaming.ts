import { livePreconditions } from "../../rules/live/preconditions.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * A live stream from its theme to what is learnt for the next: it opens only where the platform's level and qualification are there.
 *
 * Source: P063; R116, R238, R261.
 */
export const liveStreamingProcess = defineStages({
  id: "live-streaming",
  title: { en: "Live-stream selling", zh: "直播带货" },
  covers: ["P063"],
  owner: "marketing-group",
  version: 1,
  stages: [
    {
      id: "preparation",
      title: {
        en: "Prepare theme, goods, equipment, script and flow",
        zh: "准备：主题、选品备货、设备、脚本与流程",
      },
      owner: "marketing-group",
      helpers: ["live-host", "product-group"],
    },
    {
      id: "rehearsal",
      title: { en: "Check that the stream may begin", zh: "开播条件检查" },
      owner: "live-host",
      helpers: ["marketing-group", "technology"],
      rule: livePreconditions,
      returns: { "not-ready": "preparation" },
    },
    {
      id: "execution",
      title: {
        en: "Stream: talk, interaction, offers, questions, closing",
        zh: "执行：讲解、互动、优惠、答疑、促单",
      },
      owner: "live-host",
      helpers: ["marketing-group"],
      sendsBackTo: ["preparation"],
    },
    {
      id: "postLiveService",
      title: { en: "Handle orders, follow parcels, care for buyers", zh: "播后服务：订单、物流与客户维护" },
      owner: "service-group",
      helpers: ["marketing-group", "warehouse"],
    },
    {
      id: "dataAnalysis",
      title: {
        en: "Analyse the data and optimise content, goods, script and team",
        zh: "数据分析与持续优化",
      },
      owner: "data-analyst",
      helpers: ["marketing-group", "live-host"],
      sendsBackTo: ["postLiveService"],
    },
  ],
  kpis: ["content/interaction-rate", "conversion/conversion-rate", "sales/gmv"],
  handsOverTo: [{ to: "order" }, { to: "campaign-review" }, { to: "public-private-loop" }],
});
