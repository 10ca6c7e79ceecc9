import type { Process } from "opscycle/processes";
import themes from "../../../docs/site/themes.json" with { type: "json" };
import { sourceFiles } from "../source-files.js";

const files = sourceFiles("src/processes");
const titles: { readonly [folder: string]: { readonly en: string } } = themes.processes;

/** The theme that a process belongs to: that of the folder in which it is defined. */
export function themeOf({ id }: Process): string {
  const defined = new RegExp(`define(?:Process|Stages|ReviewCycle)\\(\\{\\s+id: "${id}"`);
  const file = files.find(({ text }) => defined.test(text));
  const theme = titles[file?.path.split("/")[2] ?? ""];
  if (theme === undefined) throw new Error(`name the folder of ${id} in docs/site/themes.json`);
  return theme.en;
}
