import { prose, type ReportTable, tableOf, words } from "../replay/report/report-table.js";
import { tableLines } from "../replay/report/text-layout.js";
import type { ParamValue, Rule, Scope } from "../rules/index.js";
import type { BuiltInRulebook } from "./load-rulebook.js";

/**
 * Every parameter of one rule or of all: value, the layer that sets it, and where it comes from.
 *
 * @throws NotFoundError when there is no such rule.
 */
export function explainRules(
  rulebook: BuiltInRulebook,
  scope: Scope,
  ruleId: string | undefined,
  width: number,
): string {
  const at = rulebook.at(scope);
  const rules: readonly Rule[] = ruleId === undefined ? rulebook.rules : [at.rule(ruleId)];
  const parts = rules.map((rule) => {
    const title = `${rule.id}: ${rule.title.en} (${rule.source.join(", ")}); ${rule.outcomes.join(" | ")}`;
    const table = paramTable(rule, at.paramValues(rule.id), at.missingParams(rule.id));
    const lines = table.rows.length === 0 ? ["no parameters"] : tableLines(table, width - 2);
    return [title, ...lines.map((line) => `  ${line}`), ""].join("\n");
  });
  return parts.join("\n");
}

function paramTable(
  rule: Rule,
  values: ReadonlyMap<string, ParamValue>,
  missing: readonly string[],
): ReportTable {
  return tableOf(rule.id, Object.keys(rule.params.shape), [
    words("Parameter", (param) => param),
    prose("Value", (param) => valueText(values.get(param), missing.includes(param))),
    words("Layer", (param) => values.get(param)?.layer ?? ""),
    prose("Source", (param) => sourceText(values.get(param))),
  ]);
}

function valueText(value: ParamValue | undefined, isNeeded: boolean): string {
  if (value !== undefined) return JSON.stringify(value.value);
  return isNeeded ? "not set: the rule is undecided" : "not set, not looked at";
}

function sourceText(value: ParamValue | undefined): string {
  const { source, questionable } = value?.note ?? {};
  return [source, value?.assumed && "assumed", questionable && `questionable: ${questionable}`]
    .filter(Boolean)
    .join(", ");
}
