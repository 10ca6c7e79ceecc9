import { createNormals, createUniforms } from "../../../src/kpi/simulation/random-numbers.js";

/** Demand of 55 periods, the first five of which the shop knows, in patterns that shops meet. */
export function demandOf(
  pattern: (period: number, normal: () => number) => number,
  seed: number,
): readonly number[] {
  const normal = createNormals(seed);
  return Array.from({ length: 55 }, (_, period) => Math.max(0, Math.round(pattern(period, normal))));
}

/** Steady, shifting, trending, seasonal, intermittent and short-lived demand. */
export const patterns: Readonly<Record<string, (period: number, normal: () => number) => number>> = {
  steady: (_, normal) => 100 + 25 * normal(),
  "shifting up": (period, normal) => (period < 21 ? 100 : 200) + 25 * normal(),
  "shifting down": (period, normal) => (period < 21 ? 200 : 90) + 25 * normal(),
  trending: (period, normal) => 50 + 3 * period + 15 * normal(),
  seasonal: (period, normal) => 100 + 50 * Math.sin((2 * Math.PI * period) / 12) + 15 * normal(),
  intermittent: (_, normal) => (normal() > 0.5 ? Math.exp(2 + 0.5 * normal()) : 0),
  ending: (period, normal) => (period < 30 ? 120 : 15) + 10 * normal(),
  multiplying: (_, normal) => Math.exp(4 + 0.6 * normal()),
};

/** A supplier who promises 2 periods, takes 1 to 3, and loses one order in four. */
export function unreliable(seed: number): readonly (number | null)[] {
  const uniform = createUniforms(seed);
  return Array.from({ length: 50 }, () => [1, 2, 3, null][Math.floor(uniform() * 4)] ?? null);
}
