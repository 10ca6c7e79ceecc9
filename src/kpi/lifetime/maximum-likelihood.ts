import { InvalidInputError } from "../../errors/index.js";
import { minimise } from "../optimisation/nelder-mead.js";
import { finiteResult, requireNonNegative } from "../require.js";
import { type Curvature, curvatureAt, gradientAt } from "./curvature.js";

/** How a model is fitted. */
export interface FitOptions<Parameters> {
  /** Where the search starts; a start that suits the time unit by default. */
  readonly start?: Parameters;
  /**
   * Weight of the squared parameters that is taken off the mean log-likelihood, 0 or more, default 0. Rates of time
   * are measured in the longest age for it, so that the time unit does not matter.
   */
  readonly penalty?: number;
  /** Whether standard errors are wanted, default `false`. */
  readonly standardErrors?: boolean;
}

/** A fitted model. */
export interface LikelihoodFit<Parameters> {
  /** The estimates. */
  readonly parameters: Parameters;
  /** Log-likelihood of all customers at the estimates, without the penalty. */
  readonly logLikelihood: number;
  /** Standard errors of the estimates, from the curvature; `null` unless asked for, or where there is none. */
  readonly standardErrors: Parameters | null;
  /** Whether the search ended because nothing better was near. */
  readonly converged: boolean;
  /** Iterations of the search. */
  readonly iterations: number;
}

/** What {@link maximiseLikelihood} works on. `Name` lists the parameters, all above 0. */
interface LikelihoodProblem<Name extends string> {
  readonly subject: string;
  /** Sum over all customers. */
  readonly logLikelihood: (parameters: Record<Name, number>) => number;
  /** Sum of the weights. */
  readonly customerCount: number;
  /** Where the search starts; the penalty measures each parameter in its unit. */
  readonly defaultStart: Record<Name, number>;
  readonly units: Record<Name, number>;
  readonly options: FitOptions<Record<Name, number>>;
}

/** Finds the parameters of the highest likelihood by a simplex search over their logarithms. */
export function maximiseLikelihood<Name extends string>(
  problem: LikelihoodProblem<Name>,
): LikelihoodFit<Record<Name, number>> {
  const { subject, logLikelihood, customerCount, defaultStart, units, options } = problem;
  const { start = defaultStart, penalty = 0, standardErrors = false } = options;
  requireNonNegative(subject, "penalty", penalty);
  if (!(customerCount > 0))
    throw new InvalidInputError(subject, [
      { path: "customers", expected: "at least one customer", received: "none" },
    ]);
  // The keys are those of the type, in the order in which they were written down.
  const names = Object.keys(defaultStart) as Name[];
  const parametersAt = (point: readonly number[]) => named(names, (_, index) => Math.exp(point[index] ?? 0));
  const objective = (point: readonly number[]) => {
    const parameters = parametersAt(point);
    const squares = names.reduce((sum, name) => sum + (parameters[name] / units[name]) ** 2, 0);
    return penalty * squares - logLikelihood(parameters) / customerCount;
  };
  const from = names.map((name) => Math.log(start[name]));
  const found = minimise({ objective, start: from, step: 0.5 });
  const curvature = curvatureAt(objective, found.point);
  const point = polished(objective, found.point, curvature);
  const parameters = parametersAt(point);
  const variances = standardErrors ? curvature && varianceOf(curvature, names.length) : null;
  return {
    parameters,
    logLikelihood: finiteResult(subject, logLikelihood(parameters)),
    // The search runs over logarithms: a step there moves the parameter by its own size.
    standardErrors:
      variances &&
      named(names, (name, index) => parameters[name] * Math.sqrt((variances[index] ?? 0) / customerCount)),
    converged: found.converged,
    iterations: found.iterations,
  };
}

/** Newton's steps: slopes tell more digits of a minimum than the function itself, which is flat there. */
function polished(
  objective: (point: readonly number[]) => number,
  start: readonly number[],
  curvature: Curvature | null,
): readonly number[] {
  let point = start;
  for (let round = 0; curvature !== null && round < 3; round += 1) {
    const step = curvature.solve(gradientAt(objective, point));
    // Farther off, the function is no parabola and the search knows better.
    if (!step.every((length) => Math.abs(length) < 1e-3)) break;
    point = point.map((value, axis) => value - (step[axis] ?? 0));
  }
  return point;
}

/** The diagonal of the inverse of the second derivatives. */
function varianceOf(curvature: Curvature, size: number): readonly number[] {
  return Array.from({ length: size }, (_, index) => {
    const unit = Array.from({ length: size }, (_, axis) => (axis === index ? 1 : 0));
    return curvature.solve(unit)[index] ?? Number.NaN;
  });
}

function named<Name extends string>(
  names: readonly Name[],
  valueFor: (name: Name, index: number) => number,
): Record<Name, number> {
  // Every name gets its entry, which Object.fromEntries cannot tell the compiler.
  return Object.fromEntries(names.map((name, index) => [name, valueFor(name, index)])) as Record<
    Name,
    number
  >;
}
