import type { AnyMachineSnapshot, AnyTransitionDefinition } from "xstate";
import { InvalidInputError } from "../errors/index.js";
import { type AnyMachineEvent, type Process, type ProcessEvent, statePaths } from "../processes/index.js";
import { type MachineAction, tracedStart, tracedTransition } from "../processes/step/pure-transition.js";
import type { Invariant } from "./process-samples.js";
import { walkedEvents } from "./walk-events.js";
import type { WalkOptions } from "./walk-process.js";

/** A place that a walk came to, by the shortest way. */
export interface Standing {
  readonly key: string;
  readonly snapshot: AnyMachineSnapshot;
  /** The standing before, and what was sent there; absent at the start. */
  readonly came?: { readonly from: Standing; readonly event: AnyMachineEvent };
  /** The keys of the standings that follow. */
  readonly next: Set<string>;
}

/** All that a walk sees. */
export interface Sightings {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly takenCommands: ReadonlySet<string>;
  readonly takenTransitions: ReadonlySet<AnyTransitionDefinition>;
  /** What was told, of each type the first few. */
  readonly told: ReadonlyMap<string, readonly ProcessEvent[]>;
  /** The invariants that do not hold, each where the way is shortest. */
  readonly broken: ReadonlyMap<Invariant<never>, Standing>;
}

/** More are no walk but a context that goes on growing. */
const mostStandings = 50_000;
/** How many events of a type are kept. */
const mostTold = 20;

/** Goes everywhere, breadth first. */
export function standingsOf(process: Process, options: WalkOptions): Sightings {
  const walk = new Walker(process, options);
  for (const standing of walk.standings.values()) walk.goOnFrom(standing);
  return walk;
}

class Walker implements Sightings {
  readonly standings = new Map<string, Standing>();
  readonly takenCommands = new Set<string>();
  readonly takenTransitions = new Set<AnyTransitionDefinition>();
  readonly told = new Map<string, ProcessEvent[]>();
  readonly broken = new Map<Invariant<never>, Standing>();
  private readonly events: ReadonlyMap<string, readonly AnyMachineEvent[]>;

  constructor(
    private readonly process: Process,
    private readonly options: WalkOptions,
  ) {
    this.events = walkedEvents(process, options);
    const { snapshot, actions, taken } = tracedStart(process.machine, options.input);
    const start: Standing = { key: this.keyOf(snapshot), snapshot, next: new Set() };
    this.standings.set(start.key, start);
    for (const transition of taken) this.takenTransitions.add(transition);
    this.hear(actions);
    this.check(start);
  }

  goOnFrom(standing: Standing): void {
    const types = new Set(standing.snapshot._nodes.flatMap(({ ownEvents }) => ownEvents));
    for (const type of types)
      for (const event of this.events.get(String(type)) ?? []) {
        const reached = this.take(standing, event);
        // A caller who got no answer sends a command again: from where it led, whatever is told apart.
        if (reached !== undefined && Object.hasOwn(this.process.commands, event.type))
          this.take(reached, event);
      }
  }

  /** Where the event leads from there; undefined where it is not taken. */
  private take(from: Standing, event: AnyMachineEvent): Standing | undefined {
    if (from.snapshot.status !== "active") return undefined;
    const { snapshot, actions, taken } = tracedTransition(this.process.machine, from.snapshot, event);
    if (!taken.some(({ target, actions: own }) => target !== undefined || own.length > 0)) return undefined;
    this.takenCommands.add(event.type);
    for (const transition of taken) this.takenTransitions.add(transition);
    this.hear(actions);
    const key = this.keyOf(snapshot);
    from.next.add(key);
    const known = this.standings.get(key);
    const reached: Standing = { key, snapshot, came: { from, event }, next: known?.next ?? new Set() };
    this.check(reached);
    if (known === undefined) this.keep(reached);
    return reached;
  }

  private keep(standing: Standing): void {
    if (this.standings.size >= mostStandings)
      throw new InvalidInputError("walkProcess", [
        { path: "distinguish", expected: "bounded", received: `more than ${mostStandings} standings` },
      ]);
    this.standings.set(standing.key, standing);
  }

  private hear(actions: readonly MachineAction[]): void {
    for (const { type, params } of actions) {
      if (type !== "xstate.emit") continue;
      const event = Reflect.get(Object(params), "event") as ProcessEvent;
      const known = this.told.get(event.type);
      if (known === undefined) this.told.set(event.type, [event]);
      else if (known.length < mostTold) known.push(event);
    }
  }

  /** Looks at every step, also at one to a standing that is known: it may have come there with another context. */
  private check(standing: Standing): void {
    const { snapshot, came } = standing;
    for (const invariant of this.options.invariants ?? []) {
      if (this.broken.has(invariant)) continue;
      const isKept = invariant.holds({
        // The invariants are of this process's context.
        context: snapshot.context as never,
        states: statePaths(snapshot.value),
        ...(came && { before: came.from.snapshot.context as never, event: came.event }),
      });
      if (!isKept) this.broken.set(invariant, standing);
    }
  }

  private keyOf({ value, context }: AnyMachineSnapshot): string {
    const { distinguish = () => null } = this.options;
    return JSON.stringify([value, distinguish(context as never)]);
  }
}
