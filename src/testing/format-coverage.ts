import type { Covered, RulebookCoverage, RuleCoverage } from "./rulebook-coverage.js";
import type { ThresholdCoverage } from "./threshold-coverage.js";

/** Says in words what cases cover of a rulebook, and by rule what they leave out: a line each. */
export function formatCoverage({ rules, summary }: RulebookCoverage): string[] {
  const without = rules.filter(({ cases }) => cases === 0).map(({ rule }) => rule);
  const kinds: readonly (readonly [string, Covered])[] = [
    ["rules", summary.rules],
    ["outcomes", summary.outcomes],
    ["boundaries", summary.boundaries],
    ["parameters", summary.params],
  ];
  return [
    kinds.map(([kind, { covered, total }]) => `${kind} ${covered} of ${total}`).join(", "),
    ...rules.filter(({ cases }) => cases > 0).flatMap(ruleLines),
    ...(without.length > 0 ? [`without a case: ${without.join(", ")}`] : []),
  ];
}

function ruleLines({ rule, cases, neverReached, thresholds, neverRead }: RuleCoverage): string[] {
  const left = [
    ...(neverReached.length > 0 ? [`never answered: ${neverReached.join(", ")}`] : []),
    ...thresholds.flatMap(thresholdLine),
    ...(neverRead.length > 0 ? [`never read: ${neverRead.join(", ")}`] : []),
  ];
  const title = `${rule}: ${cases} ${cases === 1 ? "case" : "cases"}`;
  return [left.length > 0 ? title : `${title}, nothing left out`, ...left.map((line) => `  ${line}`)];
}

function thresholdLine({ check, operator, param, threshold, ...sides }: ThresholdCoverage): string[] {
  const left = (["under", "at", "over"] as const).filter((side) => sides[side] === "not tried");
  if (left.length === 0) return [];
  return [
    `${check} ${operator} ${threshold} (${param}): not tried ${left.map((side) => `${side} it`).join(", ")}`,
  ];
}
