import {
  bigPromotions,
  builtInRules,
  findCatalogueRule,
  processRules,
  type Rule,
  type RuleCarrier,
  referenceValues,
  ruleCatalogue,
} from "opscycle/rules";
import { code, ruleEntry } from "./rule-entry.js";
import { type RuleGroup, ruleGroups } from "./rule-groups.js";

const preface = `---
title: The built-in rules
---

# The built-in rules

<!-- Made by test/library/rule-list from the rules themselves: npm run rule-list -->

Every rule that comes with opscycle, by theme. How to use, change and replace them: [your rulebook](rules.md).

Under each name: its kind; its outcomes, of a gate or an alert from the one that lets things go on to the one that stops them (any rule may also answer \`undecided\`); the numbers in the catalogue of the shop's lifecycle that it carries (R the rules, P the processes, E the points where the catalogue is in doubt). Then what it asks, the facts that it looks at (what each of them is, your editor tells of \`TrialPassFacts\` and its like), the commands of a process that ask it, and its parameters. The value of a parameter comes \`from\` a number of the catalogue, or is assumed by the starter layer. What is \`yours\` nothing sets. A share, a rate or a ratio is 0 to 1; the unit of everything else is in its name.

The rows of a decision table are written as [a spreadsheet](decision-tables.md) has them; – is anything. Its last columns are what it puts out.
`;

/** The whole page. */
export function ruleListPage(): string {
  const themes = ruleGroups.flatMap((group) => group.themes);
  const homeless = builtInRules.filter((rule) => !themes.includes(themeOf(rule)));
  if (homeless.length > 0)
    throw new Error(`put the theme of ${homeless.map(({ id }) => id).join(", ")} into rule-groups.ts`);
  const lines = [
    preface,
    ...ruleGroups.flatMap(groupSection),
    ...numberSection(),
    ...processSection(),
    ...figureSection(),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function groupSection({ en, zh, themes }: RuleGroup): string[] {
  const rules: readonly Rule[] = themes.flatMap((theme) =>
    builtInRules.filter((rule) => themeOf(rule) === theme),
  );
  return [`## ${en} ${zh}`, "", ...rules.flatMap(ruleEntry)];
}

function themeOf({ id }: Rule): string {
  return id.slice(0, id.indexOf("."));
}

function numberSection(): string[] {
  return [
    "## By number",
    "",
    "Each number of the catalogue, and what carries it here.",
    "",
    "| number | what it is | carried by |",
    "|---|---|---|",
    ...ruleCatalogue.map(
      ({ number, title, carriedBy }) =>
        `| ${number} | ${title.en} ${title.zh} | ${carriedBy.map(carrierText).join(", ")} |`,
    ),
    "",
  ];
}

function carrierText(carrier: RuleCarrier): string {
  if ("reference" in carrier) return `figure ${code(carrier.reference)}`;
  if ("calendar" in carrier) return `calendar ${code(carrier.calendar)}`;
  return code(carrier.param === undefined ? carrier.rule : `${carrier.rule} ${carrier.param}`);
}

function processSection(): string[] {
  return [
    "## By process",
    "",
    "Which processes of the catalogue ask which rules (`processRules`). The processes that opscycle runs are in [concepts](concepts.md).",
    "",
    "| processes | rules |",
    "|---|---|",
    ...processRules.map(
      ({ processes, rules }) => `| ${processes.join(", ")} | ${idsOf(rules).map(code).join(", ")} |`,
    ),
    "",
  ];
}

function idsOf(numbers: readonly string[]): string[] {
  const carriers = numbers.flatMap((number) => findCatalogueRule(number)?.carriedBy ?? []);
  return [...new Set(carriers.flatMap((carrier) => ("rule" in carrier ? [carrier.rule] : [])))];
}

function figureSection(): string[] {
  return [
    "## Figures that no rule decides by",
    "",
    "Dates in `bigPromotions`, all other figures in `referenceValues`. They are examples, or the size of a market.",
    "",
    "| id | what it is | value | number |",
    "|---|---|---|---|",
    ...bigPromotions.map(
      ({ id, title, month, day, source }) =>
        `| ${code(id)} | ${title.en} ${title.zh} | each year on day ${day} of month ${month} | ${source} |`,
    ),
    ...referenceValues.map(({ id, title, value, unit, source, questionable }) => {
      const doubt = questionable === undefined ? "" : `; questionable: ${questionable}`;
      return `| ${code(id)} | ${title.en} ${title.zh} | ${code(JSON.stringify(value))} ${unit}${doubt} | ${source} |`;
    }),
  ];
}
