/** How far a value lies on the way from the worst (0) to the best (1), to a millionth; beyond either it stays there. */
export function scoreBetween(value: number, worst: number, best: number): number {
  const share = Math.min(Math.max((value - worst) / (best - worst), 0), 1);
  return Math.round(share * 1e6) / 1e6;
}
