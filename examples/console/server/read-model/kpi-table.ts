import { grossMargin, returnRateByUnits, roas, stockCoverDays } from "opscycle/kpi";
import type { Title } from "../../shared/api.js";
import type { SkuDaySums } from "./sku-days.js";

/** A figure that a rule compares a KPI with. */
export interface KpiLine {
  readonly rule: string;
  readonly param: string;
  /** Divides a parameter that counts over the rule's own window, so that it is a figure a day. */
  readonly perDayOf?: string;
  /** The line is drawn only where this window of the rule is that of the series. */
  readonly window?: string;
}

/** A day of a product, with what was added up until then. */
export interface KpiDay {
  readonly sums: SkuDaySums;
  /** An index into the days of the history. */
  readonly day: number;
  /** Days that the series looks back. */
  readonly windowDays: number;
  /** Units in stock, on days of which the journal has them. */
  readonly stockUnits: number | null;
  readonly adSpend: number;
  readonly adRevenue: number;
}

/** A series that the page of a product shows, and the lines that rules draw in it. */
export interface KpiRow {
  /** An id of `kpiCatalogue`, or one of our own with a title and a unit. */
  readonly kpi: string;
  readonly title?: Title;
  readonly unit?: string;
  /** How far it looks back: days, or the window of a rule. */
  readonly window: number | { readonly rule: string; readonly param: string };
  /** `weekly`: a point a week. `reported`: a point where the journal has the stock. */
  readonly points: "weekly" | "reported";
  value(day: KpiDay): number | null;
  readonly lines: readonly KpiLine[];
}

/** Which KPIs are shown of a product, and with which figures of which rules. */
export const kpiRows: readonly KpiRow[] = [
  {
    kpi: "sales/units-per-day",
    window: 7,
    points: "weekly",
    value: ({ sums, day, windowDays }) => sums.over("units", day, windowDays) / windowDays,
    lines: [
      { rule: "product.stage", param: "minimumUnits", perDayOf: "windowDays" },
      { rule: "product.retire", param: "retireBelowUnits", perDayOf: "windowDays" },
    ],
  },
  {
    kpi: "sales/sales-volume",
    window: { rule: "inventory.slow-mover", param: "windowDays" },
    points: "weekly",
    value: ({ sums, day, windowDays }) => sums.over("units", day, windowDays),
    lines: [
      { rule: "inventory.slow-mover", param: "raiseBelowUnits" },
      { rule: "inventory.slow-mover", param: "clearAtUnits" },
      { rule: "product.restart", param: "poorSalesBelowUnits", window: "windowDays" },
    ],
  },
  {
    kpi: "stock-on-hand",
    title: { en: "Stock on hand", zh: "现有库存" },
    unit: "units",
    window: 1,
    points: "reported",
    value: ({ stockUnits }) => stockUnits,
    lines: [
      { rule: "inventory.stock-level", param: "warningStockUnits" },
      { rule: "inventory.restock", param: "warningStockUnits" },
    ],
  },
  {
    kpi: "inventory/stock-cover-days",
    window: { rule: "inventory.slow-mover", param: "windowDays" },
    points: "reported",
    value: ({ sums, day, windowDays, stockUnits }) =>
      stockUnits === null || stockUnits < 0
        ? null
        : stockCoverDays({
            stockUnits,
            averageDailyUnits: Math.max(0, sums.over("units", day, windowDays)) / windowDays,
          }),
    lines: [
      { rule: "inventory.slow-mover", param: "raiseAboveCoverDays" },
      { rule: "inventory.slow-mover", param: "clearAtCoverDays" },
      { rule: "inventory.stock-level", param: "overstockedAboveDays" },
    ],
  },
  {
    kpi: "returns/return-rate-by-units",
    window: 90,
    points: "weekly",
    value: ({ sums, day, windowDays }) => {
      const soldUnits = sums.over("units", day, windowDays);
      const returnedUnits = sums.over("returnedUnits", day, windowDays);
      return soldUnits < 0 ? null : returnRateByUnits({ returnedUnits, soldUnits });
    },
    lines: [
      { rule: "return.high-rate", param: "raiseAboveRate" },
      { rule: "trial.pass", param: "maximumReturnRate" },
      { rule: "product.retire", param: "maximumReturnRate" },
    ],
  },
  {
    kpi: "profit/gross-margin",
    window: 90,
    points: "weekly",
    value: ({ sums, day, windowDays }) => {
      const netSales = sums.over("costedSales", day, windowDays);
      return grossMargin({ netSales, costOfGoods: sums.over("cost", day, windowDays) });
    },
    lines: [
      { rule: "margin.healthy", param: "minimumGrossMargin" },
      { rule: "trial.pass", param: "minimumGrossMargin" },
    ],
  },
  {
    kpi: "ads/roas",
    window: 7,
    points: "weekly",
    value: ({ adSpend, adRevenue }) => roas({ attributedRevenue: adRevenue, spend: adSpend }),
    lines: [{ rule: "ad.roi-gate", param: "acceptableRoas" }],
  },
];
