import { InvalidDefinitionError } from "../../errors/index.js";
import type { Process } from "../../processes/index.js";

/** An instance that is taken from one definition to the next, as it stands under the old one. */
export interface OldInstance<Context extends object = { readonly [field: string]: unknown }> {
  /** Id of the process: `product`. */
  readonly process: string;
  /** Id of the instance, unique within its process and tenant. */
  readonly id: string;
  /** The active states as dotted paths, one a region. */
  readonly states: readonly string[];
  /** What it remembers. */
  readonly context: Context;
  /** What it waits for. */
  readonly waiting: readonly {
    /** Name of the delay in the old chart. */
    readonly delay: string;
    /** When it is due, ISO 8601 in UTC. */
    readonly dueAt: string;
  }[];
}

/** An instance that cannot be taken along, and why. */
export interface Stranded {
  /** Why, in words; the report and the journal's reader see it. */
  readonly stranded: string;
}

/** Where a state goes: to one, to several side by side, or nowhere. */
export type NewState = string | readonly string[] | Stranded;

/** What becomes of an instance. What is absent comes from the tables, or stays. */
export interface NewPlace {
  /** The active states as dotted paths, one a region. A region that is not named begins at its start. */
  readonly states?: string | readonly string[];
  /** All that it remembers from here on. `undefined` says that a field which others have is to be absent. */
  readonly context?: object;
  /** When delays are due that would be due otherwise, by their names: ISO 8601 with a zone. */
  readonly dueAt?: { readonly [delay: string]: string };
}

/** What {@link defineMigration} takes. */
export interface MigrationSpec<Context extends object> {
  /** Fingerprint of the definition before, or of several that are taken along in the same way. */
  readonly from: string | readonly string[];
  /** The definition after; for one that is history too, its process and fingerprint. */
  readonly to: Pick<Process, "id" | "fingerprint">;
  /**
   * Where the states of the old chart go, by their dotted paths; those not named stay. What stands inside a state keeps
   * its place in the new one. What a function answers is the whole path.
   */
  readonly states?: {
    readonly [state: string]: string | readonly string[] | ((instance: OldInstance<Context>) => NewState);
  };
  /** New names of delays, and with them of windows. */
  readonly delays?: { readonly [delay: string]: string };
  /** Decides where tables cannot. Pure: it is called again whenever the instance is looked at before it is written. */
  migrate?(instance: OldInstance<Context>): NewPlace | Stranded;
}

/** The way from one definition of a process to the next. */
export interface Migration extends Required<Pick<MigrationSpec<never>, "states" | "delays">> {
  /** Id of the process, the same before and after. */
  readonly process: string;
  /** Fingerprints of the definitions before, one or more. */
  readonly from: readonly string[];
  /** The fingerprint of the definition after. */
  readonly to: string;
  /** Answers what the tables do not: nothing where no function was given. */
  readonly migrate: (instance: OldInstance<never>) => NewPlace | Stranded;
}

/**
 * Says how instances of an old definition of a process go on by a new one.
 *
 * Entry actions do not run. An `always` of the new chart that can be taken is taken. What an instance waits for keeps its
 * due time where the new chart waits for it too; delays that are new are counted from the migration on, with windows from
 * the rulebook.
 *
 * @typeParam Context - what instances of the old definition remember
 * @throws InvalidDefinitionError when it leads nowhere, or comes from where it leads to.
 *
 * @example
 * ```ts
 * import { createOperations, defineMigration } from "opscycle/operations";
 * import { adCampaignProcess } from "opscycle/processes";
 * import { parseRulebook } from "opscycle/rules";
 *
 * const migration = defineMigration<{ readonly budget: number }>({
 *   from: "4c1f0e",
 *   to: adCampaignProcess,
 *   states: { ready: "prepared", "live.running": "running" },
 *   migrate: ({ context }) =>
 *     context.budget > 0 ? { context: { ...context, spend: 0 } } : { stranded: "it has no budget" },
 * });
 * const operations = createOperations({ rulebook: parseRulebook({ layers: [] }), migrations: [migration] });
 * const report = await operations.rehearseMigration();
 * report.stranded; // => []
 * ```
 */
export function defineMigration<Context extends object = { readonly [field: string]: unknown }>(
  spec: MigrationSpec<Context>,
): Migration {
  const { to, states = {}, delays = {}, migrate } = spec;
  const from = typeof spec.from === "string" ? [spec.from] : [...new Set(spec.from)];
  const refuse = (message: string) => {
    throw new InvalidDefinitionError(`migration of ${to.id} ${message}`, { process: to.id, from });
  };
  if (from.length === 0 || from.includes("")) refuse("requires from to be fingerprints, received none");
  if (from.includes(to.fingerprint)) refuse(`leads from ${to.fingerprint} to itself; leave it out of from`);
  return Object.freeze({
    process: to.id,
    from,
    to: to.fingerprint,
    // Whoever holds any migration does not know what its instances remember.
    states: states as Migration["states"],
    delays,
    migrate: (instance: OldInstance<never>) => migrate?.(instance) ?? {},
  });
}
