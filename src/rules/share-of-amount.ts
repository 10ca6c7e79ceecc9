import { roundedUnits } from "./rounded-units.js";

/** A share of an amount in minor units, rounded half up to whole ones: 0.35 of 10 is 4. */
export function shareOfAmount(amountMinor: number, share: number): number {
  return Math.round(roundedUnits(amountMinor * share));
}
