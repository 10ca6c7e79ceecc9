// A month's books: what the platform pays, the tax in it, when it comes, and what is left as margin.
import {
  cashCalendar,
  contributionLevels,
  contributionMargin,
  invoiceVat,
  moneyToMajor,
  settlementForecast,
  settlementNet,
  settlementTerms,
  vatRateOn,
} from "opscycle/kpi";

const cny = (amountMinor: number) => ({ amountMinor, currency: "CNY" }) as const;
const rounding = "half-away-from-zero";

const transactionAmount = cny(186_400_50);
const refunds = cny(9_200_00);
const settled = settlementNet({
  transactionAmount,
  refunds,
  commission: { rate: 0.05, on: "transaction-less-refunds", rounding },
  adFee: cny(12_000_00),
  otherItems: [{ name: "freight insurance", amount: cny(-820_00) }],
});
for (const { name, amount } of settled.items) console.log(`${name}: ${moneyToMajor(amount)}`);
console.log(`the platform pays ${moneyToMajor(settled.net)} CNY`);

// Prices include tax: it is computed once for the month, from sales less refunds.
const rate = vatRateOn({ date: "2026-05-31", taxpayer: "general" })?.rate;
if (rate === undefined) throw new Error("no VAT rate is known for this date");
const vat = invoiceVat({
  lines: [
    { amount: transactionAmount, rate },
    { amount: cny(-refunds.amountMinor), rate },
  ],
  currency: "CNY",
  basis: "inclusive",
  roundedPer: "invoice",
  rounding,
});
console.log(`net of tax ${moneyToMajor(vat.exclusive)}, output tax ${moneyToMajor(vat.tax)}`);

const forecast = settlementForecast({
  amount: settled.net,
  terms: settlementTerms.tmall,
  receipt: { deliveredOn: "2026-05-31", automaticConfirmationDays: 10 },
});
for (const { period, latestSoFar } of cashCalendar({
  forecasts: [forecast],
  currency: "CNY",
  period: "month",
}))
  console.log(`to be counted on by the end of ${period}: ${moneyToMajor(latestSoFar)}`);

// Margins are KPIs: plain numbers in major units; costs as the books have them, without tax.
const netSales = moneyToMajor(vat.exclusive);
const costs = { purchase: 83_190, logistics: 7_250, platform: 8_358.52, marketing: 11_320.75 };
for (const { item, contribution, margin } of contributionLevels({ netSales, costs }))
  console.log(`after ${item}: ${contribution.toFixed(2)}, ${((margin ?? 0) * 100).toFixed(1)} %`);
const margin = contributionMargin({
  netSales,
  costOfGoods: costs.purchase,
  logisticsCost: costs.logistics,
  platformCost: costs.platform,
  marketingCost: costs.marketing,
});
console.log(`contribution margin ${margin?.toFixed(3)}`);
