import type { LifecycleFrame } from "./lifecycle-frame.js";

/** The life of a product in four phases, with three domains beside them (P001). */
export const operatingLifecycle = {
  number: "P001",
  stages: [
    {
      id: "selection",
      title: { en: "Selection", zh: "选品阶段" },
      spine: ["select"],
      processes: [
        "market-research",
        "target-customer-analysis",
        "product-selection",
        "sample-evaluation",
        "supplier-selection",
        "supplier-negotiation",
        "product-decision",
      ],
    },
    {
      id: "trial",
      title: { en: "Trial operation", zh: "试营运阶段" },
      spine: ["trial", "list"],
      processes: ["trial-operation", "listing-review", "paid-ad-campaign"],
    },
    {
      id: "formal",
      title: { en: "Formal operation", zh: "正式营运阶段" },
      spine: ["list", "operate"],
      processes: [
        "formal-operation",
        "paid-ad-campaign",
        "revenue-expense-monitoring",
        "profit-accounting",
        "customer-service-system",
        "negative-review-handling",
        "return-exchange",
        "procurement-replenishment",
      ],
    },
    {
      id: "lifecycle",
      title: { en: "Product lifecycle management", zh: "产品生命周期管理" },
      spine: ["operate", "exit"],
      processes: ["product-restart", "product-upgrade", "product-retirement"],
    },
  ],
  alongside: [
    {
      id: "supply-chain",
      title: { en: "Supply chain and warehousing", zh: "供应链与仓储管理" },
      spine: ["select", "trial", "list", "operate", "exit"],
      processes: ["supplier-selection", "supplier-negotiation", "inventory-management", "carrier-management"],
    },
    {
      id: "finance",
      title: { en: "Finance and tax", zh: "财务与税务管理" },
      spine: ["prepare", "select", "trial", "list", "operate", "exit"],
      processes: ["budget-management", "cash-flow-management", "tax-filing"],
    },
    {
      id: "marketing",
      title: { en: "Marketing and promotion", zh: "营销与推广" },
      spine: ["trial", "list", "operate"],
      processes: ["paid-ad-campaign", "kol-koc-cooperation", "offsite-traffic", "promotion-design"],
    },
  ],
} as const satisfies LifecycleFrame;
