import { type KpiEntry, kpiCatalogue } from "opscycle/kpi";
import { builtInProcesses, type Process } from "opscycle/processes";
import { builtInRules, type Rule } from "opscycle/rules";
import ts from "typescript";
import { camelCase } from "../../../src/processes/camel-case.js";
import { sourceFiles } from "../source-files.js";
import { numberLinks } from "./decision-links.js";
import { familyOf } from "./kpi-families.js";
import { code, fenced, type Page, page, section, table } from "./markdown.js";
import { commentOf, declarationOf, fieldsOfType } from "./source-docs.js";

const processes: readonly Process[] = builtInProcesses;
const ruleFiles = sourceFiles("src/rules");

/** The page of a KPI. */
export function kpiPage(entry: KpiEntry): Page {
  const { en, zh } = entry.titles;
  const front = { title: `${en} ${zh}`, group: "KPIs", category: familyOf(entry).en };
  return page(`kpis/${entry.id}.md`, front, [
    `# ${en}`,
    "",
    `**${zh}** · ${code(entry.id)}`,
    "",
    ...section("What it is", [...purpose(entry), "", ...meta(entry)]),
    ...(entry.kind === "calculator" ? calculator(entry) : []),
    ...section("Who uses it", usedBy(entry)),
  ]);
}

/** The function of a calculator. */
function functionOf({ id }: KpiEntry): string {
  return camelCase(id.slice(id.indexOf("/") + 1));
}

function purpose(entry: KpiEntry): string[] {
  if (entry.kind === "calculator") return [linked(commentOf(functionOf(entry), "src/kpi").text)];
  if (entry.kind === "series")
    return [
      `A column of the facts that records are turned into: ${code(entry.column ?? "")}. See [numbers](${up}numbers.md).`,
    ];
  return [
    `A figure that a platform, an index or the books supply: nothing here computes it. Hand it in as a \`Measurement\` record with the id ${code(entry.id)}.`,
  ];
}

const up = "../../";

const better = {
  higher: "more is better",
  lower: "less is better",
  neither: "depends on what the shop wants",
};
const aggregation = {
  additive: "parts are summed",
  "from-sums": "computed anew from the sums of its inputs; never the mean of its parts",
  "from-records": "computed anew from the records of the whole",
};

/** The catalogue's entry in words. */
function meta({
  formula,
  unit,
  better: way,
  aggregation: adds,
  maturityDays,
  sources,
  aliases,
}: KpiEntry): string[] {
  const mature =
    maturityDays === null
      ? "at once: nothing that comes later changes it"
      : `after ${maturityDays} days, until when returns still change it (the catalogue's usual case)`;
  return [
    `- Formula: ${formula}`,
    `- Unit: ${unit}${unit === "ratio" ? ", 0.3 for 30 %" : ""}${unit.startsWith("money") ? ", in major units of one currency" : ""}`,
    `- Direction: ${better[way]}`,
    `- From parts to a whole: ${aggregation[adds]}`,
    `- Mature: ${mature}`,
    `- Source: ${numberLinks(sources, up)}`,
    ...(aliases.length === 0 ? [] : [`- Also called: ${aliases.join(", ")}`]),
  ];
}

function calculator(entry: KpiEntry): string[] {
  const name = functionOf(entry);
  const { returns, throws, examples } = commentOf(name, "src/kpi");
  return [
    ...section("Input", inputLines(name)),
    ...section("Result", [
      ...(returns === "" ? [] : [`- Returns: ${linked(returns)}`]),
      ...throws.map((each) => `- Throws: ${linked(each)}`),
    ]),
    ...section(
      "Example",
      examples.flatMap((example) => fenced("ts", example)),
    ),
  ];
}

function inputLines(name: string): string[] {
  const declaration = declarationOf(name, "src/kpi");
  const parameters = ts.isFunctionDeclaration(declaration) ? declaration.parameters : [];
  return parameters.flatMap(({ type, name: of, questionToken, initializer }, index) => {
    if (type === undefined) return [];
    const isOptional = questionToken !== undefined || initializer !== undefined;
    const title =
      ts.isIdentifier(of) && (parameters.length > 1 || index > 0)
        ? `${code(of.text)}${isOptional ? ", if you want" : ""}: `
        : "";
    const rows = fieldsOfType(type).map((field) => [
      code(field.name),
      field.isOptional ? "if known" : "needed",
      typeCell(field.type),
      linked(field.comment),
    ]);
    const lead = `${title}${code(type.getText().replaceAll(/\s+/g, " "))}`;
    return [lead, "", ...table(["field", "needed?", "type", "what it is"], rows)];
  });
}

function typeCell(type: string): string {
  return code(type.length > 60 ? `${type.slice(0, 58)}…` : type);
}

/** The rules and processes that a figure comes into. */
function usedBy(entry: KpiEntry): string[] {
  const { id } = entry;
  const name = functionOf(entry);
  const module = new RegExp(`/kpi/${id}\\.js"`);
  const rules = builtInRules.filter((rule: Rule) => {
    const file = `src/rules/${rule.id.replace(".", "/")}.ts`;
    const computes = ruleFiles.some(({ path, text }) => path === file && module.test(text));
    return computes || Object.hasOwn(rule.facts.shape, name);
  });
  const reporting = processes.filter(({ kpis }) => kpis.includes(id));
  const lines = [
    ...rules.map(
      (rule: Rule) => `- Rule [${rule.title.en}](${up}rules/${rule.id}.md) ${code(rule.id)} decides by it`,
    ),
    ...reporting.map(
      (process) => `- Process [${process.title.en}](${up}processes/${process.id}.md) reports it`,
    ),
  ];
  return lines.length > 0 ? lines : ["No built-in rule or process names it: use it in a rule of your own."];
}

const ids = new Map(
  kpiCatalogue.entries.flatMap((entry) =>
    entry.kind === "calculator" ? [[functionOf(entry), entry.id] as const] : [],
  ),
);

/** Names of calculators in a text as links to their pages. */
function linked(text: string): string {
  return text.replaceAll(/`(\w+)`/g, (whole, name: string) => {
    const id = ids.get(name);
    return id === undefined ? whole : `[${whole}](../${id}.md)`;
  });
}
