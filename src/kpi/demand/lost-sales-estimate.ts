import { requireNonNegatives } from "../require.js";
import { requireStockOutDays } from "./stock-out-days.js";

/** What {@link lostSalesEstimate} is computed from. */
export interface LostSalesEstimateInput {
  /** Units sold on each day, 0 or more. */
  readonly dailyUnits: ArrayLike<number>;
  /** 1 for each day on which the stock ran out, 0 for the others. */
  readonly stockOutDays: ArrayLike<number>;
}

/** What {@link lostSalesEstimate} finds. */
export interface LostSalesEstimate {
  /** Average units a day on the days with stock. */
  readonly meanDailyDemand: number;
  /** That average on all stock-out days, less what was sold on them: below 0 where they sold better than the others. */
  readonly lostUnits: number;
  /** Lost units ÷ (lost units + units sold); `null` where that is 0 ÷ 0. */
  readonly lostShare: number | null;
}

/**
 * Lost sales by the in-stock days: what stock-outs cost in units, if their days would have been like the others (缺货损失).
 *
 * The days on which stock runs out are often the better ones, so this says too little; {@link poissonDemandFromSales} and
 * {@link normalDemandFromSales} take into account that demand was at least what was sold. It knows no weekday and no season.
 *
 * Source: usual practice; compare Conrad (1976), Sales data and the estimation of demand.
 *
 * @returns The average demand and the units lost; `null` without a day with stock.
 * @throws InvalidInputError naming the day, for what cannot be meant, and for columns of different lengths.
 * @example
 * ```ts
 * import { lostSalesEstimate } from "opscycle/kpi";
 *
 * lostSalesEstimate({ dailyUnits: [4, 6, 2, 0], stockOutDays: [0, 0, 1, 1] }); // => { meanDailyDemand: 5, lostUnits: 8, lostShare: 0.4 }
 * ```
 */
export function lostSalesEstimate({
  dailyUnits,
  stockOutDays,
}: LostSalesEstimateInput): LostSalesEstimate | null {
  requireNonNegatives("lostSalesEstimate", "dailyUnits", dailyUnits);
  requireStockOutDays("lostSalesEstimate", stockOutDays, dailyUnits.length);
  let [inStockDays, inStockUnits, stockOutUnits] = [0, 0, 0];
  for (let day = 0; day < dailyUnits.length; day += 1) {
    const units = dailyUnits[day] ?? 0;
    if (stockOutDays[day] === 1) stockOutUnits += units;
    else {
      inStockDays += 1;
      inStockUnits += units;
    }
  }
  if (inStockDays === 0) return null;
  const meanDailyDemand = inStockUnits / inStockDays;
  const lostUnits = meanDailyDemand * (dailyUnits.length - inStockDays) - stockOutUnits;
  const demanded = lostUnits + inStockUnits + stockOutUnits;
  return { meanDailyDemand, lostUnits, lostShare: demanded === 0 ? null : lostUnits / demanded };
}
