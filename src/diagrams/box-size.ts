import type { ArrowLine } from "./arrow-words.js";
import type { ChartBox } from "./chart-boxes.js";
import { textWidth, wrapText } from "./text-width.js";

/** Measures of a chart, in pixels. */
export const sizes = {
  name: 13,
  small: 11,
  nameLine: 17,
  smallLine: 15,
  pad: 10,
  stripe: 6,
  clock: 14,
  text: 210,
  label: 180,
  gap: 24,
} as const;

/** A line of text where it stands, from the top left of its box. */
export interface PlacedLine {
  readonly text: string;
  readonly style: "name" | "detail" | "note" | "tag";
  readonly clock: boolean;
  readonly y: number;
}

/** The text of a box and the room for it. */
export interface BoxText {
  readonly lines: readonly PlacedLine[];
  readonly width: number;
  readonly height: number;
}

/** Sets the text of a box: its name, what it is, its tag, and what is done in it. */
export function boxText(box: ChartBox, tag: string | undefined, maxWidth: number): BoxText {
  const paragraphs = [
    { text: box.name, style: "name", clock: false } as const,
    ...(box.detail === "" ? [] : [{ text: box.detail, style: "detail", clock: false } as const]),
    ...(tag === undefined ? [] : [{ text: tag, style: "tag", clock: false } as const]),
    ...box.notes.map((note) => ({ ...note, style: "note" }) as const),
  ];
  const lines: PlacedLine[] = [];
  let y: number = sizes.pad;
  for (const { text, style, clock } of paragraphs) {
    const size = style === "name" ? sizes.name : sizes.small;
    const hanging = style === "note" ? sizes.clock : 0;
    for (const [index, line] of wrapText(text, size, maxWidth - hanging).lines.entries()) {
      y += style === "name" ? sizes.nameLine : sizes.smallLine;
      lines.push({ text: line, style, clock: clock && index === 0, y });
    }
    if (style !== "note") y += 2;
  }
  const widths = lines.map(({ text, style }) =>
    style === "name"
      ? textWidth(text, sizes.name) * 1.06
      : textWidth(text, sizes.small) + (style === "note" ? sizes.clock : 0),
  );
  return { lines, width: Math.max(0, ...widths) + 2 * sizes.pad + sizes.stripe, height: y + sizes.pad };
}

/** The text of an arrow and the room for it. */
export function labelText(arrowLines: readonly ArrowLine[]): BoxText {
  const lines: PlacedLine[] = [];
  for (const { text, clock } of arrowLines) {
    const hanging = clock ? sizes.clock : 0;
    for (const [index, line] of wrapText(text, sizes.small, sizes.label - hanging).lines.entries())
      lines.push({
        text: line,
        style: "note",
        clock: clock && index === 0,
        y: (lines.length + 1) * sizes.smallLine - 3,
      });
  }
  const widths = lines.map(({ text, clock }) => textWidth(text, sizes.small) + (clock ? 2 * sizes.clock : 0));
  return { lines, width: Math.max(0, ...widths) + 10, height: lines.length * sizes.smallLine + 4 };
}
