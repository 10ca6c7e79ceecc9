import type { ProcessReference } from "./process-reference.js";

/** The figures of a shop's traffic by KPI (P142), which goal each tells of, and what to compare it with. */
export const trafficDataInterpretation = {
  number: "P142",
  title: { en: "Figures of traffic, and what they are read for", zh: "流量数据结构解读" },
  groups: [
    {
      id: "metrics",
      title: { en: "Figures", zh: "流量指标" },
      items: [
        {
          id: "unique-visitors",
          title: { en: "Unique visitors", zh: "独立访客数" },
          kpis: ["traffic/unique-visitors"],
        },
        { id: "page-views", title: { en: "Page views", zh: "浏览量" }, kpis: ["traffic/page-views"] },
        {
          id: "dwell-time",
          title: { en: "Dwell time", zh: "停留时长" },
          kpis: ["traffic/average-dwell-time"],
        },
        { id: "bounce-rate", title: { en: "Bounce rate", zh: "跳失率" }, kpis: ["traffic/bounce-rate"] },
        {
          id: "conversion-rate",
          title: { en: "Conversion rate", zh: "转化率" },
          kpis: ["conversion/conversion-rate", "conversion/conversion-funnel"],
        },
      ],
    },
    {
      id: "goals",
      title: { en: "What they are read for", zh: "目标与指标" },
      items: [
        {
          id: "sales",
          title: { en: "Sales", zh: "提升销售" },
          kpis: ["conversion/conversion-rate", "sales/average-order-value"],
          rules: ["kpi.goal-map"],
        },
        {
          id: "experience",
          title: { en: "Experience", zh: "优化体验" },
          kpis: ["traffic/average-dwell-time", "traffic/bounce-rate"],
          rules: ["kpi.goal-map"],
        },
        {
          id: "marketing",
          title: { en: "Marketing", zh: "营销效果" },
          kpis: ["ads/roas", "ads/cac"],
          rules: ["kpi.goal-map"],
        },
      ],
    },
    {
      id: "comparisons",
      title: { en: "What to compare with", zh: "对比方式" },
      items: [
        {
          id: "period-on-period",
          title: { en: "The period before", zh: "环比" },
          kpis: ["comparisons/period-on-period"],
        },
        {
          id: "year-on-year",
          title: { en: "The year before", zh: "同比" },
          kpis: ["comparisons/year-on-year"],
        },
        {
          id: "benchmark-gap",
          title: { en: "The industry", zh: "行业基准差距" },
          kpis: ["comparisons/benchmark-gap"],
        },
      ],
    },
  ],
} as const satisfies ProcessReference;
