import type { AnyStateNode, AnyTransitionDefinition } from "xstate";
import { transitionsOf, withAround } from "../processes/chart-nodes.js";
import { pathOf } from "../processes/chart-structure.js";
import type { Process } from "../processes/index.js";
import { type ArrowLine, arrowLine } from "./arrow-words.js";
import { isWorthDrawing } from "./arrows.js";
import { type DiagramLanguage, diagramWords } from "./chart-words.js";
import { anywhere, gathered } from "./gather-arrows.js";
import { stateName } from "./state-words.js";

/** How urgently a state wants a person. */
export type Tone = "plain" | "overdue" | "attention";

/** A state to be drawn, with what is inside it. */
export interface ChartBox {
  /** The dotted path of the state; that of the whole is empty. */
  readonly path: string;
  readonly kind: "state" | "final" | "parallel";
  readonly name: string;
  /** Its description in English, its own name in Chinese. */
  readonly detail: string;
  readonly tone: Tone;
  /** What is done in it without leaving it. */
  readonly notes: readonly ArrowLine[];
  readonly children: readonly ChartBox[];
  /** Arrows between the children; each pair has one. */
  readonly arrows: readonly BoxArrow[];
  /** What stands for several states at once, where the same leads from all of them to the same end. */
  readonly gatherings: readonly Gathering[];
  /** The child in which it begins. */
  readonly initial?: string;
}

/** Several states from which an arrow starts together. */
export interface Gathering {
  /** What an arrow names as its start. */
  readonly key: string;
  /** Their names, or that it is any state. */
  readonly text: string;
}

/** An arrow between two boxes that stand side by side, with everything that leads from one to the other. */
export interface BoxArrow {
  /** The path of a box, or the key of a gathering. */
  readonly from: string;
  readonly to: string;
  readonly lines: readonly ArrowLine[];
}

/** A transition of a chart with one of its targets. */
interface Way {
  readonly source: AnyStateNode;
  readonly target: AnyStateNode;
  readonly line: ArrowLine;
}

/** The boxes and arrows of a process. An arrow never crosses the border of a box: what leads from the inside of one is named on the arrow. */
export function chartBoxes(process: Process, language: DiagramLanguage): ChartBox {
  const { root } = process.machine;
  const line = (node: AnyStateNode, transition: AnyTransitionDefinition) =>
    arrowLine(process, language, node, transition);
  return boxOf({ language, line, ways: waysOf(root, line) }, root);
}

interface Chart {
  readonly language: DiagramLanguage;
  readonly ways: readonly Way[];
  line(node: AnyStateNode, transition: AnyTransitionDefinition): ArrowLine;
}

function waysOf(node: AnyStateNode, line: Chart["line"]): Way[] {
  const own = transitionsOf(node)
    .filter(isWorthDrawing)
    .flatMap((transition) =>
      (transition.target ?? []).map((target) => ({ source: node, target, line: line(node, transition) })),
    );
  return [...own, ...Object.values(node.states).flatMap((child) => waysOf(child, line))];
}

function boxOf(chart: Chart, node: AnyStateNode): ChartBox {
  const children = Object.values(node.states);
  const inside = chart.ways.filter((way) => containerOf(way) === node);
  const drawn = node.type === "parallel" ? [] : inside.filter(({ target }) => target !== node);
  const initial = node.type === "compound" ? node.initial.target[0] : undefined;
  return {
    path: pathOf(node),
    kind: node.type === "final" || node.type === "parallel" ? node.type : "state",
    name: stateName(node, chart.language),
    detail: chart.language === "zh" ? node.key : (node.description ?? ""),
    tone: toneOf(node),
    notes: distinctLines([
      ...stayingLines(chart, node),
      ...inside.filter((way) => !drawn.includes(way)).map((way) => noted(chart.language, node, way)),
    ]),
    children: children.map((child) => boxOf(chart, child)),
    ...gathered(
      Object.fromEntries(children.map((child) => [pathOf(child), stateName(child, chart.language)])),
      arrowsBetween(chart.language, node, drawn),
      chart.language,
    ),
    ...(initial && { initial: pathOf(liftTo(node, initial)) }),
  };
}

