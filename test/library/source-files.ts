import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** A file of the source, with its text. */
export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file below a folder of the repository. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((name) => ({
      path: join(folder, name).split(sep).join("/"),
      text: readFileSync(join(folder, name), "utf8"),
    }));
}

/** What a file imports or re-exports, with the names it takes; `type` says that only types are taken. */
export function importsOf({
  text,
}: SourceFile): { readonly from: string; readonly names: string; readonly isType: boolean }[] {
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?([^"';]*?)\s*from\s+"([^"]+)"|^import\s+"([^"]+)"/gm,
  );
  return [...statements].map(([, type, names = "", from, bare]) => ({
    from: from ?? bare ?? "",
    names,
    isType: type !== undefined,
  }));
}
