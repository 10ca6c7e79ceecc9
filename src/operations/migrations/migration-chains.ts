import { didYouMean, InvalidDefinitionError } from "../../errors/index.js";
import type { Process } from "../../processes/index.js";
import type { Migration } from "./define-migration.js";

const nameOf = (process: string, fingerprint: string): string => `${process} ${fingerprint}`;

/** The ways from old definitions to new ones. */
export class MigrationChains {
  private readonly byStart = new Map<string, Migration>();

  /** @throws InvalidDefinitionError when two ways lead on from one definition, or a way leads in a circle. */
  constructor(readonly migrations: readonly Migration[]) {
    const faults: string[] = [];
    for (const migration of new Set(migrations))
      for (const from of migration.from) {
        const name = nameOf(migration.process, from);
        if (this.byStart.has(name))
          faults.push(
            `migrations of ${migration.process} lead two ways from ${from}; leave out one of the two`,
          );
        else this.byStart.set(name, migration);
      }
    for (const { process, to } of migrations)
      if (this.runsInCircle(process, to))
        faults.push(`migrations of ${process} lead in a circle by way of ${to}; leave out one of them`);
    if (faults.length > 0) throw new InvalidDefinitionError([...new Set(faults)].join("\n"), { faults });
  }

  /** The way from one definition to the nearest that is known; undefined when none leads there. */
  from(
    process: string,
    fingerprint: string,
    isKnown: (fingerprint: string) => boolean,
  ): readonly Migration[] | undefined {
    const way: Migration[] = [];
    for (let at = fingerprint; !isKnown(at); ) {
      const next = this.byStart.get(nameOf(process, at));
      if (next === undefined) return undefined;
      way.push(next);
      at = next.to;
    }
    return way;
  }

  /** @throws InvalidDefinitionError when a migration leads to no definition that there is. */
  refuseDeadEnds(processes: readonly Process[]): void {
    const ids = new Set(processes.map(({ id }) => id));
    const faults = this.migrations.flatMap(({ process, to }) => {
      const known = processes.filter(({ id }) => id === process).map(({ fingerprint }) => fingerprint);
      if (known.length === 0)
        return [`migration of ${process} is of no process that there is${didYouMean(process, ids)}`];
      if (this.from(process, to, (at) => known.includes(at)) !== undefined) return [];
      return [
        `migration of ${process} leads to ${to}, and on to no definition that there is (${known.join(", ")}); add the next migration`,
      ];
    });
    if (faults.length > 0) throw new InvalidDefinitionError(faults.join("\n"), { faults });
  }

  private runsInCircle(process: string, start: string): boolean {
    const seen = new Set<string>();
    for (let at: string | undefined = start; at !== undefined; ) {
      if (seen.has(at)) return true;
      seen.add(at);
      at = this.byStart.get(nameOf(process, at))?.to;
    }
    return false;
  }
}
