import { normalDensity, normalQuantile, normalSurvival } from "../distributions/normal.js";
import { refusal, requireNonNegatives } from "../require.js";
import { likeliestCutNormal } from "./cut-normal-likelihood.js";
import { requireStockOutDays } from "./stock-out-days.js";

/** What {@link normalDemandFromSales} is computed from. */
export interface NormalDemandFromSalesInput {
  /** Units sold on each day, or in each period between deliveries, 0 or more. */
  readonly dailyUnits: ArrayLike<number>;
  /** 1 for each day on which the stock ran out, so that demand was at least what was sold; 0 for the others. */
  readonly stockOutDays: ArrayLike<number>;
  /**
   * `maximum-likelihood` unless told otherwise; any stock on any day. `nahmias` is the closed form of Nahmias (1994) for
   * a stock that is filled up to the same level each day.
   */
  readonly method?: "maximum-likelihood" | "nahmias";
}

/** Demand behind sales that stock cut off. */
export interface NormalDemandEstimate {
  /** Mean demand a day. */
  readonly meanDailyDemand: number;
  /** Standard deviation of the demand of a day. */
  readonly dailyDemandStandardDeviation: number;
  /** Expected demand of the stock-out days beyond what was sold on them. */
  readonly lostUnits: number;
}

/**
 * Normal demand behind sales that stock cut off.
 *
 * A day with stock tells its demand, a stock-out day that demand was at least what was sold. Without stock-out days,
 * maximum likelihood gives the mean and the deviation with n, Nahmias' form that with n − 1.
 *
 * Source: Nahmias (1994), Demand estimation in lost sales inventory systems, Naval Research Logistics 41; the
 * likelihood is that of a right-censored normal sample (Tobin 1958, Olsen 1978).
 *
 * @returns Mean, deviation and the units lost; `null` for fewer than two different days with stock.
 * @throws InvalidInputError naming the day, for what cannot be meant, and for columns of different lengths.
 * @example
 * ```ts
 * import { normalDemandFromSales } from "opscycle/kpi";
 *
 * const demand = normalDemandFromSales({ dailyUnits: [30, 50, 40, 45, 55, 55], stockOutDays: [0, 0, 0, 0, 1, 1] });
 * demand?.meanDailyDemand.toFixed(2); // => "48.45"
 * ```
 */
export function normalDemandFromSales({
  dailyUnits,
  stockOutDays,
  method = "maximum-likelihood",
}: NormalDemandFromSalesInput): NormalDemandEstimate | null {
  requireNonNegatives("normalDemandFromSales", "dailyUnits", dailyUnits);
  requireStockOutDays("normalDemandFromSales", stockOutDays, dailyUnits.length);
  if (method !== "maximum-likelihood" && method !== "nahmias")
    throw refusal("normalDemandFromSales", "method", "one of maximum-likelihood, nahmias", method);
  const sales = Array.from(dailyUnits);
  const cut = sales.filter((_, day) => stockOutDays[day] === 1);
  const seen = sales.filter((_, day) => stockOutDays[day] === 0);
  if (new Set(seen).size < 2) return null;
  const { mean, deviation } =
    method === "nahmias" ? nahmias(seen, cut.length) : likeliestCutNormal(seen, cut);
  let lostUnits = 0;
  for (const sold of cut) lostUnits += excessOver((sold - mean) / deviation) * deviation;
  return { meanDailyDemand: mean, dailyDemandStandardDeviation: deviation, lostUnits };
}

/** Mean and deviation from the share of days with stock and the moments of their sales. */
function nahmias(seen: readonly number[], cutDays: number): { mean: number; deviation: number } {
  const count = seen.length;
  const average = seen.reduce((sum, units) => sum + units, 0) / count;
  const variance = seen.reduce((sum, units) => sum + (units - average) ** 2, 0) / (count - 1);
  if (cutDays === 0) return { mean: average, deviation: Math.sqrt(variance) };
  const share = count / (count + cutDays);
  const z = normalQuantile(share);
  const ratio = normalDensity(z) / share;
  const deviation = Math.sqrt(variance / (1 - z * ratio - ratio * ratio));
  return { mean: average + deviation * ratio, deviation };
}

/** Mean of how far a standard normal variable lies above z where it does. */
function excessOver(z: number): number {
  const tail = normalSurvival(z);
  return tail > 0 ? normalDensity(z) / tail - z : 1 / z;
}
