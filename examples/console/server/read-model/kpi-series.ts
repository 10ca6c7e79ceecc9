import { kpiCatalogue } from "opscycle/kpi";
import type { JournalEntry, StoredInstance } from "opscycle/operations";
import type { AdDay } from "opscycle/records";
import type { Rulebook, RulesAt } from "opscycle/rules";
import type { KpiSeries, ProductKpis, Title } from "../../shared/api.js";
import { numberParam, rulesFor } from "./known-facts.js";
import { type KpiDay, type KpiLine, type KpiRow, kpiRows } from "./kpi-table.js";
import { spoken } from "./process-words.js";
import { productMemory } from "./product-memory.js";
import { SkuDaySums } from "./sku-days.js";
import type { SkuFigures } from "./sku-figures.js";

/** From what the series of a product are made. */
export interface SeriesSources {
  readonly figures: SkuFigures;
  readonly adDays: readonly AdDay[];
  readonly rulebook: Rulebook;
  readonly product: StoredInstance;
  readonly journal: readonly JournalEntry[];
}

/** The KPIs of a product over time, with the lines that rules draw: those of which there is any figure. */
export function productKpis(sources: SeriesSources): ProductKpis {
  const { figures, product, rulebook } = sources;
  const { name = product.id, category = "" } = figures.profile(product.id) ?? {};
  const rules = rulesFor(figures, rulebook, productMemory(product));
  const days = pointDays(sources);
  const series = kpiRows.map((row) => seriesOf(row, rules, days[row.points]));
  return {
    sku: product.id,
    name,
    category,
    series: series.filter(({ points }) => points.some(({ value }) => value !== null)),
  };
}

/** A point to be worked out: its day, and all but the window of the series. */
interface PointDay extends Omit<KpiDay, "windowDays"> {
  readonly date: string;
}

function pointDays(sources: SeriesSources): Readonly<Record<KpiRow["points"], readonly PointDay[]>> {
  const { figures, product } = sources;
  const sums = new SkuDaySums(figures, product.id);
  const { firstSaleDay = 0 } = figures.profile(product.id) ?? {};
  // A product that is gone has no figures any more, whatever the history goes on selling.
  const end = product.snapshot.status === "done" ? figures.dayOf(product.updatedAt) : figures.today;
  const last = Math.min(end, figures.facts.dates.length - 1);
  const weekly: PointDay[] = [];
  for (let day = last; day >= Math.max(0, firstSaleDay); day -= 7)
    weekly.unshift({ sums, day, date: dateOf(figures, day), stockUnits: null, ...adWeek(sources, day) });
  const reported = [...reportedStock(sources.journal, figures)].map(([day, stockUnits]) => ({
    sums,
    day,
    date: dateOf(figures, day),
    stockUnits,
    adSpend: 0,
    adRevenue: 0,
  }));
  return { weekly, reported };
}

function dateOf({ facts }: SkuFigures, day: number): string {
  return new Date(((facts.dayNumbers[0] ?? 0) + day) * 86_400_000).toISOString().slice(0, 10);
}

/** What was spent on a product's ads in the week that ends on a day, and what came of it. */
function adWeek({ figures, adDays, product }: SeriesSources, day: number) {
  let [adSpend, adRevenue] = [0, 0];
  const [from, until] = [dateOf(figures, day - 6), dateOf(figures, day)];
  for (const { sku, date, spend, attributedRevenue = 0 } of adDays) {
    if (sku !== product.id || date < from || date > until) continue;
    adSpend += spend;
    adRevenue += attributedRevenue;
  }
  return { adSpend, adRevenue };
}

/** The stock that commands brought along as a fact, by day. */
function reportedStock(journal: readonly JournalEntry[], figures: SkuFigures): ReadonlyMap<number, number> {
  const byDay = new Map<number, number>();
  for (const { at, decision } of journal) {
    const stock = decision?.facts["stockOnHand"];
    if (typeof stock === "number") byDay.set(figures.dayOf(at), stock);
  }
  return byDay;
}

function seriesOf(row: KpiRow, rules: RulesAt, days: readonly PointDay[]): KpiSeries {
  const windowDays =
    typeof row.window === "number" ? row.window : numberParam(rules, row.window.rule, row.window.param, 90);
  return {
    kpi: row.kpi,
    title: overDays(row.title ?? kpiCatalogue.get(row.kpi).titles, windowDays),
    unit: row.unit ?? kpiCatalogue.get(row.kpi).unit,
    points: days.map(({ date, ...day }) => ({ date, value: row.value({ ...day, windowDays }) })),
    thresholds: row.lines.flatMap((line) => thresholdOf(line, rules, windowDays)),
  };
}

/** A figure means little without the days that it was added up over. */
function overDays({ en, zh }: Title, days: number): Title {
  return days === 1 ? { en, zh } : { en: `${en} (last ${days} days)`, zh: `${zh}（近 ${days} 天）` };
}

function thresholdOf(line: KpiLine, rules: RulesAt, windowDays: number): KpiSeries["thresholds"] {
  const set = rules.paramValues(line.rule).get(line.param);
  if (typeof set?.value !== "number") return [];
  if (line.window !== undefined && numberParam(rules, line.rule, line.window, 0) !== windowDays) return [];
  const per = line.perDayOf === undefined ? 1 : numberParam(rules, line.rule, line.perDayOf, 1);
  const title = titleOf(line, rules);
  return [{ rule: line.rule, param: line.param, title, value: set.value / per, from: set.layer }];
}

function titleOf({ rule, param }: KpiLine, rules: RulesAt): Title {
  const { title } = rules.rule(rule);
  return { en: `${title.en}: ${spoken(param).toLowerCase()}`, zh: `${title.zh}：${param}` };
}
