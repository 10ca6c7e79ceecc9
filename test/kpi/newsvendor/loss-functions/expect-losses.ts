import type { LossValues } from "opscycle/kpi";
import { expect } from "vitest";

/** The four losses in the order of the tables: loss, complementary, second-order, complementary second-order. */
export type LossRow = readonly [number, number, number, number];

/** Expects each loss to agree relatively, so that the far tails count like the middle. */
export function expectLosses(losses: LossValues, row: LossRow, tolerance = 1e-12): void {
  const { loss, complementaryLoss, secondOrderLoss, complementarySecondOrderLoss } = losses;
  const actual = [loss, complementaryLoss, secondOrderLoss, complementarySecondOrderLoss];
  for (const [index, value] of row.entries())
    expect(Math.abs((actual[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(tolerance * Math.abs(value));
}
