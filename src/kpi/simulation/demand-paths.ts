import { type DemandBelief, logOffset, modelChances } from "./demand-belief.js";
import { createNormals } from "./random-numbers.js";
import { cholesky, covarianceAfter, dot, times } from "./small-matrix.js";

/** One way in which demand may go on. */
export interface DemandPath {
  /** Units asked for in each period to come. */
  readonly demand: Float64Array;
  /** The stock and orders that a shop which then knew the state would aim at, in each period to come. */
  readonly target: Float64Array;
}

/** What the paths are made for. */
export interface PathOptions {
  readonly paths: number;
  readonly periods: number;
  /** Periods that a target covers; need not be whole. */
  readonly cover: number;
  /** Standard deviations above the mean that a target holds for one period. */
  readonly safety: number;
}

/** No model's spread is widened more than this for how little it has seen. */
const mostInflation = 2;

/** Draws paths from what the models believe, each model as often as it is likely. */
export function demandPaths(beliefs: readonly DemandBelief[], options: PathOptions): readonly DemandPath[] {
  const chances = modelChances(beliefs);
  const normal = createNormals(1);
  const paths: DemandPath[] = [];
  let reached = 0;
  beliefs.forEach((belief, index) => {
    reached += chances[index] ?? 0;
    const last = index === beliefs.length - 1 ? options.paths : Math.round(reached * options.paths);
    if (last <= paths.length) return;
    const draw = createPathDrawer(belief, options, normal);
    while (paths.length < last) paths.push(draw());
  });
  return paths;
}

function createPathDrawer(
  belief: DemandBelief,
  { periods, cover, safety }: PathOptions,
  normal: () => number,
) {
  const { transition, shows, keeps } = belief.model;
  const weight = belief.varianceWeight;
  // Few observations leave the variance itself uncertain: Student's t spreads wider.
  const inflation = Math.min(mostInflation, weight > 2.5 ? weight / (weight - 2) : mostInflation);
  const deviation = Math.sqrt(belief.variance * inflation);
  const stateRoot = cholesky(belief.covariance);
  const driftRoot = cholesky(driftOf(covarianceAfter(transition, belief.covariance), keeps));
  const scatter = (root: readonly (readonly number[])[], state: readonly number[]) => {
    const draws = root.map(normal);
    return state.map((value, index) => value + dot(root[index] ?? [], draws));
  };
  return (): DemandPath => {
    const demand = new Float64Array(periods);
    const target = new Float64Array(periods);
    let state = scatter(stateRoot, belief.mean);
    for (let period = 0; period < periods; period += 1) {
      target[period] = targetFrom(state);
      state = scatter(driftRoot, times(transition, state));
      demand[period] = unitsAt(belief, dot(shows, state), deviation, normal());
    }
    return { demand, target };
  };

  function targetFrom(state: readonly number[]): number {
    let ahead = state;
    let need = 0;
    let reserve = 0;
    for (let period = 0; period < cover; period += 1) {
      ahead = times(transition, ahead);
      const shown = dot(shows, ahead);
      const mean = meanUnitsAt(belief, shown, deviation);
      need += Math.min(1, cover - period) * mean;
      reserve = unitsAt(belief, shown, deviation, safety) - mean;
    }
    return Math.max(0, need + reserve * Math.sqrt(cover));
  }
}

/** What the state's covariance grows by in a period in which part of the knowledge is lost. */
function driftOf(covariance: readonly (readonly number[])[], keeps: readonly number[]) {
  return covariance.map((row, i) =>
    row.map((value, j) => {
      const kept = Math.sqrt((keeps[i] ?? 1) * (keeps[j] ?? 1));
      return (value * (1 - kept)) / kept;
    }),
  );
}

/** No period is expected to bring more than this many times the usual. */
const mostTimesUsual = 30;

/** Units so many standard deviations from what the state shows. */
function unitsAt({ model, unit }: DemandBelief, shown: number, deviation: number, z: number): number {
  if (model.scale === "log") return fromLog(shown + deviation * z, unit);
  return gammaLike(Math.max(0, shown), deviation, z);
}

function meanUnitsAt({ model, unit }: DemandBelief, shown: number, deviation: number): number {
  return model.scale === "log" ? fromLog(shown + deviation ** 2 / 2, unit) : Math.max(0, shown);
}

function fromLog(value: number, unit: number): number {
  return Math.max(0, unit * (Math.min(Math.exp(value), mostTimesUsual) - logOffset));
}

/** A gamma variable of this mean and deviation at a normal score (Wilson and Hilferty, 1931): never below 0. */
function gammaLike(mean: number, deviation: number, z: number): number {
  if (mean === 0) return 0;
  const variation = deviation / mean;
  if (variation > 2) return Math.max(0, mean + deviation * z);
  const root = 1 - variation ** 2 / 9 + (z * variation) / 3;
  return root <= 0 ? 0 : mean * root ** 3;
}
