import { prose, type ReportTable, tableOf, words } from "../replay/report/report-table.js";
import { tableLines, wrap } from "../replay/report/text-layout.js";
import type { ParamValue, Rule, Scope } from "../rules/index.js";
import { requiredKeys } from "../rules/required-keys.js";
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
    return [title, ...[...lines, ...factLines(rule, width - 2)].map((line) => `  ${line}`), ""].join("\n");
  });
  return parts.join("\n");
}

/** What a case of the rule states. */
function factLines({ facts }: Rule, width: number): readonly string[] {
  const needed = requiredKeys(facts);
  const optional = Object.keys(facts.shape).filter((fact) => !needed.includes(fact));
  const parts = [needed.join(", "), ...(optional.length > 0 ? [`if known ${optional.join(", ")}`] : [])];
  return wrap(`Facts: ${parts.filter(Boolean).join("; ")}`, width, "  ");
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
