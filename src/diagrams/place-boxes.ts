import { Graph, layout } from "@dagrejs/dagre";
import { type BoxText, boxText, labelText, sizes } from "./box-size.js";
import type { BoxArrow, ChartBox, Gathering } from "./chart-boxes.js";
import { type DiagramLanguage, diagramWords } from "./chart-words.js";
import { type Point, type Routed, routeArrows } from "./route-arrows.js";

/** A rectangle, from the top left of what it is inside of. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box where it stands. */
export interface PlacedBox extends Area {
  readonly box: ChartBox;
  readonly text: BoxText;
  readonly children: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
  /** Marks from which arrows start: where it begins, and everything in it. */
  readonly marks: readonly PlacedMark[];
}

/** A mark where it stands. */
export interface PlacedMark extends Area {
  readonly key: string;
  /** The names of the states that it stands for; absent at the dot where a chart begins. */
  readonly text?: BoxText;
}

/** An arrow where it runs, with its label. */
export interface PlacedArrow {
  readonly points: readonly Point[];
  readonly label?: Area & { readonly text: BoxText };
}

const initialMark = ".";
const headerWidth = 420;

/** Places a box and everything in it, the innermost first. Its own place is 0, 0. */
export function placeBox(box: ChartBox, language: DiagramLanguage): PlacedBox {
  const words = diagramWords[language];
  const tag = box.tone === "plain" ? undefined : words[box.tone];
  if (box.children.length === 0) {
    const text = boxText(box, tag, sizes.text);
    return {
      box,
      text,
      x: 0,
      y: 0,
      width: Math.max(text.width, 70),
      height: text.height,
      children: [],
      arrows: [],
      marks: [],
    };
  }
  const inner = box.children.map((child) => placeBox(child, language));
  const content = box.kind === "parallel" ? besideEachOther(inner) : joined(box, inner);
  const text = boxText(box, tag, Math.max(headerWidth, content.width));
  const width = Math.max(text.width, content.width + 2 * sizes.gap);
  const left = Math.round((width - content.width) / 2);
  const top = text.height + 6;
  return {
    box,
    text,
    x: 0,
    y: 0,
    width,
    height: top + content.height + sizes.gap,
    children: content.children.map((child) => moved(child, left, top)),
    marks: content.marks.map((mark) => moved(mark, left, top)),
    arrows: content.arrows.map(({ points, label }) => ({
      points: points.map((point) => moved(point, left, top)),
      ...(label && { label: moved(label, left, top) }),
    })),
  };
}

interface Content extends Pick<PlacedBox, "children" | "arrows" | "marks" | "width" | "height"> {}

function moved<Item extends Point>(item: Item, x: number, y: number): Item {
  return { ...item, x: item.x + x, y: item.y + y };
}

/** Regions stand in rows, about as wide as they are high together. */
function besideEachOther(regions: readonly PlacedBox[]): Content {
  const area = regions.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = Math.max(...regions.map(({ width }) => width), Math.sqrt(area * 1.7));
  const children: PlacedBox[] = [];
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const region of regions) {
    if (x > 0 && x + region.width > widest) {
      y += rowHeight + sizes.gap;
      [x, rowHeight] = [0, 0];
    }
    children.push(moved(region, x, y));
    x += region.width + sizes.gap;
    rowHeight = Math.max(rowHeight, region.height);
    width = Math.max(width, x - sizes.gap);
  }
  return { children, arrows: [], marks: [], width, height: y + rowHeight };
}

/** Boxes that arrows join are laid in ranks. */
function joined(box: ChartBox, inner: readonly PlacedBox[]): Content {
  const begins = box.initial === undefined ? [] : [{ key: initialMark, x: 0, y: 0, width: 14, height: 14 }];
  const marks: PlacedMark[] = [...begins, ...box.gatherings.map(gatheringMark)];
  const arrows: readonly BoxArrow[] = [
    ...(box.initial === undefined ? [] : [{ from: initialMark, to: box.initial, lines: [] }]),
    ...box.arrows,
  ];
  const labels = arrows.map(({ lines }) => labelText(lines));
  const nodes = new Map<string, Area>([
    ...marks.map((mark) => [mark.key, mark] as const),
    ...inner.map((child) => [child.box.path, child] as const),
  ]);
  const routed = laidOut(nodes, arrows, labels);
  const at = (key: string) => routed.areas.get(key) ?? { x: 0, y: 0 };
  return {
    width: routed.width,
    height: routed.height,
    children: inner.map((child) => ({ ...child, ...at(child.box.path) })),
    marks: marks.map((mark) => ({ ...mark, ...at(mark.key) })),
    arrows: routed.arrows,
  };
}

function gatheringMark({ key, text: names }: Gathering): PlacedMark {
  const text = labelText([{ text: names, clock: false }]);
  return { key, text, x: 0, y: 0, width: text.width + 16, height: text.height + 10 };
}

interface LaidOut extends Routed {
  readonly areas: ReadonlyMap<string, Area>;
  readonly width: number;
  readonly height: number;
}

function laidOut(
  nodes: ReadonlyMap<string, Area>,
  arrows: readonly BoxArrow[],
  labels: readonly BoxText[],
): LaidOut {
  const graph = new Graph({ directed: true });
  graph.setGraph({ rankdir: "TB", nodesep: 22, edgesep: 10, ranksep: 52 });
  for (const [key, { width, height }] of nodes) graph.setNode(key, { width, height });
  arrows.forEach(({ from, to }, index) => {
    const { width = 0, height = 0, lines = [] } = labels[index] ?? {};
    graph.setEdge(from, to, lines.length === 0 ? {} : { width, height, labelpos: "c" });
  });
  layout(graph);
  const areas = new Map(
    [...nodes].map(([key, { width, height }]) => {
      const { x = 0, y = 0 } = graph.node(key) as Partial<Point>;
      return [key, { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height }] as const;
    }),
  );
  const edges = arrows.map(({ from, to }, index) => {
    const { points = [], x, y } = graph.edge(from, to) as { points?: readonly Point[] } & Partial<Point>;
    const text = labels[index];
    const label =
      x === undefined || y === undefined || text === undefined || text.lines.length === 0
        ? {}
        : {
            label: {
              text,
              width: text.width,
              height: text.height,
              x: Math.round(x - text.width / 2),
              y: Math.round(y - text.height / 2),
            },
          };
    return { from, to, bends: points.slice(1, -1), ...label };
  });
  return { areas, ...routeArrows(areas, edges), ...extentOf(areas, edges) };
}

/** Dagre leaves out of its extent what an arrow's own bends need. */
function extentOf(
  areas: ReadonlyMap<string, Area>,
  edges: readonly { readonly label?: Area; readonly bends: readonly Point[] }[],
) {
  const all = [...areas.values(), ...edges.flatMap(({ label }) => label ?? [])];
  const bends = edges.flatMap((edge) => edge.bends);
  return {
    width: Math.max(...all.map(({ x, width }) => x + width), ...bends.map(({ x }) => x + 6)),
    height: Math.max(...all.map(({ y, height }) => y + height), ...bends.map(({ y }) => y)),
  };
}
