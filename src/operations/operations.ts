import { EventEmitter } from "eventemitter3";
import { type AnyCommand, type CommandOf, can, type Possibility, type Process } from "../processes/index.js";
import type { Rulebook } from "../rules/rulebook/define-rulebook.js";
import type { Accepted, Adoption, Answer, OperationsEvents, SendOptions } from "./answers.js";
import { utcInstant } from "./clock.js";
import { checkLimit, checkList, checkObject } from "./host/check-request.js";
import type { Health } from "./host/health.js";
import { Host, type HostParts } from "./host/host.js";
import type { RunOptions } from "./host/run.js";
import { type ArchiveOptions, archive } from "./journal/archive.js";
import { type Erased, type EraseOptions, erase } from "./journal/erase.js";
import { exportJournal } from "./journal/export-journal.js";
import { type Imported, importJournal } from "./journal/import-journal.js";
import { type CustomerSought, type FoundInstance, instancesOf } from "./journal/instances-of.js";
import type { JournalEntry } from "./journal/journal-entry.js";
import type { JournalVerdict } from "./journal/journal-fault.js";
import { type JournalAsked, readJournal } from "./journal/read-journal.js";
import { type StateAt, stateAt } from "./journal/state-at.js";
import { type VerifyQuery, verifyStore } from "./journal/verify-store.js";
import { type MigrateOptions, migrateStore, rehearseStore } from "./migrations/migrate-store.js";
import type { MigrationReport } from "./migrations/migration-report.js";
import type { Rehearsal, RehearsalOptions } from "./migrations/rehearse-migration.js";
import type { OutboxEntry, OutboxQuery } from "./outbox-entry.js";
import type { InstanceKey, InstanceQuery, StoredInstance } from "./store.js";
import { type Observation, type Watched, watch } from "./watch.js";

/** The process of this id, and its variants; where the ids are not known by type, any. */
export type ById<P extends Process, Id extends string> = string extends P["id"]
  ? P
  : Id extends keyof ProcessesById<P>
    ? Extract<ProcessesById<P>[Id], Process>
    : never;
/** Made once for a host: to search the union of all its processes at each call would be slow to check. */
type ProcessesById<P extends Process> = { readonly [Q in P as Q["id"]]: Q };
export type StartOf<P extends Process> = Parameters<P["input"]>[0];
/** The commands of a process and its variants; any command where the process is not known by type. */
export type SentTo<P extends Process> = P extends Process
  ? string extends P["id"]
    ? AnyCommand
    : CommandOf<P["commands"]>
  : never;

