import type { EventEmitter } from "eventemitter3";
import { NotFoundError, OpscycleError } from "../../errors/index.js";
import type { AnyCommand, Envelope, HandOver, Process, WorkingDayCalendar } from "../../processes/index.js";
import type { Rulebook } from "../../rules/rulebook/define-rulebook.js";
import type { Accepted, Adoption, Answer, OperationsEvents, SendOptions } from "../answers.js";
import { type Clock, utcInstant } from "../clock.js";
import { Definitions, type ProcessVariant } from "../definitions.js";
import { carryingOut } from "../effects/carrying-out.js";
import type { EffectPool } from "../effects/effect-pool.js";
import type { EffectHandler, EffectPolicy } from "../effects/effects.js";
import type { Migration } from "../migrations/define-migration.js";
import { Migrator } from "../migrations/migrator.js";
import type { OutboxEntry } from "../outbox-entry.js";
import type {
  InstanceKey,
  InstanceQuery,
  RememberedAnswer,
  StepStore,
  Store,
  StoredInstance,
} from "../store.js";
import { Telemetry } from "../telemetry/telemetry.js";
import { asSent } from "./as-sent.js";
import { asError, Batch, type Result, type Told } from "./batch.js";
import { checkRequest, subjectOf } from "./check-request.js";
import { type Health, healthOf } from "./health.js";
import { Line } from "./line.js";
import { redrive } from "./redrive.js";
import { passAllDue } from "./rounds.js";
import { Routes } from "./routes.js";
import { Runner } from "./run.js";
import { type Asked, type Request, Taker } from "./take.js";
import { tell } from "./tell.js";
import { WakeTimes } from "./wake-times.js";

/** What a host is made of. */
export interface HostParts {
  readonly processes: readonly Process[];
  readonly variants: readonly ProcessVariant[];
  readonly migrations: readonly Migration[];
  readonly handOvers: readonly HandOver[];
  readonly store: Store;
  readonly clock: Clock;
  readonly tenant: string;
  readonly rulebook: Rulebook;
  readonly effects: { readonly [type: string]: EffectHandler };
  readonly effectPolicy: EffectPolicy;
  readonly calendar?: WorkingDayCalendar;
}

/** An instance before a migration, and what came of it. */
export interface Migrating {
  readonly instance: StoredInstance;
  readonly result: Result;
}

/** Requests stand in line; each batch is taken, written, and told. Effects follow on their own. */
export class Host {
  readonly taker: Taker;
  readonly migrator: Migrator;
  private readonly routes: Routes;
  private readonly line: Line;
  private readonly pool: EffectPool;
  readonly wakes = new WakeTimes();
  readonly telemetry: Telemetry;
  readonly runner: Runner;
  private closing: Promise<void> | undefined;
  private isClosed = false;

  constructor(
    readonly parts: HostParts,
    readonly events: EventEmitter<OperationsEvents>,
  ) {
    const { store, tenant, calendar, effects } = parts;
    const definitions = new Definitions(parts.processes, parts.variants);
    this.migrator = new Migrator(definitions, parts.migrations);
    const { migrator } = this;
    const takerParts = { tenant, seals: store.keepsJournal, migrator, ...(calendar && { calendar }) };
    this.taker = new Taker(definitions, takerParts, parts.rulebook);
    const handOvers = parts.handOvers.filter(({ to }) => definitions.has(to));
    this.routes = new Routes(handOvers, new Set(Object.keys(effects)));
    this.telemetry = new Telemetry(tenant);
    this.pool = carryingOut(this);
    this.runner = new Runner(this);
    this.line = new Line({
      work: (requests) => this.work(requests),
      recall: (keys) => store.recall(tenant, keys),
      answerOf: (remembered) => this.answerOf(remembered),
    });
  }

  get definitions(): Definitions {
    return this.taker.definitions;
  }

  /** Takes another rulebook from the next step on. */
  replaceRulebook(rulebook: Rulebook): void {
    const before = this.taker.rulebook.fingerprint;
    this.taker.replaceRulebook(rulebook);
    const at = this.parts.clock.now();
    tell(this.events, "rulebookReplaced", { before, after: rulebook.fingerprint, at });
  }

  /** Starts an instance. @throws ConflictError when there is one of this id. */
  async start(process: string, id: string, input: object, by: SendOptions): Promise<Accepted> {
    return accepted(await this.ask(process, id, { type: "start", input }, by));
  }

  /** Starts an instance in mid-life. @throws ConflictError when there is one of this id. */
  async adopt(process: string, id: string, adoption: Adoption, by: SendOptions): Promise<Accepted> {
    return accepted(await this.ask(process, id, { type: "adopt", adoption }, by));
  }

  /** Sends a command; when somebody else was faster, again on what they left. */
  send(process: string, id: string, command: AnyCommand, by: SendOptions): Promise<Answer> {
    return this.ask(process, id, { type: "command", command }, by);
  }

  /** Stands in line with one thing asked of one instance. */
  async ask(process: string, id: string, asked: Asked, by: SendOptions): Promise<Answer> {
    this.requireOpen();
    checkRequest(process, id, asked, by);
    const { idempotencyKey } = by;
    const envelope = this.envelope(by);
    const request: Request = {
      process,
      id,
      asked: asSent(asked, subjectOf(asked)),
      envelope,
      ...(idempotencyKey !== undefined && { idempotencyKey }),
    };
    const answer = await this.telemetry.request(request, () => this.line.push(request));
    const { tenant } = this.parts;
    if (!answer.accepted) tell(this.events, "refused", answer.refusal, { tenant, process, id });
    return answer;
  }

