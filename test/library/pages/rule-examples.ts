import {
  builtInRules,
  type Decision,
  defineRulebook,
  explainDecision,
  platformLayers,
  type Rule,
  type Rulebook,
  type RulesAt,
  starterLayer,
} from "opscycle/rules";
import { searchFacts, type TriedFacts } from "../../../src/rules/rulebook/search-facts.js";
import {
  exampleFacts,
  exampleParams,
  neverReached,
  type OtherExample,
  otherExamples,
} from "./example-values.js";
import { code, fenced, jsonText } from "./markdown.js";
import { plainFacts } from "./plain-facts.js";

const rulebookWith = (params: typeof exampleParams): Rulebook =>
  defineRulebook({
    rules: builtInRules,
    layers: [starterLayer, ...platformLayers, { id: "example", params }],
  });
const rules: RulesAt = rulebookWith(exampleParams).at();

/** Enough to come past every branch of most rules; the whole of the rules takes about a second. */
const tries = 1500;
const triesInVain = 400;
/** How many of the ways to an outcome are made plain, to show the plainest. */
const looked = 2;

/** A decision, and what is set for it besides. */
interface Example {
  readonly decision: Decision;
  readonly other?: OtherExample;
}

/** One decision for each outcome of a rule: worked by hand, or with facts that were found. */
function examplesOf(rule: Rule): readonly Example[] {
  const found = foundExamples(rule);
  return rule.outcomes.flatMap((outcome): Example[] => {
    const other = otherExamples[rule.id]?.find((one) => one.outcome === outcome);
    if (other !== undefined) return [{ decision: decisionOf(rule, other), other }];
    return found.filter((decision) => decision.outcome === outcome).map((decision) => ({ decision }));
  });
}

function decisionOf({ id }: Rule, { outcome, facts, params, platform }: OtherExample): Decision {
  const rulebook = rulebookWith({ ...exampleParams, ...(params && { [id]: params }) });
  const decision = rulebook.at(platform === undefined ? {} : { platform }).decide(id, facts);
  if (decision.outcome !== outcome) throw new Error(`${id}: ${decision.outcome} in place of ${outcome}`);
  return decision;
}

function foundExamples(rule: Rule): readonly Decision[] {
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
  const found = examples.map(({ decision }) => decision.outcome);
  const reasons = neverReached[rule.id] ?? {};
  const others = rule.outcomes.filter((outcome) => !found.includes(outcome) && !(outcome in reasons));
  const withoutExample =
    others.length === 0
      ? []
      : [`With these parameters no facts were found that lead to ${others.map(code).join(", ")}.`, ""];
  if (examples.length === 0) return withoutExample;
  return [
    `Facts, and what is decided on them with the catalogue's values and those of the starter layer.${withParams} The figures were made for this page; they are no shop's.`,
    "",
    ...examples.flatMap(({ decision, other }) => [
      `### ${decision.outcome}`,
      "",
      ...settingLines(other),
      ...fenced("json", jsonText(decision.facts)),
      ...fenced("text", explainDecision(decision).join("\n")),
      ...proposalLines(decision),
    ]),
    ...withoutExample,
    ...Object.entries(reasons).flatMap(([outcome, why]) => [`Never ${code(outcome)}: ${why}.`, ""]),
  ];
}

function settingLines(other: OtherExample | undefined): string[] {
  if (other?.params !== undefined)
    return [`With ${code(jsonText(other.params))} in the layer ${code("example")}:`, ""];
  return other?.platform === undefined ? [] : [`On the platform ${code(other.platform)}:`, ""];
}

function proposalLines({ proposal }: Decision): string[] {
  return proposal === undefined ? [] : ["Proposed:", "", ...fenced("json", jsonText(proposal))];
}
