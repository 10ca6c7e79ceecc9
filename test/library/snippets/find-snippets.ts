import { readdirSync, readFileSync } from "node:fs";
import { sourceFiles } from "../source-files.js";

/** A fenced block, and where it stands. */
export interface Snippet {
  /** The file, from the root of the repository. */
  readonly path: string;
  /** The line of the file on which the code begins. */
  readonly line: number;
  /** The first word behind the fence, `""` where there is none. */
  readonly language: string;
  /** The second word: the name of the file that the block shows, `rules.json`. */
  readonly file?: string;
  readonly code: string;
}

const fence = /^( *)```(\S*)(?: +(\S+))?[^\n]*\n([\s\S]*?)^\1``` *$/gm;

/** The fenced blocks of a text. */
export function fencedBlocks(path: string, text: string): Snippet[] {
  return [...text.matchAll(fence)].map(
    ({ index, 1: indent = "", 2: language = "", 3: file, 4: code = "" }) => ({
      path,
      line: text.slice(0, index).split("\n").length + 1,
      language,
      ...(file !== undefined && { file }),
      code: code.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
    }),
  );
}

/** Every Markdown file that somebody reads to learn the library. */
export function documents(): string[] {
  // Of the pages made from the source the examples run where they are made, or with the doc comments that they are from.
  const generated = /^(reference|site|kpis|processes|rules)\//;
  const pages = readdirSync("docs", { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md") && !generated.test(name))
    .sort();
  return ["README.md", "README.zh-CN.md", "examples/README.md", ...pages.map((name) => `docs/${name}`)];
}

/** The blocks of those. */
export function documentSnippets(): Snippet[] {
  return documents().flatMap((path) => fencedBlocks(path, readFileSync(path, "utf8")));
}

/** The blocks in the doc comments of the source. */
export function docCommentSnippets(): Snippet[] {
  return sourceFiles("src").flatMap(({ path, text }) =>
    fencedBlocks(path, text.replaceAll(/^ *\/?\*\*?(?:\/| |$)/gm, "")),
  );
}

/** Whether a block is a program that is compiled and run. */
export const isProgram = ({ language }: Snippet): boolean => language === "ts" || language === "tsx";
