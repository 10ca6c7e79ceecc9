import { InvalidInputError } from "../../errors/index.js";
import { finiteResult, requireFinite, requireShare } from "../require.js";

/** When the first margin comes in. */
export type FirstMargin = "now" | "end-of-first-period" | "after-first-renewal";

/** What {@link customerLifetimeValueByRetention} is computed from. */
export interface CustomerLifetimeValueByRetentionInput {
  /** Margin of one period from a customer who is there, in major units. */
  readonly marginPerPeriod: number;
  /** Chance to keep a customer from one period to the next, 0 to 1. */
  readonly retentionRate: number;
  /** Interest of one period, above −1; 0.1 is ten per cent. */
  readonly discountRate: number;
  /** When the first margin comes in; `after-first-renewal` by default. */
  readonly firstMargin?: FirstMargin;
  /** Number of margins that count, an integer of 0 or more; all to come by default. */
  readonly horizonPeriods?: number;
  /** Growth of the margin from each period to the next, above −1, default 0. */
  readonly marginGrowthRate?: number;
}

/**
 * Customer lifetime value from a constant retention rate: the present value of the margins to come (客户终身价值).
 *
 * With margin m, retention r and discount d, over all time: `now` m·(1+d) ÷ (1+d−r), the first margin certain and at
 * once; `end-of-first-period` m ÷ (1+d−r), certain and one period later; `after-first-renewal` m·r ÷ (1+d−r), one
 * period later from those who stayed (Gupta and Lehmann 2003). A margin that grows at g puts r·(1+g) for r in the
 * denominators. The cost of winning the customer is not taken off.
 *
 * @returns Money in major units per customer; `null` where the sum over all time has no limit.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { customerLifetimeValueByRetention } from "opscycle/kpi";
 *
 * customerLifetimeValueByRetention({ marginPerPeriod: 100, retentionRate: 0.75, discountRate: 0.25 }); // => 150
 * customerLifetimeValueByRetention({ marginPerPeriod: 100, retentionRate: 1, discountRate: 0 }); // => null
 * ```
 */
export function customerLifetimeValueByRetention(
  input: CustomerLifetimeValueByRetentionInput,
): number | null {
  const { marginPerPeriod, retentionRate, discountRate, firstMargin = "after-first-renewal" } = input;
  const { horizonPeriods = Number.POSITIVE_INFINITY, marginGrowthRate = 0 } = input;
  check(input);
  const ratio = (retentionRate * (1 + marginGrowthRate)) / (1 + discountRate);
  const sum = sumOfPowers(ratio, horizonPeriods);
  if (sum === null) return marginPerPeriod === 0 ? 0 : null;
  return finiteResult(subject, marginPerPeriod * firstFactor(firstMargin, retentionRate, discountRate) * sum);
}

const subject = "customerLifetimeValueByRetention";

/** 1 + ratio + ratio² + …, so many terms. */
function sumOfPowers(ratio: number, terms: number): number | null {
  if (terms === Number.POSITIVE_INFINITY) return ratio < 1 ? 1 / (1 - ratio) : null;
  if (ratio === 1) return terms;
  if (ratio === 0) return Math.min(terms, 1);
  return Math.expm1(terms * Math.log(ratio)) / (ratio - 1);
}

function firstFactor(firstMargin: FirstMargin, retentionRate: number, discountRate: number): number {
  if (firstMargin === "now") return 1;
  return (firstMargin === "after-first-renewal" ? retentionRate : 1) / (1 + discountRate);
}

function check(input: CustomerLifetimeValueByRetentionInput): void {
  const { discountRate, horizonPeriods = 0, marginGrowthRate = 0, firstMargin = "now" } = input;
  requireFinite(subject, "marginPerPeriod", input.marginPerPeriod);
  requireShare(subject, "retentionRate", input.retentionRate);
  const refuse = (path: string, expected: string, received: unknown) => {
    throw new InvalidInputError(subject, [{ path, expected, received: String(received) }]);
  };
  if (!Number.isFinite(discountRate) || discountRate <= -1)
    refuse("discountRate", "a number above -1", discountRate);
  if (!Number.isFinite(marginGrowthRate) || marginGrowthRate <= -1)
    refuse("marginGrowthRate", "a number above -1", marginGrowthRate);
  if (
    horizonPeriods !== Number.POSITIVE_INFINITY &&
    !(Number.isSafeInteger(horizonPeriods) && horizonPeriods >= 0)
  )
    refuse("horizonPeriods", "an integer of 0 or more", horizonPeriods);
  if (!["now", "end-of-first-period", "after-first-renewal"].includes(firstMargin))
    refuse("firstMargin", "now, end-of-first-period or after-first-renewal", firstMargin);
}
