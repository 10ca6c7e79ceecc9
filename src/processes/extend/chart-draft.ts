import type { AnyStateMachine, AnyStateNodeConfig, AnyTransitionConfig } from "xstate";

/** A state of a chart that is being changed. */
export interface StateDraft {
  readonly path: string;
  /** All that XState keeps about it, but its transitions and the states inside. */
  readonly own: { [field: string]: unknown };
  /** Its transitions by command, deadline, `always` or `onDone`. */
  readonly on: Map<string, TransitionDraft[]>;
}

/** A transition of a chart that is being changed. */
export interface TransitionDraft {
  /** Where it leads, as paths; undefined where the state stays. */
  to: readonly string[] | undefined;
  guard: unknown;
  actions: readonly unknown[];
  /** All else that XState keeps about it. */
  readonly own: { readonly [field: string]: unknown };
}

type Config = AnyStateNodeConfig;
type StringMap = { readonly [name: string]: unknown };

/** A chart as a table of its states by path, in their order; the machine that it was made of stays as it is. */
export class ChartDraft {
  readonly states = new Map<string, StateDraft>();
  private readonly pathsOfIds = new Map<string, string>();
  private readonly rootId: string;

  constructor(machine: AnyStateMachine) {
    this.rootId = machine.id;
    this.put("", machine.config);
  }

  /** Puts a state with all inside it, as XState writes it, at a path. */
  put(path: string, config: Config): void {
    this.noteIds(path, config);
    this.draft(path, config);
  }

  /** The state around a path. */
  static parentOf(path: string): string {
    return path.includes(".") ? path.slice(0, path.lastIndexOf(".")) : "";
  }

  /** The states right inside one. */
  inside(path: string): StateDraft[] {
    return [...this.states.values()].filter(
      (state) => state.path !== "" && ChartDraft.parentOf(state.path) === path,
    );
  }

  /** Takes a state out, and all inside it. */
  drop(path: string): void {
    for (const other of [...this.states.keys()]) if (isWithin(other, path)) this.states.delete(other);
  }

  /** The chart as XState takes it. */
  toConfig(path = ""): Config {
    const state = this.states.get(path);
    const inner = this.inside(path).map((child) => [child.path.split(".").at(-1), this.toConfig(child.path)]);
    const { always, onDone, ...byEvent } = Object.fromEntries(
      [...(state?.on ?? [])].map(([name, list]) => [
        name,
        list.map((transition) => this.transition(transition)),
      ]),
    );
    const events = Object.entries(byEvent);
    // The commands of a process have a dot in their names, its deadlines have none.
    const isCommand = ([name]: readonly [string, unknown]) => name.includes(".");
    return {
      ...state?.own,
      ...(always && { always }),
      ...(onDone && { onDone }),
      on: Object.fromEntries(events.filter(isCommand)),
      after: Object.fromEntries(events.filter((event) => !isCommand(event))),
      ...(inner.length > 0 && { states: Object.fromEntries(inner) }),
    };
  }

  private transition({ to, guard, actions, own }: TransitionDraft): AnyTransitionConfig {
    const target = to?.map((path) => (path === "" ? `#${this.rootId}` : `#${this.rootId}.${path}`));
    return {
      ...own,
      ...(target && { target }),
      ...(guard !== undefined && { guard }),
      ...(actions.length > 0 && { actions }),
    } as AnyTransitionConfig;
  }

  /** Targets by id may point to states that come later. */
  private noteIds(path: string, { id, states }: Config): void {
    if (typeof id === "string" && path !== "") this.pathsOfIds.set(id, path);
    for (const [name, inner] of Object.entries(states ?? {})) this.noteIds(join(path, name), inner);
  }

  private draft(path: string, config: Config): void {
    const { on, after, always, onDone, states, ...own } = config;
    const named: StringMap = { ...on, ...after, ...(always && { always }), ...(onDone && { onDone }) };
    const transitions = Object.entries(named).map(
      ([name, given]) => [name, asList(given).map((one) => this.read(path, one))] as const,
    );
    // The id of the chart stays; others would stand for paths that change.
    if (path !== "") delete own.id;
    this.states.set(path, { path, own, on: new Map(transitions) });
    for (const [name, inner] of Object.entries(states ?? {})) this.draft(join(path, name), inner);
  }

  private read(path: string, given: unknown): TransitionDraft {
    const config: StringMap = typeof given === "string" ? { target: given } : { ...Object(given) };
    const { target, guard, actions, ...own } = config;
    const to =
      target === undefined ? undefined : asList(target).map((one) => this.resolve(path, String(one)));
    return { to, guard, actions: actions === undefined ? [] : asList(actions), own };
  }

  /** Where a target as XState writes it leads from a state. */
  private resolve(path: string, target: string): string {
    if (target.startsWith(".")) return join(path, target.slice(1));
    if (!target.startsWith("#")) return join(ChartDraft.parentOf(path), target);
    const [id = "", ...rest] = target.slice(1).split(".");
    const start = id === this.rootId ? "" : (this.pathsOfIds.get(id) ?? target);
    return rest.reduce(join, start);
  }
}

/** Whether a state is another, or inside it. */
export function isWithin(path: string, state: string): boolean {
  return state === "" || path === state || path.startsWith(`${state}.`);
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [undefined] : [value];
}
