import { describe, expect, test } from "vitest";
import { minimiseSquares } from "../../../src/kpi/optimisation/least-squares.js";

const rosenbrock = ([x = 0, y = 0]: readonly number[]) => [10 * (y - x * x), 1 - x];

describe("minimiseSquares", () => {
  test("finds the minimum of Rosenbrock's valley (1960)", () => {
    const { point, sumOfSquares } = minimiseSquares({ residuals: rosenbrock, start: [-1.2, 1] });
    expect(sumOfSquares).toBeLessThan(1e-18);
    expect(point[0]).toBeCloseTo(1, 8);
    expect(point[1]).toBeCloseTo(1, 8);
  });

  test("stops at a limit while the other coordinates move on", () => {
    const { point } = minimiseSquares({ residuals: rosenbrock, start: [-1.2, 1], limits: [[-2, 0.5]] });
    expect(point[0]).toBe(0.5);
    expect(point[1]).toBeCloseTo(0.25, 8);
  });

  test("solves a regression in which two columns say the same", () => {
    const residuals = ([a = 0, b = 0]: readonly number[]) => [1, 2, 3].map((x) => (a + b) * x - 2 * x);
    const { sumOfSquares } = minimiseSquares({ residuals, start: [0, 0] });
    expect(sumOfSquares).toBeLessThan(1e-20);
  });

  test("leaves the start where no step helps, or residuals are not finite beside it", () => {
    expect(minimiseSquares({ residuals: () => [1], start: [3] })).toEqual({ point: [3], sumOfSquares: 1 });
    const cliff = ([x = 0]: readonly number[]) => [x === 2 ? 1 : Number.NaN];
    expect(minimiseSquares({ residuals: cliff, start: [2] }).point).toEqual([2]);
  });
});
