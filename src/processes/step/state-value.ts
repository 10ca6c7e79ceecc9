import type { StateValue } from "xstate";

interface Inner extends Map<string, Inner> {}

/** The value of a snapshot in which the states of these dotted paths are active: what `statePaths` is the reverse of. */
export function stateValueOf(paths: readonly string[]): StateValue {
  const root: Inner = new Map();
  for (const path of paths) {
    let inner = root;
    for (const name of path.split(".")) {
      const next: Inner = inner.get(name) ?? new Map();
      inner.set(name, next);
      inner = next;
    }
  }
  return treeValue(root);
}

function treeValue(inner: Inner): StateValue {
  const [only] = inner;
  if (inner.size === 1 && only?.[1].size === 0) return only[0];
  return Object.fromEntries([...inner].map(([name, states]) => [name, treeValue(states)]));
}
