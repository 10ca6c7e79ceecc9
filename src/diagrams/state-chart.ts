import type { Process } from "../processes/index.js";
import type { ActiveStates } from "./active-states.js";
import { type ChartBox, chartBoxes } from "./chart-boxes.js";
import type { DiagramLanguage } from "./chart-words.js";
import { element } from "./markup.js";
import { type PlacedArrow, type PlacedBox, type PlacedMark, placeBox } from "./place-boxes.js";
import type { Point } from "./route-arrows.js";
import { activeMark, type Drawn, drawArrow, drawText, rectangle, stateGroup } from "./svg-parts.js";

/** A drawing and its extent. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Drawn[];
}

/** Draws the chart of a process: states in states, with arrows between those that stand side by side. */
export function stateChart(
  process: Process,
  language: DiagramLanguage,
  id: string,
  active: ActiveStates,
): Figure {
  const box = { ...chartBoxes(process, language), name: process.title[language], detail: "" };
  const root = placeBox(box, language);
  const here = { x: 0, y: 0 };
  return {
    width: root.width,
    height: root.height,
    parts: [...drawText(root.text, 14, 0), ...drawInside({ id, active }, root, here)],
  };
}

/** What all parts of a chart are drawn with. */
interface Pen {
  readonly id: string;
  readonly active: ActiveStates;
}

function drawBox(pen: Pen, placed: PlacedBox, origin: Point): Drawn {
  const { box } = placed;
  const area = { ...placed, ...absolute(placed, origin) };
  const { x, y, width, height } = area;
  const outer = box.children.length > 0;
  const stripe = { x: x + 1, y: y + 6, width: 5, height: height - 12 };
  return stateGroup(
    pen.id,
    box.path,
    pen.active,
    rectangle(kindOf(box), area, 8),
    ...(box.kind === "final"
      ? [rectangle("rim", { x: x + 3, y: y + 3, width: width - 6, height: height - 6 }, 6)]
      : []),
    ...(box.tone === "plain" ? [] : [rectangle(`stripe-${box.tone}`, stripe, 2)]),
    ...activeMark(box.path, pen.active, area),
    ...drawText(placed.text, x + 14, y - 2, box.tone),
    ...(outer ? drawInside(pen, placed, { x, y }) : []),
  );
}

function kindOf({ kind, children }: ChartBox): string {
  if (kind === "final") return "box final";
  if (children.length === 0) return "box";
  return kind === "parallel" ? "outer region" : "outer";
}

/** Arrows lie under the boxes, labels over the arrows. */
function drawInside(pen: Pen, { arrows, marks, children }: PlacedBox, origin: Point): Drawn[] {
  return [
    ...arrows.map(({ points }) =>
      drawArrow(
        points.map((point) => absolute(point, origin)),
        `${pen.id}--head`,
      ),
    ),
    ...marks.flatMap((mark) => drawMark(mark, origin)),
    ...children.map((child) => drawBox(pen, child, origin)),
    ...arrows.flatMap((arrow) => drawLabel(arrow, origin)),
  ];
}

function drawLabel({ label }: PlacedArrow, origin: Point): Drawn[] {
  if (label === undefined) return [];
  const area = { ...label, ...absolute(label, origin) };
  const isTimed = label.text.lines.some(({ clock }) => clock);
  return [
    element(
      "g",
      { class: "label" },
      rectangle("ground", area, 3),
      ...drawText(label.text, area.x + (isTimed ? 4 : 5 - 14), area.y),
    ),
  ];
}

function drawMark(mark: PlacedMark, origin: Point): Drawn[] {
  const { x, y } = absolute(mark, origin);
  if (mark.text === undefined) return [element("circle", { class: "dot", cx: x + 7, cy: y + 7, r: 6 })];
  return [rectangle("pill", { ...mark, x, y }, 12), ...drawText(mark.text, x - 2, y + 4, "plain")];
}

function absolute({ x, y }: Point, origin: Point): Point {
  return { x: x + origin.x, y: y + origin.y };
}
