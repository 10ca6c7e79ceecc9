import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("../../../shared/spec/catalogue.md", import.meta.url));

/** The catalogue that the rules are made from; undefined where it does not stand beside the repository. */
export const catalogueText: string | undefined = existsSync(file) ? readFileSync(file, "utf8") : undefined;

/** The cells of the tables of one part of the catalogue, from a heading to the next one that is named. */
export function catalogueCells(from: string, to: string): string[][] {
  const text = catalogueText ?? "";
  const start = text.indexOf(`\n${from}`);
  const end = text.indexOf(`\n${to}`, start);
  return text
    .slice(start, end)
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("|--"))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf("|"))
        .split("|")
        .map((cell) => cell.trim()),
    );
}

/** All numbers that a cell names: `R001, R010–R012` is R001, R010, R011 and R012. */
export function numbersIn(cell: string): string[] {
  return [...cell.matchAll(/R(\d{3})(?:–R(\d{3}))?/g)].flatMap(([, first, last]) => {
    const from = Number(first);
    const count = Number(last ?? first) - from + 1;
    return Array.from({ length: count }, (_, index) => `R${String(from + index).padStart(3, "0")}`);
  });
}
