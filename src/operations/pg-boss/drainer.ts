import type { Db } from "pg-boss";
import { ConflictError } from "../../errors/index.js";
import type { EnginePort, Wake } from "../engine.js";
import { asError } from "../host/batch.js";
import type { Routes } from "../host/routes.js";
import type { Taker } from "../host/take.js";
import type { InstanceKey, RememberedAnswer, StepStore, StoredInstance } from "../store.js";
import {
  type Action,
  actionsOf,
  DrainedInstance,
  type DrainParts,
  type DrainTold,
  setAsideBy,
} from "./drain-instance.js";
import { type Inbox, type InboxLetter, mostLetters } from "./inbox.js";
import type { Instances } from "./instances.js";
import type { Outcomes } from "./outcomes.js";
import { isPassing, isRace } from "./sql-errors.js";

/** What a {@link Drainer} works with. */
export interface DrainerParts {
  readonly tenant: string;
  readonly taker: Taker;
  readonly routes: Routes;
  readonly inbox: Inbox;
  readonly instances: Instances;
  readonly outcomes: Outcomes;
  readonly port: EnginePort<Db>;
  now(): string;
  /** The part of the store that steps need, within a transaction. */
  storeOf(within: Db): StepStore;
  /** The answers that were given to idempotency keys before. */
  recall(within: Db, keys: readonly string[]): Promise<readonly RememberedAnswer[]>;
  /** Whether the tenant is paused; if not, it is not paused either before this transaction has ended. */
  isPaused(within: Db): Promise<boolean>;
  told(within: Db, told: readonly DrainTold[]): void;
}

/** How long a deadline that could not pass waits before it is tried again. */
const deferredMs = 60_000;
/** A wake that comes so much too early is a matter of two clocks, and comes again. */
const mostSkewMs = 60_000;

/** Drains inboxes: what many instances are asked is taken and written in one transaction. */
export class Drainer {
  constructor(private readonly parts: DrainerParts) {}

  async drain(wakes: readonly Wake[], within: Db): Promise<void> {
    const { parts } = this;
    if (await parts.isPaused(within)) return;
    const woken = keysOf(wakes);
    await parts.instances.lock(within, woken);
    // What was committed until now is seen by the statements that follow: nothing can be added to it by another worker.
    const letters = await parts.inbox.read(within, woken);
    const keys = inOrder(woken, letters);
    const loaded = await this.load(within, keys);
    const now = parts.now();
    const known = await this.known(within, letters);
    const drained = [];
    for (const [index, key] of keys.entries()) {
      const own = letters.filter(({ request }) => request.process === key.process && request.id === key.id);
      const instance = loaded[index];
      if (instance instanceof Error) await this.unreadable(within, key, own, instance);
      else drained.push({ key, letters: own, made: this.make(known, key, instance, actionsOf(own, now)) });
    }
    const all = drained.map(({ made }) => made);
    const written = await attempt(within, () => this.write(within, all));
    for (const { key, letters: own, made } of drained)
      if (written instanceof Error || written.refused.has(made))
        await this.oneByOne(within, known, key, own, now);
    await this.wakeAgain(within, wakes, letters, now);
  }

  private make(
    known: DrainParts["known"],
    key: InstanceKey,
    loaded: StoredInstance | undefined,
    actions: readonly Action[],
  ): DrainedInstance {
    const { tenant, taker, routes } = this.parts;
    return new DrainedInstance({ tenant, taker, routes, known, now: this.parts.now() }, key, loaded, actions);
  }

  /** An instance that cannot be read does not hold up the others. */
  private async load(
    within: Db,
    keys: readonly InstanceKey[],
  ): Promise<readonly (StoredInstance | Error | undefined)[]> {
    const store = this.parts.storeOf(within);
    const all = await attempt(within, () => store.load(keys));
    if (!(all instanceof Error)) return all;
    const loaded: (StoredInstance | Error | undefined)[] = [];
    for (const key of keys) {
      const one = await attempt(within, () => store.load([key]));
      loaded.push(one instanceof Error ? one : one[0]);
    }
    return loaded;
  }

  private async unreadable(
    within: Db,
    key: InstanceKey,
    letters: readonly InboxLetter[],
    error: Error,
  ): Promise<void> {
    for (const letter of letters) await this.setAside(within, letter, error);
    await this.parts.instances.defer(within, [key], later(this.parts.now(), deferredMs));
  }

  private async known(within: Db, letters: readonly InboxLetter[]): Promise<DrainParts["known"]> {
    const keys = letters.flatMap(({ request: { idempotencyKey } }) => idempotencyKey ?? []);
    if (keys.length === 0) return new Map();
    const found = await this.parts.recall(within, keys);
    return new Map(found.map((answer) => [answer.key, answer]));
  }

  /** Action by action, each written by itself: what cannot be written is set aside, what stands behind it goes on. */
  private async oneByOne(
    within: Db,
    known: DrainParts["known"],
    key: InstanceKey,
    letters: readonly InboxLetter[],
    now: string,
  ): Promise<void> {
    for (const action of actionsOf(letters, now)) {
      const [loaded] = await this.parts.storeOf(within).load([key]);
      const made = this.make(known, key, loaded, [action]);
      const written = await attempt(within, () => this.write(within, [made]));
      const failed = written instanceof Error ? written : written.refused.get(made);
      const isConflict = !(written instanceof Error) && written.conflicting.length > 0;
      // What stands behind it must not overtake it.
      if (isConflict) return;
      if (isRace(failed)) return this.parts.port.wake([{ ...key, dueAt: soon() }], within);
      if (failed === undefined) continue;
      if (action.type === "letter")
        await this.setAside(within, action.letter, setAsideBy(failed, action.letter));
      else await this.parts.instances.defer(within, [key], later(now, deferredMs));
    }
  }

