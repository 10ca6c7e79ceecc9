import type { ProcessReference } from "./process-reference.js";

/** The rules that a shop gives itself, the software that it runs on, and what both are for (P026). */
export const internalPolicyAndSystems = {
  number: "P026",
  title: { en: "Rules of the house, and its software", zh: "管理制度与专业管理系统" },
  groups: [
    {
      id: "policies",
      title: { en: "Rules of the house", zh: "管理制度" },
      items: [
        {
          id: "service-appraisal",
          title: { en: "Appraisal of service", zh: "客服考核制度" },
          deliverables: ["service-appraisal-rules"],
          leadsTo: ["performance-appraisal"],
        },
        {
          id: "warehouse-management",
          title: { en: "Management of the warehouse", zh: "仓库管理制度" },
          deliverables: ["warehouse-management-rules"],
          leadsTo: ["warehouse-operations"],
        },
        { id: "finance", title: { en: "Finance", zh: "财务制度" } },
      ],
    },
    {
      id: "systems",
      title: { en: "Software", zh: "管理系统" },
      items: [
        {
          id: "inventory-software",
          title: { en: "Inventory software", zh: "进销存软件" },
          leadsTo: ["digital-tool-adoption"],
        },
        {
          id: "service-system",
          title: { en: "Customer-service system", zh: "客服系统" },
          leadsTo: ["digital-tool-adoption"],
        },
        {
          id: "customer-relations",
          title: { en: "Customer-relationship management", zh: "CRM系统" },
          leadsTo: ["digital-tool-adoption"],
        },
        {
          id: "resource-planning",
          title: { en: "Enterprise resource planning", zh: "ERP系统" },
          leadsTo: ["digital-tool-adoption"],
        },
      ],
    },
    {
      id: "purposes",
      title: { en: "What they are for", zh: "目的" },
      items: [
        { id: "cost-control", title: { en: "Control of costs", zh: "成本控制" } },
        { id: "service-management", title: { en: "Management of service", zh: "客服管理" } },
        { id: "member-marketing", title: { en: "Marketing to members", zh: "会员营销" } },
      ],
    },
  ],
} as const satisfies ProcessReference;
