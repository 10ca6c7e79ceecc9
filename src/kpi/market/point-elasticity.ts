import { finiteResult, requireFinite, requireNonNegative } from "../require.js";

/** What {@link pointElasticity} is computed from. */
export interface PointElasticityInput {
  /** Change of quantity for each unit of price at this point: the slope of the demand curve, usually below 0. */
  readonly quantityPerPrice: number;
  /** The price at this point, in major units, 0 or more. */
  readonly price: number;
  /** Units demanded at this price, 0 or more. */
  readonly quantity: number;
}

/**
 * Point elasticity of demand: the elasticity at one point of a known demand curve (点弹性).
 *
 * Slope times price over quantity. On a straight demand curve it runs from 0 at a price of 0 to ever lower values
 * where demand ends. Where only two observations are known, use {@link demandElasticity}.
 *
 * @returns A number without unit; `null` where nothing is demanded.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { pointElasticity } from "opscycle/kpi";
 *
 * pointElasticity({ quantityPerPrice: -2, price: 30, quantity: 40 }); // => -1.5
 * pointElasticity({ quantityPerPrice: -2, price: 50, quantity: 0 }); // => null
 * ```
 */
export function pointElasticity({ quantityPerPrice, price, quantity }: PointElasticityInput): number | null {
  requireFinite("pointElasticity", "quantityPerPrice", quantityPerPrice);
  requireNonNegative("pointElasticity", "price", price);
  requireNonNegative("pointElasticity", "quantity", quantity);
  if (quantity === 0) return null;
  if (price === 0) return 0;
  return finiteResult("pointElasticity", quantityPerPrice * (price / quantity));
}