/** For whom and with what {@link Operations.can} answers. */
export interface CanAsked extends Partial<Omit<SendOptions, "idempotencyKey">> {
  /** Commands to try, with their fields. */
  readonly commands?: readonly AnyCommand[];
}

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
  start(process: string, id: string, input: object, by: SendOptions): Promise<Accepted> {
    return this.host.start(process, id, input, by);
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
  adopt(process: string, id: string, adoption: Adoption, by: SendOptions): Promise<Accepted> {
    return this.host.adopt(process, id, adoption, by);
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
    command: SentTo<ById<P, Id>>,
    by: SendOptions,
  ): Promise<Answer>;
  send(process: string, id: string, command: AnyCommand, by: SendOptions): Promise<Answer> {
    return this.host.send(process, id, command, by);
  }

  /**
   * Sends several commands in order, many in one commit; each is its own step, and a refused one does not stop the next.
   * What they hand over follows after those of the list that stand in the same commit. An idempotency key covers the list:
   * the same key takes the same list.
   *
   * @throws what the first one that could not be taken threw, once all the others were taken.
   */
  async sendMany<Id extends P["id"]>(
    commands: readonly {
      /** Id of the process. */
      readonly process: Id;
      /** Id of the instance. */
      readonly id: string;
      /** With its fields. */
      readonly command: SentTo<ById<P, Id>>;
    }[],
    by: SendOptions,
  ): Promise<readonly Answer[]> {
    checkList("sendMany", "commands", commands);
    checkObject("sendMany", "by", by);
    return inPortions(commands, ({ process, id, command }, index) =>
      this.host.send(process, id, command, placed(by, index)),
    );
  }

  /**
   * Starts several instances of a process, many in one commit. An idempotency key covers the list.
   *
   * @throws what the first one that could not be started threw, once all the others were started.
   */
  async startMany<Id extends P["id"]>(
    process: Id,
    instances: readonly {
      /** Id of the instance, unique within the process. */
      readonly id: string;
      /** What the process is started with. */
      readonly input: StartOf<ById<P, Id>>;
    }[],
    by: SendOptions,
  ): Promise<readonly Accepted[]> {
    checkList("startMany", "instances", instances);
    checkObject("startMany", "by", by);
    return inPortions(instances, ({ id, input }, index) =>
      this.host.start(process, id, input, placed(by, index)),
    );
  }

  /**
   * What can be done with an instance now.
   *
   * @param asked - for whom: an actor with a role, a role, or every role; `commands` are tried with their fields, the
   * others without
   * @throws NotFoundError when there is no such instance.
   */
  async can(process: P["id"], id: string, asked: CanAsked = {}): Promise<readonly Possibility[]> {
    const { instance, process: definition } = await this.host.existing(process, id);
    const { actor, role, at, override, commands } = asked;
    return can(definition, this.host.taker.rulebook, instance.snapshot, {
      at: this.host.instant(at),
      ...(role && (actor === undefined ? { role } : { by: { actor, role } })),
      ...(override && { override }),
      ...(commands && { commands }),
    });
  }

  /**
   * Hands what is observed to the alert of a rule and a subject: the rule decides, and the alert is raised, kept or
   * cleared. One cause raises it once, however often it is observed; what changes nothing leaves nothing in the journal.
   *
   * @throws NotFoundError when the host runs no process `alert`, or the rulebook has no such rule.
   * @throws InvalidInputError when a fact is wrong, or the rule is a policy.
   *
   * @example
   * ```ts
   * import { createOperations, virtualClock } from "opscycle/operations";
   * import { parseRulebook } from "opscycle/rules";
   *
   * const clock = virtualClock("2026-03-01T00:00:00.000Z");
   * const operations = createOperations({ rulebook: parseRulebook({ layers: [] }), clock });
   * const robot = { actor: "nightly-job", role: "system" } as const;
   * const about = { rule: "inventory.slow-mover", subject: "MUG-1" };
   * const facts = { unitsSold: 1, stockOnHand: 80, daysOnSale: 200 };
   * const first = await operations.watch({ ...about, facts }, robot);
   * first.entry?.events.map(({ type }) => type); // => ["alert.raised"]
   * const again = await operations.watch({ ...about, facts }, robot);
   * again.entry; // => undefined
   * const better = await operations.watch({ ...about, facts: { ...facts, unitsSold: 30 } }, robot);
   * better.alert?.states; // => ["coolingDown"]
   * ```
   */
  async watch(observation: Observation, by: SendOptions): Promise<Watched> {
    checkObject("watch", "observation", observation);
    checkObject("watch", "by", by);
    return watch(this.host, observation, by);
  }

  /** The rulebook that the next step is decided by. */
  get rulebook(): Rulebook {
    return this.host.taker.rulebook;
  }

  /**
   * Puts another rulebook in the place of the present one, while the host runs. A step that has begun is finished by the
   * rulebook that it began with, and each decision in the journal carries its rulebook's fingerprint. Told as
   * `rulebookReplaced`.
   *
   * @throws InvalidInputError when the processes consult a rule that it lacks, or that asks or answers otherwise: the
   * present rulebook then stays.
   *
   * @example
   * ```ts
   * import { createOperations } from "opscycle/operations";
   * import { parseRulebook } from "opscycle/rules";
   *
   * const operations = createOperations({ rulebook: parseRulebook({ layers: [] }) });
   * const stricter = { id: "house", params: { "trial.pass": { minimumUnits: 20 } } };
   * operations.replaceRulebook(parseRulebook({ layers: [stricter] }));
   * operations.rulebook.at().paramValues("trial.pass").get("minimumUnits"); // => { value: 20, layer: "house" }
   * ```
   */
  replaceRulebook(rulebook: Rulebook): void {
    this.host.replaceRulebook(rulebook);
  }

  /** An instance, or undefined. */
  async get(process: P["id"], id: string): Promise<StoredInstance | undefined> {
    const [instance] = await this.parts.store.load([this.host.key(process, id)]);
    return instance;
  }

  /** The instances that match, in order of process and id. */
  async list(query: Omit<InstanceQuery, "tenant"> = {}): Promise<readonly StoredInstance[]> {
    checkLimit("list", query?.limit);
    return this.parts.store.list({ ...query, tenant: this.parts.tenant });
  }

  /** How many instances match. */
  count(query: Omit<InstanceQuery, "tenant" | "after" | "limit"> = {}): Promise<number> {
    return this.parts.store.count({ ...query, tenant: this.parts.tenant });
  }

  /** The steps of one instance, or of all, in order of writing. For many, take {@link journalEntries}. */
  async journal(query: JournalAsked = {}): Promise<readonly JournalEntry[]> {
    const entries: JournalEntry[] = [];
    for await (const entry of this.journalEntries(query)) entries.push(entry);
    return entries;
  }

  /** The steps of one instance, or of all, in order of writing, read page by page. */
  journalEntries(query: JournalAsked = {}): AsyncGenerator<JournalEntry, void, undefined> {
    return readJournal(this.parts, query);
  }

  /**
   * Checks that the journal is as it was written: each entry sealed onto the one before, none missing, and its end where
   * the instance stands. The host may go on meanwhile.
   *
   * @returns what is wrong; no faults when nothing is
   */
  verifyJournal(query: VerifyQuery = {}): Promise<JournalVerdict> {
    return verifyStore(this.host, query);
  }

  /**
   * The journal as lines of JSON, with the instances and what is left to do for them: for a copy elsewhere, or to go on in
   * another store. With `from` or `until`, its entries alone. The host may go on meanwhile.
   */
  exportJournal(query: JournalAsked = {}): AsyncGenerator<string, void, undefined> {
    return exportJournal(this.parts, query);
  }

  /**
   * Writes what `exportJournal` gave into the store, which must be empty or hold what the lines hold: order, seals,
   * snapshots and deadlines are kept. An import that broke off is run again with the same lines. Keys that were used are
   * not remembered.
   *
   * @param lines - one by one, without their ends
   * @throws InvalidInputError at the first line that is broken, with its number; nothing after it is written.
   * @throws ConflictError when the store holds something else.
   */
  importJournal(lines: Iterable<string> | AsyncIterable<string>): Promise<Imported> {
    return importJournal(this.parts, lines);
  }

  /**
   * Where an instance stood at an instant; undefined before its start. What it remembered is found by taking its steps
   * anew, up to the first that is later, with the definitions that this host has.
   *
   * @throws InvalidInputError when it is not an ISO 8601 instant.
   */
  stateAt(process: P["id"], id: string, instant: string): Promise<StateAt | undefined> {
    return stateAt(this.host, process, id, instant);
  }

  /** The instances of a customer. Reads every instance, and every journal entry unless `handOvers` is false. */
  instancesOf(customer: CustomerSought): Promise<readonly FoundInstance[]> {
    return instancesOf(this.host, customer);
  }

  /**
   * Erases personal data: of each instance the payloads of its journal so far, what was answered, and what it remembers of
   * people. The hashes stay, so that the journal still verifies. One commit an instance; run it again when it broke off.
   *
   * @param which - the instances, or a customer whose instances are sought with `instancesOf`
   * @throws InvalidInputError when there is no reason, or `redact` gives what an instance could not go on from.
   */
  async erase(
    which: readonly Pick<InstanceKey, "process" | "id">[] | CustomerSought,
    options: EraseOptions,
    by: SendOptions,
  ): Promise<Erased> {
    checkObject("erase", "which", which);
    checkObject("erase", "options", options);
    checkObject("erase", "by", by);
    return erase(this.host, which, options, by);
  }

  /**
   * Archives finished instances that were last changed before an instant. They are loaded as before, and listed with
   * `archived: true` only. Run it again when it broke off.
   *
   * @returns how many
   */
  async archive(options: ArchiveOptions): Promise<number> {
    checkObject("archive", "options", options);
    return archive(this.parts, options);
  }

  /** Forgets answers that were given before an instant: their idempotency keys are new again. @returns how many */
  async forgetAnswers(before: string): Promise<number> {
    return this.parts.store.forgetAnswers(this.parts.tenant, utcInstant("forgetAnswers", "before", before));
  }

  /** What waits in the outbox, or what was set aside, the oldest first. */
  async outbox(query: Omit<OutboxQuery, "tenant"> = {}): Promise<readonly OutboxEntry[]> {
    checkLimit("outbox", query?.limit);
    return this.parts.store.outbox({ ...query, tenant: this.parts.tenant });
  }

  /**
   * Tries effects and hand-overs again that were set aside.
   *
   * @param ids - of their outbox entries; all that were set aside when absent
   * @returns how many were taken, or wait again; the others stay where they are, with the reason of this attempt
   */
  async redrive(ids?: readonly string[]): Promise<number> {
    if (ids !== undefined && !Array.isArray(ids)) checkList("redrive", "ids", ids);
    let redriven = 0;
    let after: OutboxEntry | undefined;
    for (;;) {
      const entries = await this.outbox({
        dead: true,
        limit: 100,
        ...(ids && { ids }),
        ...(after !== undefined && { after }),
      });
      for (const entry of entries) if (await this.host.redrive(entry)) redriven += 1;
      after = entries.at(-1);
      if (after === undefined) break;
    }
    await this.host.carryOut();
    return redriven;
  }

  /**
   * Carries out the effects that wait and may be tried now, and waits for those that are being carried out.
   *
   * @returns how many were carried out meanwhile
   */
  deliver(): Promise<number> {
    return this.host.carryOut();
  }

  /**
   * Takes the instances of old definitions along, in batches, each whole or not at all; other requests are taken in
   * between. Stopped anywhere, it is run again. Those that stay behind are left as they are, and are named with the reason.
   * What has ended and is archived is left alone.
   *
   * @throws InvalidInputError when `batch` or `limit` is no whole number of 1 or more.
   */
  migrate(options: MigrateOptions = {}): Promise<MigrationReport> {
    return migrateStore(this.host, options);
  }

  /**
   * Tells what {@link migrate} would make of the instances in store. Nothing is written.
   *
   * @param options - `samples`: how many instances of each way are shown before and after, 3 by default
   */
  rehearseMigration(options: Pick<RehearsalOptions, "samples"> = {}): Promise<Rehearsal> {
    return rehearseStore(this.host, options.samples);
  }

  /**
   * Lets every deadline pass that is due, the earliest first, and carries out the effects that wait. A deadline that cannot
   * pass is told as `deadlineFailed`, and is tried again a minute later.
   *
   * @param now - the clock's instant when absent
   * @returns how many deadlines passed
   * @throws InvalidInputError when `now` is not an ISO 8601 instant.
   */
  async tick(now: string = this.parts.clock.now()): Promise<number> {
    const passed = await this.host.passAllDue(utcInstant("tick", "now", now));
    await this.host.carryOut();
    return passed;
  }

  /**
   * Lets deadlines pass when they are due and carries out effects, until the signal says stop: then it finishes the round
   * in hand, waits for the effects in hand (the length of a lease at most) and resolves. While the store fails it waits,
   * tells `roundFailed`, and goes on. Any number of hosts may run on one store.
   *
   * @returns when it has stopped
   * @throws ConflictError when this host runs already.
   *
   * @example
   * ```ts
   * import { createOperations } from "opscycle/operations";
   * import { parseRulebook } from "opscycle/rules";
   *
   * const operations = createOperations({ rulebook: parseRulebook({ layers: [] }) });
   * const stop = new AbortController();
   * const running = operations.run({ signal: stop.signal, pollMs: 500 });
   * // … the program does its work, and ends:
   * stop.abort();
   * await running;
   * await operations.close();
   * ```
   */
  async run(options: RunOptions): Promise<void> {
    checkObject("run", "options", options);
    await this.host.runner.run(options);
  }

  /** How the host and its store are: what is due, what waits, and for how long. */
  health(): Promise<Health> {
    return this.host.health();
  }

  /**
   * Reads the health whenever OpenTelemetry collects metrics, and gives it as gauges.
   *
   * @returns what ends it
   */
  observeHealth(): () => void {
    return this.host.telemetry.observe(() => this.host.health());
  }

  /** When no request is in line and no effect in hand. */
  idle(): Promise<void> {
    return this.host.idle();
  }

  /**
   * Stops the run, waits for the effects in hand and the requests in line, and closes the store. Whatever is sent
   * afterwards is refused with an error of the code `closed`.
   */
  close(): Promise<void> {
    return this.host.close();
  }
}

/** The options for one of a list: its key covers its place. */
function placed(by: SendOptions, index: number): SendOptions {
  const { idempotencyKey } = by;
  return idempotencyKey === undefined ? by : { ...by, idempotencyKey: `${idempotencyKey} ${index}` };
}

/** How many of a list stand in line at a time: what others ask in between need not wait for the whole list. */
const mostInLine = 256;

/** Makes something of each of a list, in order. @throws the first error, once all have come to something */
async function inPortions<Given, Made>(
  list: readonly Given[],
  make: (given: Given, index: number) => Promise<Made>,
): Promise<Made[]> {
  const made: PromiseSettledResult<Made>[] = [];
  for (let from = 0; from < list.length; from += mostInLine) {
    const portion = list.slice(from, from + mostInLine);
    made.push(...(await Promise.allSettled(portion.map((given, index) => make(given, from + index)))));
  }
  return made.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
}
