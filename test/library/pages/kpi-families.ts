import type { KpiEntry } from "opscycle/kpi";

const families: { readonly [family: string]: { readonly en: string; readonly zh: string } } = {
  traffic: { en: "Traffic", zh: "流量" },
  conversion: { en: "Conversion", zh: "转化" },
  content: { en: "Content and community", zh: "内容与社群" },
  customers: { en: "Customers", zh: "客户" },
  sales: { en: "Sales", zh: "销售" },
  comparisons: { en: "Comparisons between periods", zh: "同比与环比" },
  profit: { en: "Profit", zh: "利润" },
  costs: { en: "Costs", zh: "成本" },
  settlement: { en: "Settlement and cash", zh: "结算与资金" },
  ads: { en: "Ads", zh: "推广" },
  returns: { en: "Returns", zh: "退货" },
  demand: { en: "Demand", zh: "需求" },
  inventory: { en: "Inventory", zh: "库存" },
  fulfilment: { en: "Fulfilment", zh: "履约" },
  service: { en: "Service", zh: "客服" },
  market: { en: "Market", zh: "市场" },
};

/** The family of a KPI for readers. */
export function familyOf({ id }: KpiEntry): { readonly en: string; readonly zh: string } {
  const family = families[id.slice(0, id.indexOf("/"))];
  if (family === undefined) throw new Error(`name the family of ${id} in kpi-families.ts`);
  return family;
}
