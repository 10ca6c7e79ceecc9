import type { AnyStateNode } from "xstate";
import type { Process } from "../processes/index.js";
import { type Arrow, arrowsOf, stayingTransitions } from "./arrows.js";
import type { DiagramLanguage } from "./chart-words.js";
import { chineseName } from "./state-words.js";
import { type Labels, transitionLabel } from "./transition-label.js";

/** How a diagram is drawn. */
export interface MermaidOptions {
  /** What stands on an arrow for a command: its type (the default), or its title in one of the languages. */
  readonly commands?: "type" | DiagramLanguage;
  /**
   * The language of title, states and deadlines: that of the commands by default. The states get their Chinese names only
   * when it is given.
   */
  readonly language?: DiagramLanguage;
  /** Whether the states carry their descriptions. True by default. */
  readonly descriptions?: boolean;
  /** Which way the chart runs: top to bottom (the default) or left to right. */
  readonly direction?: "TB" | "LR";
}

/**
 * Draws a process as a Mermaid state diagram (`stateDiagram-v2`): states with their descriptions, regions side by side,
 * commands on the arrows with the rule that they consult and its outcome, deadlines as `after …`. The same process
 * always gives the same text.
 *
 * @example
 * ```ts
 * import { toMermaid } from "opscycle/diagrams";
 * import { replenishmentProcess } from "opscycle/processes";
 *
 * toMermaid(replenishmentProcess).split("\n")[3]; // => "stateDiagram-v2"
 * toMermaid(replenishmentProcess).includes("requested --> rejected : replenishment.reject"); // => true
 * ```
 */
export function toMermaid(process: Process, options: MermaidOptions = {}): string {
  const { commands = "type", descriptions = true, direction = "TB" } = options;
  const { language = commands === "zh" ? "zh" : "en" } = options;
  const labels = { process, commands, language };
  const { root } = process.machine;
  const drawing = {
    labels,
    descriptions,
    isChinese: options.language === "zh",
    arrows: arrowsOf(labels, root),
  };
  const [first] = Object.values(root.states);
  return [
    "---",
    `title: ${JSON.stringify(process.title[language])}`,
    "---",
    "stateDiagram-v2",
    ...indented([
      `direction ${direction}`,
      ...inside(drawing, root),
      ...(first === undefined ? [] : note(drawing, root, first, leads[language])),
    ]),
    "",
  ].join("\n");
}

const leads = { en: "In every state: ", zh: "任何状态下：" } as const;

/** What is drawn, and how. */
interface Drawing {
  readonly labels: Labels;
  readonly descriptions: boolean;
  /** Whether the states have their Chinese names. */
  readonly isChinese: boolean;
  readonly arrows: readonly Arrow[];
}

/** The states inside one, and the arrows between them. */
function inside(drawing: Drawing, node: AnyStateNode): string[] {
  const children = Object.values(node.states);
  if (node.type === "parallel") {
    return children.flatMap((child, index) => [...(index > 0 ? ["--"] : []), ...state(drawing, child)]);
  }
  return [
    ...node.initial.target.map((target: AnyStateNode) => `[*] --> ${idOf(target)}`),
    ...children.flatMap((child) => state(drawing, child)),
    ...drawing.arrows
      .filter(({ container }) => container === node)
      .map(({ from, to, label }) => `${idOf(from)} --> ${idOf(to)} : ${escaped(label)}`),
    ...children.filter(({ type }) => type === "final").map((child) => `${idOf(child)} --> [*]`),
  ];
}

/** A state and what is inside it. */
function state(drawing: Drawing, node: AnyStateNode): string[] {
  const text = stateText(drawing, node);
  const box = `state "${escaped(text)}" as ${idOf(node)}`;
  const isComposite = Object.keys(node.states).length > 0;
  return [
    ...(isComposite ? [`${box} {`, ...indented(inside(drawing, node)), "}"] : [box]),
    ...note(drawing, node, node, ""),
  ];
}

function stateText({ isChinese, descriptions }: Drawing, node: AnyStateNode): string {
  if (!descriptions) return isChinese ? (chineseName(node) ?? node.key) : node.key;
  const text = isChinese ? chineseName(node) : node.description;
  return text ? `${node.key}: ${text}` : node.key;
}

/** What is done without leaving the state stands in a note. */
function note({ labels }: Drawing, node: AnyStateNode, beside: AnyStateNode, lead: string): string[] {
  const lines = stayingTransitions(node).map(
    (transition) => `${lead}${escaped(transitionLabel(labels, node, transition))}`,
  );
  return lines.length === 0 ? [] : [`note right of ${idOf(beside)}`, ...indented(lines), "end note"];
}

function idOf(node: AnyStateNode): string {
  return node.path.join("_");
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** Mermaid reads these characters as its own; as entity codes it prints them. */
function escaped(text: string): string {
  return text
    .replace(/[#;:"<>{}]/g, (character) => `#${character.charCodeAt(0)};`)
    .replace(/\s+/g, " ")
    .trim();
}
