import { ConflictError } from "../../errors/index.js";
import type { Deadline } from "../../processes/index.js";
import { compareText, dueAtOf } from "../memory/deadline-queue.js";
import {
  type InstanceKey,
  longestDeferralMs,
  type StepStore,
  type Store,
  type StoredInstance,
} from "../store.js";
import type { Batch, Result, Told } from "./batch.js";
import type { Request } from "./take.js";

/** A deadline of an instance, with its absolute due time. */
export interface StoredDeadline extends InstanceKey {
  /** One of those that the instance waits for. */
  readonly deadline: Deadline;
}

/** What came of a round of deadlines. */
export interface Round {
  /** How many passed. */
  readonly passed: number;
  /** Whether there may be more. */
  readonly more: boolean;
  /** How many others were faster with; they may be due again. */
  readonly conflicts: number;
  readonly told: readonly Told[];
  readonly failed: readonly { readonly row: StoredDeadline; readonly error: unknown }[];
}

/** How many instances are loaded in one go. */
const mostAtOnce = 500;
/** After so many steps what was made is written: an instance may have to catch up on a long time. */
const mostSteps = 5_000;
/** What passes more often at one instant sets itself again with no time in between. */
export const mostAtOneInstant = 100;

/**
 * Lets deadlines pass that are due at `now`, in the order of their instants, each with what it hands over: what passes may
 * set a deadline that is due before the next, or cancel it. One that fails is deferred, and does not hold up the others.
 */
export async function passDue(
  store: Store,
  tenant: string,
  now: string,
  batchOf: (store: StepStore, loaded: readonly StoredInstance[]) => Batch,
): Promise<Round> {
  const query = { tenant, now, limit: mostAtOnce };
  const round = await store.passDue(query, async (due, steps) => {
    const batch = batchOf(steps, due);
    // Beyond the last one that was loaded others may be due before.
    const until = due.length < mostAtOnce ? now : lastDueAt(due, now);
    const { results, isCutOff } = await passInOrder(batch, due, until);
    const told = await batch.commit();
    return { told, results, mayBeMore: isCutOff || due.length === mostAtOnce };
  });
  const written = round.results.filter(({ error, conflicts }) => error === undefined && !conflicts);
  const passed = written.filter(
    ({ answer }) => answer?.accepted && answer.entry.cause.type === "deadline",
  ).length;
  const conflicts = round.results.filter((result) => result.conflicts).length;
  const failed = round.results.flatMap((result) => failureOf(tenant, result));
  const more = round.mayBeMore && written.length + failed.length > 0;
  return { passed, more, conflicts, told: round.told, failed };
}

/** Lets those wait that could not pass: they are tried again later. */
export async function deferFailed(store: Store, now: string, { failed }: Round): Promise<void> {
  if (failed.length === 0) return;
  const until = new Date(Date.parse(now) + longestDeferralMs).toISOString();
  await store.defer(
    failed.map(({ row }) => row),
    until,
  );
}

async function passInOrder(
  batch: Batch,
  due: readonly StoredInstance[],
  until: string,
): Promise<{ readonly results: readonly Result[]; readonly isCutOff: boolean }> {
  const results: Result[] = [];
  let waiting = due.flatMap((instance) => rowsOf(instance, until)).sort(compareRows);
  let [instant, times] = ["", 0];
  while (waiting.length > 0) {
    const next = waiting[0]?.deadline.dueAt ?? until;
    if (next !== instant && results.length >= mostSteps) break;
    times = next === instant ? times + 1 : 1;
    instant = next;
    const rows = waiting.filter(({ deadline }) => deadline.dueAt === next);
    const isCircle = times > mostAtOneInstant;
    results.push(
      ...(isCircle
        ? rows.map((row) => ({ request: requestOf(row), error: circular(row) }))
        : await batch.take(rows.map(requestOf))),
    );
    waiting = waitingNow(waiting.slice(rows.length), batch.changed(), until);
  }
  return { results, isCutOff: waiting.length > 0 };
}

/** What waits by now: instances that have changed wait for other things than they did. */
function waitingNow(
  rest: StoredDeadline[],
  changed: readonly StoredInstance[],
  until: string,
): StoredDeadline[] {
  const set = changed.flatMap((instance) => rowsOf(instance, until));
  const names = new Set(changed.map(({ process, id }) => `${process} ${id}`));
  const unchanged = rest.filter(({ process, id }) => !names.has(`${process} ${id}`));
  return set.length === 0 ? unchanged : [...unchanged, ...set].sort(compareRows);
}

function rowsOf({ tenant, process, id, deadlines }: StoredInstance, until: string): StoredDeadline[] {
  return deadlines
    .filter(({ dueAt }) => dueAt <= until)
    .map((deadline) => ({ tenant, process, id, deadline }));
}

/** The refusal of a deadline that sets itself again with no time in between. */
export function circular({ process, id, deadline }: StoredDeadline): ConflictError {
  const message = `the deadline ${deadline.delay} of ${process} ${id} passed ${mostAtOneInstant} times at ${deadline.dueAt}; give its window a length`;
  return new ConflictError(message, { process, id });
}

function requestOf({ process, id, deadline }: StoredDeadline): Request {
  return { process, id, asked: { type: "deadline", deadline }, envelope: { at: deadline.dueAt } };
}

function failureOf(tenant: string, { request, error, conflicts }: Result): Round["failed"] {
  const { process, id, asked } = request;
  if (error === undefined || conflicts || asked.type !== "deadline") return [];
  return [{ row: { tenant, process, id, deadline: asked.deadline }, error }];
}

/** The latest of what they wait for first: one that was deferred was due long before the one that stands before it. */
function lastDueAt(due: readonly StoredInstance[], now: string): string {
  const first = due.flatMap((instance) => dueAtOf(instance) ?? []);
  return first.sort(compareText).at(-1) ?? now;
}

/** By due time; at one instant by process, id and deadline, so that the order is always the same. */
export function compareRows(left: StoredDeadline, right: StoredDeadline): number {
  return (
    compareText(left.deadline.dueAt, right.deadline.dueAt) ||
    compareText(left.process, right.process) ||
    compareText(left.id, right.id) ||
    compareText(left.deadline.id, right.deadline.id)
  );
}
