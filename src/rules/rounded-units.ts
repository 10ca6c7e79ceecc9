const billion = 1e9;

/**
 * Units to a millionth, and from a billion on to whole ones: the digits that a sum of two such amounts keeps. So the
 * last bit of a product decides nothing: 100 × 1.1 is 110, and not 110.00000000000001.
 */
export function roundedUnits(units: number): number {
  return Math.abs(units) < billion ? Math.round(units * 1e6) / 1e6 : Math.round(units);
}
