import { ConflictError, InvalidInputError, NotFoundError } from "opscycle";
import {
  type Accepted,
  type Answer,
  createOperations,
  type JournalEntry,
  type Operations,
  type Store,
  virtualClock,
} from "opscycle/operations";
import { builtInHandOvers, builtInProcesses, type Process } from "opscycle/processes";
import type { StoreUnderTest } from "opscycle/testing";
import { entryHash, payloadHash } from "../../../src/operations/journal/seal.js";
import { shopRulebook } from "../../processes/shop-rulebook.js";
import { type Act, type Asked, sampled } from "./acts.js";
import { accountProcess, jobHandOvers, jobProcess } from "./job.js";
import { Model, same, textOf } from "./model.js";

const tenant = "default";
const own: readonly Process[] = [jobProcess, accountProcess];
const processes: readonly Process[] = [
  ...own,
  ...builtInProcesses.filter(({ id }) => sampled.some((one) => one === id)),
];
const handOvers = [...jobHandOvers, ...builtInHandOvers].filter(
  ({ from, to }) => processes.some(({ id }) => id === from) && processes.some(({ id }) => id === to),
);
const expectedErrors = [ConflictError, InvalidInputError, NotFoundError];

/** What an idempotency key was used for, and the step that it stands for. */
interface Used {
  readonly purpose: string;
  readonly step: string;
}

/** Two hosts on one store, and the model beside them. */
export class Life {
  private readonly clock = virtualClock("2026-01-01T00:00:00.000Z");
  private readonly model = new Model(processes, handOvers, shopRulebook);
  private readonly keys = new Map<string, Used>();
  private readonly hashes = new Map<string, string>();
  private readonly carriedOut = new Map<string, unknown>();
  private journal: readonly JournalEntry[] = [];
  private hosts: readonly Operations[] = [];
  private stores: readonly Store[] = [];
  private areEffectsBroken = false;

  constructor(private readonly under: StoreUnderTest) {}

  /** Lives through acts, and compares with the model after each. @throws when they differ */
  async live(acts: readonly Act[]): Promise<void> {
    await this.open(await this.under.open());
    try {
      for (const act of acts) {
        await this.act(act);
        await this.compare();
      }
      await this.finishEffects();
    } finally {
      for (const host of this.hosts) await host.close();
    }
  }

  private async open(store: Store): Promise<void> {
    this.stores = [store, (await this.under.beside?.(store)) ?? store];
    this.hosts = this.stores.map((one) =>
      createOperations({
        processes,
        handOvers,
        rulebook: shopRulebook,
        store: one,
        clock: this.clock,
        effects: { ring: ({ id, params }) => this.ring(id, params) },
        effectPolicy: { attempts: 3, backoffMs: 1_000 },
      }),
    );
  }

  private ring(id: string, params: unknown): void {
    if (this.areEffectsBroken) throw new Error("nobody answers");
    if (this.carriedOut.has(id)) same(`effect ${id}, once more`, params, this.carriedOut.get(id));
    this.carriedOut.set(id, params);
  }

  private async act(act: Act): Promise<void> {
    const [host] = this.hosts;
    if (host === undefined) return;
    switch (act.type) {
      case "ask":
        return this.askAlone(host, act.ask);
      case "together":
        return this.askTogether(act.asks, act.ticks);
      case "tick": {
        this.wait(act.minutes);
        const predicted = this.model.copy();
        predicted.tick(this.clock.now());
        await host.tick();
        await this.compare(predicted);
        return;
      }
      case "wait":
        return this.wait(act.minutes);
      case "restart":
        return this.restart();
      case "redrive":
        await host.redrive();
        return;
      case "breakEffects":
        this.areEffectsBroken = act.broken;
    }
  }

  private wait(minutes: number): void {
    this.clock.set(new Date(Date.parse(this.clock.now()) + minutes * 60_000).toISOString());
  }

  private async restart(): Promise<void> {
    const [store, other] = this.stores;
    if (store === undefined) return;
    // A store that ends with its hosts stays open; the hosts are left where they stand.
    if (this.under.reopen === undefined) return this.open(store);
    await Promise.all(this.hosts.map((host) => host.idle()));
    if (other !== store) await other?.close();
    await this.open(await this.under.reopen(store));
  }

  private ask(host: Operations, { process, id, role, asked, key }: Asked): Promise<Answer> {
    const options = { actor: "mei", role, ...(key !== undefined && { idempotencyKey: key }) };
    return "start" in asked
      ? host.start(process, id, asked.start as never, options)
      : host.send(process, id, asked.command as never, options);
  }

  private async askAlone(host: Operations, ask: Asked): Promise<void> {
    const predicted = this.model.copy();
    const used = this.keys.get(ask.key ?? "");
    const isExpected =
      used === undefined
        ? predictedAnswer(predicted, ask, this.clock.now())
        : used.purpose === purposeOf(ask);
    const answer = await this.answerOf(this.ask(host, ask));
    same(`whether ${JSON.stringify(ask)} is taken`, answer !== undefined, isExpected);
    if (answer !== undefined && used !== undefined)
      same(`the answer to ${ask.key}, once more`, stepOf(answer.entry), used.step);
    const entries = await this.compare(predicted);
    this.claim(entries, answer === undefined ? [] : [{ ask, answer }]);
  }

