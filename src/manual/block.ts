import type { Process } from "../processes/index.js";

/** A piece of a line: words, a name that stands as it is, or a reference to a process. */
export type Piece = string | { readonly code: string } | { readonly process: string; readonly text: string };

/** A line, or a cell of a table. */
export type Line = readonly Piece[];

/** A part of a document. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly id?: string }
  | { readonly kind: "text"; readonly line: Line }
  | { readonly kind: "list"; readonly items: readonly Line[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: "contents" }
  | { readonly kind: "chart"; readonly process: Process };

/** A name that is the same in every language. */
export const code = (text: string): Piece => ({ code: text });

/** A heading. */
export const heading = (level: 1 | 2 | 3 | 4, text: string, id?: string): Block => ({
  kind: "heading",
  level,
  text,
  ...(id !== undefined && { id }),
});

/** A section with its heading; nothing where there is nothing in it. */
export function section(level: 2 | 3 | 4, text: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [heading(level, text), ...blocks];
}

/** A table; nothing where it has no rows. Columns without any text are left out. */
export function table(head: readonly string[], rows: readonly (readonly Line[])[]): Block[] {
  if (rows.length === 0) return [];
  const used = head.map((_name, column) => rows.some((row) => (row[column] ?? []).length > 0));
  return [
    {
      kind: "table",
      head: head.filter((_name, column) => used[column]),
      rows: rows.map((row) => row.filter((_cell, column) => used[column])),
    },
  ];
}

/** Lines one after another, with a separator between them. */
export function joinLines(lines: readonly Line[], separator: string): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [separator, ...line]));
}

/** Names as one line. */
export const codes = (names: readonly string[], separator: string): Line =>
  joinLines(
    names.map((name) => [code(name)]),
    separator,
  );

/** Words as one line; empty where there are none. */
export const words = (texts: readonly string[], separator: string): Line =>
  texts.length === 0 ? [] : [texts.join(separator)];
