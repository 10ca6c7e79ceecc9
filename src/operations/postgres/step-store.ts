import { Placements } from "../sql/placement.js";
import type { StepStore } from "../store.js";
import { CommitWriter } from "./commit-writer.js";
import type { RunStatement } from "./driver.js";
import { loadByKeys, loadStatement } from "./load-by-keys.js";
import { quoted } from "./schema-name.js";

/** How a step store in a transaction goes about rows. */
export interface StepStoreOptions {
  /** Whether what is loaded is locked until the transaction ends. */
  readonly locksLoaded?: boolean;
  /**
   * Whether a commit waits for rows that others work on. Where it does not, these are a conflict: that is for transactions
   * which hold locks before, so that none waits for another in a circle.
   */
  readonly waits?: boolean;
  /** What is known to be in the database. */
  readonly placements?: () => Placements;
}

/**
 * Loads and commits inside a transaction of somebody else's. A commit that fails leaves the transaction as it was.
 *
 * @param run - runs a statement in the transaction
 * @param schema - the store's schema
 */
export function postgresStepStore(
  run: RunStatement,
  schema: string,
  { locksLoaded = false, waits = false, placements }: StepStoreOptions = {},
): StepStore {
  const unknown = new Placements();
  const writer = new CommitWriter({
    run: (statement) => atSavepoint(run, () => run(statement)),
    schema: quoted(schema),
    skipsLocked: !waits,
    placements: placements ?? (() => unknown),
    isFinal: false,
  });
  const statement = loadStatement(quoted(schema), locksLoaded);
  return {
    load: (keys) => loadByKeys(run, statement, keys),
    commit: (tenant, commits) => writer.write(tenant, commits),
  };
}

async function atSavepoint<Made>(run: RunStatement, work: () => Promise<Made>): Promise<Made> {
  await run({ text: "SAVEPOINT opscycle" });
  try {
    const made = await work();
    await run({ text: "RELEASE SAVEPOINT opscycle" });
    return made;
  } catch (error) {
    // Where the connection is gone, so is the transaction: the error that matters is the first.
    await run({ text: "ROLLBACK TO SAVEPOINT opscycle" }).catch(() => undefined);
    throw error;
  }
}
