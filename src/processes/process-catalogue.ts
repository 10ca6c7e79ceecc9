import { builtInProcesses } from "./built-in-processes.js";
import type { Process } from "./define-process.js";

/** What the catalogue calls the processes that stand here under a name of their own or as a part of another. */
const catalogueNames: { readonly [number: string]: string } = {
  P001: "operating-lifecycle",
  P033: "product-selection",
  P034: "sample-evaluation",
  P035: "product-decision",
  P038: "trial-operation",
  P039: "formal-operation",
  P040: "product-lifecycle-stages",
  P041: "product-restart",
  P042: "product-upgrade",
  P043: "product-retirement",
  P044: "slow-mover-handling",
  P059: "paid-ad-campaign",
  P113: "procurement-replenishment",
};

/**
 * The process that carries an entry of the catalogue, by the entry's number and by its name.
 *
 * @example
 * ```ts
 * import { processCatalogue } from "opscycle/processes";
 *
 * processCatalogue.get("P041")?.id; // => "product"
 * processCatalogue.get("trial-operation")?.id; // => "product"
 * ```
 */
export const processCatalogue: ReadonlyMap<string, Process> = new Map(
  builtInProcesses.flatMap((process: Process) =>
    process.covers.flatMap((number) =>
      [number, catalogueNames[number] ?? number].map((name) => [name, process] as const),
    ),
  ),
);
