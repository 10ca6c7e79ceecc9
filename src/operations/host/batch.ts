import { ConflictError } from "../../errors/index.js";
import type { Refusal } from "../../processes/index.js";
import type { Accepted, Answer } from "../answers.js";
import { nameOf } from "../instance-name.js";
import type { JournalEntry } from "../journal/journal-entry.js";
import { dueAtOf } from "../memory/deadline-queue.js";
import type { OutboxEntry, OutboxMessage } from "../outbox-entry.js";
import type { Commit, InstanceKey, RememberedAnswer, StepStore, StoredInstance } from "../store.js";
import { messagesOf, type Routes } from "./routes.js";
import type { Request, Taken, Taker } from "./take.js";

/** What came of a request. */
export interface Result {
  readonly request: Request;
  answer?: Answer | undefined;
  error?: unknown;
  /** Whether somebody else was faster, so that it must be made anew. */
  conflicts?: boolean;
  /** Whether the error may be that of another request, which was to be written with this one. */
  isShared?: boolean;
}

/** What was done, for the listeners, once it is committed. */
export type Told =
  | { readonly type: "step"; readonly entry: JournalEntry }
  | { readonly type: "handOverFailed"; readonly entry: OutboxEntry; readonly reason: Refusal | Error }
  | { readonly type: "effects" };

/** An instance while a batch works on it. */
interface Working {
  readonly key: InstanceKey;
  readonly loaded: StoredInstance | undefined;
  now: StoredInstance | undefined;
  unit?: Unit;
}

/** Steps that are written together: they share an instance, or one handed over to the other. */
class Unit {
  readonly members = new Set<Working>();
  readonly results = new Set<Result>();
  readonly entries: JournalEntry[] = [];
  readonly outbox: OutboxEntry[] = [];
  readonly takes: string[] = [];
  readonly answers: RememberedAnswer[] = [];
  readonly told: Told[] = [];

  /** Takes over what another has. */
  absorb(other: Unit): void {
    for (const member of other.members) {
      member.unit = this;
      this.members.add(member);
    }
    for (const result of other.results) this.results.add(result);
    this.entries.push(...other.entries);
    this.outbox.push(...other.outbox);
    this.takes.push(...other.takes);
    this.answers.push(...other.answers);
    this.told.push(...other.told);
  }

  commit(): Commit {
    const { entries, outbox, takes, answers } = this;
    const instances = [...this.members].flatMap(({ loaded, now }) =>
      now === undefined || now === loaded ? [] : [{ instance: now, expectedRevision: loaded?.revision ?? 0 }],
    );
    return { instances, entries, outbox, takes, answers };
  }
}

/** Something to be taken: asked for from outside, or handed over by a step of this batch. */
interface Task {
  readonly request: Request;
  readonly result?: Result;
  readonly from?: { readonly working: Working; readonly entry: OutboxEntry };
  /** What follows from one request. */
  readonly chain: { handedOver: number };
}

/** A request from which more hand-overs follow than this has them run in a circle. */
const mostHandOvers = 10_000;

/**
 * Steps of many instances, made in memory and written in one go. A hand-over is part of the commit of the step that it
 * follows from.
 */
export class Batch {
  private readonly working = new Map<string, Working>();
  private readonly units = new Set<Unit>();
  private readonly touched = new Set<Working>();
  private readonly byKey = new Map<string, Result>();
  /** The entries of the outbox that were carried out. */
  private readonly takes = new Set<string>();

  constructor(
    private readonly tenant: string,
    private readonly taker: Taker,
    private readonly routes: Routes,
    private readonly store: StepStore,
    loaded: readonly StoredInstance[] = [],
  ) {
    for (const instance of loaded) this.put(instance, instance);
  }

  /** Takes requests in their order, then what they hand over, then what that hands over. */
  async take(requests: readonly Request[]): Promise<readonly Result[]> {
    const results = requests.map((request): Result => ({ request }));
    let tasks: readonly Task[] = results.map((result) => ({
      request: result.request,
      result,
      chain: { handedOver: 0 },
    }));
    while (tasks.length > 0) {
      await this.load(tasks.map(({ request }) => request));
      tasks = tasks.flatMap((task) => this.takeOne(task));
    }
    return results;
  }

