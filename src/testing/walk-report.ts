import type { AnyMachineSnapshot } from "xstate";
import { nodesOf, transitionsOf } from "../processes/chart-nodes.js";
import { eventName } from "../processes/chart-structure.js";
import { type AnyMachineEvent, type Process, persist, statePaths } from "../processes/index.js";
import { transitionText } from "./transition-text.js";
import type { BrokenInvariant, Walk, WalkedStep } from "./walk-process.js";
import type { Sightings, Standing } from "./walk-standings.js";

/** What walks through one process saw together. */
export function walkReport(process: Process, walks: readonly Sightings[]): Walk {
  const standings = walks.flatMap((walk) => [...walk.standings.values()]);
  const reached = new Set(
    standings.flatMap(({ snapshot }) => statePaths(snapshot.value).flatMap(withAround)),
  );
  const takenCommands = new Set(walks.flatMap((walk) => [...walk.takenCommands]));
  const takenTransitions = new Set(walks.flatMap((walk) => [...walk.takenTransitions]));
  const broken = walks.flatMap(brokenOf);
  const nodes = nodesOf(process.machine);
  return {
    snapshots: standings.map(({ snapshot }) => persist(snapshot)),
    reached: [...reached],
    neverReached: nodes.map(({ path }) => path.join(".")).filter((path) => path !== "" && !reached.has(path)),
    neverTaken: Object.keys(process.commands).filter((type) => !takenCommands.has(type)),
    transitionsNeverTaken: nodes
      .flatMap(transitionsOf)
      .filter((transition) => !takenTransitions.has(transition))
      .map(transitionText),
    deadEnds: [...new Set(walks.flatMap((walk) => deadEndsOf(process, [...walk.standings.values()])))],
    events: walks.flatMap(({ told }) => [...told.values()].flat()),
    broken: broken.filter((one, index) => broken.findIndex(({ name }) => name === one.name) === index),
  };
}

/** `a.b.c` as `a`, `a.b` and `a.b.c`. */
function withAround(path: string): string[] {
  const parts = path.split(".");
  return parts.map((_part, index) => parts.slice(0, index + 1).join("."));
}

/** Goes back from where a process may rest or end, until nothing more leads there. */
function deadEndsOf(process: Process, standings: readonly Standing[]): string[] {
  const before = new Map<string, string[]>();
  for (const { key, next } of standings)
    for (const other of next) before.set(other, [...(before.get(other) ?? []), key]);
  const waiting = standings.filter(({ snapshot }) => mayRest(process, snapshot)).map(({ key }) => key);
  const alive = new Set(waiting);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop())
    for (const other of before.get(key) ?? [])
      if (!alive.has(other)) {
        alive.add(other);
        waiting.push(other);
      }
  const dead = standings.filter(({ key }) => !alive.has(key));
  return [...new Set(dead.flatMap(({ snapshot }) => statePaths(snapshot.value)))];
}

function mayRest({ restingStates }: Process, { status, value }: AnyMachineSnapshot): boolean {
  const paths = new Set(statePaths(value).flatMap(withAround));
  return status === "done" || restingStates.some((state) => paths.has(state));
}

function brokenOf({ broken }: Sightings): BrokenInvariant[] {
  return [...broken].map(([{ name }, at]) => ({
    name,
    path: wayTo(at),
    states: statePaths(at.snapshot.value),
    context: at.snapshot.context,
  }));
}

function wayTo({ came }: Standing): WalkedStep[] {
  return came === undefined ? [] : [...wayTo(came.from), walkedStep(came.event)];
}

/** What was sent, without what is the same everywhere. */
export function walkedStep({ type, at: _always, decision, ...fields }: AnyMachineEvent): WalkedStep {
  return { event: eventName({ eventType: type }), fields, ...(decision && { outcome: decision.outcome }) };
}
