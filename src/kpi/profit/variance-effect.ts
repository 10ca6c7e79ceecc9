/** What a variance does to profit. */
export type VarianceEffect = "favourable" | "adverse" | "none";

/** The effect of an amount that adds to profit where it is above 0. */
export function effectOn(profitDifference: number): VarianceEffect {
  if (profitDifference === 0) return "none";
  return profitDifference > 0 ? "favourable" : "adverse";
}
