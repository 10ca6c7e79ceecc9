import { describe, expect, test } from "vitest";
import { builtInFields, numberFields, takes } from "./built-in-fields.js";

/**
 * What cannot be 0: it divides, it is a time within which nothing could be done, or a number of things of which there
 * is one at the least. Everything else that is a number can.
 */
const aboveZero: Readonly<Record<string, string>> = {
  "selection.no-herd": "minimumOwnAdvantages",
  "trial.pass": "maximumDays",
  "product.restart": "windowDays maximumAdBudgetRatio adBudgetRaiseDays",
  "product.retire": "windowDays retireAfterDaysWithoutSale clearanceDays",
  "product.stage":
    "seasonalRatio windowDays newForDays growthFromRatio growthWhileRatio declineBelowRatio declineWhileBelowRatio",
  "launch.cadence": "preHolidayMultiplier",
  "launch.focus-period": "focusDays",
  "listing.main-image": "minimumSidePx",
  "listing.price-honesty": "originalPrice comparisonWindowDays",
  "pricing.dynamic-bounds": "priceStep",
  "pricing.strategy": "priceStep competitionRatio penetrationRatio skimmingRatio",
  "promotion.strength": "regularPrice",
  "inventory.count-error": "errorRateBelow",
  "inventory.restock": "windowDays minimumObservedDays orderMultiple",
  "inventory.slow-mover": "windowDays minimumDaysOnSale",
  "inventory.turnover": "healthyTurnoverDays",
  "order.pick-up": "pickUpHours",
  "order.ship-promise": "promiseHours",
  "order.unpaid": "closeAfterHours",
  "carrier.appraisal": "worstDamageRate worstComplaintRate worstCostRatio",
  "carrier.count": "minimumCarriers",
  "service.grade": "contacts",
  "service.response": "afterSalesHours complaintHours negativeReviewHours smallMatterHours bigMatterHours",
  "customer.repeat": "minimumPurchases",
  "member.programme": "minimumLevels maximumLevels",
  "community.balance": "minimumPosts",
  "ad.optimisation-cycle": "optimisationCycleDays",
  "ad.roi-gate": "payBackRoas",
  "campaign.metric-weights": "maximumAttainment",
  "kol.match": "fullMarkFans fullMarkPastCases fullMarkInteractionRate fullMarkConversionRate",
  "short-video.format": "maximumSeconds",
  "experiment.significance": "plannedPerGroup maximumLooks",
  "competition.core-rivals": "maximumRivals",
  "competition.differentiation": "minimumAnswersTried",
  "demand.warning": "standardDeviation minimumPeriods smoothing",
  "dashboard.region-conversion": "shopVisitors minimumVisitors",
  "data-review.cycle": "cycleDays",
  "goal.year-two": "industryRank lastFrontRank",
  "approval.data-export": "levelsForImportant",
  "approval.large-sum": "levelsForLarge",
  "supplier.appraisal": "priceRatio worstPriceRatio bestPriceRatio",
  "supplier.conditions": "priceRatio maximumPriceRatio",
  "supplier.count": "minimumSuppliers",
  "quality.acceptance-plan": "lotUnits",
  "quality.spot-check": "sampleShare minimumSampleUnits",
  "quality.standard": "ownBrandReviewDays agencyReviewDays",
  "onboarding.review-time": "maximumWorkingDays",
  "penalty.appeal": "appealWithinDays",
  "security.backup": "backupCycleDays auditCycleDays",
  "security.password-rotation": "rotationDays",
  "tool.selection": "maximumTools",
  "alert.handling": "escalateAfterHours snoozeHours",
  "schedule.stage": "workingDays approvalWorkingDays",
  "schedule.review": "cycleDays closeWithinDays",
};
const mustBeAbove = (id: string, name: string) => aboveZero[id]?.split(" ").includes(name) ?? false;

describe("0 as a fact or parameter of a built-in rule", () => {
  test.each(numberFields)("$id $name takes it where it makes sense", ({ id, name, schema }) => {
    expect(takes(schema, 0)).toBe(!mustBeAbove(id, name));
  });

  test("is refused of fields that there are", () => {
    const listed = Object.entries(aboveZero).flatMap(([id, names]) =>
      names.split(" ").map((name) => `${id} ${name}`),
    );
    const known = builtInFields.map(({ id, name }) => `${id} ${name}`);
    expect(listed.filter((path) => !known.includes(path))).toEqual([]);
  });
});
