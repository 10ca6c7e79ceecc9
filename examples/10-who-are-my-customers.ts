// Order lines → daily facts → who is who (RFM), and how many of each month's new customers come back.
import { cohortRetention, cohortTable, dailyFacts, rfmSegment, rfmTable } from "opscycle/kpi";
import type { OrderLine } from "opscycle/records";

// Forty customers; number n came in month n % 4 and buys every 20 + 3n days.
const lines = Array.from({ length: 40 }, (_, customer) =>
  Array.from({ length: 6 }, (_, purchase): OrderLine => {
    const day = (customer % 4) * 30 + (customer % 11) + purchase * (20 + 3 * customer);
    return {
      orderId: `${customer}/${purchase}`,
      lineId: "1",
      sku: "MUG-1",
      type: "sale",
      item: "product",
      quantity: 1 + (customer % 3),
      unitPrice: 39,
      currency: "CNY",
      status: "delivered",
      customerId: `customer ${customer}`,
      orderedAt: new Date(Date.UTC(2026, 0, 2 + day, 4)).toISOString(),
    };
  }),
).flat();

const asOf = "2026-05-31";
const { customerOrders } = dailyFacts(lines.filter(({ orderedAt }) => orderedAt.slice(0, 10) <= asOf));
const asOfDay = Date.parse(asOf) / 86_400_000;

const table = rfmTable({ ...customerOrders, asOfDay });
const cutOffs = { dormantAfterDays: 60, highFrequency: 3, highMonetary: 200 };
const counts = new Map<string, number>();
table.customers.forEach((_, row) => {
  const segment = rfmSegment({
    recencyDays: table.recencyDays[row] ?? 0,
    frequency: table.frequency[row] ?? 0,
    monetary: table.monetary[row] ?? 0,
    ...cutOffs,
  });
  counts.set(segment, (counts.get(segment) ?? 0) + 1);
});
console.log(Object.fromEntries(counts));

const cohorts = cohortTable({ ...customerOrders, by: "month", asOfDay });
const { shares } = cohortRetention({ table: cohorts });
cohorts.cohorts.forEach(({ label, customerCount }, cohort) => {
  const row = shares.subarray(cohort * cohorts.periodCount, (cohort + 1) * cohorts.periodCount);
  const cells = Array.from(row, (share) => (Number.isNaN(share) ? "   ·" : share.toFixed(2)));
  console.log(`${label} ${String(customerCount).padStart(3)} new: ${cells.join(" ")}`);
});
