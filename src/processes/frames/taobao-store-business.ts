import type { LifecycleFrame } from "./lifecycle-frame.js";

/** Six parts of the business of a store on Taobao (P004). */
export const taobaoStoreBusiness = {
  number: "P004",
  stages: [
    {
      id: "opening",
      title: { en: "Store opening", zh: "店铺开设" },
      spine: ["prepare", "list"],
      processes: ["store-onboarding", "store-type-selection", "store-setup", "listing-review"],
    },
    {
      id: "products",
      title: { en: "Product management", zh: "商品管理" },
      spine: ["list", "operate"],
      processes: ["product-catalogue-maintenance", "inventory-management"],
    },
    {
      id: "orders",
      title: { en: "Order handling", zh: "订单处理" },
      spine: ["operate"],
      processes: ["order-processing", "shipment-fulfilment"],
    },
    {
      id: "service",
      title: { en: "Customer service", zh: "客户服务" },
      spine: ["operate"],
      processes: ["inquiry-handling", "membership-programme"],
    },
    {
      id: "logistics",
      title: { en: "Logistics", zh: "物流配送" },
      spine: ["operate"],
      processes: ["carrier-management", "shipment-fulfilment"],
    },
    {
      id: "after-sales",
      title: { en: "After-sales", zh: "售后服务" },
      spine: ["operate"],
      processes: ["return-exchange", "after-sales-graded-response"],
    },
  ],
  alongside: [],
} as const satisfies LifecycleFrame;
