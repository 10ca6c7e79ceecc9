import { kpiCatalogue } from "opscycle/kpi";
import { describe, expect, test } from "vitest";

/** The names of the lifecycle catalogue's metrics, in the order of their numbers. */
const metrics = `
uv pv pages-per-visitor dwell-time bounce-rate conversion-rate click-conversion-rate cart-conversion-rate
payment-conversion-rate order-conversion-rate ctr favourite-rate impressions clicks conversions visits traffic-share
search-rank category-rank funnel interaction-rate completion-rate community-activity shop-activity new-item-weight
new-old-ratio new-customers new-customer-share new-customer-cost aov unit-price repurchase-rate retention-rate loyalty
clv user-scale stickiness response-speed resolution-rate csat positive-rate rating complaint-rate after-sales-index
ai-handle-share staff-attrition rfm-recency rfm-frequency rfm-monetary interaction-level churn
gmv sales-amount sales-volume growth-trend yoy mom benchmark-gap revenue-growth market-share brand-penetration roi
gross-profit gross-margin net-profit net-margin profit marginal-contribution cost-share budget-variance
labour-efficiency settlement-net cpc cpm cps brand-premium
inventory-turnover-rate inventory-turnover-days slow-mover-ratio safety-stock warning-stock stock-count-error
ship-48h-rate fulfilment-time logistics-on-time-rate return-rate reverse-logistics-cost stock-out demand-elasticity
market-size market-growth penetration mobile-share search-volume social-heat aov-distribution transaction-peak fans
customer-overlap first-week-sales first-week-reviews marketing-cost-effectiveness
cost-purchase cost-logistics cost-packaging cost-platform cost-marketing cost-labour cost-after-sales cost-inventory
ad-budget cost-supply-chain
`
  .trim()
  .split(/\s+/)
  .map((name, index) => ({ name, number: `K${String(index + 1).padStart(3, "0")}` }));

describe("the lifecycle catalogue's metrics", () => {
  test("are 112", () => {
    expect(metrics.at(-1)).toEqual({ name: "cost-supply-chain", number: "K112" });
  });

  test.each(metrics)("$number is found by its number and as $name", ({ name, number }) => {
    expect(kpiCatalogue.find(number)).not.toEqual([]);
    expect(kpiCatalogue.find(name)).not.toEqual([]);
    for (const { sources } of kpiCatalogue.find(name)) expect(sources).toContain(number);
  });

  test("no number is beyond the last", () => {
    const numbers = kpiCatalogue.entries.flatMap(({ sources }) => sources.filter((one) => /^K\d/.test(one)));
    expect(numbers.filter((number) => !metrics.some((metric) => metric.number === number))).toEqual([]);
  });
});

describe("the names of KPIs", () => {
  test("stand for one KPI each", () => {
    const names = kpiCatalogue.entries.flatMap(({ id, aliases }) => [
      id,
      id.slice(id.indexOf("/") + 1),
      ...aliases,
    ]);
    const shared = names.filter((name) => kpiCatalogue.find(name).length !== 1);
    // The letters mean the value of an order in the trade, and that of a customer (客单价) in the catalogue.
    expect(shared).toEqual(["AOV", "aov"]);
  });

  test("are said once in an entry", () => {
    const repeated = kpiCatalogue.entries.filter(({ id, aliases }) => {
      const names = [id.slice(id.indexOf("/") + 1), ...aliases].map((name) => name.toLowerCase());
      return new Set(names).size !== names.length;
    });
    expect(repeated).toEqual([]);
  });
});
