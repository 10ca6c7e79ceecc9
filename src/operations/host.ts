import type { EventEmitter } from "eventemitter3";
import { ConflictError, didYouMean, InvalidInputError, NotFoundError } from "../errors/index.js";
import {
  type AnyCommand,
  consult,
  type Envelope,
  type HandOver,
  type Process,
  passDeadline,
  type Refusal,
  refuse,
  restore,
  type Step,
  start,
  step,
  type WorkingDayCalendar,
} from "../processes/index.js";
import type { Rulebook } from "../rules/define-rulebook.js";
import type { Clock } from "./clock.js";
import { commitOf, type StepOrigin } from "./commit.js";
import type { Accepted, Answer, NotAccepted, OperationsEvents, SendOptions } from "./operations.js";
import type { InstanceKey, Store, StoredDeadline, StoredInstance } from "./store.js";

/** What a host is made of. */
export interface HostParts {
  readonly processes: readonly Process[];
  readonly handOvers: readonly HandOver[];
  readonly store: Store;
  readonly clock: Clock;
  readonly tenant: string;
  readonly rulebook: Rulebook;
  readonly calendar?: WorkingDayCalendar;
}

type HandedOverFrom = StepOrigin["handedOverFrom"];

/** How often a step is made anew when somebody else was faster. */
const conflictRetries = 5;

/** One step at a time: load, consult, step, commit. What follows from a step waits in the outbox. */
export class Host {
  private readonly processes: ReadonlyMap<string, Process>;
  private readonly routes = new Map<string, HandOver[]>();

  constructor(
    readonly parts: HostParts,
    private readonly events: EventEmitter<OperationsEvents>,
  ) {
    this.processes = new Map(parts.processes.map((process) => [process.id, process]));
    for (const row of parts.handOvers) {
      const route = `${row.from} ${row.event}`;
      this.routes.set(route, [...(this.routes.get(route) ?? []), row]);
    }
  }

  async start(
    processId: string,
    id: string,
    input: object,
    by: SendOptions,
    handedOverFrom?: HandedOverFrom,
  ): Promise<Accepted> {
    const process = this.process(processId);
    const at = by.at ?? this.parts.clock.now();
    const taken = start(process, this.machineInput(process, input, at), at, this.parts);
    return this.commit(process, id, undefined, taken, {
      at,
      by,
      cause: { type: "start", input },
      ...(handedOverFrom && { handedOverFrom }),
    });
  }

  async send(
    processId: string,
    id: string,
    command: AnyCommand,
    by: SendOptions,
    handedOverFrom?: HandedOverFrom,
  ): Promise<Answer> {
    const { store, tenant } = this.parts;
    const known = by.idempotencyKey === undefined ? undefined : await store.recall(tenant, by.idempotencyKey);
    if (known !== undefined) return known as Answer;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(this.process(processId), id, command, by, handedOverFrom);
      } catch (error) {
        if (!(error instanceof ConflictError) || attempt > conflictRetries) throw error;
      }
    }
  }

  private async attempt(
    process: Process,
    id: string,
    command: AnyCommand,
    by: SendOptions,
    handedOverFrom: HandedOverFrom,
  ): Promise<Answer> {
    const instance = await this.existing(process.id, id);
    if ("decision" in command) {
      return this.refused(
        instance,
        refuse(process, restore(process, instance.snapshot), { type: command.type }, "own-decision"),
      );
    }
    const envelope = this.envelope(by);
    const event = consult(process, this.parts.rulebook, instance.snapshot, command, envelope);
    const taken = step(process, instance.snapshot, event, this.parts);
    if (!taken.accepted) return this.refused(instance, taken.refusal);
    return this.commit(process, id, instance, taken, {
      at: envelope.at,
      by,
      cause: { type: "command", command },
      ...(event.decision && { decision: event.decision }),
      ...(handedOverFrom && { handedOverFrom }),
    });
  }

  private refused(key: InstanceKey, refusal: Refusal): NotAccepted {
    this.events.emit("refused", refusal, key);
    return { accepted: false, refusal };
  }

  /** Lets a deadline pass; false when the machine has not waited for it any more. */
  async pass({ deadline, ...key }: StoredDeadline): Promise<boolean> {
    const process = this.process(key.process);
    const instance = await this.existing(key.process, key.id);
    const taken = passDeadline(process, instance.snapshot, deadline.id, deadline.dueAt, this.parts);
    if (taken === undefined) {
      await this.parts.store.dropDeadline(key, deadline.id);
      return false;
    }
    const { set, cancelled } = taken.deadlines;
    const passed = { ...taken, deadlines: { set, cancelled: [...cancelled, deadline.id] } };
    await this.commit(process, key.id, instance, passed, {
      at: deadline.dueAt,
      cause: { type: "deadline", delay: deadline.delay },
    });
    return true;
  }

  async commit(
    process: Process,
    id: string,
    before: StoredInstance | undefined,
    taken: Step,
    origin: StepOrigin,
  ): Promise<Accepted> {
    const routesOf = (event: string) => this.routes.get(`${process.id} ${event}`) ?? [];
    const commit = commitOf(process, this.key(process.id, id), before, taken, origin, routesOf);
    await this.parts.store.commit(commit);
    this.events.emit("step", commit.entry);
    for (const event of commit.entry.events) this.events.emit("event", event, commit.entry);
    return { accepted: true, instance: commit.instance, entry: commit.entry };
  }

  /** An instance whose definition this host knows. */
  async existing(processId: string, id: string): Promise<StoredInstance> {
    const process = this.process(processId);
    const instance = await this.parts.store.load(this.key(processId, id));
    if (instance === undefined)
      throw new NotFoundError(`there is no ${processId} ${id}; start or adopt it first`, {
        process: processId,
        id,
      });
    if (instance.definition.fingerprint !== process.fingerprint) {
      throw new InvalidInputError(`${processId} ${id}`, [
        {
          path: "definition",
          expected: `the definition ${process.fingerprint} that this program has`,
          received: instance.definition.fingerprint,
        },
      ]);
    }
    return instance;
  }

  process(id: string): Process {
    const process = this.processes.get(id);
    if (process !== undefined) return process;
    throw new NotFoundError(`there is no process ${id}${didYouMean(id, this.processes.keys())}`, {
      process: id,
    });
  }

  key(process: string, id: string): InstanceKey {
    return { tenant: this.parts.tenant, process, id };
  }

  envelope({ actor, role, at, override }: SendOptions): Envelope {
    return { at: at ?? this.parts.clock.now(), by: { actor, role }, ...(override && { override }) };
  }

  machineInput(process: Process, input: object, at: string): unknown {
    const scope = Object.fromEntries(
      ["sku", "category", "platform"].flatMap((name) =>
        typeof Reflect.get(input, name) === "string" ? [[name, Reflect.get(input, name)]] : [],
      ),
    );
    return process.input(input, this.parts.rulebook.at({ ...scope, at }));
  }
}
