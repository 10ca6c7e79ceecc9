import { dailyFacts, rollUp } from "opscycle/kpi";
import type { JournalEntry } from "opscycle/operations";
import type { OrderLine, OrderLineReport } from "opscycle/records";
import { readOrderLines, recordFile } from "opscycle/records";
import type { ProductLife, ReplayResult } from "opscycle/replay";
import { defineRulebook, inventoryRestock, trialPass } from "opscycle/rules";

/** A name that would break out of a script element, and its attribute out of a tag. */
export const hostileName = '</script><img src=x onerror="document.title=1">';

const rulebook = defineRulebook({
  rules: [trialPass, inventoryRestock],
  layers: [
    {
      id: "guess",
      assumed: true,
      params: {
        "trial.pass": { minimumDays: 30, maximumDays: 90, minimumMaturedUnits: 5, maximumRounds: 2 },
        "inventory.restock": {
          minimumObservedDays: 7,
          leadTimeDays: 14,
          reviewPeriodDays: 14,
          bufferDays: 7,
        },
      },
    },
    {
      id: "house",
      params: {
        "trial.pass": { minimumUnits: 20 },
        "inventory.restock": { minimumOrderUnits: 1, orderMultiple: 1 },
      },
    },
  ],
});

const line = { lineId: "1", type: "sale", item: "product", currency: "CNY", status: "paid" } as const;
const lines: readonly OrderLine[] = [
  {
    ...line,
    orderId: "1",
    sku: "mug",
    quantity: 20,
    unitPrice: 30,
    orderedAt: "2024-05-01T04:00:00Z",
    customerId: "Li",
  },
  { ...line, orderId: "2", sku: "tea", quantity: 4, unitPrice: 12.5, orderedAt: "2024-05-31T04:00:00Z" },
  {
    ...line,
    orderId: "3",
    sku: "mug",
    quantity: 10,
    unitPrice: 30,
    orderedAt: "2024-06-05T04:00:00Z",
    customerId: "Li",
  },
];

const facts = { days: 36, units: 24, maturedUnits: 20, roundsUsed: 0, returnRate: 0.05 };
const passed = rulebook.at({ sku: "mug" }).decide("trial.pass", facts);
const dropped = rulebook.at({ sku: "tea" }).decide("trial.pass", { ...facts, units: 4, days: 91 });
const restock = rulebook
  .at({ sku: "mug" })
  .decide("inventory.restock", { stockOnHand: 3, onOrder: 0, unitsSold: 30, observedDays: 30 });

const product = {
  tenant: "",
  process: "product",
  by: { actor: "replay", role: "system" },
  events: [],
  definition: "d",
  rulebook: "r",
} as const;
const mugStart = { ...product, id: "mug", revision: 1, at: "2024-05-01T04:00:00.000Z" } as const;
const operating = [
  "operating.stage.new",
  "operating.stock.inStock",
  "operating.sales.selling",
  "operating.promotion.regular",
];
const journal: readonly JournalEntry[] = [
  {
    ...mugStart,
    cause: { type: "adopt", state: "trial", reason: "first sale" },
    from: [],
    to: ["trial.testing"],
  },
  {
    ...mugStart,
    revision: 2,
    at: "2024-06-04T16:00:00.000Z",
    cause: { type: "command", command: { type: "product.reviewTrial" } },
    from: ["trial.testing"],
    to: operating,
    decision: passed,
  },
  {
    ...mugStart,
    revision: 3,
    at: "2024-06-05T16:00:00.000Z",
    cause: { type: "command", command: { type: "product.requestReplenishment" } },
    from: operating,
    to: operating,
    decision: restock,
  },
  {
    ...product,
    id: "tea",
    revision: 1,
    at: "2024-05-31T04:00:00.000Z",
    cause: { type: "adopt", state: "trial", reason: "first sale" },
    from: [],
    to: ["trial.testing"],
  },
  {
    ...product,
    id: "tea",
    revision: 2,
    at: "2024-06-05T16:00:00.000Z",
    cause: { type: "command", command: { type: "product.reviewTrial" } },
    from: ["trial.testing"],
    to: ["dropped"],
    decision: dropped,
  },
];

