import {
  builtInRules,
  type Decision,
  defineRulebook,
  explainDecision,
  type Layer,
  type Rule,
  type RulesAt,
  starterLayer,
} from "opscycle/rules";
import { searchFacts, type TriedFacts } from "../../../src/rules/rulebook/search-facts.js";
import { exampleFacts, exampleParams } from "./example-values.js";
import { code, fenced, jsonText } from "./markdown.js";
import { plainFacts } from "./plain-facts.js";

const layer: Layer = { id: "example", params: exampleParams };
const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer, layer] });
const rules: RulesAt = rulebook.at();

/** Enough to come past every branch of most rules; the whole of the rules takes about a second. */
const tries = 1500;
const triesInVain = 400;
/** How many of the ways to an outcome are made plain, to show the plainest. */
const looked = 2;

/** One decision for each outcome of a rule that facts were found for. */
export function examplesOf(rule: Rule): readonly Decision[] {
  const params = rules.params(rule.id);
  const { ways } = searchFacts(rule, params, {
    tries,
    enough: (search) =>
      search.triesSinceNew > triesInVain || rule.outcomes.every((outcome) => search.outcomes.has(outcome)),
    seeds: exampleFacts[rule.id] ?? [],
  });
  return rule.outcomes.flatMap((outcome) => {
    const [plainest] = ways
      .filter((way) => way.outcome === outcome)
      .toSorted((one, other) => length(one) - length(other))
      .slice(0, looked)
      .map(({ facts }) => plainFacts(rule, params, facts))
      .toSorted((one, other) => JSON.stringify(one).length - JSON.stringify(other).length);
    const decision = plainest && rules.decide(rule.id, plainest);
    return decision?.outcome === outcome ? [decision] : [];
  });
}

/** What fails is what a reader has to follow. */
function length({ facts, checks }: TriedFacts): number {
  return JSON.stringify(facts).length + 40 * checks.filter(({ passed }) => !passed).length;
}

/** Those as Markdown. */
export function exampleLines(rule: Rule): string[] {
  const examples = examplesOf(rule);
  const set = exampleParams[rule.id];
  const withParams =
    set === undefined
      ? ""
      : ` Beside them a layer \`example\` sets what nothing else does: ${code(jsonText(set))}.`;
  const found = examples.map(({ outcome }) => outcome);
  const others = rule.outcomes.filter((outcome) => !found.includes(outcome));
  const withoutExample =
    others.length === 0
      ? []
      : [`With these parameters no facts were found that lead to ${others.map(code).join(", ")}.`, ""];
  if (examples.length === 0) return withoutExample;
  return [
    `Facts, and what is decided on them with the catalogue's values and those of the starter layer.${withParams} The figures were found by trying the rule; they are no shop's.`,
    "",
    ...examples.flatMap((decision) => [
      `### ${code(decision.outcome)}`,
      "",
      ...fenced("json", jsonText(decision.facts)),
      ...fenced("text", explainDecision(decision).join("\n")),
      ...proposalLines(decision),
    ]),
    ...withoutExample,
  ];
}

function proposalLines({ proposal }: Decision): string[] {
  return proposal === undefined ? [] : ["Proposed:", "", ...fenced("json", jsonText(proposal))];
}
