import { describe, expect, test } from "vitest";
import { builtInFields, numberFields, takes } from "./built-in-fields.js";

const fieldOf = (path: string) => {
  const found = builtInFields.find(({ id, name }) => `${id} ${name}` === path);
  if (found === undefined) throw new Error(`no field ${path}`);
  return found.schema;
};
const pathsOf = (ending: RegExp, others: readonly string[]) =>
  numberFields
    .filter(({ name }) => ending.test(name) && !others.includes(name))
    .map(({ id, name }) => `${id} ${name}`);

/** Not parts of a whole: more than one error, complaint or interaction may fall on one, and a price may double. */
const unboundedRates = [
  "maximumStepRate",
  "maximumDailyRate",
  "markupRate",
  "errorRate",
  "complaintRate",
  "worstComplaintRate",
  "worstDamageRate",
  "interactionRate",
  "fullMarkInteractionRate",
];
/** Parts of a whole that divide, or that nothing is not a part of. */
const aboveZero = ["sampleShare", "fullMarkConversionRate"];
const sharesByName = pathsOf(/(Rate|Share)$/, [...unboundedRates, ...aboveZero]);
/** Attainment may exceed what was aimed at, and so may its score. */
const scores = pathsOf(
  /(Score|Fit|Quality)$|^(fit|relevance|experience|activity|compatibility|timeliness)$/,
  ["reachedFromScore"],
);
const otherShares = [
  "goal.year-one repurchaseRateAbove",
  "recommendation.score productPerformance",
  "tool.selection costBenefit",
  "tool.selection easeOfLearning",
  "tool.selection minimumEach",
];
const divisors = [
  "pricing.dynamic-bounds minimumGrossMargin",
  "pricing.strategy minimumGrossMargin",
  "promotion.strength minimumGrossMargin",
];
const margins = pathsOf(/(Gross|Contribution|^gross|^contribution)Margin$/, []).filter(
  (path) => !divisors.includes(path),
);

