import { normalDensity, normalSurvival } from "../distributions/normal.js";
import { logGamma } from "../special-functions/gamma-function.js";
import { type DemandModel, demandModels } from "./demand-models.js";
import { covarianceAfter, dot, times } from "./small-matrix.js";

/** Demand of one period as the shop saw it. */
export interface DemandObservation {
  /** Units sold or asked for. */
  readonly units: number;
  /** Whether more may have been asked for, because the stock ran out. */
  readonly atLeast: boolean;
}

/** What is believed of demand if one model holds. */
export interface DemandBelief {
  readonly model: DemandModel;
  /** Units that count as 1 on the log scale. */
  readonly unit: number;
  /** Mean and covariance of the state. */
  readonly mean: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  /** Variance of demand around what the state shows, and how many observations it rests on. */
  readonly variance: number;
  readonly varianceWeight: number;
  /** Logarithm of the model's chance; not normalised. */
  readonly logChance: number;
}

/** The share of the evidence for or against a model that still counts a period later. */
const evidenceKept = 0.98;
/** The share of what is known of the variance that still counts a period later. */
const varianceKept = 0.96;
/** Variation of demand before any was seen, as a share of the usual. */
const priorVariation = 0.5;
/** A surprise of more standard deviations than this tells the variance no more than this. */
const mostSurprise = 4;

/** Units, as a share of the usual, that are added before a logarithm is taken, so that a period without demand has one. */
export const logOffset = 0.05;

/** What all models make of the periods so far; `undefined` stands for a period in which nothing could be seen. */
export function beliefsAfter(
  observations: readonly (DemandObservation | undefined)[],
): readonly DemandBelief[] {
  const seen = observations.flatMap((observation) => (observation === undefined ? [] : [observation.units]));
  const sales = seen.filter((units) => units > 0);
  const usual = sales.length === 0 ? 1 : sales.reduce((sum, units) => sum + units, 0) / sales.length;
  return demandModels.map((model) => observations.reduce(step, startBelief(model, usual)));
}

function step(belief: DemandBelief, observation: DemandObservation | undefined): DemandBelief {
  const moved = moveOn(belief);
  return observation === undefined ? moved : learn(moved, observation);
}

function startBelief(model: DemandModel, usual: number): DemandBelief {
  const isLog = model.scale === "log";
  const width = isLog ? 1 : usual;
  const variance = (width * priorVariation) ** 2;
  return {
    model,
    unit: usual,
    mean: model.shows.map((_, index) => (index === 0 && !isLog ? usual : 0)),
    covariance: model.shows.map((_, row) =>
      model.shows.map((_, column) => (row !== column ? 0 : row === 0 ? width * width : variance * 0.3)),
    ),
    variance,
    varianceWeight: 1,
    logChance: Math.log(model.prior),
  };
}

/** The state a period later: moved by the model, and less certain. */
function moveOn(belief: DemandBelief): DemandBelief {
  const { transition, keeps } = belief.model;
  const kept = keeps.map(Math.sqrt);
  return {
    ...belief,
    mean: times(transition, belief.mean),
    covariance: covarianceAfter(transition, belief.covariance).map((row, i) =>
      row.map((value, j) => value / ((kept[i] ?? 1) * (kept[j] ?? 1))),
    ),
  };
}

/**
 * Bayes' rule for one period. Where the stock ran out, the part of the normal distribution above what was sold takes the
 * place of the observation, by its mean and variance.
 */
function learn(belief: DemandBelief, { units, atLeast }: DemandObservation): DemandBelief {
  const { model, unit, varianceWeight } = belief;
  const isLog = model.scale === "log";
  const seen = times(belief.covariance, model.shows);
  const spread = dot(model.shows, seen) + belief.variance;
  const deviation = Math.sqrt(spread);
  const value = isLog ? Math.log(units / unit + logOffset) : units;
  const z = (value - dot(model.shows, belief.mean)) / deviation;
  const { shift, share, square, logChance } = atLeast
    ? above(z)
    : {
        shift: z,
        share: 1,
        square: z * z,
        logChance:
          logStudentDensity(z, spread, varianceWeight) - (isLog ? Math.log(units + logOffset * unit) : 0),
      };
  const kept = varianceKept * varianceWeight;
  const weight = kept + share;
  const surprise = Math.min(square, mostSurprise ** 2);
  const variance = Math.max(
    (belief.variance * (kept + share * (atLeast ? Math.max(1, surprise) : surprise))) / weight,
    1e-6 * unit * unit * (isLog ? 0 : 1) + 1e-9,
  );
  return {
    ...belief,
    mean: belief.mean.map((mean, i) => mean + ((seen[i] ?? 0) * shift) / deviation),
    covariance: belief.covariance.map((row, i) =>
      row.map(
        (entry, j) =>
          (variance / belief.variance) * (entry - (share * (seen[i] ?? 0) * (seen[j] ?? 0)) / spread),
      ),
    ),
    variance,
    varianceWeight: weight,
    logChance: evidenceKept * belief.logChance + logChance,
  };
}

/** A standard normal variable known to be above z: its mean, how much of its variance is gone, its mean square. */
function above(z: number) {
  const survival = normalSurvival(z);
  const mean = z > 30 ? z + 1 / z : normalDensity(z) / survival;
  const share = Math.min(1, Math.max(0, mean * (mean - z)));
  return { shift: mean, share, square: 1 + z * mean, logChance: Math.log(Math.max(survival, 1e-300)) };
}

function logStudentDensity(z: number, spread: number, degreesOfFreedom: number): number {
  const half = (degreesOfFreedom + 1) / 2;
  return (
    logGamma(half) -
    logGamma(degreesOfFreedom / 2) -
    Math.log(degreesOfFreedom * Math.PI * spread) / 2 -
    half * Math.log1p((z * z) / degreesOfFreedom)
  );
}

/** The chance of each model. */
export function modelChances(beliefs: readonly DemandBelief[]): readonly number[] {
  const highest = Math.max(...beliefs.map(({ logChance }) => logChance));
  const chances = beliefs.map(({ logChance }) => Math.exp(logChance - highest));
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  return chances.map((chance) => chance / total);
}
