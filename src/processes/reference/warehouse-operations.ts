import type { ProcessReference } from "./process-reference.js";

/**
 * By what a warehouse is divided, and what its system and its rules see to (P081). The stock itself is the process
 * `stock-item`.
 */
export const warehouseOperations = {
  number: "P081",
  title: { en: "Zones of a warehouse, and how it is run", zh: "仓库分区与仓储管理" },
  groups: [
    {
      id: "zoning",
      title: { en: "Zones for picking", zh: "拣货分区" },
      items: [
        { id: "by-category", title: { en: "By category", zh: "按品类分区" } },
        { id: "by-heat", title: { en: "By how often it is picked", zh: "按商品热度分区" } },
      ],
    },
    {
      id: "system",
      title: { en: "What the system sees to", zh: "仓储系统功能" },
      items: [
        {
          id: "real-time-status",
          title: { en: "Status at every moment", zh: "实时库存状态" },
          leadsTo: ["inventory-management"],
        },
        { id: "warning", title: { en: "Warnings", zh: "库存预警" }, leadsTo: ["inventory-management"] },
      ],
    },
    {
      id: "rules",
      title: { en: "What the house rules", zh: "管理制度" },
      items: [
        {
          id: "warehouse-rules",
          title: { en: "Management of the warehouse", zh: "仓库管理制度" },
          deliverables: ["warehouse-management-rules"],
          roles: ["warehouse"],
        },
      ],
    },
  ],
} as const satisfies ProcessReference;