  private async write(within: Db, drained: readonly DrainedInstance[]): Promise<Written> {
    const { inbox, outcomes, port, instances } = this.parts;
    const { refused, conflicting } = await this.commit(within, drained);
    const written = drained.filter((made) => !refused.has(made) && !conflicting.includes(made));
    await inbox.remove(
      within,
      written.flatMap(({ done }) => done),
    );
    await inbox.setAside(
      within,
      written.flatMap(({ setAside }) => setAside),
      this.parts.now(),
    );
    await outcomes.write(
      within,
      written.flatMap((made) => made.outcomes),
    );
    const failing = written.filter(({ failedDeadlines }) => failedDeadlines.size > 0);
    await instances.defer(
      within,
      failing.map(({ key }) => key),
      later(this.parts.now(), deferredMs),
    );
    await port.deliver(
      written.flatMap(({ letters }) => letters),
      within,
    );
    await port.carryOut(
      written.flatMap(({ effects }) => effects),
      within,
    );
    await port.wake([...conflicting.map(({ key }) => key), ...written.flatMap(wakesOf)], within);
    this.parts.told(
      within,
      written.flatMap(({ told }) => told),
    );
    return { refused, conflicting };
  }

  private async commit(within: Db, drained: readonly DrainedInstance[]): Promise<Written> {
    const refused = new Map<DrainedInstance, Error>();
    const conflicting: DrainedInstance[] = [];
    const changed = drained.flatMap((made) => {
      const commit = made.commit();
      return commit === undefined ? [] : [{ made, commit }];
    });
    if (changed.length === 0) return { refused, conflicting };
    const commits = changed.map(({ commit }) => commit);
    const failures = await this.parts.storeOf(within).commit(this.parts.tenant, commits);
    for (const [index, { made }] of changed.entries()) {
      const failure = failures[index];
      if (failure instanceof ConflictError) conflicting.push(made);
      else if (failure !== undefined) refused.set(made, failure);
    }
    return { refused, conflicting };
  }

  private async setAside(within: Db, letter: InboxLetter, error: Error): Promise<void> {
    const { inbox, outcomes } = this.parts;
    const { sequence, id } = letter;
    const reason = error.message;
    await inbox.setAside(within, [{ sequence, reason }], this.parts.now());
    if (letter.handOver === undefined)
      await outcomes.write(within, [{ letter: id, outcome: { type: "setAside", reason } }]);
    this.parts.told(within, [{ type: "setAside", letter, reason: error, at: this.parts.now() }]);
  }

  /** Those who may have more in their inbox than was read, and those who were woken before their time. */
  private async wakeAgain(
    within: Db,
    wakes: readonly Wake[],
    letters: readonly InboxLetter[],
    now: string,
  ): Promise<void> {
    const counts = new Map<string, number>();
    for (const { request } of letters) {
      const name = `${request.process} ${request.id}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const isCut = letters.length >= mostLetters.ofAll;
    const more = keysOf(wakes).filter(
      ({ process, id }) => isCut || (counts.get(`${process} ${id}`) ?? 0) >= mostLetters.ofOne,
    );
    const early = wakes.filter(({ dueAt = now }) => dueAt > now && dueAt <= later(now, mostSkewMs));
    await this.parts.port.wake([...more, ...early.map((wake) => ({ ...wake, dueAt: soon() }))], within);
  }
}

/** What became of what was to be written. */
interface Written {
  /** What the store refused. */
  readonly refused: ReadonlyMap<DrainedInstance, Error>;
  /** Somebody who is no worker was faster, or another instance used the same key: once more, on what is now. */
  readonly conflicting: readonly DrainedInstance[];
}

/** Runs statements that may fail without the transaction failing. @throws what will pass by itself */
async function attempt<Made>(within: Db, job: () => Promise<Made>): Promise<Made | Error> {
  await within.executeSql("savepoint attempt");
  try {
    const made = await job();
    await within.executeSql("release savepoint attempt");
    return made;
  } catch (thrown) {
    if (isPassing(thrown)) throw thrown;
    // Where the connection is gone, this throws.
    await within.executeSql("rollback to savepoint attempt");
    await within.executeSql("release savepoint attempt");
    return asError(thrown);
  }
}

/** By the database's clock, which runs the jobs. */
function soon(): string {
  return later(new Date().toISOString(), 1_000);
}

function wakesOf(made: DrainedInstance): readonly Wake[] {
  return made.newDeadlines().map(({ dueAt }) => ({ ...made.key, dueAt }));
}

/** By their first letters, so that what they hand over goes on in order of arrival. */
function inOrder(keys: readonly InstanceKey[], letters: readonly InboxLetter[]): readonly InstanceKey[] {
  const places = new Map<string, number>();
  for (const [place, { request }] of letters.entries()) {
    const name = `${request.process} ${request.id}`;
    if (!places.has(name)) places.set(name, place);
  }
  const placeOf = ({ process, id }: InstanceKey) => places.get(`${process} ${id}`) ?? letters.length;
  return keys.toSorted((left, right) => placeOf(left) - placeOf(right));
}

/** Each instance once. */
function keysOf(wakes: readonly Wake[]): readonly InstanceKey[] {
  const keys = new Map(
    wakes.map(({ tenant, process, id }) => [`${process} ${id}`, { tenant, process, id }] as const),
  );
  return [...keys.values()];
}

function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}
