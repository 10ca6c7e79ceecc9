import { useSyncExternalStore } from "react";

/** Who sends the commands of this browser. */
export interface Acting {
  readonly actor: string;
  readonly role: string;
}

const storedAt = "opscycle-console.acting";
const nobody: Acting = { actor: "", role: "store-manager" };

let acting = read();
const watchers = new Set<() => void>();

function read(): Acting {
  try {
    return { ...nobody, ...JSON.parse(localStorage.getItem(storedAt) ?? "{}") };
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