  /** The instances that have changed since this was asked before. */
  changed(): readonly StoredInstance[] {
    const changed = [...this.touched].flatMap(({ now }) => now ?? []);
    this.touched.clear();
    return changed;
  }

  /** When the instances that it worked on are due, as they are now. */
  dueTimes(): readonly string[] {
    return [...this.working.values()].flatMap(({ now }) => (now && dueAtOf(now)) ?? []);
  }

  /** Writes what was taken. The results of what somebody else was faster with are marked. @returns what was written */
  async commit(): Promise<readonly Told[]> {
    const units = [...this.units];
    if (units.length === 0) return [];
    const failures = await this.store.commit(
      this.tenant,
      units.map((unit) => unit.commit()),
    );
    return units.flatMap((unit, index) => {
      const failure = failures[index];
      if (failure === undefined) return unit.told;
      for (const result of unit.results) {
        // What was not written is not answered.
        result.answer = undefined;
        if (failure instanceof ConflictError) result.conflicts = true;
        else Object.assign(result, { error: failure, isShared: unit.results.size > 1 });
      }
      return [];
    });
  }

  private async load(requests: readonly Request[]): Promise<void> {
    const missing = new Map<string, InstanceKey>();
    for (const { process, id } of requests) {
      const name = nameOf({ process, id });
      if (!this.working.has(name)) missing.set(name, { tenant: this.tenant, process, id });
    }
    if (missing.size === 0) return;
    const keys = [...missing.values()];
    const found = await this.store.load(keys);
    for (const [index, key] of keys.entries()) this.put(key, found[index]);
  }

  private put(key: InstanceKey, loaded: StoredInstance | undefined): void {
    this.working.set(nameOf(key), { key, loaded, now: loaded });
  }

  private takeOne(task: Task): readonly Task[] {
    const { request, result } = task;
    const working = this.working.get(nameOf(request));
    if (working === undefined) return [];
    if (result !== undefined && this.isAnswered(result, working)) return [];
    if (request.takes !== undefined && this.takes.has(request.takes)) {
      this.notTaken(task, working, new ConflictError(`the outbox has no entry ${request.takes} any more`));
      return [];
    }
    try {
      const taken = this.taker.take(request, working.now);
      if (taken.taken) return this.taken(task, working, taken);
      this.notTaken(task, working, { accepted: false, refusal: taken.refusal });
    } catch (error) {
      this.notTaken(task, working, error);
    }
    return [];
  }

  /** Whether an earlier request of this batch has the same idempotency key, and was taken. */
  private isAnswered(result: Result, working: Working): boolean {
    const { idempotencyKey } = result.request;
    const first = idempotencyKey === undefined ? undefined : this.byKey.get(idempotencyKey);
    if (first?.answer === undefined) return false;
    const [was, is] = [purposeOf(first.request), purposeOf(result.request)];
    if (was === is) result.answer = first.answer;
    else result.error = otherPurpose(String(idempotencyKey), is, was);
    working.unit?.results.add(result);
    return true;
  }

  private taken({ request, result, from, chain }: Task, working: Working, taken: Taken): readonly Task[] {
    if (taken.instance === working.now) return [];
    // Whatever makes the messages may throw: then nothing was taken.
    const follows = taken.steps.map(({ entry, effects }) => ({
      entry,
      messages: messagesOf(entry, effects, this.routes),
    }));
    const unit = this.unitOf(working, from?.working);
    working.now = taken.instance;
    this.touched.add(working);
    if (request.takes !== undefined) {
      unit.takes.push(request.takes);
      this.takes.add(request.takes);
    }
    const last = taken.steps.at(-1);
    if (result !== undefined) {
      unit.results.add(result);
      if (last !== undefined)
        this.answer(unit, result, { accepted: true, instance: taken.instance, entry: last.entry });
    }
    return follows.flatMap(({ entry, messages }) => {
      unit.entries.push(entry);
      unit.told.push({ type: "step", entry });
      return messages.flatMap((message, index) => {
        const waiting = outboxEntry(entry, message, index);
        return this.follow(unit, { working, entry: waiting }, message, chain);
      });
    });
  }

