import type { LifecycleFrame } from "./lifecycle-frame.js";

/** Three flows from end to end, and the five elements that carry them (P011). */
export const fullLinkProcessDesign = {
  number: "P011",
  stages: [
    {
      id: "selection",
      title: { en: "Selection flow", zh: "选品流程" },
      spine: ["select", "trial"],
      processes: ["product-selection", "trial-operation"],
    },
    {
      id: "transaction",
      title: { en: "Transaction flow", zh: "交易流程" },
      spine: ["operate"],
      processes: ["transaction-flow", "order-processing", "shipment-fulfilment"],
    },
    {
      id: "after-sales",
      title: { en: "After-sales flow", zh: "售后流程" },
      spine: ["operate"],
      processes: ["after-sales-graded-response", "after-sales-data-feedback"],
    },
  ],
  alongside: [
    {
      id: "strategy",
      title: { en: "Strategy", zh: "战略层" },
      spine: ["prepare"],
      processes: ["strategy-goal-setting", "business-model-selection"],
    },
    {
      id: "process",
      title: { en: "Process", zh: "流程层" },
      spine: ["select", "trial", "list", "operate", "exit"],
      processes: ["product-selection", "transaction-flow", "after-sales-graded-response"],
    },
    { id: "team", title: { en: "Team", zh: "团队层" }, spine: ["prepare"], processes: ["team-setup"] },
    {
      id: "technology",
      title: { en: "Technology", zh: "技术层" },
      spine: ["prepare", "operate"],
      processes: ["internal-policy-and-systems", "digital-tool-adoption"],
    },
    {
      id: "data",
      title: { en: "Data", zh: "数据层" },
      spine: ["operate"],
      processes: ["data-collection-analysis", "kpi-dashboard-weekly-review"],
    },
  ],
} as const satisfies LifecycleFrame;
