import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { minimise } from "../../../src/kpi/optimisation/nelder-mead.js";
import { errorOf } from "../refuses.js";

const coordinate = (point: readonly number[], axis: number) => point[axis] ?? Number.NaN;

const functions = [
  {
    name: "Rosenbrock's valley (1960)",
    objective: ([x = 0, y = 0]: readonly number[]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2,
    start: [-1.2, 1],
    minimum: [1, 1],
  },
  {
    name: "Powell's singular function (1962)",
    objective: ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) =>
      (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4,
    start: [3, -1, 0, 1],
    minimum: [0, 0, 0, 0],
  },
  {
    name: "Beale's function (1958)",
    objective: ([x = 0, y = 0]: readonly number[]) =>
      (1.5 - x * (1 - y)) ** 2 + (2.25 - x * (1 - y ** 2)) ** 2 + (2.625 - x * (1 - y ** 3)) ** 2,
    start: [1, 1],
    minimum: [3, 0.5],
  },
  {
    name: "a parabola of one dimension",
    objective: ([x = 0]: readonly number[]) => (x - 40) ** 2 + 7,
    start: [0],
    minimum: [40],
  },
  {
    name: "a function that is no number outside its domain",
    objective: ([x = 0]: readonly number[]) => x - Math.log(x),
    start: [5],
    minimum: [1],
  },
  {
    name: "a sum of ten squares of very different weight",
    objective: (point: readonly number[]) =>
      point.reduce((sum, x, axis) => sum + 3 ** axis * (x - axis) ** 2, 0),
    start: Array<number>(10).fill(1),
    minimum: Array.from({ length: 10 }, (_, axis) => axis),
  },
];

describe("minimise", () => {
  test.each(functions)("finds the minimum of $name", ({ objective, start, minimum }) => {
    const found = minimise({ objective, start });
    expect(found.converged).toBe(true);
    minimum.forEach((expected, axis) => {
      expect(coordinate(found.point, axis)).toBeCloseTo(expected, 4);
    });
    expect(found.value).toBe(objective(found.point));
  });

  test("gives the same point each time", () => {
    const [rosenbrock] = functions;
    expect(rosenbrock && minimise(rosenbrock)).toEqual(rosenbrock && minimise(rosenbrock));
  });

  test("says when iterations ran out", () => {
    const [rosenbrock] = functions;
    expect(rosenbrock && minimise({ ...rosenbrock, maxIterations: 5 })).toMatchObject({
      iterations: 5,
      converged: false,
    });
  });

  test("stays where nothing is better", () => {
    expect(minimise({ objective: () => 3, start: [1, 2] })).toMatchObject({ point: [1, 2], value: 3 });
  });

  test.each([
    { name: "no dimension", start: [] },
    { name: "a start at which the objective is not finite", start: [Number.NaN] },
  ])("refuses $name", ({ start }) => {
    const error = errorOf(() => minimise({ objective: ([x = 0]) => x, start }));
    expect(error).toBeInstanceOf(InvalidInputError);
  });
});
