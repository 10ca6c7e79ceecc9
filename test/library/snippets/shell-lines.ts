import type { Snippet } from "./find-snippets.js";

/** A line of a document that starts the command line, and what the document says that it prints. */
export interface ShellLine {
  readonly path: string;
  readonly line: number;
  /** What stands behind `opscycle`. */
  readonly argv: readonly string[];
  /** The file that its output goes to. */
  readonly into?: string;
  /** What is shown below it; `…` stands for what was left out. Absent in a block that only lists commands. */
  readonly prints?: readonly string[];
}

const command = /^(\$ )?(?:npx )?opscycle (.+)$/;

/** The lines of a block that start the command line: those of a shell block, or behind `$` in a transcript. */
export function shellLines({ path, line, language, code }: Snippet): ShellLine[] {
  const lines = code.split("\n");
  return lines.flatMap((text, index) => {
    const [, prompt, rest] = command.exec(text) ?? [];
    if (rest === undefined || (language === "sh") === (prompt !== undefined)) return [];
    const next = lines.findIndex((other, place) => place > index && other.startsWith("$ "));
    const shown = lines
      .slice(index + 1, next === -1 ? undefined : next)
      .filter((other) => other.trim() !== "");
    const [words, into] = wordsOf(rest);
    return {
      path,
      line: line + index,
      argv: words,
      ...(into !== undefined && { into }),
      ...(prompt !== undefined && shown.length > 0 && { prints: shown }),
    };
  });
}

/** Without its comment and its redirection. */
function wordsOf(text: string): [words: string[], into: string | undefined] {
  const [body = ""] = text.split(/\s+(?:#|\|)\s/);
  const [call = "", into] = body.split(/\s+>\s+/);
  return [
    [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = ""]) => quoted ?? bare),
    into?.trim(),
  ];
}

/** The first line shown that the output does not have, in the order of the lines. */
export function missingLine(shown: readonly string[], output: string): string | undefined {
  const lines = output.split("\n").map((line) => line.trimEnd());
  let from = 0;
  for (const text of shown) {
    if (text.trim() === "…") continue;
    const parts = text
      .trimEnd()
      .split("…")
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const pattern = new RegExp(`^${parts.join(".*")}$`);
    const found = lines.findIndex((line, place) => place >= from && pattern.test(line));
    if (found === -1) return text;
    from = found + 1;
  }
  return undefined;
}
