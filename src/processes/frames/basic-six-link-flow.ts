import type { LifecycleFrame } from "./lifecycle-frame.js";

/** Six links of the basic flow (P006). */
export const basicSixLinkFlow = {
  number: "P006",
  stages: [
    {
      id: "research",
      title: { en: "Market research", zh: "市场调研" },
      spine: ["prepare"],
      processes: ["market-research"],
    },
    {
      id: "selection",
      title: { en: "Product selection", zh: "产品选择" },
      spine: ["select"],
      processes: ["product-selection"],
    },
    {
      id: "supply-chain",
      title: { en: "Supply-chain management", zh: "供应链管理" },
      spine: ["select", "operate"],
      processes: ["supplier-selection", "supply-chain-optimisation"],
    },
    {
      id: "channels",
      title: { en: "Sales channels", zh: "销售渠道建设" },
      spine: ["prepare", "list"],
      processes: ["platform-selection", "site-build-and-operation", "channel-expansion"],
    },
    {
      id: "marketing",
      title: { en: "Marketing promotion", zh: "营销推广" },
      spine: ["operate"],
      processes: ["digital-marketing-channels"],
    },
    {
      id: "after-sales",
      title: { en: "After-sales", zh: "售后服务" },
      spine: ["operate"],
      processes: ["return-exchange", "repair-and-maintenance", "customer-service-system"],
    },
  ],
  alongside: [],
} as const satisfies LifecycleFrame;
