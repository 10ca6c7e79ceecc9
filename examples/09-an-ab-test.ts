// A new product page against the old one: planned, checked, then read once.
import {
  minimumDetectableEffect,
  requiredSampleSize,
  sampleRatioTest,
  twoProportionTest,
} from "opscycle/kpi";

const percent = (ratio: number | null | undefined) => `${((ratio ?? Number.NaN) * 100).toFixed(2)} %`;

// Before: 4 % buy today. Half a point more must not be missed.
const plan = requiredSampleSize({ controlRate: 0.04, variantRate: 0.045 });
console.log(`visitors needed for each page: ${plan?.wholeControl}`);

// After: first whether the split is what was planned; a broken one spoils all that follows.
const control = { buyers: 1024, visitors: 25_600 };
const variant = { buyers: 1135, visitors: 25_710 };
const split = sampleRatioTest({
  observedCounts: [control.visitors, variant.visitors],
  plannedShares: [1, 1],
});
console.log(
  `split: p = ${split?.pValue.toFixed(2)}, ${(split?.pValue ?? 0) < 0.001 ? "broken" : "as planned"}`,
);

const result = twoProportionTest({
  controlSuccesses: control.buyers,
  controlTrials: control.visitors,
  variantSuccesses: variant.buyers,
  variantTrials: variant.visitors,
});
console.log(`${percent(result?.controlRate)} against ${percent(result?.variantRate)}`);
console.log(`a difference like this by chance alone: p = ${result?.pValue?.toFixed(3)}`);
const { lower, upper } = result?.newcombeInterval ?? {};
console.log(`difference between ${percent(lower)} and ${percent(upper)}, in points of conversion`);

// What the experiment could have found at all: below this, "no difference" would mean nothing.
const smallest = minimumDetectableEffect({
  controlRate: control.buyers / control.visitors,
  controlTrials: control.visitors,
  variantTrials: variant.visitors,
});
console.log(`smallest difference that is found four times in five: ${percent(smallest?.absoluteEffect)}`);
