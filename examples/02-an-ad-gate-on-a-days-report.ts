// This morning's ad report: which campaigns go on, which are looked at, and of which nobody can say.
import { adFacts, roas } from "opscycle/kpi";
import { readAdDays, recordFile } from "opscycle/records";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";

const days = ["01", "02", "03", "04", "05", "06", "07", "08"].map((day) => `2026-03-${day}`);
const report = [
  "campaignId,date,spend,impressions,clicks,attributedRevenue",
  ...days.map((date) => `search mugs,${date},40,3000,90,150`),
  ...days.map((date) => `feed mugs,${date},25,9000,60,55`),
  ...days.map((date) => `feed vases,${date},30,8000,50,18`),
  ...days.slice(5).map((date) => `search vases,${date},12,700,15,60`),
  ...days.map((date) => `brand film,${date},20,20000,30,`),
].join("\n");

const { records, report: reading } = await readAdDays([recordFile("ads.csv", report)]).collect();
console.log(`${records.length} days read, ${reading.rejected} rows refused`);

const rules = defineRulebook({ rules: builtInRules, layers: [starterLayer] }).at();
const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);

for (const campaign of adFacts(records).campaigns) {
  const spend = sum(campaign.spend);
  const attributedRevenue = sum(campaign.attributedRevenue); // NaN where a day reports none
  const ratio = Number.isNaN(attributedRevenue) ? null : roas({ attributedRevenue, spend });
  const running = campaign.lastDay - campaign.firstDay + 1;
  const decision = rules.decide("ad.roi-gate", { roas: ratio, spend, days: running });
  const unmet = decision.checks
    .filter(({ passed }) => !passed)
    .map(({ name, observed, threshold }) => `${name} ${observed}, wanted ${threshold}`);
  const missing = decision.missing.map(({ where }) => `not known: ${where}`);
  console.log(`${campaign.campaignId}: ${decision.outcome} ${[...unmet, ...missing].join("; ")}`);
}
