import type { Process } from "../processes/index.js";
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
}

const margin = 16;

/**
 * Draws a process as an SVG chart that needs no other program: states in states, regions side by side, commands and
 * deadlines on the arrows. A staged process is drawn as its stages, one under the other. The same process always gives
 * the same text.
 *
 * @example
 * ```ts
 * import { toSvg } from "opscycle/diagrams";
 * import { replenishmentProcess } from "opscycle/processes";
 *
 * toSvg(replenishmentProcess, { language: "zh" }).includes("<title id=\"opscycle-replenishment--title\">采购与补货</title>"); // => true
 * ```
 */
export function toSvg(process: Process, { language = "en" }: SvgOptions = {}): string {
  const id = `opscycle-${process.id}`;
  const chart = isWholeTable(process) ? stageChart(process, language, id) : stateChart(process, language, id);
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
    element("desc", { id: names.text }, escapeXml(summary(process, language))),
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
