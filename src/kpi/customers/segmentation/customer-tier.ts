import { requireCount, requireNonNegative } from "../../require.js";

/** The five tiers of customers. */
export type CustomerTier = "highValue" | "growing" | "potential" | "ordinary" | "lost";

/** What {@link customerTier} is found from. The cut-offs are the shop's: the catalogue names none. */
export interface CustomerTierInput {
  /** Days since the last purchase, 0 or more. */
  readonly recencyDays: number;
  /** Purchases in the window, an integer of 0 or more. */
  readonly frequency: number;
  /** Purchases in the window of the same length before it, an integer of 0 or more. */
  readonly previousFrequency: number;
  /** Money spent in the window, in major units, 0 or more. */
  readonly monetary: number;
  /** Value of the largest order in the window, in major units, 0 or more. */
  readonly largestOrder: number;
  /** A customer is lost after more days than these without a purchase. */
  readonly lostAfterDays: number;
  /** Purchases from which on frequency is high. */
  readonly highFrequency: number;
  /** Money from which on the amount is high. */
  readonly highMonetary: number;
  /** Value from which on a single order is high. */
  readonly highOrderValue: number;
}

/**
 * Tier of a customer: high value, growing, potential, ordinary or lost (客户分层策略).
 *
 * The first that fits, in this order: lost, no purchase for long; high value, high frequency and high amount; growing,
 * more purchases than in the window before; potential, a high single order; ordinary, all others.
 *
 * @returns The tier.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { customerTier } from "opscycle/kpi";
 *
 * const cutOffs = { lostAfterDays: 365, highFrequency: 6, highMonetary: 2000, highOrderValue: 500 };
 * const customer = { recencyDays: 10, frequency: 3, previousFrequency: 1, monetary: 400, largestOrder: 200 };
 * customerTier({ ...customer, ...cutOffs }); // => "growing"
 * customerTier({ ...customer, previousFrequency: 3, largestOrder: 600, ...cutOffs }); // => "potential"
 * ```
 */
export function customerTier(input: CustomerTierInput): CustomerTier {
  for (const field of ["frequency", "previousFrequency"] as const)
    requireCount("customerTier", field, input[field]);
  for (const field of measuresAndCutOffs) requireNonNegative("customerTier", field, input[field]);
  if (input.recencyDays > input.lostAfterDays) return "lost";
  if (input.frequency >= input.highFrequency && input.monetary >= input.highMonetary) return "highValue";
  if (input.frequency > input.previousFrequency) return "growing";
  return input.largestOrder >= input.highOrderValue ? "potential" : "ordinary";
}

const measuresAndCutOffs = [
  "recencyDays",
  "monetary",
  "largestOrder",
  "lostAfterDays",
  "highFrequency",
  "highMonetary",
  "highOrderValue",
] as const;
