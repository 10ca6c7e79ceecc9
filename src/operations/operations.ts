import { EventEmitter } from "eventemitter3";
import {
  type Actor,
  type AnyCommand,
  adopt,
  type CommandOf,
  can,
  type Possibility,
  type Process,
  type ProcessEvent,
  type Refusal,
} from "../processes/index.js";
import { deliver } from "./deliver.js";
import { Host, type HostParts } from "./host.js";
import type { InstanceKey, InstanceQuery, JournalEntry, OutboxEntry, StoredInstance } from "./store.js";

/** Who sends, and how. */
export interface SendOptions extends Actor {
  /** When; the host's clock when absent. */
  readonly at?: string;
  /** The same key gives the same answer and does nothing twice. */
  readonly idempotencyKey?: string;
  /** Overrules the rule that the command consults. */
  readonly override?: { readonly outcome: string; readonly reason: string };
}

/** A command that was taken. */
export interface Accepted {
  readonly accepted: true;
  readonly instance: StoredInstance;
  readonly entry: JournalEntry;
}

/** A command that was not taken. Nothing has changed. */
export interface NotAccepted {
  readonly accepted: false;
  readonly refusal: Refusal;
}

/** The answer to a command. */
export type Answer = Accepted | NotAccepted;

/** An instance that is taken over in mid-life. */
export interface Adoption<Start extends object = object> {
  readonly input: Start;
  /** A resting state of the process, as a dotted path. */
  readonly state: string;
  /** What the machine would remember by now, laid over what it remembers at its start. */
  readonly context?: object;
  /** Stands in the journal. */
  readonly reason: string;
}

/** What the host tells its listeners, after the commit. */
export interface OperationsEvents {
  /** A step was committed. */
  step: (entry: JournalEntry) => void;
  /** A machine told an event. */
  event: (event: ProcessEvent, entry: JournalEntry) => void;
  /** A command was refused. */
  refused: (refusal: Refusal, key: InstanceKey) => void;
  /** A hand-over was not taken where it went to: refused, or thrown back with an error. */
  handOverFailed: (entry: OutboxEntry, reason: Refusal | Error) => void;
  /** An effect of a chart is to be carried out. */
  effect: (entry: OutboxEntry) => void;
}

type ById<P extends Process, Id extends string> = Extract<P, { readonly id: Id }>;
type StartOf<P extends Process> = Parameters<P["input"]>[0];

/** The host. Make one with `createOperations`. */
export class Operations<P extends Process = Process> extends EventEmitter<OperationsEvents> {
  private readonly host: Host;

  /** @internal */
  constructor(private readonly parts: HostParts) {
    super();
    this.host = new Host(parts, this);
  }

  /**
   * Starts an instance.
   *
   * @throws ConflictError when there is one of this id.
   * @throws InvalidInputError when the input is wrong, or a window of the process has no length in the rulebook.
   */
  start<Id extends P["id"]>(
    process: Id,
    id: string,
    input: StartOf<ById<P, Id>>,
    by: SendOptions,
  ): Promise<Accepted>;
  async start(process: string, id: string, input: object, by: SendOptions): Promise<Accepted> {
    const accepted = await this.host.start(process, id, input, by);
    await deliver(this.host, this);
    return accepted;
  }

  /**
   * Starts an instance in mid-life, in a resting state of its process. The reason stands in the journal.
   *
   * @throws NotFoundError when the process declares no such state.
   * @throws ConflictError when there is an instance of this id.
   */
  adopt<Id extends P["id"]>(
    process: Id,
    id: string,
    adoption: Adoption<StartOf<ById<P, Id>>>,
    by: SendOptions,
  ): Promise<Accepted>;
  async adopt(
    processId: string,
    id: string,
    { input, state, context = {}, reason }: Adoption,
    by: SendOptions,
  ): Promise<Accepted> {
    const process = this.host.process(processId);
    const at = by.at ?? this.parts.clock.now();
    const taken = adopt(process, this.host.machineInput(process, input, at), state, context, at, this.parts);
    return this.host.commit(process, id, undefined, taken, {
      at,
      by,
      cause: { type: "adopt", state, reason },
    });
  }

  /**
   * Sends a command: asks the rule that it consults, steps, commits, and hands over what follows.
   *
   * @returns the new state with the journal entry, or the refusal
   * @throws NotFoundError when there is no such process, instance or command.
   * @throws InvalidInputError when a field of the command is wrong.
   */
  send<Id extends P["id"]>(
    process: Id,
    id: string,
    command: CommandOf<ById<P, Id>["commands"]>,
    by: SendOptions,
  ): Promise<Answer>;
  async send(process: string, id: string, command: AnyCommand, by: SendOptions): Promise<Answer> {
    const answer = await this.host.send(process, id, command, by);
    await deliver(this.host, this);
    return answer;
  }

  /** Sends several commands in order; each is its own step, and a refused one does not stop the next. */
  async sendMany<Id extends P["id"]>(
    commands: readonly {
      readonly process: Id;
      readonly id: string;
      readonly command: CommandOf<ById<P, Id>["commands"]>;
    }[],
    by: SendOptions,
  ): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    for (const { process, id, command } of commands) answers.push(await this.send(process, id, command, by));
    return answers;
  }

  /**
   * What can be done with an instance now.
   *
   * @param by - who asks; `commands` are tried with their fields, the others without
   * @throws NotFoundError when there is no such instance.
   */
  async can(
    process: P["id"],
    id: string,
    by: SendOptions & { readonly commands?: readonly AnyCommand[] },
  ): Promise<readonly Possibility[]> {
    const { snapshot } = await this.host.existing(process, id);
    const { commands, ...sender } = by;
    return can(this.host.process(process), this.parts.rulebook, snapshot, {
      ...this.host.envelope(sender),
      ...(commands && { commands }),
    });
  }

  /** An instance, or undefined. */
  get(process: P["id"], id: string): Promise<StoredInstance | undefined> {
    return this.parts.store.load(this.host.key(process, id));
  }

  /** The instances that match, in order of id. */
  list(query: Omit<InstanceQuery, "tenant"> = {}): Promise<readonly StoredInstance[]> {
    return this.parts.store.list({ ...query, tenant: this.parts.tenant });
  }

  /** The steps of one instance, or of all, in order. */
  journal(
    query: { readonly process?: P["id"]; readonly id?: string } = {},
  ): Promise<readonly JournalEntry[]> {
    return this.parts.store.journal({ ...query, tenant: this.parts.tenant });
  }

  /**
   * Lets every deadline pass that is due, the earliest first.
   *
   * @param now - the clock's instant when absent
   * @returns how many steps followed
   */
  async tick(now: string = this.parts.clock.now()): Promise<number> {
    const { store, tenant } = this.parts;
    let steps = 0;
    for (
      let due = await store.due(tenant, now, 100);
      due.length > 0;
      due = await store.due(tenant, now, 100)
    ) {
      for (const row of due) if (await this.host.pass(row)) steps += 1;
      await deliver(this.host, this);
    }
    return steps;
  }
}
