import { type Layer, platformLayers, type RulebookFinding, type RulesAt } from "../rules/index.js";
import { type CommandIo, writeOut } from "./command-io.js";
import { loadRulebook } from "./load-rulebook.js";

/** What may be found, the worst first. The kinds that are many and alike get one line a rule. */
const kinds = [
  ["impossible", "Impossible", messages],
  ["unreachable", "Out of reach", messages],
  ["idle", "Without effect", messages],
  ["shadowed", "Never applied", messages],
  ["unset", "Not set: each of these rules is undecided until a layer sets", namesByRule],
  ["questionable", "Questionable", messages],
  ["assumed", "Assumed by the starter layer, until a layer of yours sets it", valuesByRule],
] as const;

/** Prints whether a rules file is right, and what to know before relying on it. */
export async function checkRules(file: string, io: CommandIo): Promise<void> {
  const rulebook = await loadRulebook({ rules: file });
  const findings = rulebook.lint();
  const named = rulebook.layers.filter((layer) => !platformLayers.some(({ id }) => id === layer.id));
  const lines = [
    `${file}: valid. Layers: ${named.map(({ id }) => id).join(", ")}${platformsText(rulebook.layers)}. Fingerprint ${rulebook.fingerprint.slice(0, 12)}.`,
    ...kinds.flatMap(([kind, title, linesOf]) => {
      const ofKind = findings.filter((finding) => finding.kind === kind);
      return ofKind.length === 0 ? [] : ["", `${title}:`, ...linesOf(ofKind, rulebook.at())];
    }),
  ];
  await writeOut(io.stdout, `${lines.join("\n")}\n`);
}

/** Each applies only where the scope names its platform. */
function platformsText(layers: readonly Layer[]): string {
  const known = platformLayers.filter(({ id }) => layers.some((layer) => layer.id === id));
  return known.length === 0 ? "" : `; on platforms: ${known.map(({ when }) => when?.platform).join(", ")}`;
}

function messages(findings: readonly RulebookFinding[]): readonly string[] {
  return findings.map(({ message }) => `  ${message}`);
}

function namesByRule(findings: readonly RulebookFinding[]): readonly string[] {
  return byRule(findings, ({ param }) => String(param));
}

function valuesByRule(findings: readonly RulebookFinding[], rules: RulesAt): readonly string[] {
  return byRule(findings, ({ rule = "", param = "" }) => {
    const text = JSON.stringify(rules.paramValues(rule).get(param)?.value);
    return `${param} ${text.length > longest ? `${text.slice(0, longest)}…` : text}`;
  });
}

/** A list or a table is not shown whole. */
const longest = 40;

function byRule(
  findings: readonly RulebookFinding[],
  textOf: (finding: RulebookFinding) => string,
): readonly string[] {
  const texts = new Map<string, string[]>();
  for (const finding of findings) {
    const { rule = "" } = finding;
    texts.set(rule, [...(texts.get(rule) ?? []), textOf(finding)]);
  }
  return [...texts].map(([rule, list]) => `  ${rule}: ${list.join(", ")}`);
}
