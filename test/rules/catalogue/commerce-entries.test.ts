import type { Rule } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import * as ad from "../../../src/rules/ad/index.js";
import { commerceEntries } from "../../../src/rules/catalogue/commerce-entries.js";
import * as crossborder from "../../../src/rules/crossborder/index.js";
import * as margin from "../../../src/rules/margin/index.js";
import * as onboarding from "../../../src/rules/onboarding/index.js";
import { onboardingReferenceValues } from "../../../src/rules/onboarding/reference-values.js";
import * as pricing from "../../../src/rules/pricing/index.js";
import * as product from "../../../src/rules/product/index.js";
import * as promotion from "../../../src/rules/promotion/index.js";
import { promotionReferenceValues } from "../../../src/rules/promotion/reference-values.js";
import * as settlement from "../../../src/rules/settlement/index.js";
import * as tax from "../../../src/rules/tax/index.js";

const { bigPromotions, daysToPromotion, nextPromotionDate, promotionDate, ...promotionRules } = promotion;
const rules: readonly Rule[] = [
  ad,
  crossborder,
  margin,
  onboarding,
  pricing,
  product,
  promotionRules,
  settlement,
  tax,
].flatMap((folder): Rule[] => Object.values(folder));
const references = [...onboardingReferenceValues, ...promotionReferenceValues];

describe("commerceEntries", () => {
  test("holds each number of its theme once", () => {
    const numbers = [
      3, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 43, 44, 50, 51, 117, 118, 119, 123, 124,
    ];
    const more = [125, 230, 233, 234, 242, 246, 247, 251];
    expect(commerceEntries.map(({ number }) => number)).toEqual(
      [...numbers, ...more].map((number) => `R${String(number).padStart(3, "0")}`),
    );
  });

  test.each(commerceEntries)("$number is carried by what exists and says so", ({ number, carriedBy }) => {
    for (const carrier of carriedBy) {
      if ("reference" in carrier)
        expect(references.find(({ id }) => id === carrier.reference)?.source).toBe(number);
      else if ("calendar" in carrier)
        expect(bigPromotions.find(({ id }) => id === carrier.calendar)?.source).toBe(number);
      else {
        const rule = rules.find(({ id }) => id === carrier.rule);
        expect(rule?.source).toContain(number);
        if (carrier.param !== undefined)
          expect(Object.keys(rule?.params.shape ?? {})).toContain(carrier.param);
      }
    }
  });
});
