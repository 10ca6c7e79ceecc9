import { InvalidInputError } from "../../errors/index.js";
import { finiteResult, requireNonNegative } from "../require.js";
import { profitBeforeTax } from "./profit-before-tax.js";
import { requireProducts } from "./require-products.js";

/** One product of a sales mix. */
export interface MixProduct {
  /** Price of one unit, in major units, 0 or more. */
  readonly unitPrice: number;
  /** Cost that each unit causes, in major units, 0 or more. */
  readonly unitVariableCost: number;
  /** Its units in one composite unit, 0 or more: 3 and 1 where three of one are sold for each of the other. */
  readonly mixUnits: number;
}

/** What {@link breakEvenMix} is computed from. */
export interface BreakEvenMixInput {
  /** Costs of the period that do not depend on how much is sold, in major units, 0 or more. */
  readonly fixedCosts: number;
  /** The products, at least one, of which at least one has units in the mix. */
  readonly products: readonly MixProduct[];
  /** Profit wanted, in major units, 0 or more; 0, the break-even point, unless given. */
  readonly targetProfit?: number;
  /** Income tax on profit, a ratio of 0 to less than 1, where the wanted profit is one after tax; 0 unless given. */
  readonly incomeTaxRate?: number;
}

/** The point at which a sales mix breaks even, or brings the wanted profit. */
export interface BreakEvenMix {
  /** Contribution of one composite unit, in major units. */
  readonly compositeContribution: number;
  /** How many composite units. */
  readonly compositeUnits: number;
  /** Contribution of one unit on average, weighted by the mix, in major units. */
  readonly weightedUnitContribution: number;
  /** Units of all products together. */
  readonly totalUnits: number;
  /** Sales of all products together, in major units. */
  readonly totalSales: number;
  /** Units and sales of each product, in the order of the input. */
  readonly products: readonly {
    /** Units at which the whole breaks even. */
    readonly units: number;
    /** Sales of these units, in major units. */
    readonly sales: number;
  }[];
}

/**
 * Break-even point of several products that sell in a fixed mix, or their point of a wanted profit (多品种保本分析).
 *
 * A composite unit is one bundle in the proportions of the mix. Units are exact quotients: rounded up one by one they
 * still cover the fixed costs. Where the mix shifts to products of lower contribution, the point moves up.
 *
 * @returns The point in composite units, in units and in sales; `null` where a composite unit contributes 0 or less.
 * @throws InvalidInputError naming the field, for a mix without units and for a number that cannot be meant.
 * @example
 * ```ts
 * import { breakEvenMix } from "opscycle/kpi";
 *
 * const shirt = { unitPrice: 20, unitVariableCost: 12, mixUnits: 3 };
 * const coat = { unitPrice: 100, unitVariableCost: 64, mixUnits: 1 };
 * const point = breakEvenMix({ fixedCosts: 1200, products: [shirt, coat] });
 * point?.compositeUnits; // => 20
 * point?.products; // => [{ units: 60, sales: 1200 }, { units: 20, sales: 2000 }]
 * ```
 */
export function breakEvenMix(input: BreakEvenMixInput): BreakEvenMix | null {
  const { fixedCosts, products, targetProfit = 0, incomeTaxRate = 0 } = input;
  requireNonNegative("breakEvenMix", "fixedCosts", fixedCosts);
  requireMix(products);
  const profit = profitBeforeTax("breakEvenMix", { targetProfit, incomeTaxRate });
  const mixUnits = products.reduce((sum, product) => sum + product.mixUnits, 0);
  const compositeContribution = finiteResult(
    "breakEvenMix",
    products.reduce(
      (sum, product) => sum + (product.unitPrice - product.unitVariableCost) * product.mixUnits,
      0,
    ),
  );
  if (compositeContribution <= 0) return null;
  const compositeUnits = finiteResult("breakEvenMix", (fixedCosts + profit) / compositeContribution);
  const parts = products.map(({ unitPrice, mixUnits: share }) => ({
    units: compositeUnits * share,
    sales: finiteResult("breakEvenMix", compositeUnits * share * unitPrice),
  }));
  return {
    compositeContribution,
    compositeUnits,
    weightedUnitContribution: compositeContribution / mixUnits,
    totalUnits: finiteResult("breakEvenMix", compositeUnits * mixUnits),
    totalSales: finiteResult(
      "breakEvenMix",
      parts.reduce((sum, { sales }) => sum + sales, 0),
    ),
    products: parts,
  };
}

function requireMix(products: readonly MixProduct[]): void {
  requireProducts("breakEvenMix", products, ({ unitPrice, unitVariableCost, mixUnits }, path) => {
    requireNonNegative("breakEvenMix", `${path}.unitPrice`, unitPrice);
    requireNonNegative("breakEvenMix", `${path}.unitVariableCost`, unitVariableCost);
    requireNonNegative("breakEvenMix", `${path}.mixUnits`, mixUnits);
  });
  if (products.every(({ mixUnits }) => mixUnits === 0))
    throw new InvalidInputError("breakEvenMix", [
      { path: "products", expected: "products of which one has units in the mix", received: "0 units" },
    ]);
}
