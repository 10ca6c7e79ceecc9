import { type Limits, minimiseSquares } from "../optimisation/least-squares.js";
import { bestShares, combinations } from "./best-shares.js";
import {
  type SmoothingModel,
  type SmoothingParameters,
  type SmoothingStart,
  smoothingPass,
} from "./smoothing-model.js";

/** What {@link fitSmoothing} works on. */
export interface SmoothingFitInput {
  readonly demand: readonly number[];
  readonly model: SmoothingModel;
  /** The parameters that are given; the others are estimated. */
  readonly given: Partial<SmoothingParameters>;
  /** The start, or the first guess of it. */
  readonly start: SmoothingStart;
  /** Whether the start is estimated too. */
  readonly optimiseStart: boolean;
}

/** The parameters and the start with the smallest sum of squared one-step errors found. */
export interface SmoothingFit {
  readonly parameters: SmoothingParameters;
  readonly start: SmoothingStart;
  /** Number of parameters and starting values estimated. */
  readonly estimated: number;
}

/** The share of the trend left after a period is sought in this range, as R's forecast package does. */
const dampingRange = { lowest: 0.8, highest: 0.98 };

/**
 * Chooses the smoothing parameters, and the start where asked, by least squares of the one-step errors.
 *
 * What is sought is the place of each parameter in its range, a share from 0 to 1.
 */
export function fitSmoothing(input: SmoothingFitInput): SmoothingFit {
  const names = estimatedNames(input.model, input.given);
  const problem = scaledProblem(input);
  const errorsOf = (shares: readonly number[], start: SmoothingStart) =>
    smoothingPass(problem.demand, input.model, parametersAt(input, names, shares), start).errors;
  const shares = bestShares(names.length, (point) => sumOfSquares(errorsOf(point, problem.start)));
  if (!input.optimiseStart)
    return { parameters: parametersAt(input, names, shares), start: input.start, estimated: names.length };
  const unpack = (point: readonly number[]) => startAt(input.model, problem.start, point.slice(names.length));
  const point = bestPoint(shares, freeValues(input.model, problem.start), (each) =>
    errorsOf(each.slice(0, names.length), unpack(each)),
  );
  return {
    parameters: parametersAt(input, names, point),
    start: scaleStart(input.model, unpack(point), problem.scale),
    estimated: point.length,
  };
}

/** Parameters and start together: a few steps from many points, then the two best ones to the end. */
function bestPoint(
  shares: readonly number[],
  values: readonly number[],
  residuals: (point: readonly number[]) => Float64Array,
): readonly number[] {
  const limits = shares.map((): Limits => [0, 1]);
  const [first = [], second = first] = [shares, ...combinations(shares.length, [0.1, 0.7])]
    .map((from) => minimiseSquares({ residuals, limits, start: [...from, ...values], maxIterations: 8 }))
    .sort((a, b) => a.sumOfSquares - b.sumOfSquares)
    .map(({ point }) => point);
  const [a, b] = [first, second].map((start) => minimiseSquares({ residuals, limits, start }));
  return a === undefined || b === undefined || a.sumOfSquares <= b.sumOfSquares
    ? (a?.point ?? first)
    : b.point;
}

type Name = keyof SmoothingParameters;

function estimatedNames(model: SmoothingModel, given: Partial<SmoothingParameters>): readonly Name[] {
  const names: Name[] = ["levelSmoothing"];
  if (model.trend !== "none") names.push("trendSmoothing");
  if (model.season !== "none") names.push("seasonSmoothing");
  if (model.trend === "damped") names.push("damping");
  return names.filter((name) => given[name] === undefined);
}

function parametersAt(
  { model, given }: SmoothingFitInput,
  names: readonly Name[],
  shares: readonly number[],
): SmoothingParameters {
  const shareOf = (name: Name) => shares[names.indexOf(name)] ?? 0;
  const levelSmoothing = given.levelSmoothing ?? shareOf("levelSmoothing");
  const { lowest, highest } = dampingRange;
  const mostSeason = model.seasonUpdate === "previous-level" ? 1 - levelSmoothing : 1;
  return {
    levelSmoothing,
    trendSmoothing: model.trend === "none" ? 0 : (given.trendSmoothing ?? shareOf("trendSmoothing")),
    seasonSmoothing:
      model.season === "none" ? 0 : (given.seasonSmoothing ?? mostSeason * shareOf("seasonSmoothing")),
    damping:
      model.trend === "damped" ? (given.damping ?? lowest + (highest - lowest) * shareOf("damping")) : 1,
  };
}

/** The same problem in numbers near 1. The scale is a power of two, so that scaling changes no digit. */
function scaledProblem({ demand, model, start }: SmoothingFitInput) {
  const size = demand.reduce((sum, value) => sum + Math.abs(value), 0) / demand.length;
  const scale = size > 0 ? 2 ** Math.round(Math.log2(size)) : 1;
  return { scale, demand: demand.map((value) => value / scale), start: scaleStart(model, start, 1 / scale) };
}

function scaleStart(model: SmoothingModel, start: SmoothingStart, factor: number): SmoothingStart {
  const season = model.season === "additive" ? start.season.map((value) => value * factor) : start.season;
  return { from: start.from, level: start.level * factor, trend: start.trend * factor, season };
}

/** The starting values that can vary: the last seasonal one follows from the others. */
function freeValues(model: SmoothingModel, start: SmoothingStart): readonly number[] {
  return [start.level, ...(model.trend === "none" ? [] : [start.trend]), ...start.season.slice(0, -1)];
}

/** The seasonal terms add up to 0, the factors to the number of periods. */
function startAt(model: SmoothingModel, guess: SmoothingStart, values: readonly number[]): SmoothingStart {
  const [level = 0, ...others] = values;
  const trend = model.trend === "none" ? 0 : (others.shift() ?? 0);
  if (model.season === "none") return { ...guess, level, trend };
  const total = model.season === "additive" ? 0 : model.period;
  return { ...guess, level, trend, season: [...others, total - others.reduce((sum, each) => sum + each, 0)] };
}

function sumOfSquares(errors: Float64Array): number {
  return errors.reduce((sum, error) => sum + error * error, 0);
}
