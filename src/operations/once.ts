import { ConflictError } from "../errors/index.js";
import type { Answer } from "./answers.js";
import type { Store } from "./store.js";

/**
 * Makes a step unless one with this key was made before; then its answer. A refusal is not kept: it has done nothing.
 *
 * @param what - what the key is for; a key serves one purpose
 * @throws ConflictError when the key was used for something else.
 */
export async function once<Given extends Answer>(
  store: Store,
  tenant: string,
  key: string,
  what: string,
  make: () => Promise<Given>,
): Promise<Given> {
  const known = await recall<Given>(store, tenant, key, what);
  if (known !== undefined) return known;
  // Somebody may use the key in between: then the store refuses it a second time, or the machine has gone on.
  try {
    const made = await make();
    return made.accepted ? made : ((await recall<Given>(store, tenant, key, what)) ?? made);
  } catch (error) {
    const made = error instanceof ConflictError ? await recall<Given>(store, tenant, key, what) : undefined;
    if (made === undefined) throw error;
    return made;
  }
}

async function recall<Given extends Answer>(
  store: Store,
  tenant: string,
  key: string,
  what: string,
): Promise<Given | undefined> {
  const known = await store.recall(tenant, key);
  if (known === undefined) return undefined;
  const { cause, process, id } = known.entry;
  const was = `${cause.type === "command" ? cause.command.type : cause.type} ${process} ${id}`;
  if (was === what) return known as Given;
  throw new ConflictError(`the idempotency key ${key} requires ${what}, it was used for ${was}`, { key });
}
