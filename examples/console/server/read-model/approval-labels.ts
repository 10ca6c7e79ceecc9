import type { StoredInstance } from "opscycle/operations";
import type { Title, WaitingApproval } from "../../shared/api.js";

/** What somebody who approves wants to know, by the field in which a process remembers it. */
const labels: { readonly [field: string]: Title } = {
  sku: { en: "Product", zh: "商品" },
  requestedUnits: { en: "Units", zh: "数量" },
  supplierId: { en: "Supplier", zh: "供应商" },
  platform: { en: "Platform", zh: "平台" },
  channel: { en: "Channel", zh: "渠道" },
  budget: { en: "Budget", zh: "预算" },
  amount: { en: "Amount", zh: "金额" },
  price: { en: "Price", zh: "价格" },
  proposedPrice: { en: "Proposed price", zh: "拟定价格" },
  purpose: { en: "Purpose", zh: "用途" },
  goal: { en: "Goal", zh: "目标" },
  subject: { en: "Subject", zh: "主题" },
  category: { en: "Category", zh: "类目" },
};

/** The fields that an approval is about, in the order of the table. */
export function aboutOf(
  { snapshot }: StoredInstance,
  nameOf: (sku: string) => string,
): WaitingApproval["about"] {
  const memory = new Map<string, unknown>(Object.entries(snapshot.context));
  return Object.entries(labels).flatMap(([field, label]) => {
    const value = memory.get(field);
    if (typeof value !== "string" && typeof value !== "number") return [];
    return [{ label, value: field === "sku" ? `${nameOf(String(value))} (${value})` : String(value) }];
  });
}
