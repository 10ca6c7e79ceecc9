/** Rules that stand under one heading: by the first word of their ids. */
export interface RuleGroup {
  readonly en: string;
  readonly zh: string;
  readonly themes: readonly string[];
}

/** The headings of the list, in their order. */
export const ruleGroups: readonly RuleGroup[] = [
  {
    en: "Selection and the life of a product",
    zh: "选品与商品生命周期",
    themes: ["selection", "trial", "product", "lifecycle", "assortment", "launch"],
  },
  { en: "Listings and prices", zh: "商品页与定价", themes: ["listing", "pricing", "margin", "promotion"] },
  { en: "Stock and orders", zh: "库存与订单", themes: ["inventory", "order"] },
  { en: "Carriers and logistics", zh: "物流", themes: ["carrier", "logistics"] },
  { en: "Returns and service", zh: "退换货与客服", themes: ["return", "refund", "service", "crisis"] },
  { en: "Customers", zh: "客户与会员", themes: ["customer", "member", "community"] },
  {
    en: "Ads, content and traffic",
    zh: "推广、内容与流量",
    themes: [
      "ad",
      "campaign",
      "kol",
      "live",
      "short-video",
      "experiment",
      "search",
      "recommendation",
      "traffic",
    ],
  },
  {
    en: "Market, figures and goals",
    zh: "市场、数据与目标",
    themes: ["competition", "demand", "dashboard", "data", "data-review", "kpi", "goal", "business", "plan"],
  },
  { en: "Approvals and money", zh: "审批与资金", themes: ["approval", "budget", "settlement", "tax"] },
  { en: "Suppliers and quality", zh: "供应商与质量", themes: ["supplier", "quality"] },
  {
    en: "Platforms and cross-border trade",
    zh: "平台入驻与跨境",
    themes: ["platform", "onboarding", "crossborder"],
  },
  {
    en: "Red lines, law and penalties",
    zh: "红线、合规与处罚",
    themes: ["compliance", "redline", "penalty", "privacy", "certification"],
  },
  {
    en: "Security, tools, alerts and dates",
    zh: "安全、工具、预警与时限",
    themes: ["security", "tool", "alert", "schedule"],
  },
];
