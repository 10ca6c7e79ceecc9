import { coefficientOfVariation } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

/** Box, Jenkins and Reinsel, airline passengers of 1949 to 1951 in thousands; R's `AirPassengers`. */
const passengers = [
  112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158,
  133, 114, 140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166,
];

describe("coefficientOfVariation", () => {
  test("gives what R 4.2.2 does, sd(x) / mean(x), for three years of airline passengers", () => {
    expect(coefficientOfVariation({ demand: passengers })).toBeCloseTo(0.171435994083248, 13);
  });

  test("gives what R does once each month is divided by its seasonal index", () => {
    expect(coefficientOfVariation({ demand: passengers, seasonLength: 12 })).toBeCloseTo(
      0.1299810650309027,
      13,
    );
  });

  test("divides by the number of periods for a population", () => {
    expect(coefficientOfVariation({ demand: [1, 3], basis: "population" })).toBe(0.5);
  });

  test("takes a place of the season in which nothing was ever sold as known", () => {
    expect(coefficientOfVariation({ demand: [0, 4, 0, 4, 0, 4], seasonLength: 2 })).toBe(0);
  });

  test("is null without demand, for one period of a sample, and for less than two seasons", () => {
    expect(coefficientOfVariation({ demand: [] })).toBeNull();
    expect(coefficientOfVariation({ demand: [0, 0, 0] })).toBeNull();
    expect(coefficientOfVariation({ demand: [5] })).toBeNull();
    expect(coefficientOfVariation({ demand: [5], basis: "population" })).toBe(0);
    expect(coefficientOfVariation({ demand: [1, 2, 3], seasonLength: 2 })).toBeNull();
  });

  test.each([
    { input: { demand: [1, -1] }, path: "demand.1" },
    { input: { demand: [1, Number.NaN] }, path: "demand.1" },
    { input: { demand: [1], seasonLength: 1 }, path: "seasonLength" },
    { input: { demand: [1], basis: "all" as unknown as "sample" }, path: "basis" },
  ])("refuses $input", ({ input, path }) => {
    expect(errorOf(() => coefficientOfVariation(input))).toMatchObject({ issues: [{ path }] });
  });
});
