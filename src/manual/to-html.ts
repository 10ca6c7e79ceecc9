import { toSvg } from "../diagrams/index.js";
import { element, escapeXml } from "../diagrams/markup.js";
import type { Block, Line, Piece } from "./block.js";
import { htmlStyle } from "./html-style.js";
import type { ManualLanguage } from "./words.js";

/** A document as one HTML page that needs nothing else: no script, no file beside it. */
export function toHtml(title: string, blocks: readonly Block[], language: ManualLanguage): string {
  const head = [
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    element("title", {}, escapeXml(title)),
    `<style>${htmlStyle}</style>`,
  ];
  const body = blocks.map((block) => blockHtml(blocks, block, language));
  const lang = language === "zh" ? "zh-CN" : "en";
  return `<!doctype html>\n<html lang="${lang}">\n<head>\n${head.join("\n")}\n</head>\n<body>\n<main>\n${body.join("\n")}\n</main>\n</body>\n</html>\n`;
}

function blockHtml(all: readonly Block[], block: Block, language: ManualLanguage): string {
  switch (block.kind) {
    case "heading":
      return element(
        `h${block.level}`,
        block.id === undefined ? {} : { id: block.id },
        escapeXml(block.text),
      );
    case "text":
      return element("p", {}, lineHtml(block.line));
    case "list":
      return element("ul", {}, ...block.items.map((item) => element("li", {}, lineHtml(item))));
    case "table":
      return tableHtml(block);
    case "contents": {
      const chapters = all.flatMap((each) =>
        each.kind === "heading" && each.id !== undefined ? [each] : [],
      );
      const items = chapters.map(({ text, id }) =>
        element("li", {}, element("a", { href: `#${id}` }, escapeXml(text))),
      );
      return element("nav", {}, element("ul", {}, ...items));
    }
    case "chart":
      return element("figure", {}, toSvg(block.process, { language }));
  }
}

function tableHtml({ head, rows }: Extract<Block, { kind: "table" }>): string {
  const first = element("tr", {}, ...head.map((name) => element("th", { scope: "col" }, escapeXml(name))));
  const others = rows.map((row) =>
    element("tr", {}, ...row.map((cell) => element("td", {}, lineHtml(cell)))),
  );
  return element(
    "div",
    { class: "wide", tabindex: "0" },
    element("table", {}, element("thead", {}, first), element("tbody", {}, ...others)),
  );
}

function lineHtml(line: Line): string {
  return line.map(pieceHtml).join("");
}

function pieceHtml(piece: Piece): string {
  if (typeof piece === "string") return escapeXml(piece);
  if ("code" in piece) return element("code", {}, escapeXml(piece.code));
  return element("a", { href: `#process-${piece.process}` }, escapeXml(piece.text));
}
