import type { BoxText } from "./box-size.js";
import type { Area, PlacedArrow } from "./place-boxes.js";

/** A place. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An arrow before it is routed: where the layout bends it, and where its label stands. */
export interface LooseArrow {
  readonly from: string;
  readonly to: string;
  readonly bends: readonly Point[];
  readonly label?: Area & { readonly text: BoxText };
}

/** Arrows with their ways. */
export interface Routed {
  readonly arrows: readonly PlacedArrow[];
}

/** The upper and lower border of everything that stands in one rank. */
interface Band {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Leads arrows between boxes that stand in ranks. Through a rank an arrow runs straight down or up, and turns between
 * ranks only: so it crosses no box.
 */
export function routeArrows(areas: ReadonlyMap<string, Area>, arrows: readonly LooseArrow[]): Routed {
  const bands = bandsOf([...areas.values(), ...arrows.flatMap(({ label }) => label ?? [])]);
  const ports = portsOf(areas, arrows);
  return {
    arrows: arrows.map((arrow, index) => {
      const from = areas.get(arrow.from);
      const to = areas.get(arrow.to);
      const [start, end] = ports[index] ?? [];
      if (!from || !to || !start || !end) return { points: [] };
      const down = isDownward(from, to);
      const points = [
        start,
        { x: start.x, y: edgeOf(bandAt(bands, middleOf(from)), down) },
        ...arrow.bends.flatMap(({ x, y }) => throughBand(x, bandAt(bands, y), down)),
        { x: end.x, y: edgeOf(bandAt(bands, middleOf(to)), !down) + (down ? -headLength : headLength) },
        end,
      ];
      return { points: points.map(rounded), ...(arrow.label && { label: arrow.label }) };
    }),
  };
}

/** An arrow ends straight, for as long as its head is. */
const headLength = 10;
const middleOf = ({ y, height }: Area) => y + height / 2;
const centreOf = ({ x, width }: Area) => x + width / 2;
const isDownward = (from: Area, to: Area) => middleOf(from) < middleOf(to);
const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });
const edgeOf = ({ top, bottom }: Band, lower: boolean) => (lower ? bottom : top);

function throughBand(x: number, { top, bottom }: Band, down: boolean): Point[] {
  const [first, second] = down ? [top, bottom] : [bottom, top];
  return first === second
    ? [{ x, y: first }]
    : [
        { x, y: first },
        { x, y: second },
      ];
}

/** What overlaps from top to bottom is one rank. */
function bandsOf(areas: readonly Area[]): readonly Band[] {
  const bands: Band[] = [];
  for (const { y, height } of [...areas].sort((a, b) => a.y - b.y)) {
    const last = bands.at(-1);
    if (last === undefined || y > last.bottom) bands.push({ top: y, bottom: y + height });
    else bands[bands.length - 1] = { top: last.top, bottom: Math.max(last.bottom, y + height) };
  }
  return bands;
}

function bandAt(bands: readonly Band[], y: number): Band {
  return bands.find(({ top, bottom }) => top - 1 <= y && y <= bottom + 1) ?? { top: y, bottom: y };
}

/** Where arrows leave and reach their boxes: spread over the side, in the order of where they come from and go to. */
function portsOf(
  areas: ReadonlyMap<string, Area>,
  arrows: readonly LooseArrow[],
): readonly (readonly Point[])[] {
  const sides = new Map<
    string,
    { readonly arrow: number; readonly end: 0 | 1; readonly towards: number }[]
  >();
  arrows.forEach(({ from, to, bends }, arrow) => {
    const [start, end] = [areas.get(from), areas.get(to)];
    if (!start || !end) return;
    const down = isDownward(start, end);
    const leaves = { arrow, end: 0, towards: bends[0]?.x ?? centreOf(end) } as const;
    const reaches = { arrow, end: 1, towards: bends.at(-1)?.x ?? centreOf(start) } as const;
    for (const [key, port] of [
      [`${from} ${down}`, leaves],
      [`${to} ${!down}`, reaches],
    ] as const)
      sides.set(key, [...(sides.get(key) ?? []), port]);
  });
  const ports = arrows.map((): Point[] => []);
  for (const [key, all] of sides) {
    const [name = "", lower] = [key.slice(0, key.lastIndexOf(" ")), key.endsWith("true")];
    const area = areas.get(name);
    if (!area) continue;
    [...all]
      .sort((a, b) => a.towards - b.towards || a.arrow - b.arrow)
      .forEach(({ arrow, end }, index) => {
        const x = area.x + (area.width * (index + 1)) / (all.length + 1);
        const own = ports[arrow];
        if (own) own[end] = { x, y: lower ? area.y + area.height : area.y };
      });
  }
  return ports;
}
