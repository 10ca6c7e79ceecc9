import type { InstanceKey } from "./store.js";

/** What an instance is called within its tenant. No process has a space in its id. */
export function nameOf({ process, id }: Pick<InstanceKey, "process" | "id">): string {
  return `${process} ${id}`;
}
