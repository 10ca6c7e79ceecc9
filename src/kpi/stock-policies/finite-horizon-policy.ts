import { finiteResult, refusal, requireFinite, requireInteger, requireNonNegative } from "../require.js";
import { type BackorderCosts, levelCost, requireBackorderCosts } from "./backorder-costs.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";
import { unitChances } from "./demand/unit-chances.js";
import { type CostToGo, decidePeriod } from "./horizon-step.js";

/** Demand and costs of one period of {@link finiteHorizonPolicy}. */
export interface HorizonPeriod extends BackorderCosts {
  /** Demand of the period. */
  readonly demand: StockDemand;
  /** Cost of placing an order, whatever its size, 0 or more. Default 0. */
  readonly fixedCostPerOrder?: number;
  /** Price of a unit bought, 0 or more. Default 0. */
  readonly purchaseCostPerUnit?: number;
}

/** What {@link finiteHorizonPolicy} is computed from. */
export interface FiniteHorizonInput {
  /** The periods in order, at least one. */
  readonly periods: readonly HorizonPeriod[];
  /** What a cost of the next period is worth in this one, above 0 and at most 1. Default 1. */
  readonly discountFactor?: number;
  /** Cost of each unit left when all periods are over, below 0 where it still brings something. Default 0. */
  readonly leftoverCostPerUnit?: number;
  /** Cost of each unit that customers still wait for when all periods are over, 0 or more. Default 0. */
  readonly finalBackorderCostPerUnit?: number;
  /** Stock at the beginning, an integer; below 0 for backorders. Default 0. */
  readonly startingStock?: number;
}

/** What to do in a period: order up to the level when stock is at or below the reorder point. */
export interface HorizonDecision {
  /** s; `null` where it is best not to order, however little there is. */
  readonly reorderPoint: number | null;
  /** S; `null` where it is best not to order. */
  readonly orderUpToLevel: number | null;
}

/** The best policy of a number of periods. */
export interface FiniteHorizonPolicy {
  /** The decision rule of each period. */
  readonly decisions: readonly HorizonDecision[];
  /** Expected cost of all periods, discounted to the first, from the starting stock on. */
  readonly cost: number;
}

/**
 * Finite-horizon policy: the best (s, S) of each of a number of periods with demand and costs of their own, by dynamic
 * programming.
 *
 * Goods ordered at the start of a period are there for its demand; what is short waits. Without fixed costs s = S − 1, a
 * base stock. Demand is counted in whole units: continuous demand is rounded to the nearest unit where it changes the
 * stock, below 0 to 0, while its holding and backorder costs are those of the continuous distribution. Tails of demand
 * of a chance below 1e-14 are cut off; the stock itself has no bounds.
 *
 * Source: Scarf, The optimality of (S, s) policies in the dynamic inventory problem, 1960; Snyder & Shen, Fundamentals of
 * Supply Chain Theory, 2nd edition, equation 4.66.
 *
 * @returns Levels in units, and money.
 * @throws InvalidInputError naming the field, for input that cannot be meant; fixed costs that rise by more than the
 * discount make policies of another form best and are refused.
 * @example
 * ```ts
 * import { finiteHorizonPolicy } from "opscycle/kpi";
 *
 * const demand = { distribution: "normal", mean: 100, standardDeviation: 20 } as const;
 * const costs = { holdingCostPerUnitPeriod: 1, backorderCostPerUnitPeriod: 20, fixedCostPerOrder: 50, purchaseCostPerUnit: 2 };
 * const end = { leftoverCostPerUnit: 1, finalBackorderCostPerUnit: 20 };
 * const { decisions, cost } = finiteHorizonPolicy({ periods: Array(5).fill({ demand, ...costs }), ...end });
 * decisions[0]; // => { reorderPoint: 110, orderUpToLevel: 133 }
 * decisions[4]; // => { reorderPoint: 111, orderUpToLevel: 126 }
 * cost.toFixed(0); // => "1559"
 * ```
 */
export function finiteHorizonPolicy({
  periods,
  discountFactor = 1,
  leftoverCostPerUnit = 0,
  finalBackorderCostPerUnit = 0,
  startingStock = 0,
}: FiniteHorizonInput): FiniteHorizonPolicy {
  const subject = "finiteHorizonPolicy";
  if (!(discountFactor > 0 && discountFactor <= 1))
    throw refusal(subject, "discountFactor", "a number above 0, of 1 at most", discountFactor);
  requireFinite(subject, "leftoverCostPerUnit", leftoverCostPerUnit);
  requireNonNegative(subject, "finalBackorderCostPerUnit", finalBackorderCostPerUnit);
  requireInteger(subject, "startingStock", startingStock);
  const steps = requirePeriods(subject, periods, discountFactor);
  requireDearUnits(subject, steps, discountFactor, leftoverCostPerUnit);
  let costToGo: CostToGo = {
    at: (stock) => (stock > 0 ? leftoverCostPerUnit * stock : -finalBackorderCostPerUnit * stock),
    linearBelow: 0,
    slopeBelow: finalBackorderCostPerUnit,
  };
  const decisions: HorizonDecision[] = [];
  for (const step of steps.reverse()) {
    const { decision, costToGo: earlier } = decidePeriod({ ...step, discountFactor, next: costToGo });
    decisions.unshift(decision);
    costToGo = earlier;
  }
  return { decisions, cost: finiteResult(subject, costToGo.at(startingStock)) };
}

/** Refuses a leftover value that pays for buying without end. */
function requireDearUnits(
  subject: string,
  steps: readonly { readonly holdingCost: number; readonly purchaseCost: number }[],
  discountFactor: number,
  leftoverCost: number,
): void {
  let unitCost = leftoverCost;
  for (const { holdingCost, purchaseCost } of [...steps].reverse()) {
    unitCost = holdingCost + discountFactor * unitCost;
    if (unitCost + purchaseCost <= 0)
      throw refusal(subject, "leftoverCostPerUnit", "a leftover worth less than a unit costs", leftoverCost);
  }
}

function requirePeriods(subject: string, periods: readonly HorizonPeriod[], discountFactor: number) {
  if (!Array.isArray(periods) || periods.length === 0)
    throw refusal(subject, "periods", "a list of at least one period", periods);
  let lastFixedCost = Number.POSITIVE_INFINITY;
  return periods.map((period: HorizonPeriod, index) => {
    const path = `periods.${index}`;
    const { fixedCostPerOrder = 0, purchaseCostPerUnit = 0 } = period;
    requireBackorderCosts(subject, period, `${path}.`);
    requireNonNegative(subject, `${path}.fixedCostPerOrder`, fixedCostPerOrder);
    requireNonNegative(subject, `${path}.purchaseCostPerUnit`, purchaseCostPerUnit);
    if (fixedCostPerOrder * discountFactor > lastFixedCost)
      throw refusal(
        subject,
        `${path}.fixedCostPerOrder`,
        `at most ${lastFixedCost / discountFactor}`,
        fixedCostPerOrder,
      );
    lastFixedCost = fixedCostPerOrder;
    const demand = requireDemand(subject, `${path}.demand`, period.demand);
    return {
      chances: unitChances(demand),
      stockCostAt: (level: number) => levelCost(demand, level, period),
      holdingCost: period.holdingCostPerUnitPeriod,
      backorderCost: period.backorderCostPerUnitPeriod,
      fixedCost: fixedCostPerOrder,
      purchaseCost: purchaseCostPerUnit,
    };
  });
}
