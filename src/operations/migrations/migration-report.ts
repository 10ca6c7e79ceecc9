import { canonicalJson } from "../../rules/fingerprint.js";
import type { StoredInstance } from "../store.js";

/** Instances that go from one definition to another. */
export interface MigrationCount {
  /** Id of the process. */
  readonly process: string;
  /** Fingerprint of the definition that they have. */
  readonly from: string;
  /** Fingerprint of the definition that they come to; absent when no migration leads on. */
  readonly to?: string;
  /** How many of them can be taken along. */
  readonly migrated: number;
  /** How many of them stay behind. */
  readonly stranded: number;
}

/** An instance that stays behind, untouched. */
export interface StrandedInstance {
  /** Id of the process: `product`. */
  readonly process: string;
  /** Id of the instance, unique within its process and tenant. */
  readonly id: string;
  /** Fingerprint of the definition that it has. */
  readonly from: string;
  /** Why it cannot be taken along, in words. */
  readonly reason: string;
}

/** What a migration makes of one instance. */
export interface MigrationSample {
  /** Id of the process: `product`. */
  readonly process: string;
  /** Id of the instance, unique within its process and tenant. */
  readonly id: string;
  /** Fingerprint of the definition that it has. */
  readonly from: string;
  /** Fingerprint of the definition that it comes to. */
  readonly to: string;
  /** The active states before and after. */
  readonly states: {
    /** Under the old definition, as dotted paths. */
    readonly before: readonly string[];
    /** Under the new definition, as dotted paths. */
    readonly after: readonly string[];
  };
  /** The fields of the context by their names. */
  readonly context: {
    /** Fields that it has only after. */
    readonly added: readonly string[];
    /** Fields that it had only before. */
    readonly removed: readonly string[];
    /** Fields with another value after. */
    readonly changed: readonly string[];
  };
  /** Delays that go on, with their due time; that begin; and that nobody waits for any more. */
  readonly deadlines: {
    /** Names of those that keep their due time. */
    readonly kept: readonly string[];
    /** Names of those that begin with the migration. */
    readonly set: readonly string[];
    /** Names of those that nobody waits for any more. */
    readonly dropped: readonly string[];
  };
}

/** What came, or would come, of a migration. */
export interface MigrationReport {
  /** By process, then by the definition before. */
  readonly counts: readonly MigrationCount[];
  /** How many instances are taken along. */
  readonly migrated: number;
  /** How many stay behind. */
  readonly left: number;
  /** Those that stay behind: the first 1,000. */
  readonly stranded: readonly StrandedInstance[];
  /** Whether there is more to do: it was stopped or limited, or others were faster. Run it again. */
  readonly more: boolean;
}

/** How many stranded instances a report names. */
const mostStranded = 1_000;

/** Counts while a migration runs; it stays small, however many instances there are. */
export class MigrationTally {
  private readonly rows = new Map<string, { -readonly [Key in keyof MigrationCount]: MigrationCount[Key] }>();
  private readonly stranded: StrandedInstance[] = [];
  migrated = 0;
  private left = 0;

  takenAlong(instance: StoredInstance, to: string): void {
    this.row(instance, to).migrated += 1;
    this.migrated += 1;
  }

  leftBehind(instance: StoredInstance, to: string | undefined, reason: string): void {
    this.row(instance, to).stranded += 1;
    this.left += 1;
    const { process, id, definition } = instance;
    if (this.stranded.length < mostStranded)
      this.stranded.push({ process, id, from: definition.fingerprint, reason });
  }

  report(more: boolean): MigrationReport {
    const { migrated, left, stranded } = this;
    return { counts: [...this.rows.values()], migrated, left, stranded, more };
  }

  private row({ process, definition: { fingerprint: from } }: StoredInstance, to: string | undefined) {
    const name = `${process} ${from}`;
    const row = this.rows.get(name) ?? {
      process,
      from,
      ...(to !== undefined && { to }),
      migrated: 0,
      stranded: 0,
    };
    this.rows.set(name, row);
    return row;
  }
}

/** In what an instance differs after its migration. */
export function sampleOf(before: StoredInstance, after: StoredInstance): MigrationSample {
  const { process, id } = before;
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const due = (instance: StoredInstance) => instance.deadlines.map(({ delay, dueAt }) => `${delay} ${dueAt}`);
  const [waited, waits] = [due(before), due(after)];
  return {
    process,
    id,
    from: before.definition.fingerprint,
    to: after.definition.fingerprint,
    states: { before: before.states, after: after.states },
    context: {
      added: [...is.keys()].filter((name) => !was.has(name)),
      removed: [...was.keys()].filter((name) => !is.has(name)),
      changed: [...is.keys()].filter((name) => was.has(name) && was.get(name) !== is.get(name)),
    },
    deadlines: {
      kept: waits.filter((one) => waited.includes(one)),
      set: waits.filter((one) => !waited.includes(one)),
      dropped: waited.filter((one) => !waits.includes(one)),
    },
  };
}

function fieldsOf({ snapshot: { context } }: StoredInstance): ReadonlyMap<string, string> {
  const fields = Object.entries(context).filter(([, value]) => value !== undefined);
  return new Map(fields.map(([name, value]) => [name, canonicalJson(value)]));
}
