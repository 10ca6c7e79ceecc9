import { requirePositive } from "../require.js";
import type { DemandModel } from "./demand/demand-model.js";

/** What stock and its lack cost; periods are of one length throughout. */
export interface BackorderCosts {
  /** Holding cost of a unit on hand for a period, above 0. */
  readonly holdingCostPerUnitPeriod: number;
  /** Cost of a unit that a customer waits for, for each period, above 0. */
  readonly backorderCostPerUnitPeriod: number;
}

/** Refuses costs that are not above 0. */
export function requireBackorderCosts(subject: string, costs: BackorderCosts, path = ""): void {
  requirePositive(subject, `${path}holdingCostPerUnitPeriod`, costs.holdingCostPerUnitPeriod);
  requirePositive(subject, `${path}backorderCostPerUnitPeriod`, costs.backorderCostPerUnitPeriod);
}

/** The share of demand distributions that stock should cover: b ÷ (b + h). */
export function backorderRatio({
  holdingCostPerUnitPeriod,
  backorderCostPerUnitPeriod,
}: BackorderCosts): number {
  return backorderCostPerUnitPeriod / (backorderCostPerUnitPeriod + holdingCostPerUnitPeriod);
}

/** Expected holding and backorder cost of a period when stock and orders together are at a level: g(y). */
export function levelCost(demand: DemandModel, level: number, costs: BackorderCosts): number {
  const { holdingCostPerUnitPeriod, backorderCostPerUnitPeriod } = costs;
  const short = demand.loss(level);
  return (level - demand.mean + short) * holdingCostPerUnitPeriod + short * backorderCostPerUnitPeriod;
}
