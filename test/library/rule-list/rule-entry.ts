import { builtInProcesses } from "opscycle/processes";
import {
  builtInRules,
  defineRulebook,
  formatTableRows,
  type ParamValue,
  platformLayers,
  type Rule,
  starterLayer,
  type Table,
} from "opscycle/rules";
import Papa from "papaparse";
import { requiredKeys } from "../../../src/rules/required-keys.js";
import { commentOf } from "./source-comments.js";

const rules = defineRulebook({ rules: builtInRules, layers: [starterLayer] }).at();

/** What the list says of one rule, as lines of Markdown. */
export function ruleEntry(rule: Rule): string[] {
  const { purpose, params } = commentOf(rule);
  const sources = rule.source.join(", ");
  const kind = [rule.redLine && "red line", rule.kind, isTable(rule) && "decision table"].filter(Boolean);
  const commands = commandsThatConsult(rule.id);
  return [
    `### ${code(rule.id)} ${rule.title.en} ${rule.title.zh}`,
    "",
    `${kind.join(", ")} · ${rule.outcomes.map(code).join(", ")} · ${sources}`,
    "",
    purpose,
    "",
    factsLine(rule),
    ...(commands.length > 0 ? ["", `Asked by ${commands.map(code).join(", ")}.`] : []),
    ...paramTable(rule, params),
    ...tableRows(rule),
    "",
  ];
}

/** Text as code; backticks and bars would end it. */
export function code(text: string): string {
  return `\`${text.replaceAll("`", "'").replaceAll("|", "\\|")}\``;
}

function isTable(rule: Rule): rule is Table {
  return Object.hasOwn(rule, "table");
}

function factsLine({ facts, parts }: Rule): string {
  if (parts !== undefined) return `Facts: those of ${parts.map(({ id }) => code(id)).join(", ")}.`;
  const required = requiredKeys(facts);
  const optional = Object.keys(facts.shape).filter((name) => !required.includes(name));
  const needed = required.map(code).join(", ") || "none that it cannot do without";
  return `Facts: ${needed}${optional.length > 0 ? `; if known ${optional.map(code).join(", ")}` : ""}.`;
}

function commandsThatConsult(id: string): string[] {
  return builtInProcesses.flatMap(({ commands }) =>
    Object.entries(commands).flatMap(([name, { consults }]) => (consults?.rule.id === id ? [name] : [])),
  );
}

function paramTable(rule: Rule, comments: ReadonlyMap<string, string>): string[] {
  const names = Object.keys(rule.params.shape);
  if (names.length === 0) return [];
  const values = rules.paramValues(rule.id);
  const missing = rules.missingParams(rule.id);
  return [
    "",
    "| parameter | value | from | what it is |",
    "|---|---|---|---|",
    ...names.map((name) => {
      const [value, from] = valueCells(rule, name, values.get(name), missing.includes(name));
      return `| ${code(name)} | ${value} | ${from} | ${(comments.get(name) ?? (name === "rows" ? "What the table says." : "")).replaceAll("|", "\\|")} |`;
    }),
  ];
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

function jsonText(value: unknown): string {
  const spaced = JSON.stringify(value, null, 1).replaceAll(/\s*\n\s*/g, " ");
  return spaced.replaceAll("[ ", "[").replaceAll(" ]", "]");
}

function tableRows(rule: Rule): string[] {
  if (!isTable(rule)) return [];
  const { hitPolicy, otherwise } = rule.table;
  const last = otherwise === undefined ? "" : `; where no row matches, ${code(jsonText(otherwise))}`;
  const [header = [], ...rows] = Papa.parse<string[]>(formatTableRows(rule)).data;
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('"', "").replaceAll("|", "\\|") || "–").join(" | ")} |`;
  const underline = `|${"---|".repeat(header.length)}`;
  return ["", `Hit policy ${code(hitPolicy)}${last}.`, "", line(header), underline, ...rows.map(line)];
}
