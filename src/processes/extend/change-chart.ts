import { and } from "xstate";
import { ChartDraft, isWithin, type StateDraft, type TransitionDraft } from "./chart-draft.js";
import type { ExtensionFaults } from "./extension-faults.js";
import type {
  AddedTransition,
  Insertion,
  Named,
  ProcessChanges,
  Retargeting,
  StateChange,
  TransitionChoice,
  Wrapping,
} from "./process-changes.js";

/**
 * Changes a chart. All lists speak of the chart as it was, so that their order does not matter; what is added is there
 * for all of them as a target.
 */
export function changeChart(
  draft: ChartDraft,
  lists: readonly ProcessChanges[],
  faults: ExtensionFaults,
): void {
  const change = new ChartChange(draft, faults);
  for (const { wrap = {} } of lists)
    for (const [command, wrapping] of Object.entries(wrap)) if (wrapping) change.wrap(command, wrapping);
  for (const { retarget = [] } of lists) for (const row of retarget) change.retarget(row);
  for (const { insert = {} } of lists)
    for (const [path, insertion] of Object.entries(insert)) change.insert(path, insertion);
  for (const { remove = {} } of lists) {
    for (const row of remove.transitions ?? []) change.removeTransitions(row);
    for (const command of remove.commands ?? []) change.removeCommand(command);
    for (const path of remove.states ?? []) change.removeState(path);
  }
  for (const { change: { states = {} } = {} } of lists)
    for (const [path, changed] of Object.entries(states)) change.describe(path, changed);
  change.carryOut();
  for (const { add = {} } of lists)
    for (const [path, config] of byDepth(add.states ?? {}))
      change.addState(`add.states.${path}`, path, config);
  change.addInserted();
  for (const { add = {} } of lists) for (const row of add.transitions ?? []) change.addTransition(row);
}

const byDepth = <Config>(states: { readonly [path: string]: Config }): [string, Config][] =>
  Object.entries(states).sort(([left], [right]) => left.split(".").length - right.split(".").length);

class ChartChange {
  private readonly inserted: [string, Insertion["state"]][] = [];
  private readonly removedStates: string[] = [];
  private readonly removedTransitions = new Set<TransitionDraft>();
  /** Where transitions lead from now on; until all changes have found theirs, they stand as they were. */
  private readonly led = new Map<TransitionDraft, string>();

  constructor(
    private readonly draft: ChartDraft,
    private readonly faults: ExtensionFaults,
  ) {}

  wrap(command: string, { guard, before = [], after = [] }: Wrapping): void {
    const where = `wrap.${command}`;
    const all = [...this.draft.states.values()].flatMap(({ on }) => on.get(command) ?? []);
    if (all.length === 0) this.faults.unknown(where, "a command", command, this.events());
    this.faults.claim(`the guards and actions of ${command}`, where);
    for (const transition of all) {
      if (guard !== undefined)
        transition.guard = transition.guard === undefined ? guard : both(transition.guard, guard);
      transition.actions = [...before, ...transition.actions, ...after];
    }
  }

  retarget({ state, on, from, to }: Retargeting): void {
    const where = `retarget of ${on} in ${nameOf(state)}`;
    const found = this.find(where, { state, on, ...(from !== undefined && { to: from }) });
    const targets = [...new Set(found.map(leadsTo))];
    if (targets.length > 1)
      this.faults.add(where, "from, as it leads to several", targets.join(" and "), "say which with from");
    for (const transition of found) this.lead(transition, where, state, on, to);
  }

  insert(path: string, { between: [from, to], state }: Insertion): void {
    const where = `insert.${path}`;
    const leaving = [...this.draft.states.values()].filter((source) => isWithin(source.path, from));
    const found = leaving.flatMap((source) =>
      [...source.on].flatMap(([on, list]) =>
        list.filter((one) => one.to?.includes(to)).map((transition) => ({ source, on, transition })),
      ),
    );
    for (const known of [from, to]) this.stateAt(where, known);
    if (found.length === 0)
      this.faults.add(
        where,
        `something that leads from ${from} to ${to}`,
        "nothing",
        "name two states that follow",
      );
    for (const { source, on, transition } of found) this.lead(transition, where, source.path, on, path);
    this.inserted.push([path, state]);
  }

  removeTransitions(choice: TransitionChoice): void {
    const where = `remove of ${choice.on} in ${nameOf(choice.state)}`;
    for (const transition of this.find(where, choice)) {
      this.claimTarget(transition, where, choice.state, choice.on);
      this.removedTransitions.add(transition);
    }
  }

