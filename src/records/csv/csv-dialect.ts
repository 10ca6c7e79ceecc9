/** How a CSV file separates its fields and lines. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly newline: "\n" | "\r";
  /** Characters before the header: the line `sep=;` that Excel writes. */
  readonly skip: number;
}

const DELIMITERS = [",", ";", "\t"];

/** Where the first line ends, outside quotes; -1 when the text has no whole line yet. */
export function endOfFirstLine(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === "\n") return at;
    else if (!quoted && character === "\r" && at + 1 < text.length) return at;
  }
  return -1;
}

/** Reads delimiter and line end off the header line: the delimiter that stands in it most often. */
export function detectDialect(text: string): CsvDialect {
  const end = endOfFirstLine(text);
  const header = end === -1 ? text : text.slice(0, end);
  const newline = text[end] === "\r" && text[end + 1] !== "\n" ? "\r" : "\n";
  const declared = /^sep=(.)$/i.exec(header)?.[1];
  if (declared !== undefined) {
    return { delimiter: declared, newline, skip: end + (text[end + 1] === "\n" ? 2 : 1) };
  }
  const counts = DELIMITERS.map((delimiter) => countOutsideQuotes(header, delimiter));
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
  return { delimiter, newline, skip: 0 };
}

function countOutsideQuotes(line: string, delimiter: string): number {
  return line.replace(/"[^"]*"/g, "").split(delimiter).length - 1;
}
