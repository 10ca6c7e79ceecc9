/** Adds quantities. Sums of decimal fractions are off by a hair, and would not be whole when they are. */
export const sumUnits = (...units: readonly number[]): number =>
  Number(units.reduce((sum, one) => sum + one, 0).toPrecision(12));
