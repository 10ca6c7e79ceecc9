import type { ProcessReference } from "./process-reference.js";

/** Services after the sale that keep goods in use (P091). The documents name them and no steps. */
export const repairAndMaintenance = {
  number: "P091",
  title: { en: "Repair and maintenance", zh: "维修保养" },
  groups: [
    {
      id: "services",
      title: { en: "Services", zh: "服务" },
      items: [
        { id: "repair", title: { en: "Repair", zh: "维修" }, leadsTo: ["return-exchange"] },
        { id: "maintenance", title: { en: "Maintenance", zh: "保养" } },
      ],
    },
  ],
} as const satisfies ProcessReference;
