import type { LifecycleFrame } from "./lifecycle-frame.js";

/** Eight processes of e-commerce with a site of its own (P009). */
export const eightProcessModel = {
  number: "P009",
  stages: [
    {
      id: "research",
      title: { en: "Business research", zh: "商业调研" },
      spine: ["prepare"],
      processes: ["market-research"],
    },
    {
      id: "planning",
      title: { en: "Business planning", zh: "商业策划" },
      spine: ["prepare"],
      processes: ["business-planning"],
    },
    {
      id: "site-development",
      title: { en: "Website development", zh: "网站开发" },
      spine: ["prepare"],
      processes: ["site-build-and-operation"],
    },
    {
      id: "site-operation",
      title: { en: "Website operation", zh: "网站运营" },
      spine: ["list", "operate"],
      processes: ["site-build-and-operation", "store-promotion"],
    },
    {
      id: "marketing",
      title: { en: "Network marketing", zh: "网络营销" },
      spine: ["operate"],
      processes: ["digital-marketing-channels"],
    },
    {
      id: "service",
      title: { en: "Customer service", zh: "客户服务" },
      spine: ["operate"],
      processes: ["customer-service-system", "complaint-handling"],
    },
    {
      id: "logistics",
      title: { en: "Logistics", zh: "物流配送" },
      spine: ["operate"],
      processes: ["carrier-management", "quality-management"],
    },
    {
      id: "data",
      title: { en: "Data analysis", zh: "数据分析" },
      spine: ["operate"],
      processes: ["data-collection-analysis"],
    },
  ],
  alongside: [],
} as const satisfies LifecycleFrame;
