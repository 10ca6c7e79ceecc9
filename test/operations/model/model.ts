import type { JournalEntry, StoredInstance } from "opscycle/operations";
import {
  type Actor,
  type AnyCommand,
  consult,
  type Deadline,
  type HandOver,
  type Process,
  type ProcessEvent,
  type ProcessSnapshot,
  passDeadline,
  type Step,
  start,
  step,
} from "opscycle/processes";
import type { Rulebook } from "opscycle/rules";
import { canonicalJson } from "../../../src/rules/fingerprint.js";

/** An instance as the model knows it. */
export interface ModelInstance {
  readonly process: string;
  readonly id: string;
  readonly revision: number;
  readonly snapshot: ProcessSnapshot;
  readonly states: readonly string[];
  readonly deadlines: readonly Deadline[];
}

/** A hand-over that was told, and neither taken nor set aside yet. */
export interface Told {
  /** The id that its outbox entry has when it is set aside. */
  readonly outboxId: string;
  readonly from: { readonly process: string; readonly id: string; readonly revision: number };
  readonly at: string;
  readonly process: string;
  readonly id: string;
  readonly does: string;
  readonly payload: object;
  readonly startWith?: object;
}

type Sent = { readonly process: string; readonly id: string; readonly at: string };

/** What operations should do: plain maps, one step after the other. */
export class Model {
  readonly instances = new Map<string, ModelInstance>();
  /** Hand-overs that were not taken. */
  readonly open: Told[] = [];
  readonly effects = new Map<string, { readonly type: string; readonly params: unknown }>();

  constructor(
    private readonly processes: readonly Process[],
    private readonly handOvers: readonly HandOver[],
    private readonly rulebook: Rulebook,
  ) {}

  /** The same once more, to predict with. */
  copy(): Model {
    const copy = new Model(this.processes, this.handOvers, this.rulebook);
    for (const [name, instance] of this.instances) copy.instances.set(name, instance);
    copy.open.push(...this.open);
    for (const [id, effect] of this.effects) copy.effects.set(id, effect);
    return copy;
  }

  instance(process: string, id: string): ModelInstance | undefined {
    return this.instances.get(`${process} ${id}`);
  }

  /** Starts an instance, and takes what it hands over. @returns whether it could be started */
  start(to: Sent, input: object): boolean {
    const begun = this.begin(to, input);
    if (begun) this.handOver(this.openOf(to.process, to.id));
    return begun;
  }

  /** Sends a command, and takes what it hands over. @returns whether it was taken */
  send(to: Sent, command: AnyCommand, by: Actor): boolean {
    const taken = this.command(to, command, by);
    if (taken) this.handOver(this.openOf(to.process, to.id));
    return taken;
  }

  /** Lets pass what is due, each instant for itself. */
  tick(now: string): void {
    for (;;) {
      const rows = [...this.instances.values()].flatMap((instance) =>
        instance.deadlines.map((deadline) => ({ instance, deadline })),
      );
      const instant = rows.map(({ deadline }) => deadline.dueAt).sort()[0];
      if (instant === undefined || instant > now) return;
      const due = rows
        .filter(({ deadline }) => deadline.dueAt === instant)
        .map(({ instance, deadline }) => ({ ...instance, deadline }))
        .sort(
          (a, b) => order(a.process, b.process) || order(a.id, b.id) || order(a.deadline.id, b.deadline.id),
        );
      const before = this.open.length;
      for (const { process, id, deadline } of due) this.deadline(process, id, deadline);
      this.handOver(this.open.slice(before));
    }
  }

  /** Takes one step that the journal tells. @throws when the model makes something else of it */
  follow(entry: JournalEntry): void {
    const { process, id, cause, at } = entry;
    const to = { process, id, at };
    if (entry.handedOverFrom !== undefined) this.closeTold(entry);
    const before = this.instance(process, id);
    const taken = this.followCause(to, entry);
    const after = this.instance(process, id);
    same(`${cause.type} of ${process} ${id} ${entry.revision}`, taken, true);
    same(`the revision of ${process} ${id}`, entry.revision, after?.revision);
    same(`where ${process} ${id} came from`, entry.from, before?.states ?? []);
    same(`where ${process} ${id} came to`, entry.to, after?.states);
    same(`what ${process} ${id} told`, entry.events, this.lastEvents);
  }

  private followCause(to: Sent, { cause, by }: JournalEntry): boolean {
    switch (cause.type) {
      case "start":
        return this.begin(to, cause.input ?? {});
      case "command":
        return by !== undefined && this.command(to, cause.command, by);
      case "deadline": {
        const found = this.instance(to.process, to.id)?.deadlines.find(({ id }) => id === cause.deadline);
        same(`when ${to.process} ${to.id} was due`, to.at, found?.dueAt);
        return found !== undefined && this.deadline(to.process, to.id, found);
      }
      default:
        return false;
    }
  }

  private lastEvents: readonly ProcessEvent[] = [];

  private begin({ process: name, id, at }: Sent, input: object): boolean {
    if (this.instance(name, id) !== undefined) return false;
    const process = this.process(name);
    this.taken(name, id, at, undefined, start(process, process.input(input, this.rulebook.at({ at })), at));
    return true;
  }

