import type { CheckRecord, Decision, ParamOrigin, Remedy, ThresholdOrigin } from "./decision.js";

/**
 * Says a decision in words: the rule and its outcome, each check with observed value, threshold and the
 * threshold's origin, the arithmetic, what is missing, and what would change it.
 *
 * @returns one line each
 *
 * @example
 * ```ts
 * import { builtInRules, defineRulebook, explainDecision } from "opscycle/rules";
 *
 * const decision = defineRulebook({ rules: builtInRules }).decide("inventory.turnover", { turnoverDays: 5 });
 * const lines = explainDecision(decision);
 * lines[0]; // => "inventory.turnover: watch"
 * lines[1]; // => "  ✗ turnoverDays 5 <= 3.5 (healthyTurnoverDays set by layer default, R005, questionable)"
 * lines[2]; // => "  to pass: turnoverDays <= 3.5 (now 5)"
 * ```
 */
export function explainDecision(decision: Decision): string[] {
  return [
    `${decision.rule}: ${decision.outcome}${decision.redLine ? " (a red line)" : ""}${overrideText(decision)}`,
    ...decision.checks.map(checkLine),
    ...decision.workings.map(({ name, formula, value }) => `  = ${name} ${print(value)} = ${formula}`),
    ...decision.missing.map(({ kind, name, where }) => `  ? ${kind} ${name} is missing: supply ${where}`),
    ...(decision.toPass.length > 0 ? [`  to pass: ${decision.toPass.map(remedyText).join("; or ")}`] : []),
  ];
}

function overrideText({ override, ruled }: Decision): string {
  if (override === undefined) return "";
  const { actor, role, reason } = override;
  return ` (overruled from ${ruled ?? "undecided"} by ${actor}, ${role}: ${reason})`;
}

function checkLine({ name, operator, observed, threshold, passed, origin }: CheckRecord): string {
  const look = printerFor(observed, threshold);
  return `  ${passed ? "✓" : "✗"} ${name} ${look(observed)} ${operator} ${look(threshold)} (${originText(origin)})`;
}

function originText(origin: ThresholdOrigin): string {
  if (origin.kind === "fixed") return "fixed in the rule";
  if (origin.kind === "fact") return `the fact ${origin.fact}`;
  if (origin.kind === "param") return paramText(origin);
  return `computed from ${origin.params.map(paramText).join("; ") || "facts"}`;
}

function paramText({ param, layer, source, assumed, questionable }: ParamOrigin): string {
  const marks = [source, assumed && "assumed", questionable && "questionable"].filter(Boolean);
  return [`${param} set by layer ${layer}`, ...marks].join(", ");
}

function remedyText({ changes }: Remedy): string {
  const texts = changes.map(({ fact, from, operator, to }) => {
    const look = printerFor(from, to);
    return `${fact} ${operator} ${look(to)} (now ${look(from)})`;
  });
  return texts.join(" and ");
}

/** Four places are enough to read, unless two different figures would look alike. */
function printerFor(one: unknown, other: unknown): (value: unknown) => string {
  return print(one) === print(other) && one !== other ? String : print;
}

/** A figure below 1 keeps four digits. */
function print(value: unknown): string {
  if (typeof value !== "number") return JSON.stringify(value);
  return String(Number(Math.abs(value) < 1 ? value.toPrecision(4) : value.toFixed(4)));
}
