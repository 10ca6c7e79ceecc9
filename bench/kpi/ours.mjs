// The library's own way: daily facts, then the calculators over their columns. Days are those of UTC.
import {
  abcClassification,
  cohortTable,
  dailyFacts,
  rfmScores,
  rfmTable,
  rollUp,
  rollUpSkus,
} from "opscycle/kpi";

export function ours(lines) {
  const facts = dailyFacts(lines, { zone: "UTC" });
  const months = rollUp(facts, "month");
  const { classes } = abcClassification({ values: rollUpSkus(facts, "all").sales });
  const asOfDay = facts.dayNumbers.at(-1);
  const scores = rfmScores({ ...rfmTable({ ...facts.customerOrders, asOfDay }), method: "rank" });
  const end = new Date(facts.dayNumbers.at(-1) * 86_400_000);
  const endOfMonth = Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0) / 86_400_000;
  const cohorts = cohortTable({ ...facts.customerOrders, by: "month", asOfDay: endOfMonth });
  const { gmv, orders, units, buyers } = facts.shop;
  return {
    daily: { gmv, orders, units, buyers },
    skuDays: { units: facts.skuDays.units, sales: facts.skuDays.sales },
    monthly: {
      gmv: months.map(({ sums }) => sums.gmv),
      orders: months.map(({ sums }) => sums.orders),
      buyers: months.map(({ sums }) => sums.buyers),
      repeatBuyers: months.map(({ repeatBuyers }) => repeatBuyers),
    },
    abc: [0, 1, 2].map((wanted) => classes.reduce((count, each) => count + (each === wanted ? 1 : 0), 0)),
    rfm: scores.code,
    cohorts: cohorts.activeCustomers,
  };
}
