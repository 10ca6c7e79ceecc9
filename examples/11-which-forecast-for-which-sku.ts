// A steady, a seasonal and a rare seller: the pattern, the method that did best, and by how much.
import { autoForecast, demandClass } from "opscycle/kpi";

const week = [9, 7, 8, 11, 12, 17, 14];
const series: Record<string, number[]> = {
  "MUG-1": Array.from({ length: 70 }, (_, day) => 20 + ((day * 7) % 5)),
  "KITE-3": Array.from({ length: 70 }, (_, day) => (week[day % 7] ?? 0) + (day % 2)),
  "LID-9": Array.from({ length: 70 }, (_, day) => (day % 9 === 0 ? 2 + (day % 4) : 0)),
};

for (const [sku, demand] of Object.entries(series)) {
  const { averageInterval } = demandClass({ demand }) ?? {};
  const { method, pattern, forecasts, candidates } = autoForecast({
    demand,
    horizon: 7,
    period: 7,
  });
  const [best] = candidates;
  const naive = candidates.find((candidate) => candidate.method === "naive");
  console.log(`${sku}: ${pattern}, sells every ${averageInterval?.toFixed(1)} days → ${method}`);
  console.log(
    `  root mean squared error ${best?.rootMeanSquaredError.toFixed(2)}, naive ${naive?.rootMeanSquaredError.toFixed(2)}`,
  );
  console.log(`  next week ${forecasts.map((units) => units.toFixed(1)).join(" ")}`);
}
