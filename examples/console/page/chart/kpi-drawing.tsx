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
import {
  type DrawnPoint,
  dashesOf,
  drawnPoints,
  letters,
  type MarkedThreshold,
  spanOf,
} from "./kpi-lines.js";
import { useKpiValue } from "./use-kpi-value.js";

interface KpiDrawingProps {
  readonly series: KpiSeries;
  readonly thresholds: readonly MarkedThreshold[];
}

const axis = { stroke: "var(--line-strong)", tick: { fill: "var(--text-quiet)", fontSize: 11 } } as const;

/** The line of a number with the lines of its thresholds. What it shows stands beside it as text. */
export function KpiDrawing({ series, thresholds }: KpiDrawingProps) {
  const format = useFormat();
  const title = useTitle();
  const write = useKpiValue(series.unit);
  const day = (time: unknown) => format.day(new Date(Number(time)).toISOString());
  return (
    <ResponsiveContainer width="100%" height={190}>
      <LineChart
        data={[...drawnPoints(series.points)]}
        margin={{ top: 8, right: 30, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          dataKey="time"
          type="number"
          scale="time"
          domain={["dataMin", "dataMax"]}
          tickFormatter={day}
          tickCount={4}
          minTickGap={40}
          {...axis}
        />
        <YAxis
          width={52}
          domain={[(low: number) => Math.min(0, low), "auto"]}
          tickFormatter={(value) => write.bare(Number(value))}
          {...axis}
        />
        <Tooltip
          labelFormatter={day}
          formatter={(value) => [write.whole(typeof value === "number" ? value : null), title(series.title)]}
          contentStyle={{ background: "var(--surface)", border: "1px solid var(--line-strong)" }}
          itemStyle={{ color: "var(--text)" }}
        />
        {thresholdLines(thresholds, spanOf(series))}
        <Line
          type="linear"
          dataKey="value"
          stroke="var(--accent)"
          strokeWidth={2}
          dot={LonelyDot}
          isAnimationActive={false}
          connectNulls={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

function thresholdLines(thresholds: readonly MarkedThreshold[], span: number) {
  const letterOf = letters(thresholds, span);
  return thresholds.map(({ mark, value }, index) => (
    <ReferenceLine
      key={mark}
      y={value}
      ifOverflow="extendDomain"
      stroke="var(--warning)"
      strokeWidth={1.5}
      strokeDasharray={dashesOf(index)}
      label={{
        value: letterOf.get(mark) ?? "",
        position: "right",
        fill: "var(--warning)",
        fontSize: 11,
        fontWeight: 700,
      }}
    />
  ));
}

interface DotProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly index?: number | undefined;
  readonly payload?: DrawnPoint;
}

/** A dot where no line would show the value. */
function LonelyDot({ cx, cy, index, payload }: DotProps) {
  if (!payload?.isAlone) return <g key={index} />;
  return <circle key={index} cx={cx} cy={cy} r={2.5} fill="var(--accent)" />;
}
