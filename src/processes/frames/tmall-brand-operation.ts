import type { LifecycleFrame } from "./lifecycle-frame.js";

/** Three phases of a brand on Tmall (P005). */
export const tmallBrandOperation = {
  number: "P005",
  stages: [
    {
      id: "market-analysis",
      title: { en: "Early market analysis", zh: "前期市场分析" },
      spine: ["prepare"],
      processes: [
        "market-research",
        "target-customer-analysis",
        "store-positioning",
        "competitor-monitoring",
      ],
    },
    {
      id: "team",
      title: { en: "Mid-term team building", zh: "中期团队建设" },
      spine: ["prepare"],
      processes: ["team-setup", "internal-policy-and-systems"],
    },
    {
      id: "expansion",
      title: { en: "Later market expansion", zh: "后期市场拓展" },
      spine: ["operate"],
      processes: ["channel-expansion"],
    },
  ],
  alongside: [],
} as const satisfies LifecycleFrame;
