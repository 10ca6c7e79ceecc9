import { observedFillRate, roas, stockOutRate } from "../../kpi/index.js";
import { codeOf, type Fleet } from "../fleet.js";
import type { CampaignLife, FleetDays, LifecycleState } from "../replay-result.js";

/** What a history comes to under a rulebook, in figures that can be set side by side. Money is in major units. */
export interface RunMeasures {
  /** Units that the history asked for. */
  readonly demandUnits: number;
  /** Units that the simulated stock could serve. */
  readonly servedUnits: number;
  /** Units asked for while the product was out of stock. */
  readonly lostUnits: number;
  /** Units that the history sold after the rules had dropped or retired the product. */
  readonly forgoneUnits: number;
  /** `servedUnits` ÷ `demandUnits`; null without demand. */
  readonly servedShare: number | null;
  /** What the served units sold for. */
  readonly sales: number;
  /** What the lost units would have sold for. */
  readonly lostSales: number;
  /** What the forgone units sold for in the history. */
  readonly forgoneSales: number;
  /** Served sales of lines whose cost is known, less that cost; null where no cost is known. */
  readonly grossProfit: number | null;
  /** SKU-days out of stock in formal operation or restarted. */
  readonly stockOutDays: number;
  /** `stockOutDays` ÷ all SKU-days in formal operation or restarted; null without any. */
  readonly stockOutRate: number | null;
  /** Mean over the days of the value in stock at the day's end: the money tied up. At cost where known, else at price. */
  readonly averageStockValue: number;
  /** Mean over the days of the units in stock at the day's end. */
  readonly averageStockUnits: number;
  /** Orders to suppliers, and their units. */
  readonly restockOrders: number;
  /** Units of these orders. */
  readonly orderedUnits: number;
  /** Units left over when products were dropped or their clearance ended. */
  readonly disposedUnits: number;
  /** How often products were restarted because they were weak. */
  readonly restarts: number;
  /** Products in each state on the last day. */
  readonly products: { readonly [State in LifecycleState]: number };
  /** What the campaigns spent while the rules let them. */
  readonly adSpend: number;
  /** What the history spent on ads while the rules had them paused or stopped. */
  readonly forgoneAdSpend: number;
  /** Revenue that the platforms attributed to `adSpend`, of the campaigns whose platform reports any. */
  readonly adRevenue: number;
  /** `adRevenue` ÷ the spend of the same campaigns; null where none is reported. */
  readonly roas: number | null;
}

/** Sums up a replay. */
export function runMeasures(fleet: Fleet, days: FleetDays, campaigns: readonly CampaignLife[]): RunMeasures {
  const units = {
    demandUnits: sum(fleet.demandUnits),
    servedUnits: sum(fleet.servedUnits),
    lostUnits: sum(fleet.lostUnits),
    forgoneUnits: sum(fleet.forgoneUnits),
  };
  const stockOutDays = sum(fleet.stockOutDays);
  return {
    ...units,
    servedShare: observedFillRate({ demandedUnits: units.demandUnits, filledUnits: units.servedUnits }),
    sales: sum(fleet.sales),
    lostSales: sum(fleet.lostSales),
    forgoneSales: sum(fleet.forgoneSales),
    grossProfit: sum(fleet.costedSales) > 0 ? sum(fleet.grossProfit) : null,
    stockOutDays,
    stockOutRate: stockOutRate({ stockOutSkuDays: stockOutDays, skuDays: sum(fleet.operatingDays) }),
    averageStockValue: mean(days.stockValue),
    averageStockUnits: mean(days.stockUnits),
    restockOrders: sum(fleet.replenishments),
    orderedUnits: sum(days.orderedUnits),
    disposedUnits: sum(fleet.disposedUnits),
    restarts: sum(fleet.restartsUsed),
    products: countStates(fleet),
    ...adMeasures(campaigns),
  };
}

function countStates({ state }: Fleet): RunMeasures["products"] {
  const count = (name: LifecycleState) => state.filter((code) => code === codeOf(name)).length;
  return {
    trial: count("trial"),
    operating: count("operating"),
    restarting: count("restarting"),
    upgrading: count("upgrading"),
    retiring: count("retiring"),
    retired: count("retired"),
    dropped: count("dropped"),
  };
}

function adMeasures(campaigns: readonly CampaignLife[]) {
  const judged = campaigns.filter((campaign) => campaign.roas !== null);
  const adRevenue = total(judged, (campaign) => (campaign.roas ?? 0) * campaign.spend);
  const spend = total(judged, (campaign) => campaign.spend);
  return {
    adSpend: total(campaigns, (campaign) => campaign.spend),
    forgoneAdSpend: total(campaigns, ({ forgoneSpend }) => forgoneSpend),
    adRevenue,
    roas: judged.length > 0 ? roas({ attributedRevenue: adRevenue, spend }) : null,
  };
}

function total<Row>(rows: readonly Row[], amount: (row: Row) => number): number {
  return rows.reduce((so, row) => so + amount(row), 0);
}

function sum(values: Float64Array): number {
  return values.reduce((so, value) => so + value, 0);
}

function mean(values: Float64Array): number {
  return values.length > 0 ? sum(values) / values.length : 0;
}
