/**
 * Adds quantities, to nine decimal places: sums of decimal fractions are off by a hair, and would not be whole, or
 * nothing, when they are.
 */
export const sumUnits = (...units: readonly number[]): number => {
  const sum = units.reduce((total, one) => total + one, 0);
  return Number.isInteger(sum) ? sum : Number(sum.toFixed(9)) + 0;
};
