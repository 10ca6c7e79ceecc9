import { builtInRules, defineRulebook, starterLayer } from "../../dist/rules/index.js";

/** The rulebook of the comparison: what a shop would set, and nothing else. */
export const params = {
  "trial.pass": {
    minimumDays: 30,
    maximumDays: 120,
    minimumUnits: 20,
    minimumMaturedUnits: 10,
    maximumRounds: 3,
    maximumReturnRate: 0.1,
    minimumConversionRate: 0.02,
    minimumGrossMargin: 0.3,
  },
  "ad.roi-gate": { payBackRoas: 3, acceptableRoas: 2, minimumSpend: 50, minimumDays: 7 },
};

const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer, { id: "house", params }] });

/** Decides with every check written down. */
export const rules = rulebook.at({ sku: "A-1" });
