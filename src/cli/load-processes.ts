import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Migration } from "../operations/index.js";
import type { HandOver, Process } from "../processes/index.js";
import type { ProcessSamples } from "../testing/process-samples.js";
import { fileError, UnusableFileError } from "./unusable-file-error.js";

/** What modules of a user export. */
export interface LoadedProcesses {
  readonly processes: readonly Process[];
  readonly handOvers: readonly HandOver[];
  readonly migrations: readonly Migration[];
  readonly samples: ReadonlyMap<string, ProcessSamples<never>>;
}

/**
 * Imports ES modules and takes the processes, the migrations and the rows of hand-over tables that they export, alone or
 * in lists, and the samples in `processSamples`.
 *
 * @throws UnusableFileError when a module cannot be imported, or exports nothing of the kind.
 */
export async function loadProcesses(files: readonly string[]): Promise<LoadedProcesses> {
  const exported: (readonly [name: string, value: unknown])[] = [];
  for (const file of files) {
    const ofModule = await exportsOf(file);
    const things = ofModule.flatMap(([, value]) => listOf(value));
    if (!things.some((value) => isProcess(value) || isHandOver(value) || isMigration(value)))
      throw new UnusableFileError(file, "it exports no process, no hand-over and no migration");
    exported.push(...ofModule);
  }
  const things = exported.flatMap(([, value]) => listOf(value));
  const samples = exported
    .filter(([name]) => name === "processSamples")
    .flatMap(([, value]) => entriesOf(value));
  return {
    processes: [...new Set(things.filter(isProcess))],
    handOvers: [...new Set(things.filter(isHandOver))],
    migrations: [...new Set(things.filter(isMigration))],
    samples: new Map(samples),
  };
}

async function exportsOf(file: string): Promise<(readonly [string, unknown])[]> {
  try {
    const module: object = await import(pathToFileURL(resolve(file)).href);
    return Object.entries(module);
  } catch (error) {
    const named = fileError(file, error);
    if (named instanceof UnusableFileError) throw named;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnusableFileError(file, `it cannot be imported: ${reason}`, { cause: error });
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Samples stand in a map or an object, by process; a wrong one is found when it is walked with. */
function entriesOf(value: unknown): [string, ProcessSamples<never>][] {
  return value instanceof Map ? [...value.entries()] : Object.entries(Object(value));
}

function isProcess(value: unknown): value is Process {
  return hasAll(value, ["id", "machine", "commands", "restingStates", "toInput"]);
}

function isHandOver(value: unknown): value is HandOver {
  return hasAll(value, ["from", "event", "to", "does", "make"]);
}

function isMigration(value: unknown): value is Migration {
  return hasAll(value, ["process", "from", "to", "states", "delays", "migrate"]);
}

const hasAll = (value: unknown, fields: readonly string[]): boolean =>
  typeof value === "object" && value !== null && fields.every((field) => field in value);
