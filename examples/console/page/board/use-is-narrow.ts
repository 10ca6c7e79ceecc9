import { useSyncExternalStore } from "react";

const narrow = window.matchMedia("(max-width: 48rem)");

/** Whether the screen is a telephone's. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      narrow.addEventListener("change", watcher);
      return () => narrow.removeEventListener("change", watcher);
    },
    () => narrow.matches,
  );
}
