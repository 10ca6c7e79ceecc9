/** How far a value lies on the way from the worst (0) to the best (1); beyond either it stays there. */
export function scoreBetween(value: number, worst: number, best: number): number {
  return roundedScore(Math.min(Math.max((value - worst) / (best - worst), 0), 1));
}

/** A score to a millionth, so that the last bit of a sum or a product does not decide. */
export function roundedScore(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
