import { rulesOfProcess } from "../rules/catalogue/process-rules.js";
import type { Title } from "../rules/define-rule.js";
import { builtInProcesses } from "./built-in-processes.js";
import type { CatalogueRow, ProcessCarrier } from "./catalogue/catalogue-row.js";
import { catalogueRows } from "./catalogue/catalogue-rows.js";
import type { Process, ProcessShape } from "./define-process.js";
import type { Deliverable } from "./deliverables.js";
import type { LifecycleFrame } from "./frames/lifecycle-frame.js";
import { lifecycleFrames } from "./frames/lifecycle-frames.js";
import type { ProcessReference } from "./reference/process-reference.js";
import { processReferences } from "./reference/process-references.js";
import type { AnyReviewCycle } from "./review-cycle/define-review-cycle.js";
import type { Role } from "./roles.js";

/** Where an entry of the catalogue stands here: what carries it, and what is known of it. */
export interface ProcessCatalogueEntry extends Omit<CatalogueRow, "carriedBy"> {
  /** The id of what carries it first: of a process (`product`), of a rule, or its own name. */
  readonly id: string;
  /** What carries it first: a process of one of the three shapes, a rule, typed reference data, or a place on the spine. */
  readonly shape: ProcessShape | "rule" | "reference" | "alias";
  /** The processes that carry it. */
  readonly processes: readonly Process[];
  /** Ids of the rules that carry it. */
  readonly rules: readonly string[];
  /** The structure that carries it, where it is one. */
  readonly reference?: ProcessReference;
  /** Its stages and where they stand on the spine, where it is a view of the whole. */
  readonly frame?: LifecycleFrame;
  readonly owner: Role;
  /** Who takes part. */
  readonly roles: readonly Role[];
  readonly inputs: readonly Title[];
  readonly deliverables: readonly Deliverable[];
  /** Numbers of the rules of the catalogue that it consults (A13). */
  readonly consults: readonly string[];
  /** Ids of the rules that the commands of its processes consult. */
  readonly consultedRules: readonly string[];
  /** Ids of the KPIs that its processes report. */
  readonly kpis: readonly string[];
}

const known = new Map<string, Process>(builtInProcesses.map((process: Process) => [process.id, process]));
const references = new Map<string, ProcessReference>(Object.entries(processReferences));
const frames = new Map<string, LifecycleFrame>(Object.entries(lifecycleFrames));

/** Every entry of the catalogue once, in the order of the numbers. */
export const processEntries: readonly ProcessCatalogueEntry[] = catalogueRows.map(entryOf);

/**
 * The entries of the catalogue by number and by the catalogue's own name.
 *
 * @example
 * ```ts
 * import { processCatalogue } from "opscycle/processes";
 *
 * processCatalogue.get("P041")?.id; // => "product"
 * processCatalogue.get("trial-operation")?.id; // => "product"
 * processCatalogue.get("P048")?.shape; // => "rule"
 * ```
 */
export const processCatalogue: ReadonlyMap<string, ProcessCatalogueEntry> = new Map(
  processEntries.flatMap((entry) => [entry.number, entry.name].map((key) => [key, entry] as const)),
);

function entryOf({ carriedBy, ...row }: CatalogueRow): ProcessCatalogueEntry {
  const processes = carriedBy.flatMap((carrier) => {
    const process = "process" in carrier ? known.get(carrier.process) : undefined;
    return process === undefined ? [] : [process];
  });
  const reference = references.get(row.name);
  const frame = frames.get(row.name);
  const owner = row.owner ?? processes[0]?.owner ?? "operations-department";
  return {
    ...row,
    id: idOf(carriedBy[0]),
    shape: shapeOf(carriedBy[0]),
    processes,
    rules: carriedBy.flatMap((carrier) => ("rule" in carrier ? [carrier.rule] : [])),
    ...(reference && { reference }),
    ...(frame && { frame }),
    owner,
    roles: distinct([owner, ...(row.roles ?? []), ...processes.flatMap(rolesOf), ...rolesIn(reference)]),
    inputs: row.inputs ?? [],
    deliverables: row.deliverables ?? [],
    consults: rulesOfProcess(row.name),
    consultedRules: distinct(processes.flatMap(rulesConsultedBy)),
    kpis: distinct(processes.flatMap(({ kpis }) => kpis)),
  };
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

/** Whoever may send its commands, but for the host itself. */
function rolesOf({ commands }: Process): readonly Role[] {
  return Object.values(commands).flatMap(({ roles }) => roles.filter((role) => role !== "system"));
}

function rolesIn(reference?: ProcessReference): readonly Role[] {
  return reference?.groups.flatMap(({ items }) => items.flatMap(({ roles = [] }) => roles)) ?? [];
}

/** The rules that its commands consult; those of a review cycle are named by its table. */
function rulesConsultedBy(process: Process): readonly string[] {
  if (process.shape === "review-cycle") return (process as AnyReviewCycle).rules.map(({ id }) => id);
  return Object.values(process.commands).flatMap(({ consults }) =>
    consults === undefined ? [] : [consults.rule.id],
  );
}

function idOf(carrier: ProcessCarrier): string {
  if ("process" in carrier) return carrier.process;
  if ("rule" in carrier) return carrier.rule;
  return "reference" in carrier ? carrier.reference : carrier.frame;
}

function shapeOf(carrier: ProcessCarrier): ProcessCatalogueEntry["shape"] {
  if ("process" in carrier) return known.get(carrier.process)?.shape ?? "statechart";
  if ("rule" in carrier) return "rule";
  return "reference" in carrier ? "reference" : "alias";
}
