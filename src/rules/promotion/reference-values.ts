import type { ReferenceValue } from "../reference/reference-value.js";

/** Offers that the documents name as examples. They say nothing of the margin: see the rule `promotion.strength`. */
export const promotionReferenceValues = [
  {
    id: "promo.periodic-purchase",
    title: { en: "Periodic purchase: three bought, one more free", zh: "周期购买3赠1" },
    value: { boughtUnits: 3, freeUnits: 1 },
    unit: "units",
    source: "R043",
  },
  {
    id: "promo.bogo",
    title: { en: "One bought, one more free", zh: "买一送一" },
    value: { boughtUnits: 1, freeUnits: 1 },
    unit: "units",
    source: "R044",
  },
] as const satisfies readonly ReferenceValue[];
