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
import { code, type Page, page, section, table } from "./markdown.js";
import { type RuleGroup, ruleGroups } from "./rule-groups.js";
import { groupOf, kindOf } from "./rule-page.js";
import { ruleSource } from "./rule-sources.js";

const preface = `# The built-in rules

Every rule that comes with opscycle, by theme. Each has a page: the facts that it looks at, its parameters with their values and where these come from, the layer that changes it, who asks it, and an example of each outcome. How to use, change and replace them: [your rulebook](rules.md).

The outcomes of a gate or an alert go from the one that lets things go on to the one that stops them; any rule may also answer \`undecided\`. R numbers are those of the rules in the catalogue of a shop's lifecycle, P those of its processes, E the points where it is in doubt. A share, a rate or a ratio is 0 to 1; the unit of everything else is in its name.
`;

/** The index of the rules. */
export function ruleListPage(): Page {
  return page("rule-list.md", { title: "The built-in rules", group: "Rules" }, [
    preface,
    ...ruleGroups.flatMap((group) => section(`${group.en} ${group.zh}`, groupTable(group))),
    ...section("By number", numberLines()),
    ...section("By process", processLines()),
    ...section("Figures that no rule decides by", figureLines()),
  ]);
}

function groupTable(group: RuleGroup): string[] {
  const rules = builtInRules.filter((rule: Rule) => groupOf(rule) === group);
  return table(
    ["rule", "title", "kind", "outcomes", "number", "what it asks"],
    rules.map((rule: Rule) => [
      ruleLink(rule.id),
      `${rule.title.en} ${rule.title.zh}`,
      kindOf(rule),
      rule.outcomes.map(code).join(", "),
      rule.source.join(", "),
      firstSentence(ruleSource(rule).comment),
    ]),
  );
}

function ruleLink(id: string): string {
  return `[${code(id)}](rules/${id}.md)`;
}

function firstSentence(comment: string): string {
  const [paragraph = ""] = comment.split(/\n\s*\n/);
  return /^[\s\S]*?[.:](?=\s+[A-Z-]|\s*$)/.exec(paragraph)?.[0].replace(/:$/, ".") ?? paragraph;
}

function numberLines(): string[] {
  return [
    "Each number of the catalogue, and what carries it here.",
    "",
    ...table(
      ["number", "what it is", "carried by"],
      ruleCatalogue.map(({ number, title, carriedBy }) => [
        number,
        `${title.en} ${title.zh}`,
        carriedBy.map(carrierText).join(", "),
      ]),
    ),
  ];
}

function carrierText(carrier: RuleCarrier): string {
  if ("reference" in carrier) return `figure ${code(carrier.reference)}`;
  if ("calendar" in carrier) return `calendar ${code(carrier.calendar)}`;
  return carrier.param === undefined
    ? ruleLink(carrier.rule)
    : `${ruleLink(carrier.rule)} ${code(carrier.param)}`;
}

function processLines(): string[] {
  const idsOf = (numbers: readonly string[]) => {
    const carriers = numbers.flatMap((number) => findCatalogueRule(number)?.carriedBy ?? []);
    return [...new Set(carriers.flatMap((carrier) => ("rule" in carrier ? [carrier.rule] : [])))];
  };
  return [
    "Which processes of the catalogue ask which rules (`processRules`). What carries a process here: [the processes](process-list.md).",
    "",
    ...table(
      ["processes", "rules"],
      processRules.map(({ processes, rules }) => [
        processes.join(", "),
        idsOf(rules).map(ruleLink).join(", "),
      ]),
    ),
  ];
}

function figureLines(): string[] {
  const dates = bigPromotions.map(({ id, title, month, day, source }) => [
    code(id),
    `${title.en} ${title.zh}`,
    `each year on day ${day} of month ${month}`,
    source,
  ]);
  const figures = referenceValues.map(({ id, title, value, unit, source, questionable }) => [
    code(id),
    `${title.en} ${title.zh}`,
    `${code(JSON.stringify(value))} ${unit}${questionable === undefined ? "" : `; questionable: ${questionable}`}`,
    source,
  ]);
  return [
    "Dates in `bigPromotions`, all other figures in `referenceValues`. They are examples, or the size of a market.",
    "",
    ...table(["id", "what it is", "value", "number"], [...dates, ...figures]),
  ];
}
