/**
 * A distribution of demand over the time that one decision has to cover.
 *
 * Normal demand can be negative and is not cut off at 0; where its mean is less than about three standard deviations,
 * gamma or lognormal demand fits better; a deviation of 0 makes it a known number. Negative binomial demand counts
 * failures from 0 up, as in {@link negativeBinomialLoss}.
 */
export type DemandDistribution =
  | {
      readonly distribution: "normal";
      /** Mean of demand itself, in units. */
      readonly mean: number;
      /** Standard deviation of demand itself, in units, 0 or more. */
      readonly standardDeviation: number;
    }
  | {
      readonly distribution: "lognormal";
      /** Mean of the logarithm of demand. */
      readonly logMean: number;
      /** Standard deviation of the logarithm of demand, 0 or more. */
      readonly logStandardDeviation: number;
    }
  | {
      readonly distribution: "gamma";
      /** Shape k, above 0; the mean is k·θ. */
      readonly shape: number;
      /** Scale θ, above 0, in units. */
      readonly scale: number;
    }
  | {
      readonly distribution: "lognormal" | "gamma" | "negative-binomial";
      /** Mean of demand itself, above 0. */
      readonly mean: number;
      /** Standard deviation of demand itself, above 0; for negative binomial demand above the root of the mean. */
      readonly standardDeviation: number;
    }
  | {
      readonly distribution: "exponential";
      /** Mean of demand itself, in units. */
      readonly mean: number;
    }
  | {
      readonly distribution: "uniform";
      /** Least demand, in units. */
      readonly minimum: number;
      /** Most demand, in units. */
      readonly maximum: number;
    }
  | {
      readonly distribution: "poisson";
      /** Mean of demand itself, in units. */
      readonly mean: number;
    }
  | {
      readonly distribution: "binomial";
      /** How many may buy, an integer. */
      readonly trials: number;
      /** Chance of one success, 0 to 1. */
      readonly successProbability: number;
    }
  | {
      readonly distribution: "negative-binomial";
      /** Successes after which the failures are counted, above 0. */
      readonly size: number;
      /** Chance of one success, 0 to 1. */
      readonly successProbability: number;
    }
  | {
      /** Given values, in any order, with their probabilities, together 1. */
      readonly distribution: "discrete";
      /** Demands that may come, in units. */
      readonly values: ArrayLike<number>;
      /** Chance of each of the values. */
      readonly probabilities: ArrayLike<number>;
    }
  | {
      /** What was observed, each time with the same weight. */
      readonly distribution: "sample";
      /** Demands that came, in units. */
      readonly observations: ArrayLike<number>;
    };
