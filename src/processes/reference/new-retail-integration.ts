import type { ProcessReference } from "./process-reference.js";

/** What joins a shop on the network with shops in the street (P149). */
export const newRetailIntegration = {
  number: "P149",
  title: { en: "Elements of new retail", zh: "新零售融合" },
  groups: [
    {
      id: "elements",
      title: { en: "Elements", zh: "要素" },
      items: [
        {
          id: "shared-stock",
          title: { en: "Stock shared by all channels", zh: "全渠道库存" },
          leadsTo: ["inventory-management"],
        },
        {
          id: "member-recognition",
          title: { en: "Members known everywhere, and their data", zh: "会员识别与数据打通" },
          leadsTo: ["membership-programme"],
        },
        { id: "smart-guide", title: { en: "Smart guides", zh: "智能导购" } },
        { id: "self-checkout", title: { en: "Self-checkout", zh: "自助结账" } },
      ],
    },
  ],
} as const satisfies ProcessReference;
