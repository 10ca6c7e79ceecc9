import { ConflictError } from "../../errors/index.js";
import type { Deadline, Refusal } from "../../processes/index.js";
import type { Letter } from "../engine.js";
import { asError, otherPurpose, outboxEntry, purposeOf } from "../host/batch.js";
import { circular, mostAtOneInstant } from "../host/pass-due.js";
import { messagesOf, type Routes } from "../host/routes.js";
import type { Taken, Taker } from "../host/take.js";
import type { JournalEntry } from "../journal/journal-entry.js";
import type { OutboxEntry, OutboxMessage } from "../outbox-entry.js";
import type { Commit, InstanceKey, RememberedAnswer, StoredInstance } from "../store.js";
import type { InboxLetter } from "./inbox.js";
import { handOverLetter } from "./letters.js";
import type { StoredOutcome } from "./outcomes.js";

/** What is done with an instance, one after the other. */
export type Action =
  | { readonly type: "letter"; readonly letter: InboxLetter }
  /** Lets pass what is due by an instant. */
  | { readonly type: "pass"; readonly until: string };

/** What draining works with. */
export interface DrainParts {
  readonly tenant: string;
  readonly taker: Taker;
  readonly routes: Routes;
  /** The answers that were given to idempotency keys. */
  readonly known: ReadonlyMap<string, RememberedAnswer>;
  readonly now: string;
}

/** What is told to listeners once it is committed. */
export type DrainTold =
  | { readonly type: "step"; readonly entry: JournalEntry }
  | { readonly type: "refused"; readonly refusal: Refusal; readonly key: InstanceKey }
  | { readonly type: "handOverFailed"; readonly entry: OutboxEntry; readonly reason: Refusal | Error }
  | { readonly type: "setAside"; readonly letter: Letter; readonly reason: Error; readonly at: string }
  | {
      readonly type: "deadlineFailed";
      readonly deadline: Deadline;
      readonly key: InstanceKey;
      readonly reason: Error;
    };

/** In the order of their instants: what was due when a letter was sent passes before it, whenever both are drained. */
export function actionsOf(letters: readonly InboxLetter[], now: string): readonly Action[] {
  return [
    ...letters.flatMap((letter): Action[] => {
      const { at } = letter.request.envelope;
      // Nobody brings a deadline forward with a command of the future.
      return [
        { type: "pass", until: at < now ? at : now },
        { type: "letter", letter },
      ];
    }),
    { type: "pass", until: now },
  ];
}

/** What was made of one instance. Nothing is written. */
export class DrainedInstance {
  now: StoredInstance | undefined;
  readonly entries: JournalEntry[] = [];
  readonly dead: OutboxEntry[] = [];
  readonly answers: RememberedAnswer[] = [];
  readonly effects: OutboxEntry[] = [];
  readonly letters: Letter[] = [];
  readonly outcomes: { readonly letter: string; readonly outcome: StoredOutcome }[] = [];
  readonly done: string[] = [];
  readonly setAside: { readonly sequence: string; readonly reason: string }[] = [];
  readonly failedDeadlines = new Map<string, Error>();
  readonly told: DrainTold[] = [];

  constructor(
    private readonly parts: DrainParts,
    readonly key: InstanceKey,
    readonly loaded: StoredInstance | undefined,
    actions: readonly Action[],
  ) {
    this.now = loaded;
    for (const action of actions) {
      if (action.type === "pass") this.pass(action.until);
      else this.take(action.letter);
    }
  }

  /** What is to be written; undefined when nothing has changed. */
  commit(): Commit | undefined {
    const { now, loaded, entries, dead: outbox, answers } = this;
    const isChanged = now !== undefined && now !== loaded;
    if (!isChanged && outbox.length === 0) return undefined;
    const instances = isChanged ? [{ instance: now, expectedRevision: loaded?.revision ?? 0 }] : [];
    return { instances, entries, outbox, takes: [], answers };
  }

  /** What it waits for that it did not wait for before. */
  newDeadlines(): readonly Deadline[] {
    const before = new Set(this.loaded?.deadlines.map(nameOfDeadline));
    return this.now?.deadlines.filter((deadline) => !before.has(nameOfDeadline(deadline))) ?? [];
  }

  private pass(until: string): void {
    let [instant, times] = ["", 0];
    for (;;) {
      const due = this.now?.deadlines
        .filter((deadline) => deadline.dueAt <= until && !this.failedDeadlines.has(nameOfDeadline(deadline)))
        .reduce<Deadline | undefined>(
          (first, one) => (first === undefined || isBefore(one, first) ? one : first),
          undefined,
        );
      if (due === undefined) return;
      times = due.dueAt === instant ? times + 1 : 1;
      instant = due.dueAt;
      if (times > mostAtOneInstant) this.cannotPass(due, circular({ ...this.key, deadline: due }));
      else this.passOne(due);
    }
  }

