import { canonicalJson } from "../rules/fingerprint.js";
import type { GoldenCheck, GoldenDecision, GoldenDecisions } from "./golden-decisions.js";

/**
 * Says in words where a rulebook now answers otherwise than it did, a line each: outcome, proposal, what is missing,
 * and the parameters that changed. A case with the same answer for other reasons has a line too.
 *
 * @returns no line when nothing differs
 */
export function diffGolden(before: GoldenDecisions, after: GoldenDecisions): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (old === undefined) return now === undefined ? [] : [`${name}: new, ${now.outcome}`];
    if (now === undefined) return [`${name}: gone, was ${old.outcome}`];
    return same(old, now) ? [] : [`${name}: ${changeText(old, now)}`];
  });
}

function changeText(before: GoldenDecision, after: GoldenDecision): string {
  const answers = [
    ...(before.outcome === after.outcome ? [] : [`${before.outcome} → ${after.outcome}`]),
    ...fieldTexts("proposal", before.proposal, after.proposal),
    ...fieldTexts("missing", before.missing, after.missing),
  ];
  const params = paramTexts(before, after);
  const reasons = params.length > 0 ? params : checkTexts(before, after);
  if (answers.length === 0) return `still ${after.outcome}, though ${reasons.join(" and ")}`;
  return [answers.join("; "), ...(reasons.length > 0 ? [`because ${reasons.join(" and ")}`] : [])].join(", ");
}

/** `proposal.units 84 → 96`: the fields that differ, at any depth. */
function fieldTexts(path: string, before: unknown, after: unknown): string[] {
  if (same(before, after)) return [];
  if (!isFields(before) || !isFields(after)) return [`${path} ${text(before)} → ${text(after)}`];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    fieldTexts(`${path}.${key}`, Reflect.get(before, key), Reflect.get(after, key)),
  );
}

function paramTexts(before: GoldenDecision, after: GoldenDecision): string[] {
  return [...new Set([...Object.keys(before.params), ...Object.keys(after.params)])].flatMap((param) => {
    const [old, now] = [before.params[param], after.params[param]];
    if (same(old, now)) return [];
    const layer = now === undefined ? "" : ` (layer ${now.layer})`;
    if (same(old?.value, now?.value))
      return [`${param} ${text(now?.value)} is now set by layer ${now?.layer}`];
    return [`${param} ${text(old?.value)} → ${text(now?.value)}${layer}`];
  });
}

function checkTexts(before: GoldenDecision, after: GoldenDecision): string[] {
  const [old, now] = [before, after].map(({ failed }) => failed.map(checkText));
  return [
    ...(now ?? []).filter((check) => !old?.includes(check)).map((check) => `${check} is not met`),
    ...(old ?? []).filter((check) => !now?.includes(check)).map((check) => `${check} is no longer missed`),
  ];
}

function checkText({ check, operator, threshold }: GoldenCheck): string {
  return `${check} ${operator} ${JSON.stringify(threshold)}`;
}

function isFields(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
