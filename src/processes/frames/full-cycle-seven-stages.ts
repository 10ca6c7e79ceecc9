import type { LifecycleFrame } from "./lifecycle-frame.js";

/**
 * Seven stages from preparation to campaigns (P002). The document breaks off in the fifth: what happens in the
 * last three is taken from the others (E-01).
 */
export const fullCycleSevenStages = {
  number: "P002",
  stages: [
    {
      id: "preparation",
      title: { en: "Preparation", zh: "前期筹备" },
      spine: ["prepare", "select"],
      processes: [
        "market-research",
        "target-customer-analysis",
        "competitor-monitoring",
        "product-selection",
        "store-onboarding",
        "store-setup",
      ],
    },
    {
      id: "listing",
      title: { en: "Product listing", zh: "商品上架" },
      spine: ["list"],
      processes: ["listing-review", "detail-page-optimisation", "pricing-decision", "inventory-management"],
    },
    {
      id: "promotion",
      title: { en: "Promotion and traffic", zh: "推广引流" },
      spine: ["operate"],
      processes: [
        "search-optimisation",
        "paid-ad-campaign",
        "platform-big-promotion",
        "store-promotion",
        "offsite-traffic",
        "kol-koc-cooperation",
      ],
    },
    {
      id: "fulfilment",
      title: { en: "Order fulfilment", zh: "订单履约" },
      spine: ["operate"],
      processes: ["order-processing", "order-exception", "carrier-management", "logistics-exception"],
    },
    {
      id: "service",
      title: { en: "Customer service", zh: "客户服务" },
      spine: ["operate"],
      processes: [
        "customer-service-system",
        "inquiry-handling",
        "after-sales-graded-response",
        "complaint-handling",
        "negative-review-handling",
      ],
      filledFrom: ["002 S26", "002 S27", "002 S28"],
    },
    {
      id: "data",
      title: { en: "Data analysis", zh: "数据分析" },
      spine: ["operate"],
      processes: ["data-collection-analysis", "traffic-data-interpretation", "product-data-monitoring"],
      filledFrom: ["002 S29", "002 S30", "002 S31"],
    },
    {
      id: "campaigns",
      title: { en: "Campaign planning", zh: "活动策划" },
      spine: ["operate"],
      processes: ["promotion-design", "campaign-review"],
      filledFrom: ["002 S16", "002 S32"],
    },
  ],
  alongside: [],
} as const satisfies LifecycleFrame;
