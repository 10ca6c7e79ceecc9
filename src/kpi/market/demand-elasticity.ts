import { logRatio } from "../comparisons/log-ratio.js";
import { finiteResult, requireNonNegative, requireOneOf } from "../require.js";

/** What {@link demandElasticity} is computed from. */
export interface DemandElasticityInput {
  /** The price before the change, in major units, 0 or more. */
  readonly priceBefore: number;
  /** The price after it. */
  readonly priceAfter: number;
  /** Units sold in a period before the change, 0 or more. */
  readonly quantityBefore: number;
  /** Units sold in an equally long period after it. */
  readonly quantityAfter: number;
  /**
   * What the changes are a share of. `initial` (default): the values before. `midpoint`: the mean of the values
   * before and after, the arc elasticity, which is the same for a rise and the fall back. `logarithmic`:
   * differences of natural logarithms, exact where the elasticity is constant.
   */
  readonly method?: "initial" | "midpoint" | "logarithmic";
}

/**
 * Price elasticity of demand from one change of price: relative change of quantity for each relative change of price
 * (需求弹性).
 *
 * Negative as a rule: at -2 a price one per cent higher loses about two per cent of the units. Below -1 revenue
 * falls when the price rises. It holds what else changed meanwhile (season, ads, stock) against the price: with
 * more than two observations {@link logLogElasticity} is firmer. With another product's price it is the cross
 * elasticity.
 *
 * @returns A number without unit; `null` where the price did not change, and where a value of 0 leaves a change
 * without a base.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { demandElasticity } from "opscycle/kpi";
 *
 * const change = { priceBefore: 4, priceAfter: 6, quantityBefore: 120, quantityAfter: 80 };
 * demandElasticity(change)?.toFixed(4); // => "-0.6667"
 * demandElasticity({ ...change, method: "midpoint" }); // => -1
 * demandElasticity({ ...change, method: "logarithmic" })?.toFixed(4); // => "-1.0000"
 * ```
 */
export function demandElasticity(input: DemandElasticityInput): number | null {
  const { method = "initial", ...values } = input;
  for (const [field, value] of Object.entries(values)) requireNonNegative("demandElasticity", field, value);
  requireOneOf("demandElasticity", "method", method, ["initial", "midpoint", "logarithmic"]);
  const price = relativeChange(values.priceBefore, values.priceAfter, method);
  const quantity = relativeChange(values.quantityBefore, values.quantityAfter, method);
  if (price === null || quantity === null || price === 0) return null;
  return quantity === 0 ? 0 : finiteResult("demandElasticity", quantity / price);
}

function relativeChange(
  before: number,
  after: number,
  method: "initial" | "midpoint" | "logarithmic",
): number | null {
  if (method === "logarithmic") return before === 0 || after === 0 ? null : logRatio(after, before);
  const base = method === "midpoint" ? before / 2 + after / 2 : before;
  return base === 0 ? null : (after - before) / base;
}
