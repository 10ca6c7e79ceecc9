import { InvalidInputError } from "../../errors/index.js";
import { finiteResult, refusal, requireFinite, requireNonNegative } from "../require.js";
import { requireProducts } from "./require-products.js";

/** One product as it was budgeted and as it sold. */
export interface ProductSales {
  /** Units sold, 0 or more. */
  readonly actualUnits: number;
  /** Price charged for one, in major units, 0 or more. */
  readonly actualPrice: number;
  /** Units budgeted, 0 or more. */
  readonly budgetUnits: number;
  /** Price budgeted for one, in major units, 0 or more. */
  readonly budgetPrice: number;
  /** What one was budgeted to bring, in major units: its contribution, its profit or its price. */
  readonly budgetUnitValue: number;
}

/** What {@link salesVariances} is computed from. */
export interface SalesVariancesInput {
  /** The products, at least one, of which one has units in the budget. */
  readonly products: readonly ProductSales[];
  /**
   * How mix and quantity are laid on single products; the totals are the same. `individual`, unless given: at the
   * product's own value, so that mix and quantity add up to its volume variance. `weighted-average`: mix at the
   * difference from the budget's mean value, which shows more of a product under the mean as adverse.
   */
  readonly method?: "individual" | "weighted-average";
}

/** Parts of a sales variance, in major units; above 0 favourable, below 0 adverse. */
export interface SalesVarianceParts {
  /** Due to other prices. */
  readonly price: number;
  /** Due to other units at the budgeted value. */
  readonly volume: number;
  /** Due to other proportions of the products. */
  readonly mix: number;
  /** Due to more or fewer units in all, in the budgeted proportions. */
  readonly quantity: number;
}

/** Variances of all products together and of each. */
export interface SalesVariances extends SalesVarianceParts {
  /** In the order of the input. */
  readonly products: readonly SalesVarianceParts[];
}

/**
 * Sales variances of several products: price and volume, and volume split into mix and quantity (销售差异分析).
 *
 * In total `volume` is `mix` plus `quantity`. The value of a unit decides what the volume explains: see
 * {@link salesVolumeVariance}. Mix has a meaning for products that stand in for one another.
 *
 * @returns The variances in total and of each product.
 * @throws InvalidInputError naming the field, for a budget without units and for a number or method that cannot be
 * meant.
 * @example
 * ```ts
 * import { salesVariances } from "opscycle/kpi";
 *
 * const tea = { actualUnits: 70, actualPrice: 11, budgetUnits: 60, budgetPrice: 10, budgetUnitValue: 4 };
 * const pot = { actualUnits: 50, actualPrice: 30, budgetUnits: 40, budgetPrice: 32, budgetUnitValue: 10 };
 * const { price, volume, mix, quantity } = salesVariances({ products: [tea, pot] });
 * [price, volume, mix, quantity]; // => [-30, 140, 12, 128]
 * ```
 */
export function salesVariances({ products, method = "individual" }: SalesVariancesInput): SalesVariances {
  requireSales(products, method);
  const total = (of: (product: ProductSales) => number) => products.reduce((sum, each) => sum + of(each), 0);
  const actualUnits = total((product) => product.actualUnits);
  const budgetUnits = total((product) => product.budgetUnits);
  const meanValue = total((product) => product.budgetUnits * product.budgetUnitValue) / budgetUnits;
  const parts = products.map((product) => {
    const { budgetUnitValue: value } = product;
    const unitsInBudgetMix = (actualUnits * product.budgetUnits) / budgetUnits;
    const isMean = method === "weighted-average";
    const mixValue = isMean ? value - meanValue : value;
    return {
      price: product.actualPrice * product.actualUnits - product.budgetPrice * product.actualUnits,
      volume: product.actualUnits * value - product.budgetUnits * value,
      mix: product.actualUnits * mixValue - unitsInBudgetMix * mixValue,
      quantity: isMean
        ? product.actualUnits * meanValue - product.budgetUnits * meanValue
        : unitsInBudgetMix * value - product.budgetUnits * value,
    };
  });
  const sum = (part: keyof SalesVarianceParts) =>
    finiteResult(
      "salesVariances",
      parts.reduce((whole, each) => whole + each[part], 0),
    );
  return {
    price: sum("price"),
    volume: sum("volume"),
    mix: sum("mix"),
    quantity: sum("quantity"),
    products: parts,
  };
}

function requireSales(products: readonly ProductSales[], method: unknown): void {
  requireProducts("salesVariances", products, (product, path) => {
    for (const field of ["actualUnits", "actualPrice", "budgetUnits", "budgetPrice"] as const)
      requireNonNegative("salesVariances", `${path}.${field}`, product[field]);
    requireFinite("salesVariances", `${path}.budgetUnitValue`, product.budgetUnitValue);
  });
  if (products.every(({ budgetUnits }) => budgetUnits === 0))
    throw new InvalidInputError("salesVariances", [
      { path: "products", expected: "products of which one has units in the budget", received: "0 units" },
    ]);
  if (method !== "individual" && method !== "weighted-average")
    throw refusal("salesVariances", "method", "individual or weighted-average", method);
}
