import type { CheckRecord, Decision, Remedy, ThresholdOrigin } from "./decision.js";

/**
 * Says a decision in words: the rule and its outcome, each check with observed value, threshold and the
 * threshold's origin, the arithmetic, what is missing, and what would change it.
 *
 * @returns one line each
 */
export function explainDecision(decision: Decision): string[] {
  const { override } = decision;
  return [
    `${decision.rule}: ${override ? `${decision.outcome} (overruled from ${decision.ruled ?? "undecided"} by ${override.actor}, ${override.role}: ${override.reason})` : decision.outcome}`,
    ...decision.checks.map(checkLine),
    ...decision.workings.map(({ name, formula, value }) => `  = ${name} ${print(value)} = ${formula}`),
    ...decision.missing.map(({ kind, name, where }) => `  ? ${kind} ${name} is missing: supply ${where}`),
    ...(decision.toPass.length > 0 ? [`  to pass: ${decision.toPass.map(remedyText).join("; or ")}`] : []),
  ];
}

function checkLine({ name, operator, observed, threshold, passed, origin }: CheckRecord): string {
  return `  ${passed ? "✓" : "✗"} ${name} ${print(observed)} ${operator} ${print(threshold)} (${originText(origin)})`;
}

function originText(origin: ThresholdOrigin): string {
  if (origin.kind === "fixed") return "fixed in the rule";
  if (origin.kind === "derived") return `computed from ${origin.params.join(", ")}`;
  const marks = [origin.source, origin.assumed && "assumed", origin.questionable && "questionable"].filter(
    Boolean,
  );
  return `${origin.param} set by layer ${origin.layer}${marks.length > 0 ? `, ${marks.join(", ")}` : ""}`;
}

function remedyText({ changes }: Remedy): string {
  return changes
    .map(({ fact, from, operator, to }) => `${fact} ${operator} ${print(to)} (now ${print(from)})`)
    .join(" and ");
}

function print(value: unknown): string {
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : JSON.stringify(value);
}
