import type { ReferenceValue } from "../reference/reference-value.js";

/** What the documents say of the cost of entry and no rule looks at. */
export const onboardingReferenceValues = [
  {
    id: "onboarding.fee-range",
    title: { en: "Deposit and technical service fee together", zh: "保证金与技术服务费总额" },
    value: { from: "several thousand", to: "several hundred thousand" },
    unit: "CNY",
    source: "R023",
    questionable: "vague, and its upper end is above every deposit that is stated (E-25)",
  },
] as const satisfies readonly ReferenceValue[];
