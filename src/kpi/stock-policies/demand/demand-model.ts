/** A distribution of demand as the policies use it. Levels may be any number, below 0 too. */
export interface DemandModel {
  readonly mean: number;
  readonly standardDeviation: number;
  /** Whether demand comes in whole units, so that levels and order quantities are integers. */
  readonly isWhole: boolean;
  /** Where the density or the chance of a single count is highest; `null` where there is neither. */
  readonly mode: number | null;
  /** Density, or the chance of exactly this count. */
  density(level: number): number;
  /** Chance of demand of at most this level. */
  cdf(level: number): number;
  /** Chance of demand above this level. */
  survival(level: number): number;
  /** The lowest level that covers demand with this chance. */
  quantile(probability: number): number;
  /** Expected demand above the level: E[(X − level)⁺]. */
  loss(level: number): number;
  /** The loss of all higher levels: the integral of `loss` from the level on; of whole units, the sum after it. */
  secondLoss(level: number): number;
}
