// Half a year of two products: what a stricter trial would have done, and which safety stock is worth its money.
import { dailyFacts } from "opscycle/kpi";
import type { OrderLine } from "opscycle/records";
import { compare, sweep } from "opscycle/replay";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";

const day = (sku: string, index: number, quantity: number): OrderLine => ({
  orderId: `${sku}-${index}`,
  lineId: "1",
  sku,
  type: "sale",
  item: "product",
  quantity,
  unitPrice: 39,
  unitCost: 21,
  currency: "CNY",
  status: "delivered",
  orderedAt: new Date(Date.UTC(2026, 0, 1 + index, 4)).toISOString(),
});
const lines = Array.from({ length: 180 }, (_, index) => [
  day("MUG", index, 1 + (index % 7 === 5 ? 6 : index % 3)),
  ...(index % 12 === 0 ? [day("VASE", index, 1)] : []),
]).flat();
const history = { daily: dailyFacts(lines) };

const rules = builtInRules;
const now = defineRulebook({ rules, layers: [starterLayer] });
const house = { id: "house", params: { "trial.pass": { minimumUnits: 8 } } };
const then = defineRulebook({ rules, layers: [starterLayer, house] });

const { runs, differences } = await compare({
  history,
  rulebooks: [
    { name: "now", rulebook: now },
    { name: "then", rulebook: then },
  ],
});
for (const { firstDate, subject, rule, decisions } of differences[0]?.flips ?? []) {
  console.log(`${firstDate} ${subject}: ${rule} ${decisions.base.outcome} → ${decisions.other.outcome}`);
}
for (const { name, measures } of runs) {
  console.log(`${name}: ${measures.servedUnits} served, ${measures.forgoneUnits} forgone off sale`);
}

const { points } = await sweep({
  history,
  rulebook: now,
  rule: "inventory.restock",
  param: "bufferDays",
  values: [0, 3, 7, 14],
});
for (const { values, measures } of points) {
  const { lostUnits, averageStockValue } = measures;
  console.log(`${values[0]} days of buffer: ${lostUnits} lost, ${averageStockValue.toFixed(0)} in stock`);
}
