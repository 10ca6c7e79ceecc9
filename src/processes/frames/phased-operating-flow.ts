import type { LifecycleFrame } from "./lifecycle-frame.js";

/** Four phases of work, with the customer service that is announced as a fifth beside the orders (P003, E-02). */
export const phasedOperatingFlow = {
  number: "P003",
  stages: [
    {
      id: "market-research",
      title: { en: "Market research", zh: "市场调研" },
      spine: ["prepare"],
      processes: ["market-research", "competitor-monitoring"],
    },
    {
      id: "product-preparation",
      title: { en: "Product preparation", zh: "产品准备" },
      spine: ["select", "list"],
      processes: ["product-selection", "supplier-selection", "inventory-management", "listing-review"],
    },
    {
      id: "promotion",
      title: { en: "Operation and promotion", zh: "运营推广" },
      spine: ["operate"],
      processes: ["paid-ad-campaign", "digital-marketing-channels", "offline-marketing"],
    },
    {
      id: "orders",
      title: { en: "Order processing", zh: "订单处理" },
      spine: ["operate"],
      processes: ["order-processing", "logistics-exception", "return-exchange"],
    },
  ],
  alongside: [
    {
      id: "service",
      title: { en: "Customer service", zh: "客户服务" },
      spine: ["operate"],
      processes: ["customer-service-system"],
    },
  ],
} as const satisfies LifecycleFrame;
