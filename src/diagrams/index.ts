/**
 * Charts of processes as Mermaid and SVG.
 *
 * @packageDocumentation
 */
export type { DiagramLanguage } from "./chart-words.js";
export { type MermaidOptions, toMermaid } from "./to-mermaid.js";
export { type SvgOptions, toSvg } from "./to-svg.js";
