import type { Sweep, SweepPoint } from "../../back-test/sweep.js";
import type { TradeOff } from "../../back-test/trade-offs.js";
import { countText, wholeText } from "../figures.js";
import { numbers, type ReportTable, tableOf, words } from "../report-table.js";
import { type MeasureRow, measureText, signed } from "./measure-rows.js";

/** What was swept over which days. */
export function sweepTitle({ params, firstDate, lastDate, days, zone }: Sweep): string {
  return `${params.map(paramText).join(" and ")} over ${firstDate} to ${lastDate} (${countText(days, "day")}, ${zone})`;
}

/** `inventory.restock.leadTimeDays`, and for which part of the shop. */
export function paramText({ rule, param, scope = {} }: Sweep["params"][number]): string {
  const where = Object.entries(scope).map(([level, id]) => `${level} ${id}`);
  return `${rule}.${param}${where.length === 0 ? "" : ` for ${where.join(", ")}`}`;
}

/** The values of a point: `7`, `7, 14`. */
export function pointText({ values }: SweepPoint): string {
  return values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(", ");
}

/** The measures of a sweep under short names; those that are 0 or unknown at all points are left out. */
const columns: readonly MeasureRow[] = [
  { name: "Served", kind: "ratio", value: (point) => point.servedShare },
  { name: "Stock-outs", kind: "ratio", value: (point) => point.stockOutRate },
  { name: "Lost sales", kind: "money", value: (point) => point.lostSales },
  { name: "Forgone sales", kind: "money", value: (point) => point.forgoneSales },
  { name: "Gross profit", kind: "money", value: (point) => point.grossProfit },
  { name: "Stock value", kind: "money", value: (point) => point.averageStockValue },
  { name: "Orders", kind: "amount", value: (point) => point.restockOrders },
  { name: "Ad spend", kind: "money", value: (point) => point.adSpend },
  { name: "Ad revenue", kind: "money", value: (point) => point.adRevenue },
  { name: "ROAS", kind: "factor", value: (point) => point.roas },
];

/** What each value comes to. */
export function sweepTable({ params, points, tradeOffs }: Sweep): ReportTable {
  const shown = columns.filter((row) => points.some(({ measures }) => (row.value(measures) ?? 0) !== 0));
  return tableOf(
    "What each value comes to",
    points.map((point, index) => ({ point, index })),
    [
      ...params.map(({ param }, at) =>
        numbers(param, ({ point }: NumberedPoint) => JSON.stringify(point.values[at])),
      ),
      ...shown.map((row) =>
        numbers(row.name, ({ point }: NumberedPoint) => figureText(row, row.value(point.measures))),
      ),
      words("Beaten in", ({ index }) => beatenIn(tradeOffs, index)),
    ],
  );
}

/** Values of a sweep lie close together: shares have two places. */
function figureText(row: MeasureRow, value: number | null): string {
  return row.kind === "ratio" && value !== null ? `${(value * 100).toFixed(2)}%` : measureText(row, value);
}

/** What each step up a frontier gains, and what it costs. */
export function stepTable({ points }: Sweep, { id, gain, cost, frontier }: TradeOff): ReportTable {
  const steps = frontier.flatMap((index, at) => {
    const [from, to] = [points[frontier[at - 1] ?? -1], points[index]];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  const change = ({ from, to }: (typeof steps)[number], measure: TradeOff["gain"]) =>
    (to.measures[measure] ?? 0) - (from.measures[measure] ?? 0);
  const isShare = gain === "servedShare";
  return tableOf(`Each step up, ${tradeOffTitles[id]}`, steps, [
    words("Step", ({ from, to }) => `${pointText(from)} → ${pointText(to)}`),
    numbers(measureTitles[gain] ?? gain, (step) =>
      isShare
        ? `${signed(change(step, gain) * 100, (value) => value.toFixed(2))} points`
        : signed(change(step, gain), wholeText),
    ),
    numbers(measureTitles[cost] ?? cost, (step) => signed(change(step, cost), wholeText)),
  ]);
}

interface NumberedPoint {
  readonly point: SweepPoint;
  readonly index: number;
}

function beatenIn(tradeOffs: readonly TradeOff[], index: number): string {
  const beaten = tradeOffs.filter(({ dominated }) => dominated.includes(index));
  return beaten.map(({ id }) => tradeOffTitles[id]).join("; ");
}

/** Each trade-off in words. */
export const tradeOffTitles: { readonly [Id in TradeOff["id"]]: string } = {
  "service-stock": "service against stock",
  "profit-stock": "gross profit against stock",
  "ad-revenue-spend": "ad revenue against spend",
};

/** The measures of the trade-offs in words. */
export const measureTitles: { readonly [measure: string]: string } = {
  servedShare: "Served share of demand",
  averageStockValue: "Average stock value",
  grossProfit: "Gross profit",
  adRevenue: "Revenue attributed to ads",
  adSpend: "Ad spend",
};

/** What a trade-off says, in a sentence. */
export function tradeOffSentence({ points }: Sweep, { id, frontier, dominated }: TradeOff): string {
  const named = (indexes: readonly number[]) =>
    indexes.flatMap((index) => (points[index] === undefined ? [] : [pointText(points[index])])).join(" · ");
  const beaten =
    dominated.length === 0 ? "No value is beaten." : `Beaten by another in both: ${named(dominated)}.`;
  return `${capital(tradeOffTitles[id])}: worth a choice, the cheapest first: ${named(frontier)}. ${beaten}`;
}

/** What to know before the sweep is relied on. */
export function sweepNotes({ params, policy, untouchedLayers, tradeOffs }: Sweep): readonly string[] {
  const movesSuppliers = params.some(
    ({ rule, param }) => rule === "inventory.restock" && param === "leadTimeDays",
  );
  return [
    ...(tradeOffs.length === 0 ? ["The values make no difference to service, stock, orders or ads."] : []),
    ...(untouchedLayers.length > 0
      ? [`Not reached: the layers ${untouchedLayers.join(", ")} set it for a part of the shop themselves.`]
      : []),
    ...(movesSuppliers && policy.supplierLeadTimeDays === undefined
      ? ["The suppliers of each replay are as fast as the value says: see supplierLeadTimeDays."]
      : []),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
