import { refusal } from "../require.js";
import { type FillRateConventions, requireConventions } from "./cycle-shortage.js";
import type { DemandModel } from "./demand/demand-model.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";

/** Demand that an order-up-to level has to do with, and how its fill rate is counted. */
export interface OrderUpToDemand extends FillRateConventions {
  /** Demand over the review period and the lead time together. */
  readonly protectionDemand: StockDemand;
  /** Demand over the lead time alone, with a mean below that of `protectionDemand`. */
  readonly leadTimeDemand: StockDemand;
}

/** Checks both distributions and the conventions. */
export function requireOrderUpToDemand(
  subject: string,
  input: OrderUpToDemand,
): { protection: DemandModel; leadTime: DemandModel } {
  const protection = requireDemand(subject, "protectionDemand", input.protectionDemand);
  const leadTime = requireDemand(subject, "leadTimeDemand", input.leadTimeDemand);
  if (!(leadTime.mean < protection.mean))
    throw refusal(subject, "leadTimeDemand", `a mean below ${protection.mean}`, leadTime.mean);
  requireConventions(subject, input);
  return { protection, leadTime };
}

/** Expected units short in a review cycle. */
export function reviewShortage(
  protection: DemandModel,
  leadTime: DemandModel,
  level: number,
  { formula = "traditional", shortages = "backorders" }: FillRateConventions,
): number {
  const carriesOver = formula === "exact" && shortages === "backorders";
  return protection.loss(level) - (carriesOver ? leadTime.loss(level) : 0);
}