const life = {
  demandUnits: 0,
  servedUnits: 0,
  lostUnits: 0,
  forgoneUnits: 0,
  disposedUnits: 0,
  sales: 0,
  stockOnHand: 0,
  onOrder: 0,
  stockOutDays: 0,
  operatingDays: 36,
  replenishments: 0,
  restarts: 0,
} as const;
const products: readonly ProductLife[] = [
  {
    ...life,
    sku: "mug",
    name: "马克杯 Mug",
    category: "kitchen",
    state: "operating",
    states: operating,
    since: "2024-06-05",
    firstSaleDate: "2024-05-01",
    lastSaleDate: "2024-06-05",
    demandUnits: 30,
    servedUnits: 27,
    lostUnits: 3,
    sales: 810,
    stockOnHand: 3,
    onOrder: 32,
    stockOutDays: 2,
    replenishments: 1,
    entries: [0, 1, 2],
  },
  {
    ...life,
    sku: "tea",
    name: hostileName,
    state: "dropped",
    states: ["dropped"],
    since: "2024-06-06",
    firstSaleDate: "2024-05-31",
    lastSaleDate: "2024-05-31",
    demandUnits: 4,
    servedUnits: 4,
    sales: 50,
    entries: [3, 4],
  },
];

const daily = dailyFacts(lines);
const days = (values: (day: number) => number) => Float64Array.from(daily.dates, (_, day) => values(day));

/** Two products over five weeks, small enough to be read; the decisions are the rules' own. */
export const smallResult: ReplayResult = {
  rulebook: "0123456789abcdef",
  policy: { reviewEveryDays: 7, openingStockDays: 30, returnMaturityDays: 30, adReviewEveryDays: 7 },
  zone: daily.zone,
  currency: daily.currency,
  assumptions: ["Opening stock is what a product sold in its first 30 days."],
  totals: {
    days: daily.dates.length,
    firstDate: "2024-05-01",
    lastDate: "2024-06-05",
    orders: 3,
    documents: 3,
    skus: 2,
    products: 2,
    customers: 1,
    gmv: 950,
    netSales: 950,
    demandUnits: 34,
    servedUnits: 31,
    lostUnits: 3,
    forgoneUnits: 0,
    steps: journal.length,
  },
  months: rollUp(daily, "month").map((month, index) => ({
    ...month,
    netSalesGrowth: index === 0 ? null : -0.5,
    stockOutRate: 0.02,
    slowMoverShare: null,
    partial: index === 1,
  })),
  fleet: {
    dates: daily.dates,
    trial: days((day) => (day < 30 ? 1 : 2)),
    operating: days((day) => (day > 34 ? 1 : 0)),
    restarting: days(() => 0),
    retiring: days(() => 0),
    retired: days(() => 0),
    dropped: days((day) => (day > 34 ? 1 : 0)),
    onSale: days(() => 1),
    slowStockUnits: days(() => 0),
    slowStockValue: days(() => 0),
    stocked: days(() => 1),
    slow: days(() => 0),
    outOfStock: days((day) => (day > 33 ? 1 : 0)),
    demandUnits: days((day) => day % 3),
    servedUnits: days((day) => day % 2),
    lostUnits: days((day) => (day > 33 ? 1 : 0)),
    stockUnits: days((day) => 40 - day),
    stockValue: days((day) => 1200 - 30 * day),
    orderedUnits: days(() => 0),
  },
  products,
  campaigns: [
    { campaignId: "spring", states: ["paused"], spend: 120, roas: 1.25, forgoneSpend: 40, entries: [] },
  ],
  tallies: [
    {
      rule: "trial.pass",
      outcome: "pass",
      count: 1,
      example: { subject: "mug", date: "2024-06-05", decision: passed },
    },
    {
      rule: "trial.pass",
      outcome: "drop",
      count: 1,
      example: { subject: "tea", date: "2024-06-06", decision: dropped },
    },
    {
      rule: "inventory.restock",
      outcome: "order",
      count: 1,
      example: { subject: "mug", date: "2024-06-06", decision: restock },
    },
  ],
  alerts: [
    { date: "2024-06-05", kind: "out-of-stock", subject: "mug", message: "out of stock, 32 on order" },
  ],
  proposals: [
    {
      date: "2024-06-06",
      sku: "mug",
      name: "马克杯 Mug",
      units: 32,
      state: "ordered.expected",
      decision: restock,
    },
  ],
  journal,
};

/** What the readers say of a file with one bad row and one row twice. */
export async function smallReport(): Promise<OrderLineReport> {
  const csv = [
    "orderId,sku,quantity,unitPrice,orderedAt",
    "1,mug,20,30,2024-05-01 12:00:00",
    "1,mug,20,30,2024-05-01 12:00:00",
    "2,tea,four,12.5,2024-05-31 12:00:00",
  ].join("\n");
  return (await readOrderLines([recordFile("orders.csv", csv)]).collect()).report;
}
