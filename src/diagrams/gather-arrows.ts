import type { BoxArrow, Gathering } from "./chart-boxes.js";
import { type DiagramLanguage, diagramWords } from "./chart-words.js";

/** From how many states the same must lead to the same end to be drawn as one arrow. */
const manyStates = 3;

/** The start of an arrow that leads from everything in a box. */
export const anywhere = "*";

/** Arrows, and what those of them start from that lead from several states at once. */
export interface GatheredArrows {
  readonly arrows: readonly BoxArrow[];
  readonly gatherings: readonly Gathering[];
}

/**
 * Draws what leads from many states to one as a single arrow from the list of their names: a chart in which everything
 * may be cancelled would be a web of lines.
 *
 * @param names - what the boxes are called, by path
 */
export function gathered(
  names: { readonly [path: string]: string },
  arrows: readonly BoxArrow[],
  language: DiagramLanguage,
): GatheredArrows {
  const shared = sharedLines(arrows);
  const isShared = ({ to }: BoxArrow, text: string) => shared.has(keyOf(to, text));
  const kept = arrows
    .map((arrow) => ({ ...arrow, lines: arrow.lines.filter(({ text }) => !isShared(arrow, text)) }))
    .filter(({ lines }) => lines.length > 0);
  const together = new Map<string, BoxArrow>();
  for (const { from, to, line } of shared.values()) {
    const start = `+${from.join("+")}>${to}`;
    const { lines } = together.get(start) ?? { lines: [] };
    together.set(start, { from: start, to, lines: [...lines, line] });
  }
  const { separator, anywhere: anywhereText } = diagramWords[language];
  const lists = new Map([...shared.values()].map(({ from, to }) => [`+${from.join("+")}>${to}`, from]));
  return {
    arrows: [...kept, ...together.values()],
    gatherings: [
      ...(kept.some(({ from }) => from === anywhere) ? [{ key: anywhere, text: anywhereText }] : []),
      ...[...lists].map(([key, from]) => ({
        key,
        text: from.map((path) => names[path] ?? path).join(separator),
      })),
    ],
  };
}

interface SharedLine {
  readonly from: readonly string[];
  readonly to: string;
  readonly line: BoxArrow["lines"][number];
}

const keyOf = (to: string, text: string) => `${to} ${text}`;

/** What leads from many boxes to the same one, by its end and its text. */
function sharedLines(arrows: readonly BoxArrow[]): ReadonlyMap<string, SharedLine> {
  const all = new Map<string, SharedLine>();
  for (const { from, to, lines } of arrows.filter((arrow) => arrow.from !== anywhere)) {
    for (const line of lines) {
      const key = keyOf(to, line.text);
      all.set(key, { from: [...(all.get(key)?.from ?? []), from], to, line });
    }
  }
  return new Map([...all].filter(([, { from }]) => from.length >= manyStates));
}