  private answer(unit: Unit, result: Result, answer: Accepted): void {
    result.answer = answer;
    const { idempotencyKey: key, process, id } = result.request;
    if (key === undefined) return;
    this.byKey.set(key, result);
    const { revision, at } = answer.entry;
    unit.answers.push({ key, at, purpose: purposeOf(result.request), process, id, revision, answer });
  }

  /** An effect waits in the outbox; a hand-over is taken in this batch. */
  private follow(
    unit: Unit,
    from: NonNullable<Task["from"]>,
    message: OutboxMessage,
    chain: Task["chain"],
  ): readonly Task[] {
    if (message.type === "effect") {
      unit.outbox.push(from.entry);
      unit.told.push({ type: "effects" });
      return [];
    }
    const task = { request: handOverRequest(from.entry, message), from, chain };
    chain.handedOver += 1;
    if (chain.handedOver <= mostHandOvers) return [task];
    const { process, id } = message.to;
    this.notTaken(
      task,
      from.working,
      new ConflictError(`hand-overs run in a circle by way of ${process} ${id}`),
    );
    return [];
  }

  private notTaken({ result, from }: Task, working: Working, reason: unknown): void {
    if (result !== undefined) {
      if (isAnswer(reason)) result.answer = reason;
      else result.error = reason;
      // What was made of an instance that is not written yet must be made anew with it.
      working.unit?.results.add(result);
      return;
    }
    if (from === undefined) return;
    const unit = this.unitOf(from.working, working.unit && working);
    const why = isAnswer(reason) && !reason.accepted ? reason.refusal : asError(reason);
    const dead = { ...from.entry, deadAt: from.entry.at, reason: why.message };
    unit.outbox.push(dead);
    unit.told.push({ type: "handOverFailed", entry: dead, reason: why });
  }

  /** The unit of an instance, joined with that of another. */
  private unitOf(working: Working, other: Working | undefined): Unit {
    const unit = other?.unit ?? working.unit ?? new Unit();
    if (working.unit !== undefined && working.unit !== unit) {
      this.units.delete(working.unit);
      unit.absorb(working.unit);
    }
    working.unit = unit;
    unit.members.add(working);
    this.units.add(unit);
    return unit;
  }
}

/** What an idempotency key is for. */
export function purposeOf({ process, id, asked }: Request): string {
  return `${asked.type === "command" ? asked.command.type : asked.type} ${process} ${id}`;
}

/** The refusal of an idempotency key that served another purpose. */
export function otherPurpose(key: string, is: string, was: string): ConflictError {
  return new ConflictError(`the idempotency key ${key} requires ${is}, it was used for ${was}`, { key });
}

/** The message of a step as an entry of the outbox. */
export function outboxEntry(entry: JournalEntry, message: OutboxMessage, index: number): OutboxEntry {
  const { tenant, process, id, revision, at } = entry;
  return {
    id: JSON.stringify([tenant, process, id, revision, index]),
    from: { tenant, process, id, revision },
    at,
    message,
    attempts: 0,
  };
}

/** Hand-overs are the host's own work. */
const sender = { actor: "hand-over", role: "system" } as const;

/** What a hand-over asks of the instance that it goes to. */
export function handOverRequest(
  { from, at }: OutboxEntry,
  { to, does, payload, startWith }: Extract<OutboxMessage, { readonly type: "hand-over" }>,
): Request {
  const { process, id, revision } = from;
  const asked =
    does === "start"
      ? ({ type: "start", input: payload } as const)
      : ({ type: "command", command: { ...payload, type: does }, ...(startWith && { startWith }) } as const);
  const handedOverFrom = { process, id, revision };
  return { process: to.process, id: to.id, asked, envelope: { at, by: sender }, handedOverFrom };
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && "accepted" in value;
}

/** What was thrown, as an error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
