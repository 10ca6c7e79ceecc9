import { poissonMass, poissonSurvival } from "../distributions/poisson.js";
import { requireCount } from "../require.js";
import { requireStockOutDays } from "./stock-out-days.js";

/** What {@link poissonDemandFromSales} is computed from. */
export interface PoissonDemandFromSalesInput {
  /** Units sold on each day, integers of 0 or more. */
  readonly dailyUnits: ArrayLike<number>;
  /** 1 for each day on which the stock ran out, so that demand was at least what was sold; 0 for the others. */
  readonly stockOutDays: ArrayLike<number>;
}

/** Demand behind sales that stock cut off. */
export interface PoissonDemandEstimate {
  /** Maximum-likelihood estimate of the mean demand a day. */
  readonly meanDailyDemand: number;
  /** Expected demand of the stock-out days beyond what was sold on them. */
  readonly lostUnits: number;
}

/**
 * Poisson demand behind sales that stock cut off, by maximum likelihood.
 *
 * A day with stock tells its demand, a stock-out day that demand was at least what was sold. The days are held to be
 * alike and independent; a day that sold its last unit with the last customer counts as a stock-out too, and costs
 * little.
 *
 * Source: Conrad (1976), Sales data and the estimation of demand, Operational Research Quarterly 27.
 *
 * @returns Mean demand and the units lost; `null` without a day with stock, where no mean is too large.
 * @throws InvalidInputError naming the day, for what cannot be meant, and for columns of different lengths.
 * @example
 * ```ts
 * import { poissonDemandFromSales } from "opscycle/kpi";
 *
 * const demand = poissonDemandFromSales({ dailyUnits: [3, 5, 4, 2, 4], stockOutDays: [0, 0, 0, 1, 1] });
 * demand?.meanDailyDemand.toFixed(4); // => "4.4703"
 * ```
 */
export function poissonDemandFromSales({
  dailyUnits,
  stockOutDays,
}: PoissonDemandFromSalesInput): PoissonDemandEstimate | null {
  if (typeof dailyUnits !== "object" || dailyUnits === null)
    requireCount("poissonDemandFromSales", "dailyUnits", dailyUnits);
  for (let day = 0; day < dailyUnits.length; day += 1)
    requireCount("poissonDemandFromSales", `dailyUnits.${day}`, dailyUnits[day] ?? Number.NaN);
  requireStockOutDays("poissonDemandFromSales", stockOutDays, dailyUnits.length);
  const days = Array.from(dailyUnits, (units, day) => ({ units, isCut: stockOutDays[day] === 1 }));
  const cut = days.filter(({ isCut }) => isCut).map(({ units }) => units);
  const seen = days.filter(({ isCut }) => !isCut).map(({ units }) => units);
  if (seen.length === 0) return null;
  const meanDailyDemand = likeliestMean(seen, cut);
  let lostUnits = 0;
  for (const sold of cut) lostUnits += meanFrom(sold, meanDailyDemand) - sold;
  return { meanDailyDemand, lostUnits };
}

/** The mean at which it equals the average demand that it implies: the root of the score, which falls. */
function likeliestMean(seen: readonly number[], cut: readonly number[]): number {
  const total = seen.reduce((sum, units) => sum + units, 0);
  const surplus = (mean: number) => {
    let implied = total;
    for (const sold of cut) implied += meanFrom(sold, mean);
    return implied - mean * (seen.length + cut.length);
  };
  if (total === 0 && cut.every((sold) => sold === 0)) return 0;
  let low = 0;
  let high = 1;
  while (surplus(high) > 0) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (surplus(middle) > 0) low = middle;
    else high = middle;
  }
}

/** Mean of a Poisson variable that is known to be at least this. */
function meanFrom(least: number, mean: number): number {
  if (least === 0) return mean;
  const tail = poissonSurvival(least - 1, mean);
  // So far out that the tail is too small for a number, the variable is hardly above its least value.
  return tail > 0 ? mean + (least * poissonMass(least, mean)) / tail : least;
}
