import { partsOfGuard } from "../chart-nodes.js";
import type { DeadlineTable } from "../deadlines.js";
import { nameOf } from "./change-chart.js";
import { type ChartDraft, isWithin } from "./chart-draft.js";
import type { ExtensionFaults } from "./extension-faults.js";

/** Finds what no longer fits in a changed chart: targets, initial states and guards that are not there. */
export function checkDraft(
  draft: ChartDraft,
  removed: readonly string[],
  guards: readonly string[],
  faults: ExtensionFaults,
): void {
  for (const { path, own, on } of draft.states.values()) {
    for (const [event, list] of on)
      for (const { to, guard } of list) {
        const where = `${event} in ${nameOf(path)}`;
        for (const target of to ?? [])
          if (!draft.states.has(target)) lost(draft, removed, faults, where, target);
        for (const name of guardNames(guard))
          if (!guards.includes(name)) faults.unknown(where, "a guard", name, guards);
      }
    const initial = initialOf(own["initial"]);
    const inner = path === "" ? initial : `${path}.${initial}`;
    if (initial !== undefined && !draft.states.has(inner ?? ""))
      faults.add(
        `initial of ${nameOf(path)}`,
        "a state inside it",
        initial,
        "it cannot be removed: retarget instead",
      );
  }
}

function lost(
  draft: ChartDraft,
  removed: readonly string[],
  faults: ExtensionFaults,
  where: string,
  target: string,
): void {
  const mend = "retarget or remove that transition too";
  if (removed.some((path) => isWithin(target, path)))
    faults.add(where, "a target that stays", `${target}, which is removed`, mend);
  else faults.unknown(where, "a target among the states", target, draft.states.keys());
}

function initialOf(initial: unknown): string | undefined {
  if (typeof initial === "string") return initial;
  const target: unknown = Reflect.get(Object(initial), "target");
  return typeof target === "string" ? target : undefined;
}

function guardNames(guard: unknown): string[] {
  if (typeof guard === "string") return [guard];
  const type: unknown = typeof guard === "object" && guard !== null ? Reflect.get(guard, "type") : undefined;
  return typeof type === "string" ? [type] : (partsOfGuard(guard) ?? []).flatMap(guardNames);
}

const delaysOf = ({ states }: ChartDraft): string[] =>
  [...states.values()]
    .flatMap(({ on }) => [...on.keys()])
    .filter((name) => !name.includes(".") && name !== "always" && name !== "onDone");

/** A window without a length refuses a start: one that nothing waits for must not. And a delay needs its window. */
export function checkDeadlines(
  deadlines: DeadlineTable,
  known: DeadlineTable,
  before: ChartDraft,
  after: ChartDraft,
  faults: ExtensionFaults,
): void {
  const [were, are] = [delaysOf(before), delaysOf(after)];
  for (const name of Object.keys(deadlines)) {
    if (are.includes(name) || (Object.hasOwn(known, name) && !were.includes(name))) continue;
    const received = were.includes(name) ? "none any more" : "none";
    const mend = "remove it with remove.deadlines, or let a state wait for it";
    faults.add(`the deadline ${name}`, "a state that waits for it", received, mend);
  }
  for (const name of new Set(are))
    if (!Object.hasOwn(deadlines, name))
      faults.unknown(`the delay ${name}`, "a deadline", name, Object.keys(deadlines));
}
