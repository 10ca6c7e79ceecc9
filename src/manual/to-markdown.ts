import { toMermaid } from "../diagrams/index.js";
import type { Block, Line, Piece } from "./block.js";
import type { ManualLanguage } from "./words.js";

/** How a document becomes Markdown. */
export interface MarkdownOptions {
  readonly language: ManualLanguage;
  /** Where the chapter of a process is. */
  address(process: string): string;
}

/** The text of a document in Markdown, with charts for Mermaid. */
export function toMarkdown(blocks: readonly Block[], options: MarkdownOptions): string {
  return `${blocks.map((block) => blockText(blocks, block, options)).join("\n\n")}\n`;
}

function blockText(all: readonly Block[], block: Block, options: MarkdownOptions): string {
  const { language } = options;
  const line = (each: Line) => each.map((piece) => pieceText(piece, options)).join("");
  switch (block.kind) {
    case "heading": {
      const anchor = block.id === undefined ? "" : `<a id="${block.id}"></a>\n\n`;
      return `${anchor}${"#".repeat(block.level)} ${escaped(block.text)}`;
    }
    case "text":
      return line(block.line);
    case "list":
      return block.items.map((item) => `- ${line(item)}`).join("\n");
    case "table":
      return [
        `| ${block.head.map(escaped).join(" | ")} |`,
        `|${"---|".repeat(block.head.length)}`,
        ...block.rows.map((row) => `| ${row.map((cell) => line(cell).trim()).join(" | ")} |`),
      ].join("\n");
    case "contents":
      return all
        .flatMap((each) => (each.kind === "heading" && each.id !== undefined ? [each] : []))
        .map(({ text, id }) => `- [${escaped(text)}](#${id})`)
        .join("\n");
    case "chart":
      return `\`\`\`mermaid\n${toMermaid(block.process, { commands: language, language }).trimEnd()}\n\`\`\``;
  }
}

function pieceText(piece: Piece, { address }: MarkdownOptions): string {
  if (typeof piece === "string") return escaped(piece);
  if ("code" in piece) return `\`${piece.code.replaceAll("`", "'").replaceAll("|", "\\|")}\``;
  return `[${escaped(piece.text)}](${address(piece.process)})`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|]/g, (character) => `\\${character}`).replace(/\s*\n\s*/g, " ");
}
