import { listingReferenceValues } from "../listing/reference-values.js";
import { onboardingReferenceValues } from "../onboarding/reference-values.js";
import { promotionReferenceValues } from "../promotion/reference-values.js";
import { marketReferenceValues } from "./market-reference-values.js";
import type { ReferenceValue } from "./reference-value.js";

/**
 * Every figure that the catalogue states and nothing decides by. What the catalogue doubts carries its doubt.
 *
 * @example
 * ```ts
 * import { referenceValues } from "opscycle/rules";
 *
 * referenceValues.find(({ id }) => id === "market.growth")?.value; // => 0.085
 * ```
 */
export const referenceValues: readonly ReferenceValue[] = [
  ...onboardingReferenceValues,
  ...promotionReferenceValues,
  ...listingReferenceValues,
  ...marketReferenceValues,
];
