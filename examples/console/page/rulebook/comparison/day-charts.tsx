import type { ComparedRun } from "opscycle/replay";
import { useTranslation } from "react-i18next";
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useFormat } from "../../i18n/format.js";
import { type Bucket, bucketed, daysPerPoint } from "./day-buckets.js";

type Days = ComparedRun["days"];

const charts = [
  { series: "stockValue", word: "stockValueByDay", by: "mean" },
  { series: "outOfStock", word: "outOfStockByDay", by: "mean" },
  { series: "lostUnits", word: "lostUnitsByDay", by: "sum" },
] as const;

/** Both sides day by day. */
export function DayCharts({
  dates,
  base,
  other,
  currency,
}: {
  readonly dates: readonly string[];
  readonly base: Days;
  readonly other: Days;
  readonly currency: string | null;
}) {
  const { t } = useTranslation("rulebook");
  const width = daysPerPoint(dates.length);
  return (
    <section className="card" aria-labelledby="charts-heading">
      <div className="row charts-title">
        <h3 id="charts-heading">{t("byDay")}</h3>
        <span className="legend now">{t("now")}</span>
        <span className="legend changed">{t("changed")}</span>
        {width > 1 && <span className="quiet small">{t("perPoint", { count: width })}</span>}
      </div>
      <div className="charts">
        {charts.map(({ series, word, by }) => (
          <DayChart
            key={series}
            title={`${t(word)}${series === "stockValue" && currency !== null ? `, ${currency}` : ""}`}
            points={bucketed(dates, base[series], other[series], by)}
          />
        ))}
      </div>
    </section>
  );
}

function DayChart({ title, points }: { readonly title: string; readonly points: readonly Bucket[] }) {
  const { t } = useTranslation("rulebook");
  const format = useFormat();
  const most = (side: "base" | "other") =>
    format.number(points.reduce((so, point) => Math.max(so, point[side]), 0));
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <div role="img" aria-label={t("chartSays", { title, now: most("base"), changed: most("other") })}>
        <ResponsiveContainer width="100%" height={190} initialDimension={{ width: 320, height: 190 }}>
          <LineChart
            data={[...points]}
            margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--line)" vertical={false} />
            <XAxis
              dataKey="date"
              tickFormatter={(date: string) => date.slice(0, 7)}
              minTickGap={48}
              {...axis}
            />
            <YAxis tickFormatter={(value: number) => short(value)} width={44} {...axis} />
            <Tooltip
              labelFormatter={(date) => format.day(String(date))}
              formatter={(value) => format.number(Number(value), 1)}
              contentStyle={{ background: "var(--surface)", borderColor: "var(--line-strong)" }}
            />
            <Line dataKey="base" name={t("now")} stroke="var(--line-strong)" {...line} />
            <Line
              dataKey="other"
              name={t("changed")}
              stroke="var(--accent)"
              strokeDasharray="5 3"
              {...line}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

const axis = { stroke: "var(--line-strong)", tick: { fill: "var(--text-quiet)", fontSize: 12 } } as const;
const line = { dot: false, isAnimationActive: false, strokeWidth: 2, type: "linear" } as const;

/** `1.2M`, `34k`. */
function short(value: number): string {
  if (Math.abs(value) >= 1e6) return `${Number((value / 1e6).toPrecision(2))}M`;
  return Math.abs(value) >= 1e4 ? `${Math.round(value / 1e3)}k` : String(Number(value.toPrecision(3)));
}
