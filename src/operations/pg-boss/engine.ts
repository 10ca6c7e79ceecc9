import { EventEmitter } from "eventemitter3";
import { InvalidInputError, OpscycleError } from "../../errors/index.js";
import type { AnyCommand, Process } from "../../processes/index.js";
import type { Rulebook } from "../../rules/rulebook/define-rulebook.js";
import type { Adoption } from "../answers.js";
import { utcInstant } from "../clock.js";
import type { Asked, Request } from "../host/take.js";
import type { ById, SentTo, StartOf } from "../operations.js";
import type { Store } from "../store.js";
import { checkCommand } from "./check-command.js";
import { EngineCore, type EngineParts } from "./engine-core.js";
import { healthOf } from "./engine-health.js";
import type {
  CommandOutcome,
  EngineEvents,
  EngineHealth,
  EngineSendOptions,
  Receipt,
  ScheduledCommand,
  SetAside,
  SetAsideQuery,
} from "./engine-types.js";
import { idle, tick } from "./idle.js";
import { letterFor } from "./letters.js";
import { discard, listSetAside, redrive } from "./redrive.js";
import { schedule, scheduled, unschedule, workOnSchedules } from "./schedules.js";
import { tellEngine } from "./tell-drained.js";

/** How long `stop` waits for what is in hand, in milliseconds. */
const stopTimeoutMs = 30_000;
/** Connections that are needed besides those of the workers. */
const spare = 4;

/** The durable engine. Make one with `createEngine`. */
export class Engine<P extends Process = Process> extends EventEmitter<EngineEvents> {
  private opening: Promise<EngineCore> | undefined;
  private isWorking = false;

  /** @internal */
  constructor(private readonly parts: EngineParts) {
    super();
  }

  /**
   * Opens the database, makes the tables that are missing, and makes ready to send.
   *
   * @throws InvalidInputError when `pg-boss` or `pg` is not installed, or the schema is another program's.
   */
  async start(): Promise<this> {
    this.opening ??= EngineCore.open(this.parts, this).catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    await this.opening;
    return this;
  }

