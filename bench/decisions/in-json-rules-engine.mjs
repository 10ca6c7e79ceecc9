import { Engine } from "json-rules-engine";
import { params } from "./ours.mjs";

const condition = (fact, operator, value) => ({ fact, operator, value });

/** One engine a rule: an outcome is the event of highest priority that fired. */
function engineOf(outcomes) {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [index, [type, conditions]] of outcomes.entries())
    engine.addRule({ conditions, event: { type }, priority: outcomes.length - index });
  return async (facts) => {
    const { events, results, failureResults } = await engine.run(facts);
    return { outcome: events[0]?.type, results, failureResults };
  };
}

const roi = params["ad.roi-gate"];
const ripe = [
  condition("spend", "greaterThanInclusive", roi.minimumSpend),
  condition("days", "greaterThanInclusive", roi.minimumDays),
];
const roiGate = engineOf([
  ["pays", { all: [...ripe, condition("roas", "greaterThanInclusive", roi.payBackRoas)] }],
  [
    "acceptable",
    {
      all: [
        ...ripe,
        condition("roas", "greaterThan", roi.acceptableRoas),
        condition("roas", "lessThan", roi.payBackRoas),
      ],
    },
  ],
  ["unacceptable", { all: [...ripe, condition("roas", "lessThanInclusive", roi.acceptableRoas)] }],
]);

const trial = params["trial.pass"];
const old = condition("days", "greaterThanInclusive", trial.minimumDays);
const mature = condition("maturedUnits", "greaterThanInclusive", trial.minimumMaturedUnits);
const sells = [
  condition("units", "greaterThanInclusive", trial.minimumUnits),
  condition("conversionRate", "greaterThanInclusive", trial.minimumConversionRate),
  condition("grossMargin", "greaterThanInclusive", trial.minimumGrossMargin),
];
const keeps = condition("returnRate", "lessThanInclusive", trial.maximumReturnRate);
const missed = {
  any: [{ not: { all: sells } }, { all: [mature, { not: { all: [keeps] } }] }],
};
const another = [
  condition("roundsUsed", "lessThan", trial.maximumRounds),
  condition("days", "lessThan", trial.maximumDays),
];
const late = condition("days", "greaterThanInclusive", trial.maximumDays);
const trialPass = engineOf([
  ["pass", { all: [old, mature, ...sells, keeps] }],
  ["adjust", { all: [old, missed, ...another] }],
  [
    "drop",
    { all: [old, { any: [{ all: [missed, { not: { all: another } }] }, { all: [{ not: mature }, late] }] }] },
  ],
]);

export const inJsonRulesEngine = { "ad.roi-gate": roiGate, "trial.pass": trialPass };
