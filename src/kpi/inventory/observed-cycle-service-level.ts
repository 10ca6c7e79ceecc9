import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link observedCycleServiceLevel} is computed from. */
export interface ObservedCycleServiceLevelInput {
  /** Order cycles, from one delivery to the next, an integer of 0 or more. */
  readonly cycles: number;
  /** Those in which the stock ran out, an integer from 0 to `cycles`. */
  readonly stockOutCycles: number;
}

/**
 * Cycle service level that was reached: the share of order cycles without a stock-out (周期服务水平).
 *
 * It says how often, not how much was missed: {@link observedFillRate} does. Few cycles say little of the chance behind
 * them; {@link proportionInterval} shows how little.
 *
 * @returns A ratio from 0 to 1; `null` without cycles.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { observedCycleServiceLevel } from "opscycle/kpi";
 *
 * observedCycleServiceLevel({ cycles: 40, stockOutCycles: 2 }); // => 0.95
 * ```
 */
export function observedCycleServiceLevel({
  cycles,
  stockOutCycles,
}: ObservedCycleServiceLevelInput): number | null {
  requireCount("observedCycleServiceLevel", "cycles", cycles);
  requireCount("observedCycleServiceLevel", "stockOutCycles", stockOutCycles);
  requireAtMost("observedCycleServiceLevel", "stockOutCycles", stockOutCycles, "cycles", cycles);
  return quotient("observedCycleServiceLevel", cycles - stockOutCycles, cycles);
}
