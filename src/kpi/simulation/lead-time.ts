import { describeValue, InvalidInputError } from "../../errors/index.js";
import { createUniforms } from "./random-numbers.js";

/**
 * How many periods an order takes, 0 for one that arrives before the same period's demand:
 *
 * - a number: all orders take as long;
 * - a list: the order of each period its own, `null` for one that never arrives;
 * - outcomes with weights: drawn anew for each period's order, `null` for one that never arrives.
 */
export type LeadTime =
  | number
  | readonly (number | null)[]
  | {
      /** What may come, at least one. */
      readonly outcomes: readonly {
        /** How many it takes; `null` for an order that never arrives. */
        readonly periods: number | null;
        /** How often it comes compared with the others, 0 or more. */
        readonly weight: number;
      }[];
    };

/** The lead time of the order of each period; Infinity for one that never arrives. */
export function createLeadTimes(
  leadTime: LeadTime,
  periods: number,
  seed: number,
): (period: number) => number {
  if (typeof leadTime === "number") {
    requirePeriods("leadTime", leadTime);
    return () => leadTime;
  }
  const times = "outcomes" in leadTime ? drawn(leadTime.outcomes, periods, seed) : leadTime;
  if (times.length < periods)
    throw invalid("leadTime", `one for each of the ${periods} periods`, `${times.length}`);
  times.forEach((time, index) => {
    if (time !== null) requirePeriods(`leadTime.${index}`, time);
  });
  return (period) => times[period] ?? Number.POSITIVE_INFINITY;
}

type Outcomes = Extract<LeadTime, { outcomes: unknown }>["outcomes"];

function drawn(outcomes: Outcomes, periods: number, seed: number): readonly (number | null)[] {
  outcomes.forEach(({ weight }, index) => {
    if (!Number.isFinite(weight) || weight < 0)
      throw invalid(`leadTime.outcomes.${index}.weight`, "a number of 0 or more", describeValue(weight));
  });
  const total = outcomes.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) throw invalid("leadTime.outcomes", "at least one weight above 0", "none");
  const uniform = createUniforms(seed);
  return Array.from({ length: periods }, () => {
    let rest = uniform() * total;
    const chosen = outcomes.find(({ weight }) => {
      rest -= weight;
      return rest < 0;
    });
    return (chosen ?? outcomes.findLast(({ weight }) => weight > 0))?.periods ?? null;
  });
}

function requirePeriods(path: string, time: number): void {
  if (!Number.isSafeInteger(time) || time < 0)
    throw invalid(path, "an integer of 0 or more", describeValue(time));
}

function invalid(path: string, expected: string, received: string): InvalidInputError {
  return new InvalidInputError("simulatePolicy", [{ path, expected, received }]);
}
