import type { ProcessReference } from "./process-reference.js";

/**
 * Where visitors come from (P056), and what a store builds on at each age: what it does then is the rule
 * `traffic.by-stage`.
 */
export const trafficMixPlanning = {
  number: "P056",
  title: { en: "Sources of traffic, and the age of the store", zh: "平台流量构成" },
  groups: [
    {
      id: "sources",
      title: { en: "Sources", zh: "流量来源" },
      items: [
        { id: "search", title: { en: "Search", zh: "搜索流量" }, leadsTo: ["search-optimisation"] },
        {
          id: "recommendation",
          title: { en: "Recommendation", zh: "推荐流量" },
          detail: { en: "The home page and what the platform thinks people like", zh: "首页推荐与猜你喜欢" },
          leadsTo: ["recommendation-optimisation"],
        },
        { id: "paid", title: { en: "Paid", zh: "付费流量" }, leadsTo: ["paid-ad-campaign"] },
        { id: "off-site", title: { en: "Off-site", zh: "站外流量" }, leadsTo: ["offsite-traffic"] },
      ],
    },
    {
      id: "on-site-kinds",
      title: { en: "Kinds of traffic on the platform", zh: "站内流量类型" },
      items: [
        {
          id: "natural",
          title: { en: "Natural", zh: "自然流量" },
          detail: { en: "Cheap and unsteady", zh: "成本低，不稳定" },
        },
        {
          id: "paid",
          title: { en: "Paid", zh: "付费流量" },
          detail: { en: "Under control and dearer", zh: "可控，成本较高" },
        },
      ],
    },
    {
      id: "store-ages",
      title: { en: "What a store builds on at its age", zh: "各阶段流量策略" },
      items: [
        {
          id: "new",
          title: { en: "New store", zh: "新店" },
          detail: { en: "Enrols in campaigns and puts its pages in order", zh: "报名活动，基础优化" },
          rules: ["traffic.by-stage"],
        },
        {
          id: "growth",
          title: { en: "Growing store", zh: "成长期店铺" },
          detail: { en: "Spends more on ads", zh: "加大广告投放" },
          rules: ["traffic.by-stage"],
        },
        {
          id: "mature",
          title: { en: "Mature store", zh: "成熟期店铺" },
          detail: { en: "Mixes its sources and leans less on one", zh: "流量多元，降低单一依赖" },
          rules: ["traffic.by-stage"],
        },
      ],
    },
  ],
} as const satisfies ProcessReference;
