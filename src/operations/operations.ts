import { EventEmitter } from "eventemitter3";
import { type AnyCommand, type CommandOf, can, type Possibility, type Process } from "../processes/index.js";
import type { Rulebook } from "../rules/rulebook/define-rulebook.js";
import type { Accepted, Adoption, Answer, OperationsEvents, SendOptions } from "./answers.js";
import { utcInstant } from "./clock.js";
import { Host, type HostParts } from "./host.js";
import type { JournalEntry } from "./journal/journal-entry.js";
import type { OutboxEntry, OutboxQuery } from "./outbox-entry.js";
import type { InstanceQuery, JournalQuery, StoredInstance } from "./store.js";
import { type Observation, type Watched, watch } from "./watch.js";

/** The process of this id, and its variants; where the ids are not known by type, any. */
type ById<P extends Process, Id extends string> = string extends P["id"]
  ? P
  : Id extends keyof ProcessesById<P>
    ? Extract<ProcessesById<P>[Id], Process>
    : never;
/** Made once for a host: to search the union of all its processes at each call would be slow to check. */
type ProcessesById<P extends Process> = { readonly [Q in P as Q["id"]]: Q };
type StartOf<P extends Process> = Parameters<P["input"]>[0];
/** The commands of a process and its variants. */
type SentTo<P extends Process> = P extends Process ? CommandOf<P["commands"]> : never;

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
      readonly process: Id;
      readonly id: string;
      readonly command: SentTo<ById<P, Id>>;
    }[],
    by: SendOptions,
  ): Promise<readonly Answer[]> {
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
    instances: readonly { readonly id: string; readonly input: StartOf<ById<P, Id>> }[],
    by: SendOptions,
  ): Promise<readonly Accepted[]> {
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
  watch(observation: Observation, by: SendOptions): Promise<Watched> {
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
  list(query: Omit<InstanceQuery, "tenant"> = {}): Promise<readonly StoredInstance[]> {
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
  async *journalEntries(query: JournalAsked = {}): AsyncGenerator<JournalEntry, void, undefined> {
    const { store, tenant } = this.parts;
    const limit = 500;
    let after: number | undefined;
    do {
      const page = await store.journal({ ...query, tenant, limit, ...(after !== undefined && { after }) });
      yield* page.entries;
      after = page.next;
    } while (after !== undefined);
  }

  /** What waits in the outbox, or what was set aside, the oldest first. */
  outbox(query: Omit<OutboxQuery, "tenant"> = {}): Promise<readonly OutboxEntry[]> {
    return this.parts.store.outbox({ ...query, tenant: this.parts.tenant });
  }

  /**
   * Tries effects and hand-overs again that were set aside.
   *
   * @param ids - of their outbox entries; all that were set aside when absent
   * @returns how many were taken, or wait again; the others stay where they are, with the reason of this attempt
   */
  async redrive(ids?: readonly string[]): Promise<number> {
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

  /** Carries out the effects that wait and may be tried now. @returns how many were carried out */
  deliver(): Promise<number> {
    return this.host.carryOut();
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
    const instant = utcInstant("tick", "now", now);
    let passed = 0;
    for (let more = true; more; ) {
      const round = await this.host.passDue(instant);
      passed += round.passed;
      more = round.more;
    }
    await this.host.carryOut();
    return passed;
  }
}

/** Which entries of the journal. */
export type JournalAsked = Omit<JournalQuery, "tenant" | "after" | "limit">;

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
