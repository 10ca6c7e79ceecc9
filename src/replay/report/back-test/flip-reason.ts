import type { CheckRecord, Decision } from "../../../rules/index.js";
import type { DecisionFlip, Sides } from "../../back-test/comparison.js";

const SIGNS: { readonly [operator: string]: string } = { ">=": "≥", "<=": "≤" };

/** The checks that turned a decision: those that one side met and the other did not, else those with other thresholds. */
function turningChecks({ base, other }: Sides<Decision>): readonly Sides<CheckRecord>[] {
  const pairs = base.checks.flatMap((check, index): Sides<CheckRecord>[] => {
    const nth = base.checks.slice(0, index).filter((one) => sameQuestion(one, check)).length;
    const twin = other.checks.filter((one) => sameQuestion(one, check))[nth];
    return twin === undefined ? [] : [{ base: check, other: twin }];
  });
  const turned = pairs.filter((pair) => pair.base.passed !== pair.other.passed);
  if (turned.length > 0) return turned;
  return pairs.filter((pair) => JSON.stringify(pair.base.threshold) !== JSON.stringify(pair.other.threshold));
}

/** Why a decision flipped, in few words: `units 12: ≥ 3 met, ≥ 20 not met`. */
export function flipReason({ decisions }: DecisionFlip): string {
  const { base, other } = decisions;
  const checks = turningChecks(decisions).map(checkText);
  if (checks.length > 0) return checks.join("; ");
  const [missing] = [...other.missing, ...base.missing].map(
    ({ kind, name }) => `the ${kind} ${name} is missing`,
  );
  if (missing !== undefined) return missing;
  return base.proposal === undefined ? "" : `proposes ${JSON.stringify(other.proposal)}`;
}

function sameQuestion(one: CheckRecord, other: CheckRecord): boolean {
  return one.name === other.name && one.operator === other.operator;
}

function checkText({ base, other }: Sides<CheckRecord>): string {
  const seen = (check: CheckRecord) =>
    `${SIGNS[check.operator] ?? check.operator} ${valueText(check.threshold)} ${check.passed ? "met" : "not met"}`;
  return JSON.stringify(base.observed) === JSON.stringify(other.observed)
    ? `${base.name} ${valueText(base.observed)}: ${seen(base)}, ${seen(other)}`
    : `${base.name} ${valueText(base.observed)} ${seen(base)}, ${valueText(other.observed)} ${seen(other)}`;
}

function valueText(value: unknown): string {
  return typeof value === "number" ? String(Number(value.toPrecision(4))) : JSON.stringify(value);
}

/** What a decision said; with the units where it proposed some. */
export function answerText({ outcome, proposal }: Decision): string {
  const units: unknown =
    typeof proposal === "object" && proposal !== null ? Reflect.get(proposal, "units") : undefined;
  return typeof units === "number" && units > 0 ? `${outcome} ${valueText(units)}` : outcome;
}
