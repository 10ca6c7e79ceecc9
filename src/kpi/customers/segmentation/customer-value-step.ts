import { requireCount, requireNonNegative } from "../../require.js";

/** The steps of the customer-value ladder. */
export type CustomerValueStep = "new" | "repeat" | "loyal";

/** What {@link customerValueStep} is found from. The cut-offs are the shop's: the catalogue names none. */
export interface CustomerValueStepInput {
  /** Purchases so far, an integer of 0 or more. */
  readonly frequency: number;
  /** Money spent so far, in major units, 0 or more. */
  readonly monetary: number;
  /** Purchases from which on a customer is loyal, together with `loyalMonetary`. */
  readonly loyalFrequency: number;
  /** Money from which on a customer is loyal, together with `loyalFrequency`. */
  readonly loyalMonetary: number;
}

/**
 * Step of a customer on the ladder new, repeat, loyal (新客户—复购客户—忠诚客户).
 *
 * New after the first purchase, repeat from the second on, loyal with high frequency and high value. The ladder does not ask
 * when the last purchase was: see {@link memberStatus}.
 *
 * @returns The step; `null` before the first purchase.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { customerValueStep } from "opscycle/kpi";
 *
 * const cutOffs = { loyalFrequency: 5, loyalMonetary: 1000 };
 * customerValueStep({ frequency: 1, monetary: 1500, ...cutOffs }); // => "new"
 * customerValueStep({ frequency: 5, monetary: 400, ...cutOffs }); // => "repeat"
 * customerValueStep({ frequency: 5, monetary: 1000, ...cutOffs }); // => "loyal"
 * ```
 */
export function customerValueStep(input: CustomerValueStepInput): CustomerValueStep | null {
  const { frequency, monetary, loyalFrequency, loyalMonetary } = input;
  requireCount("customerValueStep", "frequency", frequency);
  requireNonNegative("customerValueStep", "monetary", monetary);
  requireNonNegative("customerValueStep", "loyalFrequency", loyalFrequency);
  requireNonNegative("customerValueStep", "loyalMonetary", loyalMonetary);
  if (frequency === 0) return null;
  if (frequency === 1) return "new";
  return frequency >= loyalFrequency && monetary >= loyalMonetary ? "loyal" : "repeat";
}
