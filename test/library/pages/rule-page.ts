import { type AnyReviewCycle, builtInProcesses, type Process } from "opscycle/processes";
import { builtInRules, type Rule } from "opscycle/rules";
import { requiredKeys } from "../../../src/rules/required-keys.js";
import { numberLinks } from "./decision-links.js";
import { typeText } from "./field-types.js";
import { code, type Page, page, section, table } from "./markdown.js";
import { exampleLines } from "./rule-examples.js";
import { ruleGroups } from "./rule-groups.js";
import { changeLines, isTable, paramLines, rowLines } from "./rule-params.js";
import { exportOf, type RuleSource, ruleSource } from "./rule-sources.js";

const processes: readonly Process[] = builtInProcesses;

/** The page of a built-in rule. */
export function rulePage(rule: Rule): Page {
  const source = ruleSource(rule);
  const { en, zh } = rule.title;
  const front = { title: `${rule.id}: ${en} ${zh}`, group: "Rules", category: groupOf(rule).en };
  return page(`rules/${rule.id}.md`, front, [
    `# ${rule.id}`,
    "",
    `**${en}** · ${zh}`,
    "",
    linked(source.comment),
    "",
    ...section("What it answers", summary(rule)),
    ...section("Facts", factLines(rule, source)),
    ...section("Parameters", paramLines(rule, source)),
    ...section("Rows", rowLines(rule)),
    ...section("Change it", changeLines(rule)),
    ...section("Who asks it", askedBy(rule)),
    ...section("Examples", exampleLines(rule)),
  ]);
}

/** The heading of the index under which a rule stands. */
export function groupOf({ id }: Rule): (typeof ruleGroups)[number] {
  const theme = id.slice(0, id.indexOf("."));
  const group = ruleGroups.find(({ themes }) => themes.includes(theme));
  if (group === undefined) throw new Error(`put the theme of ${id} into rule-groups.ts`);
  return group;
}

/** What kind of rule it is. */
export function kindOf(rule: Rule): string {
  return [rule.redLine && "red line", rule.kind, isTable(rule) && "decision table"]
    .filter(Boolean)
    .join(", ");
}

const questions = {
  gate: "May it go on?",
  alert: "Is something wrong: raise or clear?",
  policy: "What is proposed?",
};

function summary(rule: Rule): string[] {
  const outcomes = rule.outcomes.map(code).join(", ");
  const order =
    rule.kind === "policy" ? "" : ", from the one that lets things go on to the one that stops them";
  const nobody = rule.redLine ? " A red line: nobody may overrule it." : "";
  return [
    `- Kind: ${kindOf(rule)}. ${questions[rule.kind]}${nobody}`,
    `- Outcomes: ${outcomes}${order}; \`undecided\` where something needed is missing`,
    `- Numbers in the catalogue: ${numberLinks(rule.source, "../")}`,
    `- In TypeScript: \`import { ${exportOf(rule)} } from "opscycle/rules"\``,
  ];
}

function factLines(rule: Rule, { facts }: RuleSource): string[] {
  const parts = rule.parts?.map(({ id }) => ruleLink(id)).join(", ");
  const of =
    parts === undefined ? [] : [`It is made of ${parts}, and looks at the facts of all of them.`, ""];
  const required = requiredKeys(rule.facts);
  const rows = Object.entries(rule.facts.shape).map(([name, field]) => {
    const comment = facts.get(name)?.comment ?? partComment(rule, name);
    return [code(name), required.includes(name) ? "needed" : "if known", typeText(field), comment];
  });
  return [...of, ...table(["fact", "needed?", "takes", "what it is"], rows)];
}

/** What a part of a combined rule says of a fact. */
function partComment({ parts = [] }: Rule, name: string): string {
  const comments = parts.flatMap((part) => ruleSource(part).facts.get(name)?.comment ?? []);
  return comments[0] ?? "";
}

function askedBy({ id }: Rule): string[] {
  const lines = processes.flatMap((process) => {
    const commands = Object.entries(process.commands).filter(([, { consults }]) => consults?.rule.id === id);
    const clocks = Object.values(process.deadlines).filter(({ from }) => "rule" in from && from.rule === id);
    const reviews =
      process.shape === "review-cycle" && (process as AnyReviewCycle).rules.some((one) => one.id === id);
    const uses = [
      ...commands.map(([name, { title }]) => `command ${code(name)} (${title.en})`),
      ...clocks.map(({ title }) => `length of the deadline “${title.en}”`),
      ...(reviews ? ["asked in the review"] : []),
    ];
    return uses.length === 0
      ? []
      : [`- [${process.title.en}](../processes/${process.id}.md): ${uses.join("; ")}`];
  });
  const combined = builtInRules.filter((rule: Rule) => rule.parts?.some((part) => part.id === id));
  const all = [...lines, ...combined.map((rule) => `- ${ruleLink(rule.id)}, of which it is a part`)];
  return all.length > 0 ? all : ["No process that comes with opscycle: ask it with `rulebook.decide`."];
}

function ruleLink(id: string): string {
  return `[${code(id)}](${id}.md)`;
}

/** Ids of rules in a text as links to their pages. */
function linked(text: string): string {
  return text.replaceAll(/`([a-z-]+\.[a-z-]+)`/g, (whole, id: string) =>
    builtInRules.some((rule: Rule) => rule.id === id) ? ruleLink(id) : whole,
  );
}
