import { didYouMean, type InvalidInputError } from "../../errors/index.js";
import { quotient, refusal, requireNonNegative } from "../require.js";

/** What {@link conversionFunnel} is computed from. */
export interface ConversionFunnelInput {
  /** The steps from the first to the last, each with a name of its own. */
  readonly steps: readonly FunnelStepInput[];
  /** Whether a step may be larger than the one that its rate is of. Default `false`. */
  readonly allowLargerSteps?: boolean;
}

/** One step of a funnel. */
export interface FunnelStepInput {
  /** Its name: `click`, `cart`, `payment`. */
  readonly name: string;
  /** How many reached it, 0 or more: people, visits or events, the same in all steps. */
  readonly count: number;
  /** Name of the earlier step that its rate is of; the step before unless told otherwise. */
  readonly of?: string;
}

/** One step of a funnel with its rates. */
export interface FunnelStep {
  /** Its name. */
  readonly name: string;
  /** How many reached it. */
  readonly count: number;
  /** Name of the step whose count is the denominator of `rate`; `null` for the first step. */
  readonly of: string | null;
  /** `count` as a share of the step `of`; `null` for the first step and where nobody reached that one. */
  readonly rate: number | null;
  /** `count` as a share of the first step; `null` where nobody reached that one. */
  readonly overallRate: number | null;
  /** How many of the step `of` did not get here, below 0 where more did; `null` for the first step. */
  readonly lost: number | null;
}

/**
 * Conversion funnel: which share of those who took one step also took the next (转化漏斗).
 *
 * Rates differ by what they are a share of, so every rate names its denominator. Steps that branch off, such as
 * cart and favourite, both name the step that they come from in `of`. Steps are usually distinct people of one
 * period: of a short period, some pay for what they put into the cart before it, and a step may then be larger
 * than the one before.
 *
 * @returns The steps in the order given, each with the rate of its step and the overall rate.
 * @throws InvalidInputError naming the step: for a number that cannot be meant, a name that comes twice or does not
 * exist, and a step larger than the one that it is of, unless `allowLargerSteps` is set.
 * @example
 * ```ts
 * import { conversionFunnel } from "opscycle/kpi";
 *
 * const funnel = conversionFunnel({
 *   steps: [
 *     { name: "visit", count: 1000 },
 *     { name: "favourite", count: 100 },
 *     { name: "cart", count: 200, of: "visit" },
 *     { name: "payment", count: 50 },
 *   ],
 * });
 * funnel.map(({ rate }) => rate); // => [null, 0.1, 0.2, 0.25]
 * funnel.map(({ overallRate }) => overallRate); // => [1, 0.1, 0.2, 0.05]
 * funnel[3]?.of; // => "cart"
 * ```
 */
export function conversionFunnel({
  steps,
  allowLargerSteps = false,
}: ConversionFunnelInput): readonly FunnelStep[] {
  if (!Array.isArray(steps)) throw fault("steps", "a list of steps", steps);
  const earlier = new Map<string, number>();
  let before: string | undefined;
  return steps.map(({ name, count, of = before }, index) => {
    requireNonNegative("conversionFunnel", `steps.${index}.count`, count);
    if (earlier.has(name)) throw fault(`steps.${index}.name`, "a name that no other step has", name);
    const whole = of === undefined ? undefined : wholeOf(earlier, of, index);
    if (whole !== undefined && count > whole && !allowLargerSteps)
      throw fault(`steps.${index}.count`, `at most ${whole}, which is the step "${of}"`, count);
    earlier.set(name, count);
    before = name;
    return {
      name,
      count,
      of: of ?? null,
      rate: whole === undefined ? null : quotient("conversionFunnel", count, whole),
      overallRate: quotient("conversionFunnel", count, steps[0]?.count ?? 0),
      lost: whole === undefined ? null : whole - count,
    };
  });
}

function wholeOf(earlier: ReadonlyMap<string, number>, name: string, index: number): number {
  const whole = earlier.get(name);
  if (whole !== undefined) return whole;
  throw fault(`steps.${index}.of`, `the name of an earlier step${didYouMean(name, earlier.keys())}`, name);
}

function fault(path: string, expected: string, received: unknown): InvalidInputError {
  return refusal("conversionFunnel", path, expected, received);
}
