import type {
  Commit,
  InstanceWrite,
  JournalEntry,
  OutboxEntry,
  RememberedAnswer,
  Store,
  StoredInstance,
} from "../../operations/index.js";
import { sealed } from "../../operations/journal/seal.js";

/** The shop that the rows belong to. */
export const tenant = "shop";
/** Another shop in the same store. */
export const otherTenant = "other shop's";

/** Midnight, so many days after the beginning. */
export const onDay = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString();

/** So many seconds after the beginning. */
export const onSecond = (second: number): string =>
  new Date(Date.UTC(2026, 0, 1) + second * 1_000).toISOString();

/** What is to be said of an instance where it is not as usual. */
export interface Told {
  readonly tenant?: string;
  readonly process?: string;
  readonly states?: readonly string[];
  readonly tags?: readonly string[];
  /** The days on which something is due. */
  readonly dueOn?: readonly number[];
  readonly context?: object;
  readonly done?: true;
  readonly at?: string;
}

/** An instance at a revision, and the step that led there. */
export interface SampleStep {
  readonly instance: StoredInstance;
  readonly entry: JournalEntry;
}

/** An instance after its start. */
export function started(id: string, told: Told = {}): SampleStep {
  return stepTo(id, undefined, told);
}

/** An instance one step on. What is not said of it is as it was. */
export function moved(before: StoredInstance, told: Told = {}): SampleStep {
  return stepTo(before.id, before, told);
}

function stepTo(id: string, before: StoredInstance | undefined, told: Told): SampleStep {
  const process = before?.process ?? told.process ?? "sample";
  const revision = (before?.revision ?? 0) + 1;
  const states = told.states ?? before?.states ?? ["open.waiting"];
  const at = told.at ?? onDay(0);
  const bare: JournalEntry = {
    tenant: before?.tenant ?? told.tenant ?? tenant,
    process,
    id,
    revision,
    at,
    by: { actor: "mei", role: "warehouse" },
    cause: before
      ? { type: "command", command: { type: "sample.go", ...told.context } }
      : { type: "start", input: { ...told.context }, machineInput: { windowMs: 5 } },
    from: before?.states ?? [],
    to: states,
    events: [{ type: "sample.gone", ...told.context }],
    definition: "fingerprint of the definition",
    rulebook: "fingerprint of the rulebook",
  };
  const entry = sealed(bare, before?.journalHash ?? "");
  const instance: StoredInstance = {
    tenant: bare.tenant,
    process,
    id,
    revision,
    definition: { version: 1, fingerprint: bare.definition },
    snapshot: {
      status: told.done ? "done" : "active",
      value: { open: "waiting" },
      context: told.context ?? before?.snapshot.context ?? {},
    },
    states,
    tags: told.tags ?? before?.tags ?? [],
    deadlines: told.dueOn?.map(deadlineOn) ?? before?.deadlines ?? [],
    journalHash: entry.seal?.hash ?? "",
    updatedAt: at,
  };
  return { instance, entry };
}

function deadlineOn(day: number) {
  return { id: `xstate.after.window.${day}`, delay: "window", dueAt: onDay(day) };
}

/** How an instance is written that was made by a step. */
export function writeOf({ instance }: SampleStep, expectedRevision = instance.revision - 1): InstanceWrite {
  return { instance, expectedRevision };
}

/** A commit of steps, and of what else is said. */
export function commitOf(steps: readonly SampleStep[], more: Partial<Commit> = {}): Commit {
  return {
    instances: steps.map((step) => writeOf(step)),
    entries: steps.map(({ entry }) => entry),
    outbox: [],
    takes: [],
    answers: [],
    ...more,
  };
}

/** Commits that each start one instance. */
export function starts(ids: readonly string[], told: Told = {}): Commit[] {
  return ids.map((id) => commitOf([started(id, told)]));
}

/** An effect that waits. */
export function effect(id: string, from: StoredInstance, told: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id,
    from: { tenant: from.tenant, process: from.process, id: from.id, revision: from.revision },
    at: from.updatedAt,
    message: { type: "effect", effect: { type: "tellCustomer", params: { text: "hello" } } },
    attempts: 0,
    ...told,
  };
}

/** A hand-over that was set aside. */
export function deadHandOver(
  id: string,
  from: StoredInstance,
  to: string,
  payload: object = {},
): OutboxEntry {
  const { tenant, process } = from;
  return effect(id, from, {
    message: { type: "hand-over", to: { tenant, process, id: to }, does: "start", payload },
    deadAt: from.updatedAt,
    reason: "not now",
  });
}

/** The answer to a step, kept by a key. */
export function answerTo({ instance, entry }: SampleStep, key: string): RememberedAnswer {
  const { process, id, revision } = instance;
  const purpose = `sample.go ${process} ${id}`;
  return { key, at: entry.at, purpose, process, id, revision, answer: { accepted: true, instance, entry } };
}

/** Writes commits of the sample shop. @throws Error when one is not written */
export async function write(store: Store, ...commits: readonly Commit[]): Promise<void> {
  const failures = await store.commit(tenant, commits);
  for (const [place, failure] of failures.entries())
    if (failure !== undefined)
      throw new Error(`commit ${place}: expected it to be written, received ${failure.message}`, {
        cause: failure,
      });
  if (failures.length !== commits.length)
    throw new Error(
      `the places in the answer to commit: expected ${commits.length}, received ${failures.length}`,
    );
}

/** An instance of the sample shop and process. */
export async function loadOne(store: Store, id: string): Promise<StoredInstance | undefined> {
  const [instance] = await store.load([{ tenant, process: "sample", id }]);
  return instance;
}

/** The ids of the instances that are due, as one round hands them out. */
export function dueIds(store: Store, now: string, limit = 100): Promise<readonly string[]> {
  return store.passDue({ tenant, now, limit }, async (due) => due.map(({ id }) => id));
}

/** The ids of what may be tried, with leases of a minute. */
export async function leaseIds(store: Store, second: number, limit = 100): Promise<readonly string[]> {
  const query = { tenant, now: onSecond(second), until: onSecond(second + 60), limit };
  return idsOf(await store.lease(query));
}

export function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id);
}
