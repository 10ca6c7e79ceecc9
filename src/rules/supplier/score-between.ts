/** How far a value lies on the way from the worst (0) to the best (1); beyond either it stays there. */
export function scoreBetween(value: number, worst: number, best: number): number {
  return Math.min(Math.max((value - worst) / (best - worst), 0), 1);
}
