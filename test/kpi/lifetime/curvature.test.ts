import { describe, expect, test } from "vitest";
import { curvatureAt, gradientAt } from "../../../src/kpi/lifetime/curvature.js";

/** Derivatives at (x, y) are known: slopes exp(x) + y² and 2xy + 3y², curvatures exp(x), 2y and 2x + 6y. */
const hill = ([x = 0, y = 0]: readonly number[]) => Math.exp(x) + x * y ** 2 + y ** 3;
const point = [1, 0.5];

describe("gradientAt", () => {
  test("is exact up to the fourth order of the step", () => {
    const [first = 0, second = 0] = gradientAt(hill, point);
    expect(first).toBeCloseTo(Math.E + 0.25, 9);
    expect(second).toBeCloseTo(1.75, 9);
  });
});

describe("curvatureAt", () => {
  test("solves equations with the second derivatives", () => {
    // The matrix is e, 1, 1, 5, and its product with (1, 2) is (e + 2, 11).
    const solution = curvatureAt(hill, point)?.solve([Math.E + 2, 11]);
    expect(solution?.[0]).toBeCloseTo(1, 7);
    expect(solution?.[1]).toBeCloseTo(2, 7);
  });

  test("is null where the function bends down in some direction", () => {
    expect(curvatureAt(([x = 0, y = 0]) => x ** 2 - y ** 2, [0, 0])).toBeNull();
  });
});
