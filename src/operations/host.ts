import type { EventEmitter } from "eventemitter3";
import { OpscycleError } from "../errors/index.js";
import type { AnyCommand, Envelope, HandOver, Process, WorkingDayCalendar } from "../processes/index.js";
import type { Rulebook } from "../rules/rulebook/define-rulebook.js";
import type { Accepted, Adoption, Answer, OperationsEvents, SendOptions } from "./answers.js";
import { asError, Batch, handOverRequest, type Result, type Told } from "./batch.js";
import { type Clock, utcInstant } from "./clock.js";
import { Definitions, type ProcessVariant } from "./definitions.js";
import { carryOutEffects, type EffectHandler, type EffectPolicy } from "./effects.js";
import { Line } from "./line.js";
import type { OutboxEntry } from "./outbox-entry.js";
import { passDue, type Round } from "./pass-due.js";
import { Routes } from "./routes.js";
import type { InstanceKey, RememberedAnswer, StepStore, Store, StoredInstance } from "./store.js";
import { type Asked, type Request, Taker } from "./take.js";
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
  readonly effects: { readonly [type: string]: EffectHandler };
  readonly effectPolicy: EffectPolicy;
  readonly calendar?: WorkingDayCalendar;
}

/** Requests stand in line; each batch is taken, written, and told. Effects follow on their own. */
export class Host {
  readonly taker: Taker;
  private readonly routes: Routes;
  private readonly line: Line;
  private carrying: Promise<number> = Promise.resolve(0);

  constructor(
    readonly parts: HostParts,
    readonly events: EventEmitter<OperationsEvents>,
  ) {
    const { store, tenant, calendar, effects } = parts;
    const definitions = new Definitions(parts.processes, parts.variants);
    const takerParts = { tenant, seals: store.keepsJournal, ...(calendar && { calendar }) };
    this.taker = new Taker(definitions, takerParts, parts.rulebook);
    const handOvers = parts.handOvers.filter(({ to }) => definitions.has(to));
    this.routes = new Routes(handOvers, new Set(Object.keys(effects)));
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
    const { idempotencyKey } = by;
    const envelope = this.envelope(by);
    const answer = await this.line.push({
      process,
      id,
      asked,
      envelope,
      ...(idempotencyKey !== undefined && { idempotencyKey }),
    });
    const { tenant } = this.parts;
    if (!answer.accepted) tell(this.events, "refused", answer.refusal, { tenant, process, id });
    return answer;
  }

  /** One round of deadlines, while no request is worked on. */
  async passDue(now: string): Promise<Round> {
    const { store, tenant } = this.parts;
    const round = await this.line.alone(async () => {
      const made = await passDue(store, tenant, now, (steps, loaded) => this.batch(steps, loaded));
      this.tell(made.told);
      return made;
    });
    for (const { row, error } of round.failed) tell(this.events, "deadlineFailed", row, asError(error));
    return round;
  }

  /** Carries out what waits in the outbox. One delivery at a time. @returns how many effects were carried out */
  carryOut(): Promise<number> {
    const { store, tenant, clock, effectPolicy } = this.parts;
    const next = () =>
      carryOutEffects({
        store,
        tenant,
        policy: effectPolicy,
        now: () => clock.now(),
        carryOut: async (effect, entry) => {
          const handler = this.parts.effects[effect.type];
          await handler?.(effect);
          if (handler === undefined && this.events.listenerCount("effect") === 0) return false;
          tell(this.events, "effect", entry);
          return true;
        },
        failed: (entry, error, isDead) => tell(this.events, "effectFailed", entry, asError(error), isDead),
      });
    this.carrying = this.carrying.then(next, next);
    return this.carrying;
  }

  /** Tries what was set aside again. @returns whether it was taken, or waits again */
  async redrive(entry: OutboxEntry): Promise<boolean> {
    const { store, tenant } = this.parts;
    const { id, message } = entry;
    if (message.type === "effect") {
      await store.settle(tenant, [{ id, type: "redrive" }]);
      return true;
    }
    const at = this.parts.clock.now();
    try {
      const answer = await this.line.push({ ...handOverRequest(entry, message), takes: id });
      if (answer.accepted) return true;
      await store.settle(tenant, [{ id, type: "dead", at, reason: answer.refusal.message }]);
    } catch (error) {
      if (!(error instanceof OpscycleError)) throw error;
      await store.settle(tenant, [{ id, type: "dead", at, reason: error.message }]);
    }
    return false;
  }

  /** When nothing is in line and no effect is being carried out. */
  async idle(): Promise<void> {
    await this.line.idle();
    await this.carrying;
  }

  /** Runs something while no request is worked on. */
  alone<Made>(job: () => Promise<Made>): Promise<Made> {
    return this.line.alone(job);
  }

  /** An instance with its definition, which this host knows. */
  async existing(process: string, id: string): Promise<ReturnType<Taker["existing"]>> {
    const [instance] = await this.parts.store.load([this.key(process, id)]);
    return this.taker.existing({ process, id }, instance);
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

  private batch(store: StepStore, loaded: readonly StoredInstance[] = []): Batch {
    return new Batch(this.parts.tenant, this.taker, this.routes, store, loaded);
  }

  private async work(requests: readonly Request[]): Promise<readonly Result[]> {
    const batch = this.batch(this.parts.store);
    const results = await batch.take(requests);
    this.tell(await batch.commit());
    return results;
  }

  /** Tells what was committed, and sees to its effects. */
  private tell(told: readonly Told[]): void {
    let hasEffects = false;
    for (const one of told) {
      if (one.type === "effects") hasEffects = true;
      else if (one.type === "handOverFailed") tell(this.events, "handOverFailed", one.entry, one.reason);
      else {
        tell(this.events, "step", one.entry);
        for (const event of one.entry.events) tell(this.events, "event", event, one.entry);
      }
    }
    if (hasEffects)
      void this.carryOut().catch((error) => tell(this.events, "deliveryFailed", asError(error)));
  }

  /** An answer that was erased is told anew from what is left. */
  private async answerOf({ answer, process, id, revision }: RememberedAnswer): Promise<Answer> {
    if (answer !== undefined) return answer;
    const { store, tenant } = this.parts;
    const { instance } = await this.existing(process, id);
    const { entries } = await store.journal({ tenant, process, id });
    const entry = entries.find((one) => one.revision === revision);
    return accepted(entry && { accepted: true, instance, entry });
  }
}

function accepted(answer: Answer | undefined): Accepted {
  if (answer?.accepted) return answer;
  throw new Error("a start was refused");
}
