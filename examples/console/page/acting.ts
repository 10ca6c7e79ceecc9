import { useSyncExternalStore } from "react";

/** Who sends the commands of this browser. */
export interface Acting {
  readonly actor: string;
  readonly role: string;
}

const storedAt = "opscycle-console.acting";
const nobody: Acting = { actor: "", role: "store-manager" };

let acting = parseActing(kept());
const watchers = new Set<() => void>();

function kept(): string | null {
  try {
    return localStorage.getItem(storedAt);
  } catch {
    // A browser may keep nothing.
    return null;
  }
}

/** Reads what was kept of the last visit; what is none of ours is nobody. */
export function parseActing(stored: string | null): Acting {
  try {
    const { actor, role }: Partial<Acting> = JSON.parse(stored ?? "{}");
    return { actor: String(actor ?? nobody.actor), role: String(role ?? nobody.role) };
  } catch {
    return nobody;
  }
}

/** Changes who is acting; kept for the next visit. */
export function setActing(next: Acting): void {
  acting = next;
  localStorage.setItem(storedAt, JSON.stringify(next));
  for (const watcher of watchers) watcher();
}

/** Who is acting. The name may be empty: a command then goes out in the name of the role. */
export function useActing(): Acting {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => acting,
  );
}

/** The sender of a command. */
export function senderOf({ actor, role }: Acting): Acting {
  return { actor: actor.trim() || role, role };
}
