import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { KpiSeries } from "../../shared/api.js";
import { useFormat } from "../i18n/format.js";
import { useTitle } from "../i18n/i18n.js";
import { dashesOf, extent, type MarkedThreshold } from "./kpi-lines.js";
import { useKpiValue } from "./use-kpi-value.js";

interface KpiDrawingProps {
  readonly series: KpiSeries;
  readonly thresholds: readonly MarkedThreshold[];
}

const axis = { stroke: "var(--line-strong)", tick: { fill: "var(--text-quiet)", fontSize: 11 } } as const;

/** The line of a number with the lines of its thresholds. Its label and its values stand beside it, as text. */
export function KpiDrawing({ series, thresholds }: KpiDrawingProps) {
  const format = useFormat();
  const title = useTitle();
  const write = useKpiValue(series.unit);
  const [low, high] = extent(series);
  return (
    <ResponsiveContainer width="100%" height={190}>
      <LineChart
        data={[...series.points]}
        margin={{ top: 8, right: 18, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis dataKey="date" tickFormatter={format.day} minTickGap={48} {...axis} />
        <YAxis width={56} domain={[low, high]} tickFormatter={(value) => write(Number(value))} {...axis} />
        <Tooltip
          labelFormatter={(date) => format.day(String(date))}
          formatter={(value) => [write(typeof value === "number" ? value : null), title(series.title)]}
          contentStyle={{
            background: "var(--surface)",
            border: "1px solid var(--line-strong)",
            color: "var(--text)",
          }}
          itemStyle={{ color: "var(--text)" }}
        />
        {thresholds.map(({ mark, value }, index) => (
          <ReferenceLine
            key={mark}
            y={value}
            stroke="var(--warning)"
            strokeWidth={1.5}
            strokeDasharray={dashesOf(index)}
            label={{ value: mark, position: "right", fill: "var(--warning)", fontSize: 11, fontWeight: 700 }}
          />
        ))}
        <Line
          type="monotone"
          dataKey="value"
          stroke="var(--accent)"
          strokeWidth={2}
          dot={series.points.length === 1}
          isAnimationActive={false}
          connectNulls={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
