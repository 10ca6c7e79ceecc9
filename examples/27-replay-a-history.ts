// Two years of one product's orders, replayed under two lead times.
import { dailyFacts } from "opscycle/kpi";
import type { OrderLine } from "opscycle/records";
import { replay } from "opscycle/replay";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";

const lines: OrderLine[] = Array.from({ length: 200 }, (_, week) => ({
  orderId: String(week),
  lineId: "1",
  sku: "MUG-1",
  type: "sale",
  item: "product",
  quantity: 5 + (week % 4),
  unitPrice: 39,
  currency: "CNY",
  status: "delivered",
  orderedAt: new Date(Date.UTC(2024, 0, 1 + week * 3, 4)).toISOString(),
}));
const daily = dailyFacts(lines);

for (const leadTimeDays of [7, 45]) {
  const layers = [starterLayer, { id: "house", params: { "inventory.restock": { leadTimeDays } } }];
  const { products } = await replay({
    history: { daily },
    rulebook: defineRulebook({ rules: builtInRules, layers }),
  });
  for (const { sku, state, servedUnits, lostUnits, replenishments } of products) {
    console.log(
      `lead time ${leadTimeDays}: ${sku} ${state}, ${servedUnits} served, ${lostUnits} lost, ${replenishments} replenishments`,
    );
  }
}
