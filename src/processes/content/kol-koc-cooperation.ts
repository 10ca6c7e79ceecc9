import { kolBrief } from "../../rules/kol/brief.js";
import { kolMatch } from "../../rules/kol/match.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * From screening an influencer to the entry in the library: matched, agreed, free in the content but accurate, measured.
 *
 * Source: P067; R131, R237.
 */
export const kolKocCooperationProcess = defineStages({
  id: "kol-koc-cooperation",
  title: { en: "Influencer cooperation", zh: "达人合作" },
  covers: ["P067"],
  owner: "marketing-group",
  version: 1,
  stages: [
    {
      id: "screening",
      title: { en: "Screen the influencer", zh: "达人筛选" },
      owner: "marketing-group",
      rule: kolMatch,
      returns: { "no-match": "screening" },
    },
    {
      id: "negotiation",
      title: { en: "Negotiate mode, content, time, fee and KPIs", zh: "合作洽谈" },
      owner: "marketing-group",
      helpers: ["mcn", "influencer"],
      sendsBackTo: ["screening"],
    },
    {
      id: "agreement",
      title: { en: "Sign the agreement", zh: "签订合作协议" },
      owner: "marketing-group",
      helpers: ["finance"],
      deliverables: ["cooperation-agreement"],
      approver: "operations-director",
      sendsBackTo: ["screening", "negotiation"],
    },
    {
      id: "collaboration",
      title: { en: "Work on the content together and check its accuracy", zh: "内容协作与准确性审核" },
      owner: "content-operator",
      helpers: ["influencer", "marketing-group"],
      rule: kolBrief,
      returns: { fix: "collaboration" },
    },
    {
      id: "publication",
      title: { en: "Publish", zh: "内容发布" },
      owner: "influencer",
      helpers: ["marketing-group"],
      sendsBackTo: ["collaboration"],
    },
    {
      id: "evaluation",
      title: {
        en: "Evaluate exposure, interaction, clicks, conversions and return; record it",
        zh: "效果评估并录入达人库",
      },
      owner: "data-analyst",
      helpers: ["marketing-group"],
      deliverables: ["influencer-library"],
    },
  ],
  kpis: ["traffic/impressions", "content/interaction-rate", "ads/cps", "ads/roas"],
  handsOverTo: [{ to: "campaign-review" }, { to: "live-streaming" }, { to: "offsite-traffic" }],
});
