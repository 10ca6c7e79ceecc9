/**
 * A distribution of demand over the time that one decision has to cover.
 *
 * Normal demand can be negative and is not cut off at 0; where its mean is less than about three standard deviations,
 * gamma or lognormal demand fits better; a deviation of 0 makes it a known number. Negative binomial demand counts
 * failures from 0 up, as in {@link negativeBinomialLoss}.
 */
export type DemandDistribution =
  | { readonly distribution: "normal"; readonly mean: number; readonly standardDeviation: number }
  | { readonly distribution: "lognormal"; readonly logMean: number; readonly logStandardDeviation: number }
  | { readonly distribution: "gamma"; readonly shape: number; readonly scale: number }
  | {
      readonly distribution: "lognormal" | "gamma" | "negative-binomial";
      /** Mean of demand itself, above 0. */
      readonly mean: number;
      /** Standard deviation of demand itself, above 0; for negative binomial demand above the root of the mean. */
      readonly standardDeviation: number;
    }
  | { readonly distribution: "exponential"; readonly mean: number }
  | { readonly distribution: "uniform"; readonly minimum: number; readonly maximum: number }
  | { readonly distribution: "poisson"; readonly mean: number }
  | { readonly distribution: "binomial"; readonly trials: number; readonly successProbability: number }
  | { readonly distribution: "negative-binomial"; readonly size: number; readonly successProbability: number }
  | {
      /** Given values, in any order, with their probabilities, together 1. */
      readonly distribution: "discrete";
      readonly values: ArrayLike<number>;
      readonly probabilities: ArrayLike<number>;
    }
  | {
      /** What was observed, each time with the same weight. */
      readonly distribution: "sample";
      readonly observations: ArrayLike<number>;
    };