  private passOne(deadline: Deadline): void {
    const { process, id } = this.key;
    try {
      const asked = { type: "deadline", deadline } as const;
      const taken = this.parts.taker.take({ process, id, asked, envelope: { at: deadline.dueAt } }, this.now);
      if (taken.taken) this.taken(taken, 0);
      const isOpen = this.now?.deadlines.some((one) => nameOfDeadline(one) === nameOfDeadline(deadline));
      if (isOpen)
        throw new Error(`the deadline ${deadline.id} requires an end once it has passed, it is still open`);
    } catch (thrown) {
      this.cannotPass(deadline, asError(thrown));
    }
  }

  private cannotPass(deadline: Deadline, reason: Error): void {
    this.failedDeadlines.set(nameOfDeadline(deadline), reason);
    this.told.push({ type: "deadlineFailed", deadline, key: this.key, reason });
  }

  private take(letter: InboxLetter): void {
    const { request } = letter;
    try {
      const remembered = this.remembered(request.idempotencyKey);
      if (remembered !== undefined) {
        this.again(letter, remembered);
        return;
      }
      const taken = this.parts.taker.take(request, this.now);
      if (!taken.taken) {
        this.refused(letter, taken.refusal);
        return;
      }
      const last = this.taken(taken, letter.priority);
      if (last === undefined) throw new Error("a letter requires a step to be taken, nothing was");
      if (request.idempotencyKey !== undefined) this.remember(letter, request.idempotencyKey, taken, last);
      this.accepted(letter, last.revision);
    } catch (thrown) {
      this.failed(letter, asError(thrown));
    }
  }

  private remembered(key: string | undefined): RememberedAnswer | undefined {
    if (key === undefined) return undefined;
    return this.parts.known.get(key) ?? this.answers.find((answer) => answer.key === key);
  }

  private again(letter: InboxLetter, remembered: RememberedAnswer): void {
    const purpose = purposeOf(letter.request);
    if (remembered.purpose === purpose) this.accepted(letter, remembered.revision);
    else this.failed(letter, otherPurpose(remembered.key, purpose, remembered.purpose));
  }

  private remember({ request }: InboxLetter, key: string, { instance }: Taken, entry: JournalEntry): void {
    const { process, id, revision, at } = entry;
    const answer = { accepted: true, instance, entry } as const;
    this.answers.push({ key, at, purpose: purposeOf(request), process, id, revision, answer });
  }

  /** Takes over what a request made. @returns its last step; nothing is taken over when its messages cannot be made */
  private taken({ instance, steps }: Taken, priority: number): JournalEntry | undefined {
    const follows = steps.map(({ entry, effects }) => ({
      entry,
      messages: messagesOf(entry, effects, this.parts.routes),
    }));
    this.now = instance;
    for (const { entry, messages } of follows) {
      this.entries.push(entry);
      this.told.push({ type: "step", entry });
      for (const [index, message] of messages.entries()) this.follow(entry, message, index, priority);
    }
    return steps.at(-1)?.entry;
  }

  /** A hand-over goes into the inbox of the other instance: it arrives there in its turn. */
  private follow(entry: JournalEntry, message: OutboxMessage, index: number, priority: number): void {
    const follows = outboxEntry(entry, message, index);
    if (message.type === "effect") this.effects.push(follows);
    else this.letters.push(handOverLetter(follows, message, priority));
  }

  private accepted({ id, sequence, handOver }: InboxLetter, revision: number): void {
    this.done.push(sequence);
    if (handOver !== undefined) return;
    const { process, id: instance } = this.key;
    this.outcomes.push({ letter: id, outcome: { type: "accepted", revision, process, id: instance } });
  }

  private refused({ id, sequence, handOver }: InboxLetter, refusal: Refusal): void {
    this.done.push(sequence);
    if (handOver !== undefined) {
      this.bury(handOver, refusal);
      return;
    }
    this.outcomes.push({ letter: id, outcome: { type: "refused", refusal } });
    this.told.push({ type: "refused", refusal, key: this.key });
  }

  /** What cannot be taken is set aside with its reason: a hand-over in the outbox, a command in the inbox. */
  private failed(letter: InboxLetter, reason: Error): void {
    const { id, sequence, handOver } = letter;
    if (handOver !== undefined) {
      this.done.push(sequence);
      this.bury(handOver, reason);
      return;
    }
    this.setAside.push({ sequence, reason: reason.message });
    this.outcomes.push({ letter: id, outcome: { type: "setAside", reason: reason.message } });
    this.told.push({ type: "setAside", letter, reason, at: this.parts.now });
  }

  private bury(handOver: OutboxEntry, reason: Refusal | Error): void {
    const entry = { ...handOver, deadAt: handOver.at, reason: reason.message };
    this.dead.push(entry);
    this.told.push({ type: "handOverFailed", entry, reason });
  }
}

/** The refusal of a letter by the database. */
export function setAsideBy(error: Error, letter: InboxLetter): Error {
  const { process, id } = letter.request;
  const message = `${process} ${id} could not be written: ${error.message}`;
  return new ConflictError(message, { process, id });
}

function nameOfDeadline({ id, dueAt }: Deadline): string {
  return `${id} ${dueAt}`;
}

function isBefore(left: Deadline, right: Deadline): boolean {
  return left.dueAt < right.dueAt || (left.dueAt === right.dueAt && left.id < right.id);
}
