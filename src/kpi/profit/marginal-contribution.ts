import { type ColumnsOf, overColumns } from "../columns.js";
import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link marginalContribution} is computed from. */
export interface MarginalContributionInput {
  /** Price of one unit, in major units, 0 or more. */
  readonly unitPrice: number;
  /** Cost that one more unit causes, in major units, 0 or more. */
  readonly unitVariableCost: number;
}

/**
 * Marginal contribution: what one more unit sold adds to fixed costs and profit (边际贡献).
 *
 * Variable costs are those that a further unit causes: goods, dispatch, commission. Rent and salaries are not. Also
 * called unit contribution; of many units see {@link totalContribution}.
 *
 * @returns Money in major units per unit; below 0 where each unit sold loses money.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { marginalContribution } from "opscycle/kpi";
 *
 * marginalContribution({ unitPrice: 20, unitVariableCost: 12 }); // => 8
 * ```
 */
export function marginalContribution({ unitPrice, unitVariableCost }: MarginalContributionInput): number {
  requireNonNegative("marginalContribution", "unitPrice", unitPrice);
  requireNonNegative("marginalContribution", "unitVariableCost", unitVariableCost);
  return finiteResult("marginalContribution", unitPrice - unitVariableCost);
}

/**
 * {@link marginalContribution} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link marginalContribution} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { marginalContributionBatch } from "opscycle/kpi";
 *
 * Array.from(marginalContributionBatch({ unitPrice: [20, 5], unitVariableCost: [12, 6] })); // => [8, -1]
 * ```
 */
export function marginalContributionBatch(columns: ColumnsOf<MarginalContributionInput>): Float64Array {
  return overColumns(
    "marginalContributionBatch",
    marginalContribution,
    { unitPrice: 0, unitVariableCost: 0 },
    columns,
  );
}
