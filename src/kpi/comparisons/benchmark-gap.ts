import { finiteResult, requireFinite } from "../require.js";

/** What {@link benchmarkGap} is computed from. */
export interface BenchmarkGapInput {
  /** Own figure; any finite number. */
  readonly own: number;
  /** The industry's, a rival's or a planned figure of the same measure; any finite number. */
  readonly benchmark: number;
}

/** How far a figure lies from a benchmark. */
export interface BenchmarkGap {
  /** Own figure less the benchmark, in its unit: percentage points, as a ratio, for ratios. */
  readonly absolute: number;
  /** The absolute gap as a share of the benchmark; `null` where the benchmark is 0 or below. */
  readonly relative: number | null;
}

/**
 * Gap to a benchmark: how far one's own figure lies above or below the industry's (与行业基准的差距).
 *
 * Whether above is good depends on the measure. For ratios the two gaps are easily confused: 3 % against 2 % is one
 * percentage point more (`absolute` 0.01) and half as much again (`relative` 0.5).
 *
 * @returns Own less benchmark, absolute and relative; the relative one is `null` for a benchmark of 0 or below.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { benchmarkGap } from "opscycle/kpi";
 *
 * benchmarkGap({ own: 150, benchmark: 120 }); // => { absolute: 30, relative: 0.25 }
 * benchmarkGap({ own: 5, benchmark: 0 }); // => { absolute: 5, relative: null }
 * ```
 */
export function benchmarkGap({ own, benchmark }: BenchmarkGapInput): BenchmarkGap {
  requireFinite("benchmarkGap", "own", own);
  requireFinite("benchmarkGap", "benchmark", benchmark);
  const absolute = finiteResult("benchmarkGap", own - benchmark);
  return { absolute, relative: benchmark <= 0 ? null : finiteResult("benchmarkGap", absolute / benchmark) };
}
