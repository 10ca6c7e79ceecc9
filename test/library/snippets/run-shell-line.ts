import { mkdtempSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runCaptured } from "../../cli/captured-io.js";
import type { Snippet } from "./find-snippets.js";
import { missingLine, type ShellLine } from "./shell-lines.js";

/** A folder with the files that a page names. */
export interface PageFolder {
  readonly path: string;
  /** The files that the page shows. The others are samples. */
  readonly shown: ReadonlySet<string>;
}

const orders = [
  "orderId,sku,category,quantity,unitPrice,orderedAt",
  ...Array.from({ length: 100 }, (_, day) => {
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
    const mug = `m${day},MUG-1,mugs,3,9.5,${date} 12:00:00`;
    return day % 10 === 0 ? `${mug}\nc${day},CUP-1,toys,1,4,${date} 13:00:00` : mug;
  }),
].join("\n");
const rules = JSON.stringify({ layers: [{ id: "house", params: { "trial.pass": { minimumUnits: 20 } } }] });
const cases = JSON.stringify({
  cases: [{ rule: "inventory.turnover", facts: { turnoverDays: 3 }, outcome: "healthy" }],
});
const samples: { readonly [file: string]: string } = {
  "orders.csv": orders,
  "rules.json": rules,
  "now.json": rules,
  "then.json": rules,
  "cases.json": cases,
};
const modules: { readonly [file: string]: string } = {
  "processes.js": resolve("test/cli/modules/parcel.ts"),
  "migrations.js": resolve("test/cli/modules/parcel-migrations.ts"),
};

/** Puts the samples, and over them the files that stand behind the fences of a page, into a folder. */
export function pageFolder(root: string, page: readonly Snippet[]): PageFolder {
  const path = mkdtempSync(join(root, "page-"));
  const shown = page.flatMap(({ file, code }) => (file === undefined ? [] : [[file, code] as const]));
  for (const [file, text] of [...Object.entries(samples), ...shown]) writeFileSync(join(path, file), text);
  return { path, shown: new Set(shown.map(([file]) => file)) };
}

/**
 * Runs a line of a document, and says what is wrong with it: it ended with an error, or did not print what the document
 * shows. That is only compared where the document shows every file that it reads.
 */
export async function faultOfLine(line: ShellLine, folder: PageFolder): Promise<string | undefined> {
  const words = short(line.argv, folder);
  const { code, stdout, stderr } = await runCaptured(
    ...words.map((word, index) => pathOf(word, words[index - 1], folder)),
  );
  if (line.into !== undefined) writeFileSync(join(folder.path, line.into), stdout);
  const isShown = words.every((word) => !(word in samples || word in modules) || folder.shown.has(word));
  if (line.prints === undefined || !isShown) return code === 0 ? undefined : `${code}: ${stderr}${stdout}`;
  const output = `${stderr}${stdout}`.replaceAll(`${folder.path}/`, "");
  const missing = missingLine(line.prints, output);
  return missing === undefined ? undefined : `it does not print "${missing}" there, but\n${output}`;
}

/** A sample in the place of a long history, and one process in the place of all. */
function short(argv: readonly string[], { shown }: PageFolder): readonly string[] {
  if (argv[0] === "check" && !argv.some((word) => word in modules)) return [...argv, "processes.js"];
  return argv.map((word, index) => {
    if (/^node_modules\/.+\.csv$|^exports\/$/.test(word)) return "orders.csv";
    return argv[index - 1] === "--why" && !shown.has("orders.csv") ? "MUG-1" : word;
  });
}

function pathOf(word: string, before: string | undefined, { path }: PageFolder): string {
  const isFile = before === "--out" || /^[\w-]+\.(json|csv|md|html|svg)$/.test(word);
  return modules[word] ?? (isFile ? join(path, word) : word);
}
