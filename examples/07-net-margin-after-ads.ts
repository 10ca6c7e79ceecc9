// What each product leaves after goods, platform fee and ads: orders and ad days from two CSV files.
import { contributionLevels, dailyFacts, rollUpSkus } from "opscycle/kpi";
import { readAdDays, readOrderLines, recordFile } from "opscycle/records";

const orders = `orderId,lineId,sku,type,quantity,unitPrice,unitCost,orderedAt,returnOfOrderId
1,1,MUG,sale,10,39,15,2026-03-02 10:00:00,
2,1,MUG,sale,6,39,15,2026-03-09 10:00:00,
3,1,VASE,sale,2,129,70,2026-03-10 10:00:00,
4,1,PLATE,sale,4,25,,2026-03-12 10:00:00,
5,1,MUG,return,2,39,15,2026-03-16 10:00:00,1`;
const ads = `campaignId,date,spend,impressions,clicks,sku
search,2026-03-02,40,900,30,MUG
search,2026-03-03,55,700,22,VASE
brand,2026-03-04,30,5000,40,`;

const { records: lines } = await readOrderLines([recordFile("orders.csv", orders)]).collect();
const { records: adDays } = await readAdDays([recordFile("ads.csv", ads)]).collect();
const facts = dailyFacts(lines);
const sold = rollUpSkus(facts, "all");
const spendOn = (sku?: string) =>
  adDays.filter((day) => day.sku === sku).reduce((total, { spend }) => total + spend, 0);

for (const [index, { sku }] of facts.skus.entries()) {
  const at = (column: Float64Array) => column[index] ?? 0;
  const sales = at(sold.sales) - at(sold.cancelledSales);
  const netSales = sales - at(sold.returnedSalesOfSales);
  if (at(sold.costedSales) < sales) {
    console.log(`${sku}: no cost is known, so no margin is`);
    continue;
  }
  // What came back goes back to the shelf: its goods cost nothing.
  const units = at(sold.units) - at(sold.cancelledUnits);
  const purchase = (at(sold.cost) * (units - at(sold.returnedUnitsOfSales))) / units;
  const costs = { purchase, platform: netSales * 0.05, marketing: spendOn(sku) };
  const steps = contributionLevels({ netSales, costs }).map(
    ({ item, margin }) => `after ${item} ${margin === null ? "none" : `${(margin * 100).toFixed(1)} %`}`,
  );
  console.log(`${sku}: ${netSales} sold, ${steps.join(", ")}`);
}
// Nobody knows which product an ad for the brand sold: it is taken off the whole, not off a product.
console.log(`on no product: ${spendOn()} spent`);
