import type { LifecycleFrame } from "./lifecycle-frame.js";

/** Four phases of the service to a customer, and the appraisal of those who give it (P092). */
export const customerServiceSystem = {
  number: "P092",
  stages: [
    {
      id: "before-sale",
      title: { en: "Pre-sale consultation", zh: "售前咨询" },
      spine: ["operate"],
      processes: ["inquiry-handling"],
    },
    {
      id: "in-sale",
      title: { en: "In-sale service", zh: "售中服务" },
      spine: ["operate"],
      processes: ["order-processing", "logistics-exception"],
    },
    {
      id: "after-sale",
      title: { en: "After-sale service", zh: "售后服务" },
      spine: ["operate"],
      processes: ["after-sales-graded-response", "complaint-handling", "return-exchange"],
    },
    {
      id: "relations",
      title: { en: "Upkeep of the relation", zh: "客户关系维护" },
      spine: ["operate"],
      processes: ["customer-care", "member-lifecycle", "win-back"],
    },
  ],
  alongside: [
    {
      id: "appraisal",
      title: { en: "Appraisal of the service", zh: "服务考核" },
      spine: ["operate"],
      processes: ["performance-appraisal"],
    },
  ],
} as const satisfies LifecycleFrame;
