import {
  errorAutocorrelation,
  intervalCoverage,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanAbsoluteScaledError,
  meanError,
  meanPercentageError,
  meanSquaredError,
  medianAbsoluteError,
  pinballLoss,
  rootMeanSquaredError,
  rootMeanSquaredLogarithmicError,
  rootMeanSquaredScaledError,
  symmetricMeanAbsolutePercentageError,
  theilsU,
  trackingSignal,
  weightedAbsolutePercentageError,
  winklerScore,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../../refuses.js";
import { nile, ukGas } from "../series.js";

/** The naive forecast of the Nile from 1961 on, and the seasonal naive one of the gas of 1985 and 1986. */
const training = nile.slice(0, 90);
const naive = { actual: nile.slice(90), forecast: Array<number>(10).fill(nile[89] ?? 0) };
const gas = { actual: ukGas.slice(-8), forecast: [...ukGas.slice(-12, -8), ...ukGas.slice(-12, -8)] };
const gasTraining = ukGas.slice(0, -8);

describe("accuracy by forecast 8.20 accuracy()", () => {
  test.each([
    { name: "meanError", value: meanError(naive), expected: 59.6 },
    { name: "rootMeanSquaredError", value: rootMeanSquaredError(naive), expected: 152.95358773170375 },
    { name: "meanSquaredError", value: meanSquaredError(naive), expected: 152.95358773170375 ** 2 },
    { name: "meanAbsoluteError", value: meanAbsoluteError(naive), expected: 128 },
    { name: "meanPercentageError", value: meanPercentageError(naive), expected: 0.04494176070595369 },
    {
      name: "meanAbsolutePercentageError",
      value: meanAbsolutePercentageError(naive),
      expected: 0.1390215056275032,
    },
    {
      name: "meanAbsoluteScaledError",
      value: meanAbsoluteScaledError({ ...naive, training }),
      expected: 0.967802225809192,
    },
    { name: "theilsU", value: theilsU(naive), expected: 0.927197458288292 },
    { name: "errorAutocorrelation", value: errorAutocorrelation(naive), expected: 0.2697989783617502 },
    {
      name: "meanAbsoluteScaledError, seasonal",
      value: meanAbsoluteScaledError({ ...gas, training: gasTraining, period: 4 }),
      expected: 3.627083930692665,
    },
    { name: "theilsU, seasonal", value: theilsU(gas), expected: 0.170986597606103 },
  ])("$name is $expected", ({ value, expected }) => {
    expect(value).toBeCloseTo(expected, 10);
  });
});

describe("accuracy by R 4.2.2", () => {
  test.each([
    { name: "median(abs(e))", value: medianAbsoluteError(naive), expected: 97 },
    { name: "acf(e) at 3", value: errorAutocorrelation({ ...naive, lag: 3 }), expected: 0.3158164437796583 },
    {
      name: "sqrt(mean((log1p(x) - log1p(f))^2))",
      value: rootMeanSquaredLogarithmicError(naive),
      expected: 0.1671815109940603,
    },
  ])("$name is $expected", ({ value, expected }) => {
    expect(value).toBeCloseTo(expected, 12);
  });
});

const pairs = { actual: [10, 0, 30], forecast: [8, 1, 35] };

describe("accuracy worked by hand", () => {
  test.each([
    {
      name: "weightedAbsolutePercentageError",
      value: weightedAbsolutePercentageError(pairs),
      expected: 8 / 40,
    },
    {
      name: "symmetricMeanAbsolutePercentageError over the mean",
      value: symmetricMeanAbsolutePercentageError(pairs),
      expected: (2 / 9 + 2 + 5 / 32.5) / 3,
    },
    {
      name: "symmetricMeanAbsolutePercentageError over the sum",
      value: symmetricMeanAbsolutePercentageError({ ...pairs, denominator: "sum" }),
      expected: (2 / 18 + 1 + 5 / 65) / 3,
    },
    {
      name: "symmetricMeanAbsolutePercentageError of nothing forecast and nothing sold",
      value: symmetricMeanAbsolutePercentageError({ actual: [0], forecast: [0] }),
      expected: 0,
    },
    {
      name: "rootMeanSquaredScaledError",
      value: rootMeanSquaredScaledError({ ...pairs, training: [1, 3, 2, 4] }),
      expected: Math.sqrt((4 + 1 + 25) / 3 / ((4 + 1 + 4) / 3)),
    },
    { name: "medianAbsoluteError", value: medianAbsoluteError(pairs), expected: 2 },
    {
      name: "errorAutocorrelation past the end",
      value: errorAutocorrelation({ ...pairs, lag: 3 }),
      expected: 0,
    },
    { name: "trackingSignal", value: trackingSignal(pairs), expected: -4 / (8 / 3) },
    {
      name: "trackingSignal, smoothed",
      value: trackingSignal({ ...pairs, smoothing: 0.5 }),
      expected: (2 / 8 - 1 / 4 - 5 / 2) / (2 / 8 + 1 / 4 + 5 / 2),
    },
    {
      name: "theilsU of inequality",
      value: theilsU({ ...pairs, convention: "inequality" }),
      expected: Math.sqrt(30) / (Math.sqrt(1000) + Math.sqrt(1290)),
    },
    {
      name: "pinballLoss",
      value: pinballLoss({ ...pairs, probability: 0.9 }),
      expected: (0.9 * 2 + 0.1 + 0.1 * 5) / 3,
    },
  ])("$name is $expected", ({ value, expected }) => {
    expect(value).toBeCloseTo(expected, 12);
  });

  test("counts limits as within, and fines a miss by its distance", () => {
    const intervals = { actual: [1, 3, 0], lower: [1, 1, 1], upper: [2, 2, 2] };
    expect(intervalCoverage(intervals)).toBeCloseTo(1 / 3, 12);
    expect(winklerScore({ ...intervals, level: 0.8 })).toBeCloseTo((1 + 11 + 11) / 3, 12);
  });
});

const nothing = { actual: [], forecast: [] };

describe("accuracy without meaning", () => {
  test.each([
    meanError(nothing),
    meanAbsoluteError(nothing),
    meanSquaredError(nothing),
    medianAbsoluteError(nothing),
    errorAutocorrelation(nothing),
    errorAutocorrelation({ actual: [3, 4], forecast: [1, 2] }),
    rootMeanSquaredLogarithmicError(nothing),
    rootMeanSquaredError(nothing),
    weightedAbsolutePercentageError({ actual: [0], forecast: [3] }),
    symmetricMeanAbsolutePercentageError(nothing),
    meanAbsolutePercentageError(nothing),
    meanAbsolutePercentageError(pairs),
    meanPercentageError(pairs),
    meanAbsoluteScaledError({ ...pairs, training: [2, 2] }),
    meanAbsoluteScaledError({ ...pairs, training: [2] }),
    rootMeanSquaredScaledError({ ...nothing, training: [1, 2] }),
    trackingSignal({ actual: [1], forecast: [1] }),
    theilsU(pairs),
    theilsU({ actual: [1, 1], forecast: [2, 2] }),
    theilsU({ actual: [0], forecast: [0], convention: "inequality" }),
    pinballLoss({ ...nothing, probability: 0.5 }),
    intervalCoverage({ actual: [], lower: [], upper: [] }),
  ])("is null", (value) => {
    expect(value).toBeNull();
  });
});

describe.each([
  meanError,
  meanAbsoluteError,
  meanSquaredError,
  rootMeanSquaredError,
  meanAbsolutePercentageError,
  meanPercentageError,
  weightedAbsolutePercentageError,
  symmetricMeanAbsolutePercentageError,
  trackingSignal,
  theilsU,
])("%o", (measure) => {
  testRefusals(measure, { actual: [1, 2], forecast: [2, 3] }, { actual: [], forecast: [[], [1]] });
});

test.each([
  ["actual.1", { actual: [1, -1], forecast: [1, 2] }],
  ["forecast.0", { actual: [1, 2], forecast: [-1, 2] }],
])("rootMeanSquaredLogarithmicError names %s where it is below 0", (path, input) => {
  expect(errorOf(() => rootMeanSquaredLogarithmicError(input))).toMatchObject({ issues: [{ path }] });
});

test.each([0, 1.5])("errorAutocorrelation refuses a lag of %j", (lag) => {
  expect(errorOf(() => errorAutocorrelation({ ...naive, lag }))).toMatchObject({ issues: [{ path: "lag" }] });
});

describe("meanAbsoluteScaledError", () => {
  testRefusals(
    meanAbsoluteScaledError,
    { actual: [1, 2], forecast: [2, 3], training: [1, 2] },
    { actual: [], forecast: [[1]], training: [] },
  );
});

describe("pinballLoss", () => {
  testRefusals(
    pinballLoss,
    { actual: [1], forecast: [2], probability: 0.5 },
    { actual: [], forecast: [], probability: [-0.1, 1.1] },
  );
});

describe("winklerScore", () => {
  testRefusals(
    winklerScore,
    { actual: [1], lower: [0], upper: [2], level: 0.9 },
    { actual: [], lower: [[]], upper: [[]], level: [0, 1] },
  );

  test("names limits that are the wrong way round", () => {
    expect(() => winklerScore({ actual: [1], lower: [2], upper: [0], level: 0.9 })).toThrow(/upper\.0/);
  });
});
