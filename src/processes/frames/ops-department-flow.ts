import type { LifecycleFrame } from "./lifecycle-frame.js";

/** The work of an operations department: three parts in order, three side tasks (P007). */
export const opsDepartmentFlow = {
  number: "P007",
  stages: [
    {
      id: "listing",
      title: { en: "Product listing", zh: "商品上架" },
      spine: ["list"],
      processes: ["platform-selection", "listing-review"],
    },
    {
      id: "promotion",
      title: { en: "Product promotion", zh: "商品推广" },
      spine: ["operate"],
      processes: ["digital-marketing-channels", "paid-ad-campaign"],
    },
    {
      id: "orders",
      title: { en: "Order processing", zh: "订单处理" },
      spine: ["operate"],
      processes: ["order-processing", "shipment-fulfilment", "return-exchange"],
    },
  ],
  alongside: [
    {
      id: "after-sales",
      title: { en: "After-sales", zh: "售后服务" },
      spine: ["operate"],
      processes: ["after-sales-graded-response"],
    },
    {
      id: "data",
      title: { en: "Data analysis", zh: "数据分析" },
      spine: ["operate"],
      processes: ["data-collection-analysis"],
    },
    {
      id: "competitors",
      title: { en: "Competitor analysis", zh: "竞争对手分析" },
      spine: ["operate"],
      processes: ["competitor-monitoring"],
    },
  ],
} as const satisfies LifecycleFrame;
