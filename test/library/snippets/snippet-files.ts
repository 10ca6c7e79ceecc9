import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { docCommentSnippets, documentSnippets, isProgram, type Snippet } from "./find-snippets.js";
import { processStarts } from "./process-starts.js";

/** A block as a file that the compiler and the tests read. */
export interface SnippetFile {
  readonly snippet: Snippet;
  readonly path: string;
}

const folder = resolve("test/.snippets");

/**
 * Writes every program of the documents and doc comments into a file of its own, on the line where it stands, so that an
 * error in `test/.snippets/docs/rules.md/90.ts(95,7)` is one in line 95 of `docs/rules.md`. What has not changed is left
 * alone, so that several runs may do this at once. Files that a page shows lie beside its programs; a
 * program whose fence names its file can be imported by the others of its page.
 */
export function writeSnippetFiles(): SnippetFile[] {
  const snippets = [...docCommentSnippets(), ...documentSnippets(), processStarts()];
  const files = snippets.filter(isProgram).map((snippet) => ({
    snippet,
    path: join(folder, snippet.path, snippet.file ?? `${snippet.line}.${snippet.language}`),
  }));
  for (const { snippet, path } of files) writeChanged(path, programOf(snippet));
  const shown = snippets
    .filter((snippet) => !isProgram(snippet))
    .flatMap(({ path, file, code }) =>
      file === undefined ? [] : [{ path: join(folder, path, file), code }],
    );
  for (const { path, code } of shown) writeChanged(path, code);
  removeOthers(new Set([...files, ...shown].map(({ path }) => path)));
  return files;
}

function writeChanged(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, path);
}

/** What stood elsewhere before, and what programs wrote beside themselves. */
function removeOthers(wanted: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !wanted.has(path) && !/\.tsx?\.\d+$/.test(path)) rmSync(path, { force: true });
  }
}

/** Makes every `expression; // => value` an expectation, without moving a line. */
function programOf({ code, line }: Snippet): string {
  const checked = code.replaceAll(
    /^(\s*)(.+?);\s*\/\/ => (.+)$/gm,
    (_line, indent: string, statement: string, value: string) => {
      const [, name] = /^(?:const|let) (\w+)/.exec(statement) ?? [];
      return name === undefined
        ? `${indent}expect(${statement}).toEqual(${value});`
        : `${indent}${statement}; expect(${name}).toEqual(${value});`;
    },
  );
  const own = /import \{.*\bexpect\b.*\} from "vitest"/.test(code);
  const head = own || checked === code ? "" : 'import { expect } from "vitest";';
  return `${head}${"\n".repeat(line - 1)}${checked}export {};\n`;
}
