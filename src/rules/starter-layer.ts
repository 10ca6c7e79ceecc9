import type { Rule } from "./define-rule.js";
import type { Layer } from "./rulebook/layer.js";

/**
 * Values to begin with where the catalogue asks for a value and gives none. They are assumptions, marked as such in
 * every decision, made for a shop that sells many small things; put your own in a layer above.
 *
 * A trial is judged by its units and returns. Margin, clicks, conversion, rating and ROAS are not looked at until a
 * layer sets a threshold for them.
 */
export const starterLayer: Layer = {
  id: "starter",
  assumed: true,
  params: {
    "trial.pass": {
      minimumDays: 30,
      maximumDays: 120,
      minimumUnits: 3,
      minimumMaturedUnits: 3,
      maximumRounds: 3,
      maximumReturnRate: 0.2,
    },
    "inventory.restock": {
      minimumObservedDays: 7,
      leadTimeDays: 14,
      reviewPeriodDays: 28,
      bufferDays: 7,
      minimumOrderUnits: 1,
      orderMultiple: 1,
    },
    "inventory.stock-level": { overstockedAboveDays: 180 },
    "inventory.slow-mover": {
      windowDays: 90,
      minimumDaysOnSale: 90,
      raiseBelowUnits: 3,
      raiseAboveCoverDays: 120,
      clearAtUnits: 4,
      clearAtCoverDays: 90,
    },
    "inventory.slow-mover-share": { clearAtShare: 0.12 },
    "ad.roi-gate": { minimumSpend: 50, minimumDays: 7 },
    "product.stage": {
      windowDays: 30,
      newForDays: 60,
      minimumUnits: 20,
      growthFromRatio: 1.3,
      growthWhileRatio: 1.1,
      declineBelowRatio: 0.6,
      declineWhileBelowRatio: 0.8,
    },
    "product.restart": {
      windowDays: 90,
      minimumDaysOnSale: 90,
      poorSalesBelowUnits: 3,
      maximumRestarts: 1,
      maximumAdBudgetRatio: 1.2,
      adBudgetRaiseDays: 30,
    },
    "product.retire": {
      windowDays: 270,
      retireAfterDaysWithoutSale: 240,
      retireBelowUnits: 2,
      maximumReturnRate: 0.4,
      minimumRestarts: 1,
      clearanceDays: 60,
    },
  },
};

/**
 * The starter layer without the rules that are not there and the parameters that they do not know: for a rulebook of
 * some of the built-in rules, or with one of them replaced.
 */
export function starterLayerFor(rules: readonly Rule[]): Layer {
  const params = rules.flatMap((rule) => {
    const known = Object.entries(starterLayer.params[rule.id] ?? {}).filter(([param]) =>
      Object.hasOwn(rule.params.shape, param),
    );
    return known.length > 0 ? [[rule.id, Object.fromEntries(known)] as const] : [];
  });
  return { ...starterLayer, params: Object.fromEntries(params) };
}
