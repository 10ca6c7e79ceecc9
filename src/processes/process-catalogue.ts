import { builtInProcesses } from "./built-in-processes.js";
import type { Process } from "./define-process.js";

/** The process that carries each number of the catalogue: `processCatalogue.get("P041")`. */
export const processCatalogue: ReadonlyMap<string, Process> = new Map(
  builtInProcesses.flatMap((process) => process.covers.map((number) => [number, process])),
);