function toneOf({ tags }: AnyStateNode): Tone {
  if (tags.includes("overdue")) return "overdue";
  return tags.includes("attention") ? "attention" : "plain";
}

function stayingLines({ line }: Chart, node: AnyStateNode): ArrowLine[] {
  const all = transitionsOf(node);
  const isRepeat = ({ eventType, actions }: AnyTransitionDefinition) =>
    actions.every(isChangeNothing) && all.filter((other) => other.eventType === eventType).length > 1;
  return all
    .filter((transition) => isWorthDrawing(transition) && (transition.target ?? []).length === 0)
    .filter((transition) => !isRepeat(transition))
    .map((transition) => line(node, transition));
}

/** The action of a command that is taken and does nothing; beside other ways of the command it takes a repeat. */
function isChangeNothing(action: unknown): boolean {
  return action === "changeNothing" || Reflect.get(Object(action), "type") === "changeNothing";
}

/** The innermost state that both ends are, or are inside of. */
function containerOf({ source, target }: Way): AnyStateNode {
  const around = withAround(target);
  return withAround(source).find((node) => around.includes(node)) ?? source;
}

/** The child of a state that a state is, or is inside of; the state itself where it is not inside. */
function liftTo(container: AnyStateNode, node: AnyStateNode): AnyStateNode {
  return withAround(node).find(({ parent }) => parent === container) ?? container;
}

/** A way that is not drawn as an arrow, as a line that says where it leads. */
function noted(language: DiagramLanguage, container: AnyStateNode, { source, target, line }: Way): ArrowLine {
  const from = source === container ? "" : `${stateName(source, language)}: `;
  const to = target === container || target === source ? "" : ` → ${stateName(target, language)}`;
  return { ...line, text: `${from}${line.text}${to}` };
}

function arrowsBetween(language: DiagramLanguage, container: AnyStateNode, ways: readonly Way[]): BoxArrow[] {
  const pairs = new Map<string, Way[]>();
  for (const way of ways) {
    const key = `${fromOf(container, way)} > ${pathOf(liftTo(container, way.target))}`;
    pairs.set(key, [...(pairs.get(key) ?? []), way]);
  }
  return [...pairs.values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    return [
      {
        from: fromOf(container, first),
        to: pathOf(liftTo(container, first.target)),
        lines: linesOf(language, container, together),
      },
    ];
  });
}

function fromOf(container: AnyStateNode, { source }: Way): string {
  return source === container ? anywhere : pathOf(liftTo(container, source));
}

/** The lines of an arrow; what leads from several states inside one box to the same end stands in one line. */
function linesOf(language: DiagramLanguage, container: AnyStateNode, ways: readonly Way[]): ArrowLine[] {
  const byLine = new Map<string, { readonly line: ArrowLine; readonly from: string[] }>();
  for (const { source, target, line } of ways) {
    const isBegun = beginningOf(liftTo(container, target)).includes(target);
    const text = isBegun ? line.text : `${line.text} → ${stateName(target, language)}`;
    const entry = byLine.get(text) ?? { line: { ...line, text }, from: [] };
    const isInner = source !== container && liftTo(container, source) !== source;
    if (isInner) entry.from.push(stateName(source, language));
    byLine.set(text, entry);
  }
  const { separator, colon } = diagramWords[language];
  return [...byLine.values()].map(({ line, from }) =>
    from.length === 0 ? line : { ...line, text: `${[...new Set(from)].join(separator)}${colon}${line.text}` },
  );
}

/** A state and those in which it begins. */
function beginningOf(node: AnyStateNode): AnyStateNode[] {
  if (node.type !== "compound") return [node];
  return [node, ...node.initial.target.flatMap((target: AnyStateNode) => beginningOf(target))];
}

function distinctLines(lines: readonly ArrowLine[]): ArrowLine[] {
  return lines.filter(({ text }, index) => lines.findIndex((other) => other.text === text) === index);
}
