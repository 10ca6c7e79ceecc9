import type { EventEmitter } from "eventemitter3";
import { ConflictError, InvalidInputError, NotFoundError } from "../errors/index.js";
import {
  type AnyCommand,
  adopt,
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
import type { Rulebook } from "../rules/rulebook/define-rulebook.js";
import type { Accepted, Adoption, Answer, NotAccepted, OperationsEvents, SendOptions } from "./answers.js";
import { type Clock, utcInstant } from "./clock.js";
import { commitOf, type StepOrigin } from "./commit.js";
import { Definitions, type ProcessVariant, scopeOf } from "./definitions.js";
import { once } from "./once.js";
import { rulebookFaults } from "./rulebook-faults.js";
import type { InstanceKey, Store, StoredDeadline, StoredInstance } from "./store.js";
import { tell } from "./tell.js";

/** What a host is made of. */
export interface HostParts {
  readonly processes: readonly Process[];
  readonly variants: readonly ProcessVariant[];
  readonly handOvers: readonly HandOver[];
  readonly store: Store;
  readonly clock: Clock;
  readonly tenant: string;
  readonly rulebook: Rulebook;
  readonly calendar?: WorkingDayCalendar;
}

type HandedOver = Pick<StepOrigin, "handedOverFrom">;

/** How often a step is made anew when somebody else was faster. */
const conflictRetries = 5;

/** One step at a time: load, consult, step, commit. What follows from a step waits in the outbox. */
export class Host {
  readonly definitions: Definitions;
  private readonly routes = new Map<string, HandOver[]>();
  /** How many of its commits put something into the outbox, and how many of these the deliveries have covered. */
  readonly outboxed = { commits: 0, delivered: 0 };
  private book: Rulebook;

  constructor(
    readonly parts: HostParts,
    private readonly events: EventEmitter<OperationsEvents>,
  ) {
    this.definitions = new Definitions(parts.processes, parts.variants);
    this.book = fitting(this.definitions.all, parts.rulebook);
    for (const row of parts.handOvers) {
      if (!this.definitions.has(row.to)) continue;
      const route = `${row.from} ${row.event}`;
      this.routes.set(route, [...(this.routes.get(route) ?? []), row]);
    }
  }

  /** The rulebook of the steps to come. */
  get rulebook(): Rulebook {
    return this.book;
  }

  /** Takes another rulebook from the next step on. */
  replaceRulebook(rulebook: Rulebook): void {
    const before = this.book;
    this.book = fitting(this.definitions.all, rulebook);
    tell(this.events, "rulebookReplaced", {
      before: before.fingerprint,
      after: rulebook.fingerprint,
      at: this.parts.clock.now(),
    });
  }

  /** Starts an instance. @throws ConflictError when there is one of this id. */
  async start(
    processId: string,
    id: string,
    input: object,
    by: SendOptions,
    from: HandedOver = {},
  ): Promise<Accepted> {
    const process = this.definitions.forStart(processId, input);
    const { at } = this.envelope(by);
    return this.once(by, `start ${processId} ${id}`, () => {
      const taken = start(process, this.machineInput(process, input, at), at, this.parts);
      return this.commit(process, id, undefined, taken, { at, by, cause: { type: "start", input }, ...from });
    });
  }

  /** Starts an instance in mid-life. @throws ConflictError when there is one of this id. */
  async adopt(
    processId: string,
    id: string,
    { input, state, context = {}, reason }: Adoption,
    by: SendOptions,
  ): Promise<Accepted> {
    const process = this.definitions.forStart(processId, input);
    const { at } = this.envelope(by);
    return this.once(by, `adopt ${processId} ${id}`, () => {
      const taken = adopt(process, this.machineInput(process, input, at), state, context, at, this.parts);
      return this.commit(process, id, undefined, taken, { at, by, cause: { type: "adopt", state, reason } });
    });
  }

  /** Sends a command; when somebody else was faster, again on what they left. */
  async send(
    processId: string,
    id: string,
    command: AnyCommand,
    by: SendOptions,
    from: HandedOver = {},
  ): Promise<Answer> {
    const envelope = this.envelope(by);
    return retried(() =>
      this.once(by, `${command.type} ${processId} ${id}`, () =>
        this.attempt(processId, id, command, by, envelope, from),
      ),
    );
  }

  private async attempt(
    processId: string,
    id: string,
    command: AnyCommand,
    by: SendOptions,
    envelope: Envelope,
    from: HandedOver,
  ): Promise<Answer> {
    const { instance, process } = await this.existing(processId, id);
    const { snapshot } = instance;
    if ("decision" in command) {
      const { type } = command;
      return this.refused(instance, refuse(process, restore(process, snapshot), { type }, "own-decision"));
    }
    const event = consult(process, this.book, snapshot, command, envelope);
    const taken = step(process, snapshot, event, this.parts);
    if (!taken.accepted) return this.refused(instance, taken.refusal);
    return this.commit(process, id, instance, taken, {
      at: envelope.at,
      by,
      cause: { type: "command", command },
      ...(event.decision && { decision: event.decision }),
      ...from,
    });
  }

  private refused({ tenant, process, id }: InstanceKey, refusal: Refusal): NotAccepted {
    tell(this.events, "refused", refusal, { tenant, process, id });
    return { accepted: false, refusal };
  }

  /** Lets a deadline pass; false when it is not what the instance waits for any more. */
  async pass(row: StoredDeadline): Promise<boolean> {
    return retried(async () => {
      const { store } = this.parts;
      const { deadline } = row;
      const { instance, process } = await this.existing(row.process, row.id);
      const open = await store.deadlines(row);
      if (!open.some(({ id, dueAt }) => id === deadline.id && dueAt === deadline.dueAt)) return false;
      const taken = passDeadline(process, instance.snapshot, deadline.id, deadline.dueAt, this.parts);
      if (taken === undefined) {
        await store.dropDeadline(row);
        return false;
      }
      const { set, cancelled } = taken.deadlines;
      const passed = { ...taken, deadlines: { set, cancelled: [...cancelled, deadline.id] } };
      const cause = { type: "deadline", delay: deadline.delay } as const;
      await this.commit(process, row.id, instance, passed, { at: deadline.dueAt, cause });
      return true;
    });
  }

  private async commit(
    process: Process,
    id: string,
    before: StoredInstance | undefined,
    taken: Step,
    origin: StepOrigin,
  ): Promise<Accepted> {
    const routesOf = (event: string) => this.routes.get(`${process.id} ${event}`) ?? [];
    const commit = commitOf(process, this.key(process.id, id), before, taken, origin, routesOf);
    await this.parts.store.commit(commit);
    const { instance, entry } = commit;
    if (commit.outbox.length > 0) this.outboxed.commits += 1;
    tell(this.events, "step", entry);
    for (const event of entry.events) tell(this.events, "event", event, entry);
    return { accepted: true, instance, entry };
  }

  private once<Given extends Answer>(
    { idempotencyKey }: SendOptions,
    what: string,
    make: () => Promise<Given>,
  ): Promise<Given> {
    const { store, tenant } = this.parts;
    return idempotencyKey === undefined ? make() : once(store, tenant, idempotencyKey, what, make);
  }

  /** An instance with its definition, which this host knows. */
  async existing(
    processId: string,
    id: string,
  ): Promise<{ readonly instance: StoredInstance; readonly process: Process }> {
    this.definitions.process(processId);
    const instance = await this.parts.store.load(this.key(processId, id));
    if (instance !== undefined) return { instance, process: this.definitions.of(instance) };
    const details = { process: processId, id };
    throw new NotFoundError(`there is no ${processId} ${id}; start or adopt it first`, details);
  }

  key(process: string, id: string): InstanceKey {
    return { tenant: this.parts.tenant, process, id };
  }

  /** An instant that is given, or now. */
  instant(at: string | undefined): string {
    return at === undefined ? this.parts.clock.now() : utcInstant("a command", "at", at);
  }

  envelope({ actor, role, at, override }: SendOptions): Envelope {
    return {
      at: this.instant(at),
      by: { actor, role },
      ...(override && { override }),
    };
  }

  /** The rules that set the windows are those of the scope that the start input names. */
  machineInput(process: Process, input: object, at: string): unknown {
    return process.input(input, this.book.at({ ...scopeOf(input), at }));
  }
}

/** @throws InvalidInputError when the processes consult what the rulebook does not have. */
function fitting(processes: readonly Process[], rulebook: Rulebook): Rulebook {
  const faults = rulebookFaults(processes, rulebook);
  if (faults.length > 0) throw new InvalidInputError("rulebook", faults);
  return rulebook;
}

async function retried<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let left = conflictRetries; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ConflictError) || left === 0) throw error;
    }
  }
}
