import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";

/** Round numbers, so that the tests do not move with the starter layer. */
export const shopLayer = {
  id: "house",
  params: {
    "trial.pass": {
      minimumDays: 30,
      maximumDays: 90,
      minimumUnits: 10,
      minimumMaturedUnits: 5,
      maximumRounds: 2,
      maximumReturnRate: 0.2,
    },
    "inventory.restock": { minimumObservedDays: 7, leadTimeDays: 14, reviewPeriodDays: 14, bufferDays: 7 },
    "product.restart": { maximumRestarts: 1, adBudgetRaiseDays: 14 },
    "product.retire": {
      windowDays: 120,
      retireAfterDaysWithoutSale: 90,
      retireBelowUnits: 6,
      clearanceDays: 60,
    },
    "order.unpaid": { remindAfterHours: 1, closeAfterHours: 24 },
    "settlement.window": { automaticConfirmationDays: 10 },
  },
} as const;

/** The built-in rules with the starter layer and a house layer over it. */
export const shopRulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer, shopLayer] });

/** Who acts in the tests. */
export const mei = { actor: "mei", role: "product-group" } as const;
/** The shop's own automation. */
export const robot = { actor: "robot", role: "system" } as const;
