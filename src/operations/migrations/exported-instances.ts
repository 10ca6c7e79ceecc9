import { InvalidInputError } from "../../errors/index.js";
import { readExportLine } from "../journal/read-export-line.js";
import type { StoredInstance } from "../store.js";

/**
 * The instances in what `exportJournal` gave, one by one: for a rehearsal on a file.
 *
 * @param lines - without their ends
 * @throws InvalidInputError at the first line that is not one of an export, with its number.
 *
 * @example
 * ```ts
 * import { createOperations, exportedInstances, rehearseMigration } from "opscycle/operations";
 * import { builtInProcesses } from "opscycle/processes";
 * import { parseRulebook } from "opscycle/rules";
 *
 * const rulebook = parseRulebook({ layers: [] });
 * const lines = createOperations({ rulebook }).exportJournal();
 * const rehearsal = await rehearseMigration({
 *   processes: builtInProcesses,
 *   migrations: [],
 *   rulebook,
 *   instances: exportedInstances(lines),
 *   at: "2026-03-01T00:00:00.000Z",
 * });
 * rehearsal.unchanged; // => 0
 * ```
 */
export async function* exportedInstances(
  lines: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<StoredInstance, void, undefined> {
  let number = 0;
  for await (const text of lines) {
    number += 1;
    const line = lineOf(text, number);
    if (line.type === "instance") yield line.instance;
  }
}

function lineOf(text: string, number: number): ReturnType<typeof readExportLine> {
  try {
    return readExportLine(text, number);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new InvalidInputError("exportedInstances", error.issues, { cause: error });
  }
}