  /** Takes the instances that match along, while no request is worked on. Those of old definitions are migrated. */
  migrate(query: InstanceQuery, envelope: Envelope): Promise<readonly Migrating[]> {
    return this.alone(async () => {
      const found = await this.parts.store.list(query);
      const batch = this.batch(this.parts.store, found);
      const asked = { type: "migrate" } as const;
      const results = await batch.take(found.map(({ process, id }) => ({ process, id, asked, envelope })));
      this.tell(await batch.commit());
      return results.flatMap((result, index) => {
        const instance = found[index];
        return instance === undefined ? [] : [{ instance, result }];
      });
    });
  }

  /** Rounds of deadlines until none is left that is due at an instant. @returns how many passed */
  passAllDue(now: string, stop?: AbortSignal): Promise<number> {
    return passAllDue(this, now, stop);
  }

  /** Carries out what waits in the outbox. @returns how many effects were carried out meanwhile */
  async carryOut(): Promise<number> {
    this.requireOpen();
    return this.pool.carryOut();
  }

  /** Sets going what waits in the outbox; nobody waits for it. */
  setGoing(): void {
    void this.pool.fill().catch((error) => tell(this.events, "deliveryFailed", asError(error)));
  }

  /** Takes up no more effects, and waits for those in hand. @returns what lets it go on */
  hold(): Promise<() => void> {
    return this.pool.hold();
  }

  /** How the host and its store are. */
  async health(): Promise<Health> {
    const { store, tenant, clock } = this.parts;
    const now = clock.now();
    const reading = await store.reading(tenant, now);
    const [inLine, inHand] = [this.line.length, this.pool.size];
    return healthOf(now, reading, { inLine, inHand, running: this.runner.isRunning });
  }

  /** Stops, waits for what is in hand and in line, and closes the store. */
  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    await this.runner.stop();
    // Handlers of effects may still send, until the last one is done.
    await this.pool.hold();
    this.isClosed = true;
    await this.line.idle();
    await this.parts.store.close();
  }

  /** @throws OpscycleError when the host is closed. */
  requireOpen(): void {
    if (this.isClosed)
      throw new OpscycleError("closed", "these operations are closed; make new ones with createOperations");
  }

  /** Tries what was set aside again. @returns whether it was taken, or waits again */
  async redrive(entry: OutboxEntry): Promise<boolean> {
    this.requireOpen();
    return redrive(this.parts, (request) => this.line.push(request), entry);
  }

  /** When nothing is in line and no effect is being carried out. */
  async idle(): Promise<void> {
    do {
      await this.line.idle();
      await this.pool.idle();
    } while (this.line.isBusy);
  }

  /** Runs something while no request is worked on. */
  async alone<Made>(job: () => Promise<Made>): Promise<Made> {
    this.requireOpen();
    return this.line.alone(job);
  }

  /** An instance with its definition, which this host knows. */
  async existing(process: string, id: string): Promise<ReturnType<Taker["existing"]>> {
    const [instance] = await this.parts.store.load([this.key(process, id)]);
    return this.taker.existing({ process, id }, instance, { at: this.parts.clock.now() });
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

  /** What takes steps together. */
  batch(store: StepStore, loaded: readonly StoredInstance[] = []): Batch {
    return new Batch(this.parts.tenant, this.taker, this.routes, store, loaded);
  }

  private work(requests: readonly Request[]): Promise<readonly Result[]> {
    return this.telemetry.batch(requests, async () => {
      const batch = this.batch(this.parts.store);
      const results = await batch.take(requests);
      this.tell(await batch.commit());
      this.noteDue(batch);
      return results;
    });
  }

  /** A host that runs need not poll for what it has set itself. */
  noteDue(batch: Batch): void {
    if (!this.runner.isRunning) return;
    for (const instant of batch.dueTimes()) this.wakes.add(instant);
  }

  /** Tells what was committed, and sees to its effects. */
  tell(told: readonly Told[]): void {
    let hasEffects = false;
    this.telemetry.told(told);
    for (const one of told) {
      if (one.type === "effects") hasEffects = true;
      else if (one.type === "handOverFailed") tell(this.events, "handOverFailed", one.entry, one.reason);
      else {
        tell(this.events, "step", one.entry);
        for (const event of one.entry.events) tell(this.events, "event", event, one.entry);
      }
    }
    if (hasEffects) this.setGoing();
  }

  /** An answer that was erased is told anew from what is left. */
  private async answerOf({ key, answer, process, id, revision }: RememberedAnswer): Promise<Answer> {
    if (answer !== undefined) return answer;
    const { store, tenant } = this.parts;
    const { instance } = await this.existing(process, id);
    const { entries } = await store.journal({ tenant, process, id });
    const entry = entries.find((one) => one.revision === revision);
    if (entry !== undefined) return { accepted: true, instance, entry };
    const message = `the answer to the idempotency key ${key} was erased, and the step of ${process} ${id} is not in the journal; the command was taken: do not send it again`;
    throw new NotFoundError(message, { key, process, id, revision });
  }
}

function accepted(answer: Answer): Accepted {
  if (answer.accepted) return answer;
  throw new Error("a start was refused");
}