  /**
   * Begins to work, in this program too: drains inboxes, lets deadlines pass, sends what is scheduled, and carries out effects
   * where it has handlers or somebody who listens for them.
   *
   * @param options - `concurrency`: how many transactions at a time; 2 when absent
   * @throws InvalidInputError when there are not four connections more than that.
   */
  async work({ concurrency = 2 }: { readonly concurrency?: number } = {}): Promise<void> {
    const most = this.parts.connections - spare;
    if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > most) {
      const expected = `an integer from 1 to ${most}, four less than the connections`;
      throw new InvalidInputError("work", [{ path: "concurrency", expected, received: String(concurrency) }]);
    }
    const core = await this.core();
    if (this.isWorking) return;
    this.isWorking = true;
    core.carriesOut = this.parts.effects.size > 0 || this.listenerCount("effect") > 0;
    await core.port.work(core.handlers(), { concurrency, carriesOut: core.carriesOut });
    await workOnSchedules(core);
  }

  /**
   * Stops: what is in hand is finished, what waits stays where it is.
   *
   * @param options - `drain`: first waits until nothing waits any more
   */
  async stop({ drain = false }: { readonly drain?: boolean } = {}): Promise<void> {
    const core = await this.opening;
    if (core === undefined) return;
    if (drain) await this.idle();
    this.opening = undefined;
    this.isWorking = false;
    await core.line.idle();
    await core.port.stop();
    await core.boss.stop({ graceful: true, timeout: stopTimeoutMs });
    await core.store.close();
  }

  /**
   * Sends a command to an instance. It is kept when this resolves, and taken in its turn, after those that were sent to the
   * instance before.
   *
   * @throws NotFoundError when there is no such process or command.
   * @throws InvalidInputError when a field of the command is wrong.
   * @throws OpscycleError of code `overloaded` when too many commands wait already; nothing is kept.
   */
  async send<Id extends P["id"]>(
    process: Id,
    id: string,
    command: SentTo<ById<P, Id>>,
    by: EngineSendOptions,
  ): Promise<Receipt>;
  async send(process: string, id: string, command: AnyCommand, by: EngineSendOptions): Promise<Receipt> {
    const [receipt] = await this.sendMany([{ process, id, command } as never], by);
    return receipt as Receipt;
  }

  /** Sends commands in order, all or none. An idempotency key covers the list: the same key takes the same list. */
  async sendMany<Id extends P["id"]>(
    commands: readonly {
      readonly process: Id;
      readonly id: string;
      readonly command: SentTo<ById<P, Id>>;
    }[],
    by: EngineSendOptions,
  ): Promise<readonly Receipt[]> {
    const { definitions } = this.parts.taker;
    for (const { process, command } of commands) checkCommand(definitions, process, command as AnyCommand);
    return this.deliver(
      commands.map(({ process, id, command }, index) => {
        const asked = { type: "command", command: command as AnyCommand } as const;
        return this.request(process, id, asked, commands.length === 1 ? by : placed(by, index));
      }),
      by.priority,
    );
  }

  /** Starts an instance; it is set aside when there is one of this id. */
  startInstance<Id extends P["id"]>(
    process: Id,
    id: string,
    input: StartOf<ById<P, Id>>,
    by: EngineSendOptions,
  ): Promise<Receipt>;
  startInstance(process: string, id: string, input: object, by: EngineSendOptions): Promise<Receipt> {
    return this.ask(process, id, { type: "start", input }, by);
  }

  /** Starts an instance in mid-life, in a resting state of its process. */
  adopt<Id extends P["id"]>(
    process: Id,
    id: string,
    adoption: Adoption<StartOf<ById<P, Id>>>,
    by: EngineSendOptions,
  ): Promise<Receipt>;
  adopt(process: string, id: string, adoption: Adoption, by: EngineSendOptions): Promise<Receipt> {
    return this.ask(process, id, { type: "adopt", adoption }, by);
  }

  /**
   * What came of a command. Waits for it, but not longer than `timeoutMs`; 30 seconds when absent.
   *
   * @returns `waiting` when there is nothing yet, or what came of it was forgotten
   */
  async answer(
    { commandId }: Pick<Receipt, "commandId">,
    { timeoutMs = 30_000 }: { readonly timeoutMs?: number } = {},
  ): Promise<CommandOutcome> {
    const core = await this.core();
    const outcome = await core.watch.outcomeOf(commandId, timeoutMs);
    if (outcome === undefined) return { type: "waiting" };
    if (outcome.type !== "accepted") return outcome;
    const { type, revision, process, id } = outcome;
    const [instance] = await core.store.load([{ tenant: this.parts.tenant, process, id }]);
    return { type, revision, instance };
  }

  /** Stops draining, for all workers of the tenant, until `resume`: resolves when none is at it. Commands are still kept. */
  async pause(): Promise<void> {
    const core = await this.core();
    await core.port.within(undefined, (within) => core.pause.set(within, true));
  }

  /** Goes on draining. */
  async resume(): Promise<void> {
    const core = await this.core();
    await core.port.within(undefined, (within) => core.pause.set(within, false));
    await tick(core, 0);
  }

  /** Commands, hand-overs and effects that were set aside, the oldest first. */
  async setAside(query: SetAsideQuery = {}): Promise<readonly SetAside[]> {
    return listSetAside(await this.core(), query);
  }

  /**
   * Tries again what was set aside: it goes to the end of its inbox, or waits for its handler once more.
   *
   * @param ids - all when absent
   * @returns how many
   */
  async redrive(ids?: readonly string[]): Promise<number> {
    return redrive(await this.core(), ids);
  }

  /** Throws away commands, hand-overs and effects that were set aside. @returns how many */
  async discard(ids: readonly string[]): Promise<number> {
    return discard(await this.core(), ids);
  }

  /** Sends a command again and again, by a cron expression. One of the same key is replaced. */
  async schedule(command: ScheduledCommand): Promise<void> {
    const { definitions } = this.parts.taker;
    checkCommand(definitions, command.process, command.command);
    await schedule(await this.core(), command);
  }

  /** Ends a schedule. */
  async unschedule(key: string): Promise<void> {
    await unschedule(await this.core(), key);
  }

  /** The schedules of this tenant. */
  async schedules(): Promise<readonly ScheduledCommand[]> {
    return scheduled(await this.core());
  }

  /**
   * Looks for instances that have something due, and for commands that were left lying. Workers do it once a minute; call it
   * where the clock is not the machine's.
   *
   * @returns how many instances were woken
   */
  async tick(): Promise<number> {
    return tick(await this.core());
  }

  /**
   * When nothing waits and, where this program carries effects out, none of these is left; later deadlines do not count.
   *
   * @throws OpscycleError of code `overloaded` when that is not so in time; a minute when absent
   */
  async idle({ timeoutMs = 60_000 }: { readonly timeoutMs?: number } = {}): Promise<void> {
    await idle(await this.core(), timeoutMs);
  }

  /** How it is. */
  async health(): Promise<EngineHealth> {
    return healthOf(await this.core(), this.isWorking);
  }

  /** The rulebook that the next step of this worker is decided by. */
  get rulebook(): Rulebook {
    return this.parts.taker.rulebook;
  }

  /** Puts another rulebook in the place of the present one, in this program. @throws InvalidInputError when it lacks a rule. */
  replaceRulebook(rulebook: Rulebook): void {
    const before = this.rulebook.fingerprint;
    this.parts.taker.replaceRulebook(rulebook);
    const at = this.parts.clock.now();
    tellEngine(this, "rulebookReplaced", { before, after: rulebook.fingerprint, at });
  }

  /** The store that it works on: for reading, or for `createOperations` beside it. @throws OpscycleError before `start`. */
  async store(): Promise<Store> {
    return (await this.core()).store;
  }

  private async core(): Promise<EngineCore> {
    if (this.opening !== undefined) return this.opening;
    throw new OpscycleError("closed", "the engine requires to be started first: call start()");
  }

  private async ask(process: string, id: string, asked: Asked, by: EngineSendOptions): Promise<Receipt> {
    this.parts.taker.definitions.process(process);
    const [receipt] = await this.deliver([this.request(process, id, asked, by)], by.priority);
    return receipt as Receipt;
  }

  private request(process: string, id: string, asked: Asked, by: EngineSendOptions): Request {
    const { actor, role, at, override, idempotencyKey } = by;
    const instant = at === undefined ? this.parts.clock.now() : utcInstant("a command", "at", at);
    const envelope = { at: instant, by: { actor, role }, ...(override && { override }) };
    return { process, id, asked, envelope, ...(idempotencyKey !== undefined && { idempotencyKey }) };
  }

  private async deliver(requests: readonly Request[], priority = 0): Promise<readonly Receipt[]> {
    const core = await this.core();
    const letters = requests.map((request) => letterFor(request, priority));
    const places = await core.deliver(letters);
    return letters.map(({ id }, index) => ({ commandId: id, sequence: places[index] ?? 0 }));
  }
}

/** The options for one of a list: its key covers its place. */
function placed(by: EngineSendOptions, index: number): EngineSendOptions {
  const { idempotencyKey } = by;
  return idempotencyKey === undefined ? by : { ...by, idempotencyKey: `${idempotencyKey} ${index}` };
}
