import type { JournalEntry, Operations } from "opscycle/operations";

/** Which steps: of one process or instance, or all; those before a place in the journal. */
export interface StepsAsked {
  readonly process?: string;
  readonly id?: string;
  /** The type of their cause: `command`, `deadline`, … */
  readonly kind?: JournalEntry["cause"]["type"];
  /** The `next` of the page before. */
  readonly before?: Cursor;
  readonly limit: number;
}

/** A place in the journal read backwards: an instant, and how many entries of it were given already. */
export interface Cursor {
  readonly at: string;
  readonly taken: number;
}

const dayMs = 86_400_000;

/** So many entries are looked at for one page: others are answered in between. */
const mostLookedAt = 4000;
/** A window with fewer entries is followed by a longer one. */
const fewEntries = 500;

/**
 * The latest steps, the last first. A store gives its journal in order of writing, so it is read in windows of time that
 * grow as they go back: the end of a long journal costs no more than that of a short one. Where few steps are of the kind
 * that is asked for, a page may hold fewer than its limit although more follow.
 */
export async function latestSteps(
  operations: Operations,
  now: string,
  { process, id, kind, before, limit }: StepsAsked,
): Promise<{ readonly entries: readonly JournalEntry[]; readonly next?: Cursor }> {
  const which = { ...(process !== undefined && { process }), ...(id !== undefined && { id }) };
  const entries: JournalEntry[] = [];
  let skip = before?.taken ?? 0;
  let untilMs = Math.min(Date.parse(before?.at ?? now), Date.parse(now)) + 1;
  let lookedAt = 0;
  // One instance has a short journal: it is read at once.
  let days = id === undefined ? 7 : 1_000_000;
  while (untilMs > 0 && entries.length <= limit && lookedAt < mostLookedAt) {
    const fromMs = Math.max(0, untilMs - days * dayMs);
    const found = await operations.journal({ ...which, from: instant(fromMs), until: instant(untilMs) });
    const fitting = found.filter(({ cause }) => kind === undefined || cause.type === kind);
    const backwards = fitting.sort((one, other) => compare(one.at, other.at)).reverse();
    entries.push(...backwards.slice(skip));
    skip = Math.max(0, skip - backwards.length);
    untilMs = fromMs;
    lookedAt += found.length;
    if (found.length < fewEntries) days *= 4;
  }
  const page = entries.slice(0, limit);
  const last = page.at(-1);
  if (entries.length <= limit || last === undefined)
    return { entries: page, ...(untilMs > 0 && { next: { at: instant(untilMs - 1), taken: 0 } }) };
  const taken = page.filter(({ at }) => at === last.at).length + (last.at === before?.at ? before.taken : 0);
  return { entries: page, next: { at: last.at, taken } };
}

const instant = (ms: number) => new Date(ms).toISOString();
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
