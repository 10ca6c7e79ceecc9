import {
  builtInRules,
  defineRulebook,
  formatTableRows,
  type ParamValue,
  platformLayers,
  type Rule,
  type RulesAt,
  starterLayer,
  type Table,
} from "opscycle/rules";
import Papa from "papaparse";
import { exampleParams } from "./example-values.js";
import { typeText } from "./field-types.js";
import { code, fenced, jsonText, table } from "./markdown.js";
import type { RuleSource } from "./rule-sources.js";

const rules: RulesAt = defineRulebook({ rules: builtInRules, layers: [starterLayer] }).at();

/** Whether a rule is a decision table. */
export function isTable(rule: Rule): rule is Table {
  return Object.hasOwn(rule, "table");
}

/** The parameters of a rule: their values, where these come from, and what they are. */
export function paramLines(rule: Rule, { params }: RuleSource): string[] {
  const values = rules.paramValues(rule.id);
  const missing = rules.missingParams(rule.id);
  const rows = Object.entries(rule.params.shape).map(([name, field]) => {
    const [value = "", from = ""] = valueCells(rule, name, values.get(name), missing.includes(name));
    const isRows = isTable(rule) && name === "rows";
    const what = params.get(name)?.comment ?? (isRows ? "What the table says." : "");
    return [code(name), value, from, what, isRows ? "rows of a table" : typeText(field)];
  });
  return table(["parameter", "value", "from", "what it is", "takes"], rows);
}

function valueCells(rule: Rule, name: string, set: ParamValue | undefined, isNeeded: boolean): string[] {
  const platforms = platformValues(rule.id, name);
  if (set === undefined) {
    const yours = isNeeded ? "yours: undecided without" : "yours, if you want it";
    return platforms === "" ? ["not set", yours] : [platforms, `the platform's; elsewhere ${yours}`];
  }
  const { source, questionable } = set.note ?? {};
  const from = set.assumed ? "assumed" : (source ?? rule.source[0] ?? "");
  const doubt = questionable === undefined ? "" : `; questionable: ${questionable}`;
  const value = isTable(rule) && name === "rows" ? "the rows below" : code(jsonText(set.value));
  return [platforms === "" ? value : `${value}; ${platforms}`, `${from}${doubt}`];
}

/** What the layers of the platforms set. */
function platformValues(ruleId: string, param: string): string {
  const values = platformLayers.flatMap(({ when, params }) => {
    const value = params[ruleId]?.[param];
    if (value === undefined) return [];
    return [`${when?.platform} ${param === "rows" ? "rows of its own" : code(jsonText(value))}`];
  });
  return values.join(", ");
}

/** The rows of a decision table. */
export function rowLines(rule: Rule): string[] {
  if (!isTable(rule)) return [];
  const { hitPolicy, otherwise } = rule.table;
  const last = otherwise === undefined ? "" : `; where no row matches, ${code(jsonText(otherwise))}`;
  const [header = [], ...rows] = Papa.parse<string[]>(formatTableRows(rule)).data;
  const cells = (line: readonly string[]) => line.map((text) => text.replaceAll('"', "") || "–");
  return [
    `Hit policy ${code(hitPolicy)}${last}. The last columns are what is put out; – is anything. [A spreadsheet](../decision-tables.md) has the same rows.`,
    "",
    ...table(cells(header), rows.map(cells)),
  ];
}

/** A layer that changes the rule, as an operator writes it. */
export function changeLines(rule: Rule): string[] {
  const example = exampleParams[rule.id];
  const change = changeOf(rule) ?? example;
  const inCode = `In TypeScript \`replaceRule\` puts another rule in its place: [your rulebook](../rules.md).`;
  if (change === undefined) return [`${otherChange(rule)} ${inCode}`, ""];
  const layers = [{ id: "house", params: { [rule.id]: change } }];
  const unset = rules.missingParams(rule.id).map(code).join(", ");
  const first = `Until a layer of yours sets ${unset}, the rule is undecided; what stands here is an example, not advice.`;
  return [
    ...(change === example && unset !== "" ? [first, ""] : []),
    'In your rulebook file, for the whole shop; `"when": { "category": "fresh" }` beside the id makes it a part of it:',
    "",
    ...fenced("json", JSON.stringify({ layers }, null, 2)),
    `\`npx opscycle rules explain ${rule.id} --rules rules.json\` shows each value and the layer that sets it. ${inCode}`,
    "",
  ];
}

/** How a rule is changed in which there is no figure to change. */
function otherChange(rule: Rule): string {
  const [name] = Object.keys(rule.params.shape);
  if (name === undefined) return "It has no parameters.";
  if (isTable(rule))
    return "A layer of your rulebook file may give it other rows: [from a spreadsheet](../decision-tables.md#rows-from-a-spreadsheet).";
  const way = `"params": { "${rule.id}": { "${name}": … } }`;
  return `A layer of your rulebook file sets its parameters, each as a whole: ${code(way)}.`;
}

/** The first parameter that another value can be given, with that value. */
function changeOf(rule: Rule): { readonly [param: string]: unknown } | undefined {
  const current: { readonly [param: string]: unknown } = { ...rules.params(rule.id) };
  for (const [name, value] of Object.entries(current)) {
    if (isTable(rule) && name === "rows") continue;
    const changed = otherValues(value).find(
      (other) => rule.params.safeParse({ ...current, [name]: other }).success,
    );
    if (changed !== undefined) return { [name]: changed };
  }
  return undefined;
}

function otherValues(value: unknown): unknown[] {
  if (typeof value === "boolean") return [!value];
  if (typeof value !== "number") return [];
  const near = [value * 1.5, value / 2, value + 1, value - 1].map((each) => Number(each.toPrecision(2)));
  return [...near.filter(Number.isInteger), ...near].filter((each) => each !== value);
}
