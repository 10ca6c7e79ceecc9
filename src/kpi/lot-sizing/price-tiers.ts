import { refusal, requireNonNegative, requirePositive } from "../require.js";

/** A step of a supplier's price list. */
export interface PriceTier {
  /** Order quantity from which the price holds; 0 for the first tier. */
  readonly fromQuantity: number;
  /** Price of a unit, above 0. */
  readonly unitCost: number;
}

/** What the order quantity with discounts is computed from. Demand and holding cost count in the same period. */
export interface EoqDiscountInput {
  /** Units demanded per period, above 0. */
  readonly demandPerPeriod: number;
  /** Fixed cost of an order, above 0. */
  readonly orderCost: number;
  /** Cost of holding for a period as a share of the price paid, 0 or more: 0.2 for 20 per cent. */
  readonly holdingCostRatio: number;
  /** Cost of holding a unit for a period that does not depend on its price, 0 or more; 0 by default. */
  readonly holdingCost?: number;
  /** The price list: quantities rise from 0, prices fall. */
  readonly tiers: readonly PriceTier[];
}

/** The best that can be done in one tier. */
export interface TierResult {
  /** The quantity that would be cheapest if the tier had no bounds. */
  readonly economicQuantity: number;
  /** The cheapest quantity within the tier; `null` where a quantity of another tier is cheaper in any case. */
  readonly orderQuantity: number | null;
  /** Purchase, order and holding cost per period at that quantity. */
  readonly costPerPeriod: number | null;
}

/** The cheapest order quantity over all tiers. */
export interface EoqDiscountResult {
  /** Units of an order at the least cost; the lowest such quantity where several cost the same. */
  readonly orderQuantity: number;
  /** Index of its tier. */
  readonly tier: number;
  /** Purchase, order and holding cost together, per period. */
  readonly costPerPeriod: number;
  /** Each tier's best, in the order of the tiers. */
  readonly tiers: readonly TierResult[];
}

/** Refuses an impossible input of a discount model. */
export function requireDiscountInput(subject: string, input: EoqDiscountInput): void {
  requirePositive(subject, "demandPerPeriod", input.demandPerPeriod);
  requirePositive(subject, "orderCost", input.orderCost);
  requireNonNegative(subject, "holdingCostRatio", input.holdingCostRatio);
  requireNonNegative(subject, "holdingCost", input.holdingCost ?? 0);
  if (input.holdingCostRatio === 0 && (input.holdingCost ?? 0) === 0)
    throw refusal(subject, "holdingCostRatio", "above 0 where holdingCost is 0", 0);
  if (!Array.isArray(input.tiers) || input.tiers.length === 0)
    throw refusal(subject, "tiers", "a list of at least one tier", input.tiers);
  let before: PriceTier | undefined;
  for (const [index, tier] of input.tiers.entries()) {
    requireNonNegative(subject, `tiers.${index}.fromQuantity`, tier.fromQuantity);
    requirePositive(subject, `tiers.${index}.unitCost`, tier.unitCost);
    if (before === undefined ? tier.fromQuantity !== 0 : tier.fromQuantity <= before.fromQuantity)
      throw refusal(subject, `tiers.${index}.fromQuantity`, "quantities that rise from 0", tier.fromQuantity);
    if (before !== undefined && tier.unitCost > before.unitCost)
      throw refusal(subject, `tiers.${index}.unitCost`, "prices that do not rise", tier.unitCost);
    before = tier;
  }
}

/** The cheapest of the tiers' results; of equal ones the one with the smaller quantity. */
export function cheapestTier(tiers: readonly TierResult[]): EoqDiscountResult {
  let best = { orderQuantity: 0, tier: 0, costPerPeriod: Number.POSITIVE_INFINITY };
  for (const [tier, { orderQuantity, costPerPeriod }] of tiers.entries())
    if (orderQuantity !== null && costPerPeriod !== null && costPerPeriod < best.costPerPeriod)
      best = { orderQuantity, tier, costPerPeriod };
  return { ...best, tiers };
}