describe("the facts and parameters of the built-in rules", () => {
  test.each([...sharesByName, ...scores, ...otherShares])("%s is from 0 to 1", (path) => {
    const answers = [-0.0001, 0, 0.0001, 0.9999, 1, 1.0001].map((value) => takes(fieldOf(path), value));
    expect(answers).toEqual([false, true, true, true, true, false]);
  });

  test.each([
    ...aboveZero.flatMap((name) => pathsOf(new RegExp(`^${name}$`), [])),
    "pricing.strategy penetrationRatio",
    "demand.warning smoothing",
  ])("%s is above 0 and at most 1", (path) => {
    const answers = [0, 0.0001, 1, 1.0001].map((value) => takes(fieldOf(path), value));
    expect(answers).toEqual([false, true, true, false]);
  });

  test.each(margins)("%s is at most 1, and below 0 at a loss", (path) => {
    expect([-5, 0, 1, 1.0001].map((value) => takes(fieldOf(path), value))).toEqual([true, true, true, false]);
  });

  // A price is cost ÷ (1 − margin).
  test.each(divisors)("%s is below 1", (path) => {
    expect([-5, 0, 0.9999, 1].map((value) => takes(fieldOf(path), value))).toEqual([true, true, true, false]);
  });

  test.each([
    // least, a little less, most, a little more
    ["service.human-handover sentiment", -1, -1.0001, 1, 1.0001],
    ["service.human-handover minimumSentiment", -1, -1.0001, 1, 1.0001],
    ["launch.window launchHour", 0, -0.0001, 24, 24.0001],
    ["launch.window fromHour", 0, -0.0001, 24, 24.0001],
    ["launch.window untilHour", 0, -0.0001, 24, 24.0001],
    ["service.coverage coveredHours", 0, -0.0001, 24, 24.0001],
    ["service.coverage minimumHours", 0, -0.0001, 24, 24.0001],
    ["settlement.reconciliation transactionAmountMinor", 0, -1, 9e14, 9e14 + 1],
    ["settlement.reconciliation paidMinor", -9e14, -9e14 - 1, 9e14, 9e14 + 1],
    ["inventory.restock orderMultiple", 1e-6, 9.99e-7, 2 ** 53 - 1, 2 ** 53],
    ["inventory.restock windowDays", 1, 0.9999, 2 ** 53 - 1, 2 ** 53],
    ["inventory.restock bufferDays", 0, -0.0001, 2 ** 53 - 1, 2 ** 53],
  ])("%s is from %s to %s, and neither %s nor %s", (path, least, less, most, more) => {
    const answers = [less, least, most, more].map((value) => takes(fieldOf(path), value));
    expect(answers).toEqual([false, true, true, false]);
  });

  test.each([
    ["goal.year-two revenueGrowth", -1, -1.0001],
    ["goal.year-two minimumRevenueGrowth", -1, -1.0001],
    ["product.restart maximumAdBudgetRatio", 1, 0.9999],
    ["pricing.strategy skimmingRatio", 1, 0.9999],
    ["launch.cadence preHolidayMultiplier", 1, 0.9999],
    ["campaign.metric-weights maximumAttainment", 1, 0.9999],
    ["customer.repeat minimumPurchases", 2, 1],
    ["approval.large-sum levelsForLarge", 2, 1],
    ["approval.data-export levelsForImportant", 2, 1],
  ])("%s is %s at the least, and not %s", (path, least, less) => {
    expect([least, less].map((value) => takes(fieldOf(path), value))).toEqual([true, false]);
  });

  /** What goes both ways: a debt, a loss, a date that is over, a figure of any kind, what was sold too often. */
  const signed = [
    /Growth$|[sS]entiment$|Margin$|Elasticity$/,
    /^(stockOnHand|warehouseUnits|daysToPromotion|differentiationValue|storeLevel|minimumStoreLevel|actual)$/,
    /^(value|previousPeriod|yearBefore|benchmark)$/,
    /^(otherItems|paid|taxableIncome|recordedIncome|declaredIncome)Minor$/,
  ];
  const unsigned = numberFields.filter(
    ({ id, name }) => id === "return.low-value" || !signed.some((names) => names.test(name)),
  );
  test.each(unsigned.map(({ id, name }) => `${id} ${name}`))("%s is not below 0", (path) => {
    expect([-0.0001, -1].map((value) => takes(fieldOf(path), value))).toEqual([false, false]);
  });

  test.each([
    "customer.rfm-action highValueAction",
    "customer.rfm-action potentialAction",
    "customer.rfm-action dormantAction",
    "tax.duty country",
    "tax.foreign-vat country",
    "crossborder.certification destination",
    "crossborder.certification goods",
    "crossborder.declaration declaredOrigin",
    "crossborder.declaration certifiedOrigin",
    "redline.banned-goods category",
    "redline.diversion channel",
  ])("%s is not empty", (path) => {
    expect(["", "a"].map((value) => takes(fieldOf(path), value))).toEqual([false, true]);
  });

  test.each([
    "listing.title coreKeywords",
    "listing.title attributeWords",
    "listing.title promotionWords",
    "crossborder.certification certificates",
    "redline.banned-goods bannedCategories",
    "redline.brushing forbiddenPurposes",
    "redline.diversion permittedChannels",
    "redline.unfair-competition unfairPractices",
    "certification.food certificates",
    "certification.food licences",
    "certification.food requiredCertificates",
    "certification.food requiredLicences",
  ])("%s may name nothing, and names nothing empty", (path) => {
    expect([[], ["a"], [""], ["a", ""]].map((value) => takes(fieldOf(path), value))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test.each([
    // the fewest entries, and one fewer
    ["approval.chain chain", ["chairman"], []],
    ["quality.traceability requiredRecords", ["lot"], []],
    ["penalty.follow-up stepOrder", ["analyse"], []],
    ["penalty.escalation ladder", ["warning", "closure"], ["warning"]],
    ["penalty.appeal ladder", ["warning", "closure"], ["warning"]],
    ["listing.detail-page sectionOrder", ["parameters"], []],
    ["crossborder.declaration hsCodeDigits", [6], []],
    ["service.response kinds", ["complaint"], []],
  ])("%s may be %j and not %j", (path, fewest, fewer) => {
    expect([fewest, fewer].map((value) => takes(fieldOf(path), value))).toEqual([true, false]);
  });

  test.each(["tax.duty dutyExemptions", "tax.foreign-vat registrationThresholds"])(
    "%s names a country for each amount of 0 or more",
    (path) => {
      const amounts = [{}, { X: 0 }, { X: -0.01 }, { "": 1 }];
      expect(amounts.map((value) => takes(fieldOf(path), value))).toEqual([true, true, false, false]);
    },
  );

  test("promotion.strength discountRates are each from 0 to 1", () => {
    const rates = [[], [0, 1], [1.0001], [-0.0001]];
    expect(rates.map((value) => takes(fieldOf("promotion.strength discountRates"), value))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test.each([
    // an entry that can be, and one that cannot
    ["listing.sku-options options", { name: "a" }, { name: "" }],
    ["listing.sku-options options", { name: "a", stockUnits: 0 }, { name: "a", stockUnits: -0.0001 }],
    ["listing.sku-options options", { name: "a", price: 0 }, { name: "a", price: -0.0001 }],
    ["member.programme levelThresholds", 0, -0.0001],
    ["member.programme levelRights", 0, -1],
    ["crossborder.declaration hsCodeDigits", 1, 0],
  ])("%s may hold %j and not %j", (path, possible, impossible) => {
    expect([possible, impossible].map((entry) => takes(fieldOf(path), [entry]))).toEqual([true, false]);
  });

  test("penalty.escalation goes up by a step at the least", () => {
    const steps = (serious: number) => ({ minor: 1, serious, grave: 3 });
    const answers = [1, 0].map((each) => takes(fieldOf("penalty.escalation stepsOfSeverity"), steps(each)));
    expect(answers).toEqual([true, false]);
  });

  test("refund.by-cause rows each offer something", () => {
    const row = (offers: readonly string[]) =>
      takes(fieldOf("refund.by-cause rows"), [
        { when: {}, then: { remedy: "compensation", offers, apology: false } },
      ]);
    expect([row(["coupon"]), row([])]).toEqual([true, false]);
  });
});
