import type { Process } from "../processes/index.js";
import { activeStates } from "./active-states.js";
import { type DiagramLanguage, diagramWords } from "./chart-words.js";
import { element, escapeXml } from "./markup.js";
import { isWholeTable, stageChart } from "./stage-chart.js";
import { stateChart } from "./state-chart.js";
import { stateName } from "./state-words.js";
import { arrowHead } from "./svg-parts.js";
import { svgStyle } from "./svg-style.js";

/** How a chart is drawn. */
export interface SvgOptions {
  /** The language of everything in it. English by default. */
  readonly language?: DiagramLanguage;
  /**
   * The states that are active now, as dotted paths: `StoredInstance.states`. They and those around them are lit, with
   * the class `current`. None by default.
   */
  readonly states?: readonly string[];
}

const margin = 16;

/**
 * Draws a process as an SVG chart that needs no other program: states in states, regions side by side, commands and
 * deadlines on the arrows. A staged process is drawn as its stages, one under the other. The same process always gives
 * the same text. The states that an instance is in can be lit: by a thick border and a word as well as a colour, and
 * named in the text for readers who do not see the chart.
 *
 * @throws InvalidInputError when the chart has no such state as is to be lit.
 *
 * @example
 * ```ts
 * import { toSvg } from "opscycle/diagrams";
 * import { replenishmentProcess } from "opscycle/processes";
 *
 * toSvg(replenishmentProcess, { language: "zh" }).includes("<title id=\"opscycle-replenishment--title\">采购与补货</title>"); // => true
 * const lit = toSvg(replenishmentProcess, { states: ["ordered.late"] });
 * lit.includes('<g id="opscycle-replenishment-ordered.late" class="state current">'); // => true
 * lit.includes("Now in: Ordered › Late</desc>"); // => true
 * ```
 */
export function toSvg(process: Process, { language = "en", states = [] }: SvgOptions = {}): string {
  const { root } = process.machine;
  const id = `opscycle-${process.id}`;
  const isTable = isWholeTable(process);
  const active = activeStates(process, states, language, ({ parent }) => !isTable || parent === root);
  const chart = isTable
    ? stageChart(process, language, id, active)
    : stateChart(process, language, id, active);
  const [width, height] = [Math.ceil(chart.width) + 2 * margin, Math.ceil(chart.height) + 2 * margin];
  const names = { title: `${id}--title`, text: `${id}--text` };
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    class: "opscycle-chart",
    viewBox: `${-margin} ${-margin} ${width} ${height}`,
    width,
    height,
    role: "img",
    lang: language === "zh" ? "zh-CN" : "en",
    "aria-labelledby": `${names.title} ${names.text}`,
  };
  const inside = [
    element("title", { id: names.title }, escapeXml(process.title[language])),
    element(
      "desc",
      { id: names.text },
      escapeXml(
        [summary(process, language), active.text].filter(Boolean).join(language === "zh" ? "。" : ". "),
      ),
    ),
    element("style", {}, svgStyle),
    arrowHead(`${id}--head`),
    element("rect", { class: "paper", x: -margin, y: -margin, width, height }),
    ...chart.parts,
  ];
  return `${element("svg", attributes, `\n${inside.join("\n")}\n`)}\n`;
}

/** What a reader who does not see the chart is told. */
function summary({ machine }: Process, language: DiagramLanguage): string {
  const { chart, colon, separator } = diagramWords[language];
  const names = Object.values(machine.root.states).map((node) => stateName(node, language));
  return `${chart}${colon}${names.join(separator)}`;
}
