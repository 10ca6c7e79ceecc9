import type { DeadlineTable } from "../deadlines.js";
import type { Process } from "../define-process.js";
import type { ExtensionFaults } from "./extension-faults.js";
import type { ProcessChanges } from "./process-changes.js";

/** The deadlines of a process after its changes. */
export function changeDeadlines(
  deadlines: DeadlineTable,
  lists: readonly ProcessChanges[],
  faults: ExtensionFaults,
): DeadlineTable {
  const changed = new Map(Object.entries(deadlines));
  const known = (name: string, where: string) => {
    faults.claim(`the deadline ${name}`, where);
    if (!Object.hasOwn(deadlines, name)) faults.unknown(where, "a deadline", name, Object.keys(deadlines));
  };
  for (const { add, remove, change } of lists) {
    for (const name of remove?.deadlines ?? []) {
      known(name, `remove.deadlines ${name}`);
      changed.delete(name);
    }
    for (const [name, spec] of Object.entries(change?.deadlines ?? {})) {
      known(name, `change.deadlines.${name}`);
      changed.set(name, spec);
    }
    for (const [name, spec] of Object.entries(add?.deadlines ?? {})) {
      faults.claim(`the deadline ${name}`, `add.deadlines.${name}`);
      if (Object.hasOwn(deadlines, name)) faults.known(`add.deadlines.${name}`, "deadline", name);
      changed.set(name, spec);
    }
  }
  return Object.fromEntries(changed);
}

/** The resting states of a process after its changes. */
export function changeRestingStates(
  resting: readonly string[],
  lists: readonly ProcessChanges[],
  faults: ExtensionFaults,
): readonly string[] {
  const removed = lists.flatMap(({ remove }) => remove?.restingStates ?? []);
  const added = lists.flatMap(({ add }) => add?.restingStates ?? []);
  for (const path of removed) {
    faults.claim(`the resting state ${path}`, "remove.restingStates");
    if (!resting.includes(path)) faults.unknown("remove.restingStates", "a resting state", path, resting);
  }
  for (const path of added) {
    faults.claim(`the resting state ${path}`, "add.restingStates");
    if (resting.includes(path)) faults.known("add.restingStates", "resting state", path);
  }
  return [...resting.filter((path) => !removed.includes(path)), ...added];
}

/** Guards, actions and fields that are new must be so. */
export function claimCode(process: Process, lists: readonly ProcessChanges[], faults: ExtensionFaults): void {
  const { guards, actions } = process.machine.implementations;
  const known = { guards, actions, start: process.start.shape, context: {} };
  const kinds = {
    guards: "guard",
    actions: "action",
    start: "field of the start input",
    context: "field of the context",
  };
  for (const { add = {} } of lists)
    for (const kind of ["guards", "actions", "start", "context"] as const)
      for (const name of Object.keys(add[kind] ?? {})) {
        faults.claim(`the ${kinds[kind]} ${name}`, `add.${kind}.${name}`);
        if (Object.hasOwn(known[kind], name)) faults.known(`add.${kind}.${name}`, kinds[kind], name);
      }
}
