import { InvalidInputError } from "../../errors/index.js";
import type { Actor } from "../../processes/index.js";
import { asError } from "../host/batch.js";
import type { Host, Migrating } from "../host/host.js";
import type { StoredInstance } from "../store.js";
import { type MigrationReport, MigrationTally } from "./migration-report.js";
import { type Rehearsal, rehearseMigration } from "./rehearse-migration.js";

/** How {@link Operations.migrate} goes about it. */
export interface MigrateOptions {
  /** How many instances are written in one go: 200 by default. Requests are taken between two batches. */
  readonly batch?: number;
  /** At most so many are taken along. */
  readonly limit?: number;
  /** Stops after the batch that is being written. */
  readonly signal?: AbortSignal;
  /** Who stands in the journal: the host by default. */
  readonly by?: Actor;
}

/** How often a batch is made anew where others were faster. */
const mostAttempts = 10;

/** Takes the instances of old definitions along, batch by batch. Those that others migrate meanwhile are left out. */
export async function migrateStore(host: Host, options: MigrateOptions): Promise<MigrationReport> {
  refuseBadCounts(options);
  const tally = new MigrationTally();
  let more = false;
  for (const { id } of host.parts.processes) more = (await migrateProcess(host, id, tally, options)) || more;
  return tally.report(more);
}

/** @throws InvalidInputError when nothing could be done with them, or it would never end. */
function refuseBadCounts({ batch = 1, limit = 1 }: MigrateOptions): void {
  const issues = Object.entries({ batch, limit })
    .filter(([, count]) => !(Number.isInteger(count) && count >= 1))
    .map(([path, count]) => ({
      path,
      expected: "a whole number of 1 or more",
      received: String(count),
    }));
  if (issues.length > 0) throw new InvalidInputError("migrate", issues);
}

/** @returns whether there is more to do */
async function migrateProcess(
  host: Host,
  process: string,
  tally: MigrationTally,
  { batch = 200, limit = Number.POSITIVE_INFINITY, signal, by }: MigrateOptions,
): Promise<boolean> {
  const { store, tenant } = host.parts;
  const notDefinition = host.definitions.fingerprintsOf(process);
  let after: StoredInstance | undefined;
  for (let attempts = 0; attempts < mostAttempts; ) {
    const query = { tenant, process, notDefinition, ...(after && { after }) };
    const most = Math.min(batch, limit - tally.migrated);
    if (signal?.aborted || most <= 0) return (await store.list({ ...query, limit: 1 })).length > 0;
    const at = host.parts.clock.now();
    const migrating = await host.migrate({ ...query, limit: most }, { at, ...(by && { by }) });
    if (migrating.length === 0) return false;
    const conflicts = migrating.some(({ result }) => result.conflicts);
    for (const one of migrating) note(host, tally, one, { at, isRepeated: conflicts });
    // A page in which others were faster is read again.
    attempts = conflicts ? attempts + 1 : 0;
    if (!conflicts) after = migrating.at(-1)?.instance;
  }
  return true;
}

/** Those that stay behind are told once, however often their page is read. */
function note(
  { migrator, taker }: Host,
  tally: MigrationTally,
  { instance, result: { answer, error } }: Migrating,
  { at, isRepeated }: { readonly at: string; readonly isRepeated: boolean },
): void {
  if (answer?.accepted) tally.takenAlong(instance, answer.instance.definition.fingerprint);
  if (error === undefined || isRepeated) return;
  const moved = migrator.migrate(instance, { rulebook: taker.rulebook, at });
  const reason = "stranded" in moved ? moved.stranded : asError(error).message;
  tally.leftBehind(instance, migrator.destination(instance), reason);
}

/** Tells what would come of it. */
export async function rehearseStore(host: Host, samples?: number): Promise<Rehearsal> {
  const { store, tenant, processes, variants, migrations, calendar, clock } = host.parts;
  const rehearsal = await rehearseMigration({
    processes,
    variants,
    migrations,
    rulebook: host.taker.rulebook,
    instances: oldInstances(host),
    at: clock.now(),
    ...(calendar && { calendar }),
    ...(samples !== undefined && { samples }),
  });
  let all = 0;
  for (const { id } of processes) all += await store.count({ tenant, process: id });
  return { ...rehearsal, unchanged: all - rehearsal.migrated - rehearsal.left };
}

async function* oldInstances(host: Host): AsyncGenerator<StoredInstance, void, undefined> {
  const { store, tenant, processes } = host.parts;
  for (const { id: process } of processes) {
    const query = { tenant, process, notDefinition: host.definitions.fingerprintsOf(process), limit: 200 };
    let after: StoredInstance | undefined;
    do {
      const page: readonly StoredInstance[] = await store.list({ ...query, ...(after && { after }) });
      yield* page;
      after = page.at(-1);
    } while (after !== undefined);
  }
}
