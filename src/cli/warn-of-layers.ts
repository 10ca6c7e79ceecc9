import type { DailyFacts } from "../kpi/index.js";
import { unmetLayers } from "../replay/unmet-layers.js";
import type { Layer } from "../rules/index.js";
import { type CommandIo, writeOut } from "./command-io.js";

/** Says before a long run which layers cannot change anything in it: a category may be misspelt. */
export async function warnOfUnmetLayers(
  daily: DailyFacts,
  layers: readonly Layer[],
  { stderr }: CommandIo,
): Promise<void> {
  const sentences = new Set(unmetLayers(daily, layers));
  if (sentences.size > 0) await writeOut(stderr, [...sentences].map((each) => `${each}\n`).join(""));
}