  removeCommand(command: string): void {
    const where = `remove.commands ${command}`;
    for (const { path, on } of this.draft.states.values())
      for (const transition of on.get(command) ?? []) {
        this.claimTarget(transition, where, path, command);
        this.removedTransitions.add(transition);
      }
  }

  removeState(path: string): void {
    const where = `remove.states ${path}`;
    this.faults.claim(`the state ${path}`, where);
    if (path === "")
      this.faults.add(where, "a state inside the chart", "the chart itself", "define a process anew");
    if (this.stateAt(where, path) !== undefined) this.removedStates.push(path);
  }

  describe(path: string, { description, meta, tags }: StateChange): void {
    const where = `change.states.${path}`;
    this.faults.claim(`the state ${path}`, where);
    const state = this.stateAt(where, path);
    const changed = { description, meta, tags };
    for (const [field, value] of Object.entries(changed))
      if (value !== undefined && state !== undefined) state.own[field] = value;
  }

  carryOut(): void {
    for (const [transition, to] of this.led) transition.to = [to];
    for (const path of this.removedStates) this.draft.drop(path);
    for (const { on } of this.draft.states.values())
      for (const [name, list] of on) {
        const kept = list.filter((transition) => !this.removedTransitions.has(transition));
        if (kept.length > 0) on.set(name, kept);
        else on.delete(name);
      }
  }

  addInserted(): void {
    for (const [path, state] of this.inserted) this.addState(`insert.${path}`, path, state);
  }

  addState(where: string, path: string, config: Insertion["state"]): void {
    this.faults.claim(`the state ${path}`, where);
    if (this.draft.states.has(path)) {
      this.faults.known(where, "state", path);
      return;
    }
    const parent = this.stateAt(where, ChartDraft.parentOf(path));
    if (parent !== undefined && parent.own["initial"] === undefined && parent.own["type"] !== "parallel")
      this.faults.add(
        where,
        "states inside the one around it",
        `${parent.path}, which has none`,
        "add that one whole",
      );
    this.draft.put(path, config);
  }

  addTransition({ state: path, on, to, guard, actions = [], tried }: AddedTransition): void {
    const where = `add.transitions ${on} in ${nameOf(path)}`;
    const state = this.stateAt(where, path);
    if (state === undefined) return;
    const known = state.on.get(on) ?? [];
    if (known.length > 0 && tried === undefined)
      this.faults.add(
        where,
        "tried, as the state takes it already",
        "nothing",
        'set tried to "first" or "last"',
      );
    this.faults.claim(`what is tried ${tried ?? "first"} of ${on} in ${nameOf(path)}`, where);
    const added: TransitionDraft = { to: to === undefined ? undefined : [to], guard, actions, own: {} };
    state.on.set(on, tried === "last" ? [...known, added] : [added, ...known]);
  }

  private lead(transition: TransitionDraft, where: string, state: string, on: string, to: string): void {
    this.claimTarget(transition, where, state, on);
    this.led.set(transition, to);
  }

  private claimTarget(transition: TransitionDraft, where: string, state: string, on: string): void {
    this.faults.claim(`where ${on} leads in ${nameOf(state)}, now ${leadsTo(transition)}`, where, transition);
  }

  private find(where: string, { state: path, on, to }: TransitionChoice): readonly TransitionDraft[] {
    const state = this.stateAt(where, path);
    if (state === undefined) return [];
    const known = state.on.get(on) ?? [];
    const found = known.filter((transition) => to === undefined || transition.to?.includes(to));
    if (known.length === 0) this.faults.unknown(where, `an event of ${nameOf(path)}`, on, state.on.keys());
    else if (found.length === 0) {
      const received = known.map(leadsTo).join(" and ");
      this.faults.add(where, `a transition to ${to}`, received, "name one of these");
    }
    return found;
  }

  private stateAt(where: string, path: string): StateDraft | undefined {
    const state = this.draft.states.get(path);
    if (state === undefined) this.faults.unknown(where, "a state", path, this.draft.states.keys());
    return state;
  }

  private events(): string[] {
    return [...this.draft.states.values()].flatMap(({ on }) => [...on.keys()]);
  }
}

/** The guards of a chart are of any type; XState's `and` wants to know it. */
const both = (first: unknown, second: Named): unknown => and([first, second] as never);

const leadsTo = ({ to }: TransitionDraft): string =>
  to === undefined ? "the state that it is in" : to.join(", ");

/** A state's path in a sentence. */
export function nameOf(path: string): string {
  return path === "" ? "the chart" : path;
}
