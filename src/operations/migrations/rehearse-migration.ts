import type { Process, WorkingDayCalendar } from "../../processes/index.js";
import type { Rulebook } from "../../rules/rulebook/define-rulebook.js";
import { utcInstant } from "../clock.js";
import { Definitions, type ProcessVariant } from "../definitions.js";
import type { StoredInstance } from "../store.js";
import type { Migration } from "./define-migration.js";
import { type MigrationReport, type MigrationSample, MigrationTally, sampleOf } from "./migration-report.js";
import { Migrator } from "./migrator.js";

/** What {@link rehearseMigration} takes. */
export interface RehearsalOptions {
  /** The definitions to come. */
  readonly processes: readonly Process[];
  /** Other definitions to come, for a part of the shop; none by default. */
  readonly variants?: readonly ProcessVariant[];
  /** From old definitions to these. */
  readonly migrations: readonly Migration[];
  /** Sets the windows that are new. */
  readonly rulebook: Rulebook;
  /** The instances, whatever they are read from: a store, or an exported file. */
  readonly instances: AsyncIterable<StoredInstance> | Iterable<StoredInstance>;
  /** When it would take place: ISO 8601 with a zone. Delays that are new are counted from here. */
  readonly at: string;
  /** Turns windows in working days into instants; needed where the new chart has any. */
  readonly calendar?: WorkingDayCalendar;
  /** How many samples of each way are given: 3 by default. */
  readonly samples?: number;
}

/** What would come of a migration. */
export interface Rehearsal extends MigrationReport {
  /** A few instances of each way, before and after. */
  readonly samples: readonly MigrationSample[];
  /** How many instances have a definition that there is. */
  readonly unchanged: number;
}

/**
 * Tells what migrations would make of instances. Nothing is written. Instances of processes that are not given count as
 * stranded.
 *
 * @throws InvalidDefinitionError when migrations lead two ways, in a circle, or to no definition that is given.
 *
 * @example
 * ```ts
 * import { rehearseMigration } from "opscycle/operations";
 * import { builtInProcesses } from "opscycle/processes";
 * import { parseRulebook } from "opscycle/rules";
 *
 * const rehearsal = await rehearseMigration({
 *   processes: builtInProcesses,
 *   migrations: [],
 *   rulebook: parseRulebook({ layers: [] }),
 *   instances: [],
 *   at: "2026-03-01T00:00:00.000Z",
 * });
 * rehearsal.migrated; // => 0
 * ```
 */
export async function rehearseMigration(options: RehearsalOptions): Promise<Rehearsal> {
  const { processes, variants = [], migrations, instances, samples: most = 3 } = options;
  const at = utcInstant("rehearseMigration", "at", options.at);
  const definitions = new Definitions(processes, variants);
  const migrator = new Migrator(definitions, migrations);
  const tally = new MigrationTally();
  const samples = new Map<string, MigrationSample[]>();
  let unchanged = 0;
  for await (const instance of instances) {
    const { process, definition } = instance;
    if (definitions.known({ process, fingerprint: definition.fingerprint }) !== undefined) {
      unchanged += 1;
      continue;
    }
    const moved = migrator.migrate(instance, { ...options, at });
    const to = migrator.destination(instance);
    if ("stranded" in moved) tally.leftBehind(instance, to, moved.stranded);
    else {
      const after = afterMove(instance, moved);
      tally.takenAlong(instance, after.definition.fingerprint);
      const ofWay = samples.get(`${process} ${definition.fingerprint}`) ?? [];
      samples.set(`${process} ${definition.fingerprint}`, ofWay);
      if (ofWay.length < most) ofWay.push(sampleOf(instance, after));
    }
  }
  return { ...tally.report(false), samples: [...samples.values()].flat(), unchanged };
}

function afterMove(
  instance: StoredInstance,
  { process, step }: Extract<ReturnType<Migrator["migrate"]>, { readonly process: Process }>,
): StoredInstance {
  const { version, fingerprint } = process;
  const { snapshot, states, tags } = step;
  return {
    ...instance,
    definition: { version, fingerprint },
    snapshot,
    states,
    tags,
    deadlines: step.deadlines.set,
  };
}
