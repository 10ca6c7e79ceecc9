import { betaQuantile, betaUpperQuantile } from "../distributions/beta.js";
import { requireAtMost, requireCount, requireInnerShare, requireOneOf } from "../require.js";
import { normalReach } from "./hypothesis.js";

/**
 * How the interval of a share is made.
 *
 * - `wald`: estimate ± z standard errors; reaches below 0 or above 1 for rare events and is then a poor guide.
 * - `wilson`: the score interval (Wilson 1927); `wilson-continuity` with continuity correction (Newcombe 1998,
 *   method 4), which is the interval of R's `prop.test` unless exactly half succeeded, where R corrects nothing.
 * - `agresti-coull`: Wald's around a share with z² ÷ 2 successes and failures added (Agresti and Coull 1998).
 * - `clopper-pearson`: the exact one, on the safe side (1934).
 * - `jeffreys`: the middle of the Beta(successes + ½, failures + ½) posterior; `jeffreys-with-ends` sets its lower end
 *   to 0 where nothing succeeded and its upper end to 1 where everything did (Brown, Cai and DasGupta 2001).
 */
export type ProportionIntervalMethod =
  | "wald"
  | "wilson"
  | "wilson-continuity"
  | "agresti-coull"
  | "clopper-pearson"
  | "jeffreys"
  | "jeffreys-with-ends";

/** What {@link proportionInterval} is computed from. */
export interface ProportionIntervalInput {
  /** Trials that succeeded, such as visitors who bought; an integer from 0 to `trials`. */
  readonly successes: number;
  /** All trials, an integer of 0 or more. */
  readonly trials: number;
  /** Chance, over many samples, that the interval holds the true share; 0.95 unless told otherwise. */
  readonly confidenceLevel?: number;
  /** `wilson` unless told otherwise. */
  readonly method?: ProportionIntervalMethod;
}

/** A share and what it may be. */
export interface ProportionEstimate {
  /** Successes ÷ trials. */
  readonly estimate: number;
  /** Lower end of the interval. */
  readonly lower: number;
  /** Upper end of the interval. */
  readonly upper: number;
}

/**
 * Confidence interval of a share, such as a conversion rate.
 *
 * It says how far chance alone may have moved the share that was seen, for independent trials of equal chance. It knows
 * nothing of repeat visitors, bots or a change of season. The ends are not cut off at 0 and 1: where Wald's or Agresti
 * and Coull's pass them, another method is due.
 *
 * Source: E-28; Brown, Cai and DasGupta (2001), Interval Estimation for a Binomial Proportion.
 *
 * @returns The share with both ends of its two-sided interval; `null` without trials.
 * @throws InvalidInputError naming the field, for a number that cannot be meant or a method nobody knows.
 * @example
 * ```ts
 * import { proportionInterval } from "opscycle/kpi";
 *
 * const rate = proportionInterval({ successes: 81, trials: 263, method: "wilson" });
 * rate?.lower.toFixed(4); // => "0.2553"
 * rate?.upper.toFixed(4); // => "0.3662"
 * ```
 */
export function proportionInterval({
  successes,
  trials,
  confidenceLevel = 0.95,
  method = "wilson",
}: ProportionIntervalInput): ProportionEstimate | null {
  requireCount("proportionInterval", "trials", trials);
  requireCount("proportionInterval", "successes", successes);
  requireAtMost("proportionInterval", "successes", successes, "trials", trials);
  requireInnerShare("proportionInterval", "confidenceLevel", confidenceLevel);
  requireOneOf("proportionInterval", "method", method, methods);
  if (trials === 0) return null;
  const reach = normalReach(confidenceLevel, "two-sided");
  const [lower, upper] = ends[method](successes, trials, reach, (1 - confidenceLevel) / 2);
  return { estimate: successes / trials, lower, upper };
}

type Ends = readonly [lower: number, upper: number];

/** Wilson's score interval, with the ends that it is exactly at for no success and for nothing but success. */
export function wilsonEnds(successes: number, trials: number, reach: number): Ends {
  return [scoreEnd(successes, trials, -reach), scoreEnd(successes, trials, reach)];
}

const ends: {
  readonly [Method in ProportionIntervalMethod]: (
    successes: number,
    trials: number,
    reach: number,
    tail: number,
  ) => Ends;
} = {
  wald: waldEnds,
  wilson: wilsonEnds,
  "wilson-continuity": (successes, trials, reach) => [
    successes === 0 ? 0 : scoreEnd(successes - 0.5, trials, -reach),
    successes === trials ? 1 : scoreEnd(successes + 0.5, trials, reach),
  ],
  "agresti-coull": (successes, trials, reach) =>
    waldEnds(successes + (reach * reach) / 2, trials + reach * reach, reach),
  "clopper-pearson": (successes, trials, _reach, tail) => [
    successes === 0 ? 0 : betaQuantile(tail, successes, trials - successes + 1),
    successes === trials ? 1 : betaUpperQuantile(tail, successes + 1, trials - successes),
  ],
  jeffreys: jeffreysEnds,
  "jeffreys-with-ends": (successes, trials, reach, tail) => {
    const [lower, upper] = jeffreysEnds(successes, trials, reach, tail);
    return [successes === 0 ? 0 : lower, successes === trials ? 1 : upper];
  },
};

const methods = Object.keys(ends) as ProportionIntervalMethod[];

function waldEnds(successes: number, trials: number, reach: number): Ends {
  const share = successes / trials;
  const width = reach * Math.sqrt((share * (1 - share)) / trials);
  return [share - width, share + width];
}

function scoreEnd(successes: number, trials: number, reach: number): number {
  if ((successes <= 0 && reach < 0) || (successes >= trials && reach > 0)) return successes <= 0 ? 0 : 1;
  const square = reach * reach;
  const spread = Math.sqrt((successes * (trials - successes)) / trials + square / 4);
  return (successes + square / 2 + reach * spread) / (trials + square);
}

function jeffreysEnds(successes: number, trials: number, _reach: number, tail: number): Ends {
  const failures = trials - successes;
  return [
    betaQuantile(tail, successes + 0.5, failures + 0.5),
    betaUpperQuantile(tail, successes + 0.5, failures + 0.5),
  ];
}