  private async askTogether(asks: readonly Asked[], ticks: boolean): Promise<void> {
    const rounds = ticks ? this.hosts.map((host) => host.tick()) : [];
    const answers = await Promise.all(
      asks.map(async (ask, index) => {
        const host = this.hosts[index % this.hosts.length];
        return { ask, answer: host && (await this.answerOf(this.ask(host, ask))) };
      }),
    );
    await Promise.all(rounds);
    const entries = await this.compare();
    this.claim(
      entries,
      answers.flatMap(({ ask, answer }) => (answer === undefined ? [] : [{ ask, answer }])),
    );
  }

  /** The answer where it was taken; nothing where it was refused, or does not fit. */
  private async answerOf(asked: Promise<Answer>): Promise<Accepted | undefined> {
    try {
      const answer = await asked;
      return answer.accepted ? answer : undefined;
    } catch (error) {
      if (expectedErrors.some((kind) => error instanceof kind)) return undefined;
      throw error;
    }
  }

  /** Every step that was asked for has one answer, or several to one key; every answer has its step. */
  private claim(
    entries: readonly JournalEntry[],
    answers: readonly { readonly ask: Asked; readonly answer: Accepted }[],
  ): void {
    const claims = new Map<string, string>();
    for (const [index, { ask, answer }] of answers.entries()) {
      const { entry } = answer;
      const step = stepOf(entry);
      const used = this.keys.get(ask.key ?? "");
      const claimant = ask.key ?? `request ${index}`;
      same(
        `the entry ${step} of an answer`,
        this.journal.find((one) => stepOf(one) === step),
        entry,
      );
      same(`what ${step} was taken for`, `${causeOf(entry)} ${entry.process} ${entry.id}`, purposeOf(ask));
      if (used === undefined) same(`who had ${step}`, claims.get(step) ?? claimant, claimant);
      else same(`the answer to ${ask.key}`, { purpose: purposeOf(ask), step }, used);
      claims.set(step, claimant);
      if (ask.key !== undefined) this.keys.set(ask.key, { purpose: purposeOf(ask), step });
    }
    for (const entry of entries)
      if (entry.handedOverFrom === undefined && entry.cause.type !== "deadline")
        same(`whether somebody asked for ${stepOf(entry)}`, claims.has(stepOf(entry)), true);
  }

  /** Follows what was written since, and compares all that is in store. @returns the new entries */
  private async compare(predicted?: Model): Promise<readonly JournalEntry[]> {
    const [store] = this.stores;
    if (store === undefined) return [];
    const { entries } = await store.journal({ tenant });
    same("the journal so far", entries.slice(0, this.journal.length), this.journal);
    const fresh = entries.slice(this.journal.length);
    this.journal = entries;
    for (const entry of fresh) {
      this.verify(entry);
      this.model.follow(entry);
    }
    const stored = await store.list({ tenant });
    const known = [...this.model.instances.values()];
    same("the instances", stored.map(textOf).sort(), known.map(textOf).sort());
    for (const { process, id, journalHash } of stored)
      same(`the hash of ${process} ${id}`, journalHash, this.hashes.get(`${process} ${id}`));
    const dead = await store.outbox({ tenant, dead: true });
    const handOvers = dead.filter(({ message }) => message.type === "hand-over").map(({ id }) => id);
    same("what was set aside", handOvers.sort(), this.model.open.map(({ outboxId }) => outboxId).sort());
    if (predicted !== undefined) {
      const foreseen = [...predicted.instances.values()];
      same("the instances that were foreseen", known.map(textOf).sort(), foreseen.map(textOf).sort());
      same("the effects that were foreseen", [...this.model.effects].sort(), [...predicted.effects].sort());
    }
    return fresh;
  }

  /** Whether an entry is sealed onto the one before. */
  private verify(entry: JournalEntry): void {
    const name = `${entry.process} ${entry.id}`;
    const { seal } = entry;
    if (seal === undefined) throw new Error(`${stepOf(entry)} has no seal`);
    same(`what ${stepOf(entry)} is sealed onto`, seal.previous, this.hashes.get(name) ?? "");
    same(`the payload of ${stepOf(entry)}`, payloadHash(entry, seal.salt ?? ""), seal.payload);
    same(`the hash of ${stepOf(entry)}`, entryHash(entry, seal), seal.hash);
    this.hashes.set(name, seal.hash);
  }

  /** Nobody breaks effects any more: each is carried out, under the id of its step. */
  private async finishEffects(): Promise<void> {
    const [host] = this.hosts;
    if (host === undefined) return;
    this.areEffectsBroken = false;
    await Promise.all(this.hosts.map((one) => one.idle()));
    for (let round = 0; round < 10; round += 1) {
      this.wait(120);
      await host.redrive();
      await host.deliver();
    }
    await this.compare();
    const rings = [...this.model.effects].filter(([, { type }]) => type === "ring");
    same("the effects", [...this.carriedOut].sort(), rings.map(([id, { params }]) => [id, params]).sort());
  }
}

function predictedAnswer(model: Model, { process, id, role, asked }: Asked, at: string): boolean {
  try {
    return "start" in asked
      ? model.start({ process, id, at }, asked.start)
      : model.send({ process, id, at }, asked.command, { actor: "mei", role });
  } catch (error) {
    if (error instanceof InvalidInputError) return false;
    throw error;
  }
}

const stepOf = ({ process, id, revision }: JournalEntry): string => `${process} ${id} ${revision}`;

const causeOf = ({ cause }: JournalEntry): string =>
  cause.type === "command" ? cause.command.type : cause.type;

const purposeOf = ({ process, id, asked }: Asked): string =>
  `${"start" in asked ? "start" : asked.command.type} ${process} ${id}`;
