import { finiteResult, refusal, requireFinite, requirePositive } from "../require.js";

/** A series that is watched for a lasting change. */
export interface ControlChartInput {
  /** What each period brought less what was expected of it, oldest first: the errors of a forecast. */
  readonly deviations: ArrayLike<number>;
  /** Standard deviation of one period's deviation while nothing has changed, in the unit of the deviations; above 0. */
  readonly standardDeviation: number;
}

/** The deviations in standard deviations. */
export function standardised(
  subject: string,
  { deviations, standardDeviation }: ControlChartInput,
): readonly number[] {
  requirePositive(subject, "standardDeviation", standardDeviation);
  if (typeof deviations !== "object" || deviations === null || typeof deviations.length !== "number")
    throw refusal(subject, "deviations", "a list of numbers", deviations);
  return Array.from(deviations, (deviation, period) => {
    requireFinite(subject, `deviations.${period}`, deviation);
    return finiteResult(subject, deviation / standardDeviation);
  });
}
