import { type DailyFacts, dailyFacts } from "opscycle/kpi";
import type { OrderLine } from "opscycle/records";
import { builtInRules, defineRulebook, type Layer, starterLayer } from "opscycle/rules";

/** So many units of a SKU ordered at noon (Asia/Shanghai) of the day with this number, counted from 2026-01-01. */
export function sale(sku: string, day: number, quantity: number, more: Partial<OrderLine> = {}): OrderLine {
  return {
    orderId: `${sku}-${day}`,
    lineId: "1",
    sku,
    type: "sale",
    item: "product",
    quantity,
    unitPrice: 10,
    currency: "CNY",
    status: "delivered",
    orderedAt: new Date(Date.UTC(2026, 0, 1 + day, 4)).toISOString(),
    ...more,
  };
}

/** The same units every so many days. */
export function steadySales(
  sku: string,
  {
    from = 0,
    until,
    every = 1,
    quantity,
  }: { from?: number; until: number; every?: number; quantity: number },
): OrderLine[] {
  const count = Math.floor((until - from) / every) + 1;
  return Array.from({ length: count }, (_, index) => sale(sku, from + index * every, quantity));
}

/** The daily facts of lines, in Asia/Shanghai. */
export function history(lines: readonly OrderLine[]): { readonly daily: DailyFacts } {
  return { daily: dailyFacts(lines) };
}

/** The built-in rules over the starter layer, with parameters of one's own. */
export function rulebookWith(params: Layer["params"] = {}) {
  return defineRulebook({ rules: builtInRules, layers: [starterLayer, { id: "test", params }] });
}
