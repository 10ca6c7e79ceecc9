import { ruleCatalogue } from "../../rules/catalogue/rule-catalogue.js";
import type { HandOver } from "../hand-over.js";
import type { ProcessCatalogueEntry } from "../process-catalogue.js";
import { type IndirectHandOver, indirectHandOvers } from "./indirect-hand-overs.js";

/** How one "hands over to" of the catalogue is realised. */
export interface CatalogueHandOver {
  /** The catalogue's name of the entry that hands over. */
  readonly from: string;
  /** The catalogue's name of the entry that takes over. */
  readonly to: string;
  /**
   * `within`: one process carries both. `row`: a row of the hand-over table leads from one to the other. `detour`: rows
   * lead there through a third process, or the other way, see `why`. `rule`: one of them is a rule, which the other
   * consults or is bound to, or which a process asks that hands over there. `reference`: one of them is data to look
   * up. `frame`: one of them is a view of the whole, which composes others. `missing`: in none of these ways.
   */
  readonly by: "within" | "row" | "detour" | "rule" | "reference" | "frame" | "missing";
  /** With `detour`: why there is no row from one to the other. */
  readonly why?: string;
}

/**
 * How every "hands over to" of the catalogue is realised by these processes and rows.
 *
 * @example
 * ```ts
 * import { builtInHandOvers, catalogueHandOvers, processEntries } from "opscycle/processes";
 *
 * const all = catalogueHandOvers(processEntries, builtInHandOvers);
 * all.find(({ from, to }) => from === "trial-operation" && to === "formal-operation")?.by; // => "within"
 * ```
 */
export function catalogueHandOvers(
  entries: readonly ProcessCatalogueEntry[],
  handOvers: readonly HandOver[],
): readonly CatalogueHandOver[] {
  const named = new Map(entries.map((entry) => [entry.name, entry]));
  const rows = new Set(handOvers.map(({ from, to }) => `${from} > ${to}`));
  const hasRow: HasRow = (from, to) =>
    from.processes.some(({ id }) => to.processes.some((process) => rows.has(`${id} > ${process.id}`)));
  const askers = (gate: ProcessCatalogueEntry) => entries.filter((entry) => asks(entry, gate));
  return entries.flatMap((from) =>
    from.handsOverTo.map((name) => {
      const to = named.get(name);
      const by = to === undefined ? "missing" : wayOf(from, to, hasRow, askers(from));
      const detour = by === "missing" && to !== undefined ? detourOf(from, to, rows, askers) : undefined;
      return detour === undefined
        ? { from: from.name, to: name, by }
        : { from: from.name, to: name, by: "detour" as const, why: detour.why };
    }),
  );
}

/** The detour that the table names, where rows really lead along it. */
function detourOf(
  from: ProcessCatalogueEntry,
  to: ProcessCatalogueEntry,
  rows: ReadonlySet<string>,
  askers: (gate: ProcessCatalogueEntry) => readonly ProcessCatalogueEntry[],
): IndirectHandOver | undefined {
  const detour = indirectHandOvers.find((one) => one.from === from.name && one.to === to.name);
  if (detour === undefined) return undefined;
  const { through, backwards } = detour;
  // A gate stands where a process asks it.
  const ends = [from, to].map((entry) =>
    entry.processes.length > 0 ? entry.processes : askers(entry).flatMap(({ processes }) => processes),
  );
  const [first = [], last = []] = backwards ? ends.reverse() : ends;
  const leads = first.some((start) =>
    last.some((end) => {
      const path = [start.id, ...through, end.id];
      return path.slice(1).every((id, index) => rows.has(`${path[index]} > ${id}`));
    }),
  );
  return leads ? detour : undefined;
}

type HasRow = (from: ProcessCatalogueEntry, to: ProcessCatalogueEntry) => boolean;

function wayOf(
  from: ProcessCatalogueEntry,
  to: ProcessCatalogueEntry,
  hasRow: HasRow,
  askers: readonly ProcessCatalogueEntry[],
): CatalogueHandOver["by"] {
  if (from.frame || to.frame) return "frame";
  if (from.reference || to.reference) return "reference";
  if (from.processes.some((process) => to.processes.includes(process))) return "within";
  if (hasRow(from, to)) return "row";
  if (asks(from, to) || asks(to, from)) return "rule";
  return askers.some((asker) => hasRow(asker, to)) ? "rule" : "missing";
}

/** Whether what carries one entry asks a rule that carries the other, or is bound to it by the catalogue (A13). */
function asks(entry: ProcessCatalogueEntry, gate: ProcessCatalogueEntry): boolean {
  return gate.rules.some((rule) => entry.consultedRules.includes(rule) || isBoundTo(entry, rule));
}

function isBoundTo({ consults }: ProcessCatalogueEntry, id: string): boolean {
  return ruleCatalogue.some(
    ({ number, carriedBy }) =>
      consults.includes(number) && carriedBy.some((carrier) => "rule" in carrier && carrier.rule === id),
  );
}