  private command({ process: name, id, at }: Sent, command: AnyCommand, by: Actor): boolean {
    const before = this.instance(name, id);
    if (before === undefined) return false;
    const process = this.process(name);
    const taken = step(
      process,
      before.snapshot,
      consult(process, this.rulebook, before.snapshot, command, { at, by }),
    );
    if (!taken.accepted) return false;
    this.taken(name, id, at, before, taken);
    return true;
  }

  private deadline(name: string, id: string, { id: deadline, dueAt }: Deadline): boolean {
    const found = this.instance(name, id);
    if (!found?.deadlines.some((one) => one.id === deadline && one.dueAt === dueAt)) return false;
    const before = { ...found, deadlines: found.deadlines.filter((one) => one.id !== deadline) };
    const taken = passDeadline(this.process(name), before.snapshot, deadline, dueAt);
    if (taken === undefined) this.instances.set(`${name} ${id}`, before);
    else this.taken(name, id, dueAt, before, taken);
    return taken !== undefined;
  }

  private taken(
    process: string,
    id: string,
    at: string,
    before: ModelInstance | undefined,
    taken: Step,
  ): void {
    const revision = (before?.revision ?? 0) + 1;
    const { set, cancelled } = taken.deadlines;
    const kept = (before?.deadlines ?? []).filter(
      (one) => !cancelled.includes(one.id) && !set.some((other) => other.id === one.id),
    );
    const { snapshot, states } = taken;
    const after = { process, id, revision, snapshot, states, deadlines: [...kept, ...set] };
    this.instances.set(`${process} ${id}`, after);
    this.lastEvents = taken.events;
    const told = taken.events.flatMap((event) => this.toldBy({ process, id, revision }, event, at));
    const outboxId = (index: number) => JSON.stringify(["default", process, id, revision, index]);
    this.open.push(...told.map((one, index) => ({ ...one, outboxId: outboxId(index) })));
    for (const [index, effect] of taken.effects.entries())
      this.effects.set(outboxId(told.length + index), effect);
  }

  private toldBy(from: Told["from"], event: ProcessEvent, at: string): Omit<Told, "outboxId">[] {
    return this.handOvers
      .filter((row) => row.from === from.process && row.event === event.type)
      .filter((row) => this.processes.some(({ id }) => id === row.to))
      .flatMap(({ to, does, startWith, make }) =>
        make(event).map(({ id, payload }) => ({
          from,
          at,
          process: to,
          id,
          does,
          payload,
          ...(startWith && { startWith }),
        })),
      );
  }

  private openOf(process: string, id: string): readonly Told[] {
    const revision = this.instance(process, id)?.revision;
    return this.open.filter(
      ({ from }) => from.process === process && from.id === id && from.revision === revision,
    );
  }

  /** Takes hand-overs, then what these hand over, and so on. */
  private handOver(told: readonly Told[]): void {
    let waiting = told;
    while (waiting.length > 0) {
      const before = new Set(this.open);
      for (const one of waiting) this.takeOver(one);
      waiting = this.open.filter((one) => !before.has(one));
    }
  }

  /** What does not fit where it goes to is not taken. */
  private takeOver(told: Told): void {
    const { process, id, at, does, payload, startWith } = told;
    const by = { actor: "hand-over", role: "system" } as const;
    const to = { process, id, at };
    const isStarted = does !== "start" && startWith !== undefined && this.begin(to, startWith);
    const taken =
      does === "start" ? this.begin(to, payload) : this.command(to, { ...payload, type: does }, by);
    if (taken) this.open.splice(this.open.indexOf(told), 1);
    else if (isStarted) this.instances.delete(`${process} ${id}`);
  }

  /** A step says which hand-over it takes: it was told, and is not taken again. */
  private closeTold({ process, id, cause, handedOverFrom }: JournalEntry): void {
    const does = cause.type === "command" ? cause.command.type : cause.type;
    const from = canonicalJson(handedOverFrom);
    const toHere = (one: Told) =>
      one.process === process && one.id === id && canonicalJson(one.from) === from;
    const index = this.open.findIndex((one) => toHere(one) && one.does === does);
    if (index >= 0) this.open.splice(index, 1);
    else if (does !== "start" || !this.open.some((one) => toHere(one) && one.startWith !== undefined))
      throw new Error(`${process} ${id} took ${does} from ${from}, which was not told or was taken before`);
  }

  private process(id: string): Process {
    const process = this.processes.find((one) => one.id === id);
    if (process === undefined) throw new Error(`the model has no process ${id}`);
    return process;
  }
}

/** What the model and a stored instance have in common, as text. */
export function textOf(instance: ModelInstance | StoredInstance): string {
  const { process, id, revision, snapshot, states, deadlines } = instance;
  const { status, value, context } = snapshot;
  const waiting = deadlines.map((one) => `${one.id} ${one.dueAt}`).sort();
  return canonicalJson([process, id, revision, status, value, context, states, waiting]);
}

export function same(what: string, received: unknown, expected: unknown): void {
  const [was, wanted] = [canonicalJson(received ?? null), canonicalJson(expected ?? null)];
  if (was !== wanted) throw new Error(`${what}: the model expects ${wanted}, the operations have ${was}`);
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
