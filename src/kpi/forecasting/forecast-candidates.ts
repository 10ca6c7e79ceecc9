import type { DemandClass } from "../assortment/demand-class.js";
import { croston } from "./croston.js";
import { driftForecast } from "./drift-forecast.js";
import type { Forecast } from "./forecast.js";
import { holtLinear } from "./holt-linear.js";
import { holtWinters } from "./holt-winters.js";
import { meanForecast } from "./mean-forecast.js";
import { naiveForecast } from "./naive-forecast.js";
import { seasonalNaiveForecast } from "./seasonal-naive-forecast.js";
import { simpleExponentialSmoothing } from "./simple-exponential-smoothing.js";
import { teunterSyntetosBabai } from "./teunter-syntetos-babai.js";
import { thetaForecast } from "./theta-forecast.js";

/** The methods among which `autoForecast` chooses. */
export type ForecastMethod =
  | "naive"
  | "mean"
  | "drift"
  | "simple-exponential-smoothing"
  | "holt-damped"
  | "theta"
  | "seasonal-naive"
  | "holt-winters-additive"
  | "holt-winters-multiplicative"
  | "syntetos-boylan"
  | "teunter-syntetos-babai";

/** What a candidate is run on. */
export interface CandidateInput {
  readonly demand: readonly number[];
  readonly horizon: number;
  readonly levels?: readonly number[];
}

/** A method with the fewest periods that it is tried on. */
export interface ForecastCandidate {
  readonly method: ForecastMethod;
  readonly atLeast: number;
  readonly run: (input: CandidateInput) => Forecast;
}

/**
 * The methods worth a try. Starts follow a rule rather than being estimated: they are run at many origins.
 *
 * @param period Periods of a season, 1 for none.
 */
export function forecastCandidates(
  pattern: DemandClass,
  period: number,
  isPositive: boolean,
): readonly ForecastCandidate[] {
  if (pattern === "intermittent" || pattern === "lumpy") return [...levelMethods, ...intermittentMethods];
  const methods = [...levelMethods, ...trendMethods];
  if (period === 1) return methods;
  return [...methods, ...seasonalMethods(period, isPositive)];
}

const levelMethods: readonly ForecastCandidate[] = [
  { method: "naive", atLeast: 1, run: naiveForecast },
  { method: "mean", atLeast: 1, run: meanForecast },
  {
    method: "simple-exponential-smoothing",
    atLeast: 3,
    run: (input) => simpleExponentialSmoothing({ ...input, initial: "first-ten-mean" }),
  },
];

const trendMethods: readonly ForecastCandidate[] = [
  { method: "drift", atLeast: 3, run: driftForecast },
  {
    method: "holt-damped",
    atLeast: 5,
    run: (input) => holtLinear({ ...input, damped: true, initial: "regression" }),
  },
  { method: "theta", atLeast: 5, run: thetaForecast },
];

const intermittentMethods: readonly ForecastCandidate[] = [
  { method: "syntetos-boylan", atLeast: 3, run: (input) => croston({ ...input, variant: "sba" }) },
  {
    method: "teunter-syntetos-babai",
    atLeast: 3,
    run: (input) => teunterSyntetosBabai({ ...input, initial: "mean-probability" }),
  },
];

function seasonalMethods(period: number, isPositive: boolean): readonly ForecastCandidate[] {
  const smoothing = { period, initial: "first-seasons" } as const;
  const atLeast = 2 * period;
  const additive: readonly ForecastCandidate[] = [
    { method: "seasonal-naive", atLeast, run: (input) => seasonalNaiveForecast({ ...input, period }) },
    { method: "holt-winters-additive", atLeast, run: (input) => holtWinters({ ...input, ...smoothing }) },
  ];
  if (!isPositive) return additive;
  const run = (input: CandidateInput) => holtWinters({ ...input, ...smoothing, season: "multiplicative" });
  return [...additive, { method: "holt-winters-multiplicative", atLeast, run }];
}
