import type { LifecycleFrame } from "./lifecycle-frame.js";

/** Five basic steps (P010). */
export const basicFiveStepFlow = {
  number: "P010",
  stages: [
    {
      id: "selection",
      title: { en: "Product selection", zh: "商品选择" },
      spine: ["select"],
      processes: ["product-selection"],
    },
    {
      id: "store",
      title: { en: "Store building", zh: "店铺搭建" },
      spine: ["prepare"],
      processes: ["store-setup"],
    },
    {
      id: "listing",
      title: { en: "Product listing", zh: "商品上架" },
      spine: ["list"],
      processes: ["listing-review"],
    },
    {
      id: "promotion",
      title: { en: "Promotion activity", zh: "促销活动" },
      spine: ["operate"],
      processes: ["store-promotion"],
    },
    {
      id: "orders",
      title: { en: "Order management", zh: "订单管理" },
      spine: ["operate"],
      processes: ["order-processing", "return-exchange"],
    },
  ],
  alongside: [],
} as const satisfies LifecycleFrame;
