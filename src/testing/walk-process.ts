import type { AnyMachineSnapshot } from "xstate";
import { nodesOf, transitionsOf } from "../processes/chart-nodes.js";
import { eventName } from "../processes/chart-structure.js";
import {
  type AnyMachineEvent,
  type Process,
  type ProcessEvent,
  type ProcessSnapshot,
  persist,
  statePaths,
} from "../processes/index.js";
import type { Invariant } from "./process-samples.js";
import { transitionText } from "./transition-text.js";
import type { WalkedEvents } from "./walk-events.js";
import { type Sightings, type Standing, standingsOf } from "./walk-standings.js";

/** What a walk is made with. */
export interface WalkOptions extends WalkedEvents {
  /** What `process.input(…)` gave. */
  readonly input: unknown;
  /**
   * What of the context tells two standings in the same state apart. Nothing by default; name what guards look at, and
   * keep it bounded: counters without an end make a walk without an end.
   */
  readonly distinguish?: (context: never) => unknown;
  /** What must hold at every standing and across every step. */
  readonly invariants?: readonly Invariant<never>[];
}

/** One step of a walk. */
export interface WalkedStep {
  /** The command, or the deadline. */
  readonly event: string;
  /** The fields of the command. */
  readonly fields: { readonly [field: string]: unknown };
  /** What its rule answered. */
  readonly outcome?: string;
}

/** An invariant that does not hold. */
export interface BrokenInvariant {
  readonly name: string;
  /** The shortest way there is to where it does not hold; empty when it does not hold at the start. */
  readonly path: readonly WalkedStep[];
  readonly states: readonly string[];
  readonly context: object;
}

/** Everywhere that a process can come to. */
export interface Walk {
  /** A snapshot of each standing that was reached. */
  readonly snapshots: readonly ProcessSnapshot[];
  /** The states reached, those around them included, as dotted paths. */
  readonly reached: readonly string[];
  /** The states of the chart that were not reached. */
  readonly neverReached: readonly string[];
  /** The commands that were taken nowhere. */
  readonly neverTaken: readonly string[];
  /** The transitions that were never taken, each as `state → event [guard] → target`. */
  readonly transitionsNeverTaken: readonly string[];
  /** The states from which neither a final state nor a declared resting state can be reached. */
  readonly deadEnds: readonly string[];
  /** What was told on the way, of each type the first few. */
  readonly events: readonly ProcessEvent[];
  /** The invariants that do not hold. */
  readonly broken: readonly BrokenInvariant[];
}

/**
 * Walks through a process from its start with every command you give fields for, every outcome of the rules and every
 * deadline, and tells where one comes.
 *
 * @throws InvalidInputError when fields are given for a command that the process does not have.
 *
 * @example
 * ```ts
 * import { type AdCampaignContext, adCampaignProcess } from "opscycle/processes";
 * import { parseRulebook } from "opscycle/rules";
 * import { walkProcess } from "opscycle/testing";
 *
 * const plan = { campaignId: "C-1", channel: "search", budget: 100, optimisationCycleDays: 7 };
 * const walk = walkProcess(adCampaignProcess, {
 *   input: adCampaignProcess.input(plan, parseRulebook({ layers: [] }).at()),
 *   fields: { "adCampaign.recordSpend": [{ spend: 60 }], "adCampaign.raiseBudget": [{ budget: 200 }] },
 *   distinguish: ({ weakReviews, spend }: AdCampaignContext) => [weakReviews, Math.min(spend, 200)],
 * });
 * walk.neverReached; // => []
 * walk.transitionsNeverTaken; // => []
 * walk.deadEnds; // => []
 * ```
 */
export function walkProcess(process: Process, options: WalkOptions): Walk {
  const seen = standingsOf(process, options);
  const standings = [...seen.standings.values()];
  const reached = new Set(
    standings.flatMap(({ snapshot }) => statePaths(snapshot.value).flatMap(withAround)),
  );
  const nodes = nodesOf(process.machine);
  return {
    snapshots: standings.map(({ snapshot }) => persist(snapshot)),
    reached: [...reached],
    neverReached: nodes.map(({ path }) => path.join(".")).filter((path) => path !== "" && !reached.has(path)),
    neverTaken: Object.keys(process.commands).filter((type) => !seen.takenCommands.has(type)),
    transitionsNeverTaken: nodes
      .flatMap(transitionsOf)
      .filter((transition) => !seen.takenTransitions.has(transition))
      .map(transitionText),
    deadEnds: deadEndsOf(process, standings),
    events: [...seen.told.values()].flat(),
    broken: brokenOf(seen),
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
  return [...broken].map(([{ name }, { at, context }]) => ({
    name,
    path: wayTo(at),
    states: statePaths(at.snapshot.value),
    context,
  }));
}

function wayTo({ came }: Standing): WalkedStep[] {
  return came === undefined ? [] : [...wayTo(came.from), walkedStep(came.event)];
}

/** What was sent, without what is the same everywhere. */
export function walkedStep({ type, at: _always, decision, ...fields }: AnyMachineEvent): WalkedStep {
  return { event: eventName({ eventType: type }), fields, ...(decision && { outcome: decision.outcome }) };
}
