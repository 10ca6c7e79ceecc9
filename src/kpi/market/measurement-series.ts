import { didYouMean, type InvalidInputError } from "../../errors/index.js";
import type { Measurement } from "../../records/measurement.js";
import { requireDay } from "../comparisons/daily-column.js";
import { datesBetween } from "../daily/business-days.js";
import { compareText } from "../daily/numbering.js";
import { kpiCatalogue } from "../kpi-catalogue.js";
import type { KpiEntry, KpiUnit } from "../kpi-entry.js";
import { refusal } from "../require.js";
import { type MeasurementRange, measurementRange } from "./measurement-range.js";

/** What {@link measurementSeries} is computed from. */
export interface MeasurementSeriesInput {
  /** Id of the KPI that is wanted, `traffic/search-rank`. */
  readonly kpi: string;
  /** Supplied figures, in any order; those of other KPIs are passed over. */
  readonly measurements: Iterable<Measurement>;
  /** Values that are possible beyond what the unit says, such as 1 to 5 for a score of five stars. */
  readonly range?: MeasurementRange;
}

/** One supplied KPI in columns. */
export interface MeasurementSeries {
  /** Its id. */
  readonly kpi: string;
  /** Its unit, as the catalogue has it. */
  readonly unit: KpiUnit;
  /** ISO 4217 code; `null` where no figure names one. */
  readonly currency: string | null;
  /** Consecutive calendar days, `2024-04-30`, from the first to the last figure. */
  readonly dates: readonly string[];
  /** One series for each subject and source, in the order of their names. */
  readonly series: readonly SubjectMeasurements[];
}

/** The figures of one subject by one source. */
export interface SubjectMeasurements {
  /** What was measured. */
  readonly subject: string;
  /** Who supplied it: sources measure differently, so their figures are never mixed. */
  readonly source: string;
  /** The figure on each of `dates`; NaN where none was supplied. */
  readonly values: Float64Array;
}

/**
 * Turns the supplied figures of one KPI into columns by day.
 *
 * Checks that each figure can be one: ranks are integers of 1 or more, counts integers of 0 or more, shares that are
 * supplied lie between 0 and 1 (a per cent written as 25 is refused), times, scores and indices are 0 or more. Days
 * without a figure stay unknown: nothing is carried forward.
 *
 * @returns The dates and, for each subject and source, the values; no series where no figure is of the KPI.
 * @throws InvalidInputError naming the record: for a KPI that the catalogue has not, a date that is none, a value
 * that cannot be meant, another unit or currency, and a second figure of one subject, source and day.
 * @example
 * ```ts
 * import { measurementSeries } from "opscycle/kpi";
 *
 * const rank = { kpi: "traffic/search-rank", subject: "linen dress", source: "Taobao" };
 * const { dates, series } = measurementSeries({
 *   kpi: "traffic/search-rank",
 *   measurements: [
 *     { ...rank, date: "2024-05-01", value: 12 },
 *     { ...rank, date: "2024-05-03", value: 9 },
 *   ],
 * });
 * dates; // => ["2024-05-01", "2024-05-02", "2024-05-03"]
 * Array.from(series[0]?.values ?? []); // => [12, NaN, 9]
 * ```
 */
export function measurementSeries({ kpi, measurements, range }: MeasurementSeriesInput): MeasurementSeries {
  const entry = requireKpi("kpi", kpi);
  if (entry.unit === "list") throw fault("kpi", "a KPI whose figure is one number", kpi);
  const figures: DatedFigure[] = [];
  let currency: string | null = null;
  let index = 0;
  for (const measurement of measurements) {
    const path = `measurements.${index}`;
    index += 1;
    if (requireKpi(`${path}.kpi`, measurement.kpi).id !== kpi) continue;
    const day = requireDay("measurementSeries", `${path}.date`, measurement.date);
    checkFigure(path, measurement, entry, range, currency);
    currency = measurement.currency ?? currency;
    figures.push({ day, measurement, path });
  }
  const days = figures.map(({ day }) => day);
  const firstDay = days.reduce((first, day) => Math.min(first, day), Number.POSITIVE_INFINITY);
  const lastDay = days.reduce((last, day) => Math.max(last, day), Number.NEGATIVE_INFINITY);
  const dates = figures.length === 0 ? [] : datesBetween(firstDay, lastDay);
  return { kpi, unit: entry.unit, currency, dates, series: seriesOf(figures, firstDay, dates.length) };
}

interface DatedFigure {
  readonly day: number;
  readonly measurement: Measurement;
  readonly path: string;
}

function seriesOf(
  figures: readonly DatedFigure[],
  firstDay: number,
  dayCount: number,
): readonly SubjectMeasurements[] {
  const bySubject = new Map<string, SubjectMeasurements>();
  for (const { day, measurement, path } of figures) {
    const { subject, source, value, date } = measurement;
    const key = JSON.stringify([subject, source]);
    const entry = bySubject.get(key) ?? {
      subject,
      source,
      values: new Float64Array(dayCount).fill(Number.NaN),
    };
    bySubject.set(key, entry);
    if (!Number.isNaN(entry.values[day - firstDay]))
      throw fault(`${path}.date`, `a day of which ${source} has no figure of ${subject} yet`, date);
    entry.values[day - firstDay] = value;
  }
  return [...bySubject.values()].sort(
    (a, b) => compareText(a.subject, b.subject) || compareText(a.source, b.source),
  );
}

function checkFigure(
  path: string,
  { value, unit, currency }: Measurement,
  entry: KpiEntry,
  range: MeasurementRange | undefined,
  currencyBefore: string | null,
): void {
  const { isInteger, ...possible } = measurementRange(entry);
  const lowest = Math.max(possible.lowest, range?.lowest ?? possible.lowest);
  const highest = Math.min(possible.highest, range?.highest ?? possible.highest);
  const isPossible = isInteger ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (!isPossible || value < lowest || value > highest)
    throw fault(`${path}.value`, expectedValue(isInteger, lowest, highest), value);
  if (unit !== undefined && unit !== entry.unit)
    throw fault(`${path}.unit`, `${entry.unit}, the unit of ${entry.id}`, unit);
  if (currencyBefore !== null && (currency ?? currencyBefore) !== currencyBefore)
    throw fault(`${path}.currency`, `${currencyBefore}, like the figures before it`, currency);
}

function expectedValue(isInteger: boolean, lowest: number, highest: number): string {
  const bounds = [
    ...(lowest === Number.NEGATIVE_INFINITY ? [] : [`at least ${lowest}`]),
    ...(highest === Number.POSITIVE_INFINITY ? [] : [`at most ${highest}`]),
  ];
  return [isInteger ? "an integer" : "a finite number", bounds.join(" and ")].join(" ").trim();
}

function requireKpi(path: string, id: string): KpiEntry {
  const { entries } = kpiCatalogue;
  const entry = entries.find((candidate) => candidate.id === id);
  if (entry !== undefined) return entry;
  const ids = entries.map((candidate) => candidate.id);
  throw fault(path, `a KPI of the catalogue${didYouMean(String(id), ids)}`, id);
}

function fault(path: string, expected: string, received: unknown): InvalidInputError {
  return refusal("measurementSeries", path, expected, received);
}
