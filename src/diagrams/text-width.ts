/** Text that is broken into lines, and the room that it takes. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly width: number;
}

const narrow = /[ijltfr.,:;'|!()[\]{}/\\·]/;
const broad = /[mwMW@%&—→]/;
const capital = /[A-Z#+=<>~?]/;
const eastAsian = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u3000-\u30ff“”‘’…]/;

/** How wide a text is in a sans-serif face, rather too wide than too narrow: no two programs have the same one. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + emsOf(character), 0) * size;
}

function emsOf(character: string): number {
  if (eastAsian.test(character)) return 1.02;
  if (narrow.test(character)) return 0.38;
  if (broad.test(character)) return 0.96;
  return capital.test(character) ? 0.72 : 0.6;
}

/** Breaks a text into lines of a width; between words, or after any Chinese character. */
export function wrapText(text: string, size: number, maxWidth: number): TextBlock {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text, size, maxWidth)) {
    if (line !== "" && textWidth((line + piece).trimEnd(), size) > maxWidth) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return { lines, width: Math.max(0, ...lines.map((each) => textWidth(each, size))) };
}

/** What may stand at the end of a line: a word with what closes it, or one Chinese character. */
function piecesOf(text: string, size: number, maxWidth: number): string[] {
  const words =
    text.match(
      /[\u2e80-\u9fff\uff00-\uff60][，。；：、！？）」》]*|[^\s\u2e80-\u9fff\uff00-\uff60]+\s*|\s+/g,
    ) ?? [];
  return words.flatMap((word) => (textWidth(word, size) <= maxWidth ? [word] : cut(word, size, maxWidth)));
}

/** A name that is longer than a line is cut at its dots, hyphens and capitals, else anywhere. */
function cut(word: string, size: number, maxWidth: number): string[] {
  const parts = word.match(/[A-Z]?[^A-Z.\-/]*[.\-/]?/g)?.filter((part) => part !== "") ?? [];
  return parts.flatMap((part) => (textWidth(part, size) <= maxWidth ? [part] : [...part]));
}
