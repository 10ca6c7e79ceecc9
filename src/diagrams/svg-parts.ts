import type { ActiveStates } from "./active-states.js";
import { type BoxText, type PlacedLine, sizes } from "./box-size.js";
import { element, escapeXml } from "./markup.js";
import type { Area } from "./place-boxes.js";
import type { Point } from "./route-arrows.js";
import { textWidth } from "./text-width.js";

/** A part of a drawing, as SVG. */
export type Drawn = string;

/** The lines of a box or a label. */
export function drawText({ lines }: BoxText, x: number, y: number, tone = "plain"): Drawn[] {
  return lines.flatMap((line) => drawLine(line, x, y, tone));
}

function drawLine(
  { text, style, clock, y: offset }: PlacedLine,
  x: number,
  y: number,
  tone: string,
): Drawn[] {
  const hanging = style === "note" ? sizes.clock : 0;
  const own = style === "tag" ? `tag-${tone}` : style;
  const at = { x: round(x + hanging), y: round(y + offset) };
  return [
    ...(clock ? [clockSign(x + 5, y + offset - 4)] : []),
    element("text", { class: own, ...at }, escapeXml(text)),
  ];
}

/** The group of a state; that of an active state and of one around it are told apart by a class. */
export function stateGroup(
  id: string,
  path: string,
  { lit }: ActiveStates,
  ...inside: readonly Drawn[]
): Drawn {
  return element("g", { id: `${id}-${path}`, class: lit.has(path) ? "state current" : "state" }, ...inside);
}

/** The word on an active state: on its upper border, away from where arrows come in. */
export function activeMark(path: string, { marks }: ActiveStates, { x, y, width }: Area): Drawn[] {
  const text = marks.get(path);
  if (text === undefined) return [];
  const room = textWidth(text, 10) * 1.06 + 12;
  const area = { x: x + width - room - 6, y: y - 7, width: room, height: 14 };
  return [
    rectangle("mark", area, 3),
    element("text", { class: "mark-text", x: round(area.x + 6), y: round(y + 3.5) }, escapeXml(text)),
  ];
}

/** A small clock. */
export function clockSign(x: number, y: number): Drawn {
  const [cx, cy] = [round(x), round(y)];
  return element("path", {
    class: "clock",
    d: `M${round(cx - 4.5)} ${cy}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0M${cx} ${round(cy - 3)}V${cy}H${round(cx + 2.5)}`,
  });
}

/** A rectangle. */
export function rectangle(kind: string, { x, y, width, height }: Area, radius: number): Drawn {
  return element("rect", {
    class: kind,
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    rx: radius,
  });
}

/** An arrow through its points: straight where it runs up or down, curved where it changes sides. */
export function drawArrow(points: readonly Point[], headId: string, kind = "arrow"): Drawn {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  let last = first;
  const way = rest.map((point) => {
    const { x, y } = last;
    last = point;
    if (Math.abs(point.x - x) < 0.5) return `L${round(point.x)} ${round(point.y)}`;
    const middle = round((y + point.y) / 2);
    return `C${round(x)} ${middle} ${round(point.x)} ${middle} ${round(point.x)} ${round(point.y)}`;
  });
  return element("path", {
    class: kind,
    d: `M${round(first.x)} ${round(first.y)}${way.join("")}`,
    "marker-end": `url(#${headId})`,
  });
}

/** The head that arrows of a chart end in. */
export function arrowHead(id: string): Drawn {
  const marker = {
    id,
    viewBox: "0 0 8 8",
    refX: 7.5,
    refY: 4,
    markerWidth: 8,
    markerHeight: 8,
    markerUnits: "userSpaceOnUse",
    orient: "auto",
  };
  return element(
    "defs",
    {},
    element("marker", marker, element("path", { class: "head", d: "M0 0.5L8 4L0 7.5z" })),
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
