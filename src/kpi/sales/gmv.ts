import { finiteResult, requireNonNegatives } from "../require.js";

/** What {@link gmv} is computed from. */
export interface GmvInput {
  /** Amount of each order or order line at the price charged, in major units of one currency, 0 or more. */
  readonly amounts: ArrayLike<number>;
}

/**
 * Gross merchandise value (GMV): the value of everything ordered (成交总额).
 *
 * What was later cancelled or returned is included: {@link netSales} takes it off. Platforms differ in whether
 * unpaid orders and postage count; the amounts handed in decide.
 *
 * @returns Money in major units; 0 where nothing was ordered.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { gmv } from "opscycle/kpi";
 *
 * gmv({ amounts: [120, 80, 300] }); // => 500
 * gmv({ amounts: [] }); // => 0
 * ```
 */
export function gmv({ amounts }: GmvInput): number {
  requireNonNegatives("gmv", "amounts", amounts);
  let sum = 0;
  for (let index = 0; index < amounts.length; index += 1) sum += amounts[index] ?? 0;
  return finiteResult("gmv", sum);
}
